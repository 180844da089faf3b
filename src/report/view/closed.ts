/** What is said of a period that was closed, and of the balance that the one before was closed with. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { Bridge, ClosedBeside } from '../closing/beside.js';
import type { Counts } from '../model.js';
import type { FigureColumn } from './columns.js';
import { inBoth } from './footer.js';

/** One line for each count that differs; what it was, is, and which batches changed it. */
export function sayClosed<K extends string>(
  beside: ClosedBeside<K>,
  now: Counts<K>,
  figures: readonly FigureColumn<K>[],
): Bilingual[] {
  const { closing, closed, difference } = beside;
  const on = { vi: formatDay(closing.today, 'vi'), en: closing.today };
  const counted = figures.filter(({ column }) => column.key in difference);
  const changed = counted.filter(({ column }) => difference[column.key as K] !== 0);
  if (changed.length === 0)
    return [
      {
        vi: `Kỳ này đã chốt ngày ${on.vi} (thay đổi số ${closing.change}); số liệu hiện nay trùng với số đã chốt.`,
        en: `This period was closed on ${on.en} (change ${closing.change}); the figures are still those closed.`,
      },
    ];
  return [
    {
      vi: `Kỳ này đã chốt ngày ${on.vi} (thay đổi số ${closing.change}); số đã chốt: --as-closed. Chênh lệch từ khi chốt:`,
      en: `This period was closed on ${on.en} (change ${closing.change}); as closed: --as-closed. Differences since:`,
    },
    ...changed.map(({ column }) => {
      const key = column.key as K;
      const group = column.groups?.[0];
      const name = (lang: Lang) =>
        group === undefined ? column.title[lang] : `${group[lang]} – ${column.title[lang]}`;
      return inBoth((lang) => {
        const [was, is] = [formatInteger(closed[key], lang), formatInteger(now[key], lang)];
        const parts = sayParts(beside, key, lang);
        return lang === 'vi'
          ? `· ${name(lang)}: đã chốt ${was}, hiện nay ${is}, chênh lệch ${signed(difference[key], lang)} (${parts})`
          : `· ${name(lang)}: closed ${was}, now ${is}, difference ${signed(difference[key], lang)} (${parts})`;
      });
    }),
  ];
}

function sayParts<K extends string>({ byBatch, other }: ClosedBeside<K>, key: K, lang: Lang): string {
  const batches = byBatch
    .filter(({ difference }) => difference[key] !== 0)
    .map(({ batch, difference }) =>
      lang === 'vi'
        ? `lần nhập số ${batch}: ${signed(difference[key], lang)}`
        : `batch ${batch}: ${signed(difference[key], lang)}`,
    );
  const rest =
    other[key] === 0
      ? []
      : [
          lang === 'vi'
            ? `thay đổi khác: ${signed(other[key], lang)}`
            : `other changes: ${signed(other[key], lang)}`,
        ];
  return [...batches, ...rest].join('; ');
}

const signed = (value: number, lang: Lang): string => (value > 0 ? '+' : '') + formatInteger(value, lang);

/** From the balance that the period before was closed with to what is carried over now. */
export function sayBridge({ closing, closedInProgress, carriedOver }: Bridge): Bilingual {
  const since = carriedOver - closedInProgress;
  return inBoth((lang) => {
    const [closed, now] = [formatInteger(closedInProgress, lang), formatInteger(carriedOver, lang)];
    return lang === 'vi'
      ? `Kỳ trước chuyển sang ${now} = tồn cuối kỳ trước đã chốt ngày ${formatDay(closing.today, 'vi')} ${closed} ${since < 0 ? '−' : '+'} ${formatInteger(Math.abs(since), lang)} do dữ liệu thay đổi sau khi chốt.`
      : `Carried over ${now} = in progress when the period before was closed on ${closing.today} ${closed} ${since < 0 ? '−' : '+'} ${formatInteger(Math.abs(since), lang)} by what changed since.`;
  });
}
