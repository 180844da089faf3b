/** The canonical text of a time limit, in both languages. `canonical.ts` is its exact inverse. */
import type { Bilingual } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import type { Channel, CountedLimit, LimitOption, LimitStage, NotSpecified, TimeLimit } from '../model.js';
import { formatClock } from '../time/office-hours.js';

export type SimpleLimit = CountedLimit | NotSpecified;

export const CHANNEL_TITLE: Readonly<Record<Channel, Bilingual>> = {
  counter: { vi: 'Trực tiếp', en: 'Counter' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  post: { vi: 'Bưu chính', en: 'Post' },
};

export const IMMEDIATE: Bilingual = { vi: 'Ngay khi nhận đủ hồ sơ', en: 'Immediately' };
export const SAME_DAY: Bilingual = { vi: 'Trong ngày', en: 'Same day' };
export const CUT_OFF = {
  vi: { before: 'Trong ngày, tiếp nhận sau ', after: ' thì ngày làm việc tiếp theo' },
  en: { before: 'Same day, next working day if received after ', after: '' },
} as const;
export const NOT_SPECIFIED: Bilingual = { vi: 'Không quy định', en: 'Not specified' };
const STEP: Bilingual = { vi: 'Bước', en: 'Step' };

/** `5 ngày làm việc`, `5 working days`; an unparsed limit gives back its own text. */
export function renderLimit(limit: TimeLimit, lang: Lang): string {
  switch (limit.kind) {
    case 'alternatives':
      return limit.options.map((option) => renderOption(option, lang)).join('; ');
    case 'stages':
      return limit.stages.map((stage, i) => renderStage(stage, i + 1, lang)).join('; ');
    case 'unparsed':
      return limit.text;
    default:
      return renderSimple(limit, lang);
  }
}

export function renderSimple(limit: SimpleLimit, lang: Lang): string {
  switch (limit.kind) {
    case 'working-days':
      return withUnit(limit.minutes / 480, { vi: 'ngày làm việc', en: 'working day' }, lang);
    case 'calendar-days':
      return withUnit(limit.minutes / 480, { vi: 'ngày', en: 'day' }, lang);
    case 'months':
      return withUnit(limit.months, { vi: 'tháng', en: 'month' }, lang);
    case 'working-hours':
      return renderHours(limit.minutes, lang);
    case 'same-day':
      return limit.cutOff === null
        ? SAME_DAY[lang]
        : `${CUT_OFF[lang].before}${formatClock(limit.cutOff)}${CUT_OFF[lang].after}`;
    case 'immediate':
      return IMMEDIATE[lang];
    case 'not-specified':
      return NOT_SPECIFIED[lang];
  }
}

/** Hours as a decimal where two digits are enough, else hours and minutes. */
function renderHours(minutes: number, lang: Lang): string {
  if (minutes % 3 === 0) return withUnit(minutes / 60, { vi: 'giờ làm việc', en: 'working hour' }, lang);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (lang === 'vi') return `${hours === 0 ? '' : `${hours} giờ `}${rest} phút làm việc`;
  return hours === 0
    ? `${rest} working ${plural('minute', rest)}`
    : `${hours} working ${plural('hour', hours)} ${rest} ${plural('minute', rest)}`;
}

const plural = (unit: string, count: number): string => (count === 1 ? unit : `${unit}s`);

function withUnit(count: number, unit: Bilingual, lang: Lang): string {
  const digits = String(Math.round(count * 100) / 100);
  return lang === 'vi' ? `${digits.replace('.', ',')} ${unit.vi}` : `${digits} ${plural(unit.en, count)}`;
}

function renderOption({ channel, when, limit }: LimitOption, lang: Lang): string {
  const text = renderSimple(limit, lang);
  if (channel === null) return when === '' ? text : `${when}: ${text}`;
  return `${CHANNEL_TITLE[channel][lang]}${when === '' ? '' : ` (${when})`}: ${text}`;
}

const renderStage = ({ name, limit }: LimitStage, number: number, lang: Lang): string =>
  `${STEP[lang]} ${number}${name === '' ? '' : ` (${name})`}: ${renderSimple(limit, lang)}`;
