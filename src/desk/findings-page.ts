/** `motcua help findings`: every finding the program can make, its sentence and its remedy, from the words of the rooms. */
import type { Severity } from '#kit/diagnostic.js';
import type { Bilingual } from '#kit/sheet.js';
import type { Gallery, Lang } from '#lang/words.js';

export interface FindingEntry {
  /** `<room>/<slug>`. */
  readonly code: string;
  readonly severity: Severity;
  /** The sentence; `{name}` is what the finding fills in. */
  readonly text: Bilingual;
  readonly remedy: Bilingual;
}

/** All findings, in order of their codes. */
export const listFindings = (galleries: Readonly<Record<string, Gallery>>): FindingEntry[] =>
  Object.entries(galleries)
    .flatMap(([room, gallery]) =>
      Object.entries(gallery).map(([slug, { severity, vi, en, fix }]) => ({
        code: `${room}/${slug}`,
        severity,
        text: { vi, en },
        remedy: fix,
      })),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));

const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  note: { vi: 'lưu ý', en: 'note' },
};

/** As findings are printed: code, sentence, remedy. */
export const viewFindings = (entries: readonly FindingEntry[], lang: Lang): string =>
  [
    { vi: `${entries.length} phát hiện`, en: `${entries.length} findings` }[lang],
    ...entries.flatMap(({ code, severity, text, remedy }) => [
      `${SEVERITIES[severity][lang]} ${code}`,
      `  ${text[lang]}`,
      `  → ${remedy[lang]}`,
    ]),
  ].join('\n');

const toCell = (text: string): string => text.replaceAll('|', '\\|');

/** The reference page, as Markdown. */
export const writeFindings = (entries: readonly FindingEntry[], lang: Lang): string => {
  const head = { vi: ['mã', 'mức', 'nội dung', 'cách xử lý'], en: ['code', 'level', 'finding', 'remedy'] }[
    lang
  ];
  const rows = entries.map(({ code, severity, text, remedy }) =>
    [`\`${code}\``, SEVERITIES[severity][lang], toCell(text[lang]), toCell(remedy[lang])].join(' | '),
  );
  return `${[`| ${head.join(' | ')} |`, '|---|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n')}\n`;
};
