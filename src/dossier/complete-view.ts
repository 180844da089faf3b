/** What people see of dossiers that complete files lack, and the question before they are taken out. */
import { lastDayOf } from '#kit/dates.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { sayPeriod } from '#lang/period.js';
import type { Lang } from '#lang/words.js';
import type { Completeness } from './complete.js';

/** Units that a line has room for. */
const NAMED_UNITS = 5;

export function viewCompleteness(complete: Completeness, removed: number | undefined, lang: Lang): string {
  const { period, stored, missing, units } = complete;
  const n = (value: number) => formatInteger(value, lang);
  const named = units.slice(0, NAMED_UNITS).map(({ unit, count }) => `${unit} (${n(count)})`);
  const where = `${named.join(', ')}${units.length > NAMED_UNITS ? ', …' : ''}`;
  const when = sayPeriod(period.from, lastDayOf(period.until), lang);
  const head = {
    vi: `Hồ sơ tiếp nhận ${when}: đang lưu ${n(stored)}, tệp không có ${n(missing)}${missing > 0 ? `: ${where}` : ''}.`,
    en: `Received ${when}: ${n(stored)} are stored, the files lack ${n(missing)}${missing > 0 ? `: ${where}` : ''}.`,
  };
  return [head[lang], ...(removed === undefined || missing === 0 ? [] : [sayRemoved(removed)[lang]])].join(
    '\n',
  );
}

const sayRemoved = (removed: number): Bilingual => ({
  vi: `Đã đưa ${formatInteger(removed, 'vi')} hồ sơ này ra khỏi mọi số liệu; hoàn tác lần nhập thì chúng trở lại.`,
  en: `${formatInteger(removed, 'en')} of them were taken out of all counts; undoing the batch brings them back.`,
});

export const askRemoval = ({ missing, stored }: Completeness): Bilingual => ({
  vi: `Đưa ${formatInteger(missing, 'vi')} trên ${formatInteger(stored, 'vi')} hồ sơ của kỳ ra khỏi mọi số liệu?`,
  en: `Take ${formatInteger(missing, 'en')} of the ${formatInteger(stored, 'en')} dossiers of the period out of all counts?`,
});
