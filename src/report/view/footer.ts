/** What every number says of itself (design.md 2.5): hierarchy, definition, balance, what is left out, source. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type {
  CountedAt,
  Excluded,
  ExclusionReason,
  Hierarchy,
  Manifest,
  Precision,
  ReportHead,
  Volume,
} from '../model.js';

export const inBoth = (say: (lang: Lang) => string): Bilingual => ({ vi: say('vi'), en: say('en') });

export const sayReportPeriod = ({ period }: ReportHead): Bilingual => ({
  vi: `(Từ ngày ${formatDay(period.from, 'vi')} đến ngày ${formatDay(period.lastDay, 'vi')})`,
  en: `(From ${period.from} to ${period.lastDay})`,
});

const PLACES: Readonly<Record<CountedAt, Bilingual>> = {
  received: { vi: 'Theo đơn vị tiếp nhận', en: 'By unit of intake' },
  handled: {
    vi: 'Theo cơ quan giải quyết (không ghi: đơn vị tiếp nhận)',
    en: 'By the agency that resolves (not named: the unit of intake)',
  },
  returned: {
    vi: 'Theo đơn vị trả kết quả (không ghi: đơn vị tiếp nhận)',
    en: 'By the unit that hands out the result (not named: the unit of intake)',
  },
};

export function sayHierarchy(hierarchy: Hierarchy, place: CountedAt): Bilingual {
  const { vi, en } = PLACES[place];
  if (hierarchy.mode === 'as-was') return { vi: `${vi} tại thời điểm.`, en: `${en}, as it was.` };
  const day = `${hierarchy.mode === 'as-now' ? 'hiện nay' : 'tại ngày'} (${formatDay(hierarchy.on, 'vi')})`;
  return {
    vi: `${vi}, quy về đơn vị ${day}; tổng đã đối chiếu, bằng với theo đơn vị tại thời điểm.`,
    en: `${en}, on the units as of ${hierarchy.on}; the totals were checked and equal those as it was.`,
  };
}

/** How due dates are compared. */
export const PRECISION_WORDS: Readonly<Record<Precision, Bilingual>> = {
  day: { vi: 'so ngày với ngày hẹn trả', en: 'its day compared with the due day' },
  // What is due on a day without an hour is stored as due at its midnight (dossier/classes.ts).
  minute: {
    vi: 'so giờ phút với giờ hẹn trả, ngày hẹn không ghi giờ tính là 0 giờ',
    en: 'its minute compared with the due minute, midnight where no hour is given',
  },
};

export const sayResolved = ({ evaluatedOn }: ReportHead, precision: Precision): Bilingual => ({
  vi: `Đã giải quyết: kết thúc xử lý (nếu thiếu: trả kết quả) trong kỳ, ${PRECISION_WORDS[precision].vi}; gồm cả hồ sơ rút. Đang giải quyết: tính đến hết ngày ${formatDay(evaluatedOn, 'vi')}.`,
  en: `Resolved: finished (or else returned) in the period, ${PRECISION_WORDS[precision].en}; withdrawn ones included. In progress: at the end of ${evaluatedOn}.`,
});

export const sayBalance = (total: Volume): Bilingual => {
  const sums = [total.carriedOver, total.received, total.resolved, total.inProgress];
  return inBoth((lang) => {
    const [carried, received, resolved, open] = sums.map((value) => formatInteger(value, lang));
    return lang === 'vi'
      ? `Kỳ trước chuyển sang ${carried} + tiếp nhận ${received} = đã giải quyết ${resolved} + đang giải quyết ${open}.`
      : `Carried over ${carried} + received ${received} = resolved ${resolved} + in progress ${open}.`;
  });
};

const EXCLUSIONS: Readonly<Record<ExclusionReason, Bilingual>> = {
  'not-accepted': {
    vi: 'hồ sơ mới đăng ký hoặc không được tiếp nhận',
    en: 'dossiers registered only, or not accepted',
  },
  'received-after-evaluation': {
    vi: 'hồ sơ tiếp nhận sau ngày tính số liệu',
    en: 'dossiers received after the day of evaluation',
  },
  'answered-after-evaluation': {
    vi: 'phiếu gửi sau ngày tính số liệu',
    en: 'ballots answered after the day of evaluation',
  },
  'survey-not-inside': {
    vi: 'dòng số liệu điều tra có kỳ chỉ nằm một phần trong kỳ báo cáo',
    en: 'survey counts whose period lies only partly inside',
  },
  'petition-received-later': {
    vi: 'phản ánh, kiến nghị tiếp nhận sau ngày tính số liệu',
    en: 'petitions received after the day of evaluation',
  },
};

export const sayExcluded = ({ reason, count }: Excluded): Bilingual =>
  inBoth(
    (lang) =>
      `${lang === 'vi' ? 'Không tính' : 'Not counted'}: ${formatInteger(count, lang)} ${EXCLUSIONS[reason][lang]}.`,
  );

/** Enough of a digest to compare by eye; the JSON has all of it. */
const SHOWN_DIGITS = 12;

export function sayManifest({ inputs, journal, rows, digest }: Manifest): Bilingual {
  const last = inputs.at(-1);
  const head = journal?.head.slice(0, SHOWN_DIGITS) ?? '–';
  const shown = digest.slice(0, SHOWN_DIGITS);
  return inBoth((lang) => {
    const [counted, stored] = [formatInteger(rows.counted, lang), formatInteger(rows.stored, lang)];
    return lang === 'vi'
      ? `Nguồn và cách tính số liệu: ${counted} trên ${stored} hồ sơ; lần nhập cuối số ${last?.batch ?? '–'}; nhật ký số ${journal?.change ?? '–'} (${head}); mã kiểm ${shown}.`
      : `Source: ${counted} of ${stored} dossiers; last batch ${last?.batch ?? '–'}; journal ${journal?.change ?? '–'} (${head}); digest ${shown}.`;
  });
}
