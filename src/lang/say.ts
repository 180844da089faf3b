/** Turns a finding into three lines: what, code and place · the sentence with its value · the remedy. */
import { parseMinute } from '#kit/dates.js';
import type { Args, ArgValue, Diagnostic, Place, Severity } from '#kit/diagnostic.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatDay, formatInteger } from './numbers.js';
import type { Gallery, Lang } from './words.js';

/** Finds the gallery of a room; the rooms are loaded when they are needed, so the table is passed in. */
export type Galleries = Readonly<Record<string, Gallery>>;

const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  note: { vi: 'lưu ý', en: 'note' },
};

/** A control character would let a file's content drive the reader's terminal: each is shown as its code point. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const neutralise = (text: string): string =>
  text.replace(CONTROL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Replaces `{name}` by the argument of that name; numbers are grouped as the language does. */
export function fill(template: string, args: Args, lang: Lang): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    return value === undefined ? whole : sayValue(value, lang);
  });
}

function sayValue(value: ArgValue, lang: Lang): string {
  if (typeof value === 'object') return neutralise(value[lang]);
  return typeof value === 'number' && Number.isInteger(value)
    ? formatInteger(value, lang)
    : neutralise(String(value));
}

/**
 * Days as the language writes them. In sentences only: a remedy is a command, and commands take ISO days. What is named
 * `value` is what somebody typed, and is shown as typed.
 */
function withDays(args: Args, lang: Lang): Args {
  const say = (name: string, value: ArgValue) =>
    name !== 'value' && typeof value === 'string' && parseMinute(value) !== undefined
      ? formatDay(value, lang)
      : value;
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, say(name, value)]));
}

/** `moves.csv:3:7` where the column is a number, `moves.csv:3  cột ma_can_bo` where it is a header. */
export function sayPlace(where: Place | undefined, lang: Lang): string {
  if (where === undefined) return '';
  const sheet = where.sheet === undefined ? '' : `[${where.sheet}]`;
  const line = where.line === undefined ? '' : `:${where.line}`;
  const file = `${where.file ?? ''}${sheet}${line}`;
  if (where.column === undefined) return neutralise(file);
  if (typeof where.column === 'number') return neutralise(`${file}:${where.column}`);
  return neutralise(`${file}  ${lang === 'vi' ? 'cột' : 'column'} ${where.column}`);
}

/** The sentence alone, as `--json` carries it. A code without words is a bug. */
export function sayMessage(diagnostic: Diagnostic, galleries: Galleries, lang: Lang): string {
  return fill(wordsFor(diagnostic, galleries)[lang], withDays(diagnostic.args, lang), lang);
}

/** The three lines of a finding. */
export function sayDiagnostic(diagnostic: Diagnostic, galleries: Galleries, lang: Lang): string[] {
  const words = wordsFor(diagnostic, galleries);
  const place = sayPlace(diagnostic.where, lang);
  return [
    `${SEVERITY[diagnostic.severity][lang]} ${diagnostic.code}${place === '' ? '' : `  ${place}`}`,
    `  ${fill(words[lang], withDays(diagnostic.args, lang), lang)}`,
    `  → ${fill(words.fix[lang], diagnostic.args, lang)}`,
  ];
}

function wordsFor(diagnostic: Diagnostic, galleries: Galleries) {
  const slash = diagnostic.code.indexOf('/');
  const words = galleries[diagnostic.code.slice(0, slash)]?.[diagnostic.code.slice(slash + 1)];
  if (words === undefined) throw new Error(`no words for finding ${diagnostic.code}`);
  return words;
}

/** How many of each code are shown in text; all are in `--json`. */
const SHOWN_PER_CODE = 20;

/** All findings for a terminal: the first of each code, a remedy once where it is the same, then the totals. */
export function sayDiagnostics(
  diagnostics: readonly Diagnostic[],
  galleries: Galleries,
  lang: Lang,
): string[] {
  const seen = new Map<string, number>();
  const remedies = new Set<string>();
  const lines: string[] = [];
  for (const diagnostic of diagnostics) {
    const count = (seen.get(diagnostic.code) ?? 0) + 1;
    seen.set(diagnostic.code, count);
    if (count > SHOWN_PER_CODE) continue;
    const [head = '', sentence = '', remedy = ''] = sayDiagnostic(diagnostic, galleries, lang);
    lines.push(head, sentence, ...(remedies.has(remedy) ? [] : [remedy]));
    remedies.add(remedy);
  }
  for (const [code, count] of seen) if (count > SHOWN_PER_CODE) lines.push(sayCut(code, count, lang));
  return lines;
}

function sayCut(code: string, count: number, lang: Lang): string {
  const total = formatInteger(count, lang);
  return lang === 'vi'
    ? `${code}: hiện ${SHOWN_PER_CODE} trên ${total}; xem tất cả: thêm --json`
    : `${code}: ${SHOWN_PER_CODE} of ${total} shown; for all add --json`;
}
