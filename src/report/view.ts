/** What people see of `report volume`: one sheet for every format, and lines that say what its figures are. */
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import {
  COUNT_KEYS,
  type CountKey,
  type Excluded,
  type ExclusionReason,
  type Manifest,
  type Volume,
  type VolumeReport,
} from './model.js';

type PublishedVolume = VolumeReport & { readonly manifest: Manifest };

const RECEIVED: Bilingual = { vi: 'Tiếp nhận trong kỳ', en: 'Received' };
const RESOLVED: Bilingual = { vi: 'Đã giải quyết', en: 'Resolved' };
const IN_PROGRESS: Bilingual = { vi: 'Đang giải quyết', en: 'In progress' };
const SUM: Bilingual = { vi: 'Tổng số', en: 'Total' };
const TOTAL: Bilingual = { vi: 'Tổng cộng', en: 'Total' };
const UNDATED: Bilingual = { vi: 'Không có ngày hẹn trả', en: 'No due date' };
const OVERDUE: Bilingual = { vi: 'Quá hạn', en: 'Overdue' };

const count = (key: CountKey, title: Bilingual, group?: Bilingual): SheetColumn => ({
  key,
  title,
  kind: 'integer',
  ...(group === undefined ? {} : { groups: [group] }),
});

const COLUMNS: readonly SheetColumn[] = [
  { key: 'unit', title: { vi: 'Mã đơn vị', en: 'Unit' }, kind: 'code' },
  { key: 'unitName', title: { vi: 'Đơn vị', en: 'Name' }, kind: 'text' },
  count('carriedOver', { vi: 'Kỳ trước chuyển sang', en: 'Carried over' }),
  count('received', SUM, RECEIVED),
  count('receivedOnline', { vi: 'Trực tuyến', en: 'Online' }, RECEIVED),
  count('receivedCounter', { vi: 'Trực tiếp', en: 'Counter' }, RECEIVED),
  count('receivedPost', { vi: 'Bưu chính công ích', en: 'Post' }, RECEIVED),
  count('resolved', SUM, RESOLVED),
  count('resolvedEarly', { vi: 'Trước hạn', en: 'Early' }, RESOLVED),
  count('resolvedOnTime', { vi: 'Đúng hạn', en: 'On time' }, RESOLVED),
  count('resolvedLate', OVERDUE, RESOLVED),
  count('resolvedUndated', UNDATED, RESOLVED),
  count('withdrawn', { vi: 'Rút hồ sơ', en: 'Withdrawn' }),
  count('inProgress', SUM, IN_PROGRESS),
  count('inProgressWithin', { vi: 'Trong hạn', en: 'Within time' }, IN_PROGRESS),
  count('inProgressOverdue', OVERDUE, IN_PROGRESS),
  count('inProgressPaused', { vi: 'Tạm dừng chờ bổ sung', en: 'Paused' }, IN_PROGRESS),
  count('inProgressUndated', UNDATED, IN_PROGRESS),
];

/** The report as a table with every column, for files. */
export function volumeSheet(report: PublishedVolume, lang: Lang): Sheet {
  return {
    name: { vi: 'Tình hình tiếp nhận, giải quyết hồ sơ', en: 'Volume of dossiers' },
    heading: [{ vi: 'TÌNH HÌNH TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ', en: 'VOLUME OF DOSSIERS' }, sayPeriod(report)],
    columns: COLUMNS,
    rows: report.rows.map((row) => [row.unit, row.unitName, ...countsOf(row)]),
    total: ['', TOTAL[lang], ...countsOf(report.total)],
    footer: footerOf(report),
  };
}

const countsOf = (volume: Volume): Cell[] => COUNT_KEYS.map((key) => volume[key]);

/** For a terminal: parts that nobody has any of are left out, sums never are. */
export function viewVolume(report: PublishedVolume, lang: Lang, width: number): string {
  const sheet = volumeSheet(report, lang);
  const kept = sheet.columns.map(({ key }) => isShown(key, report.total));
  const keep = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => kept[i]);
  const shown: Sheet = {
    ...sheet,
    columns: keep(sheet.columns),
    rows: sheet.rows.map(keep),
    total: keep(sheet.total ?? []),
    footer: [{ vi: '', en: '' }, ...(sheet.footer ?? [])],
  };
  const heading = (sheet.heading ?? []).map((line) => line[lang]);
  return [...heading, '', ...layoutSheet(shown, lang, width)].join('\n');
}

const SUMS: readonly string[] = ['unit', 'unitName', 'carriedOver', 'received', 'resolved', 'inProgress'];

const isShown = (key: string, total: Volume): boolean =>
  SUMS.includes(key) || COUNT_KEYS.some((count) => count === key && total[count] > 0);

const inBoth = (say: (lang: Lang) => string): Bilingual => ({ vi: say('vi'), en: say('en') });

const sayPeriod = ({ period }: VolumeReport): Bilingual => ({
  vi: `(Từ ngày ${formatDay(period.from, 'vi')} đến ngày ${formatDay(period.lastDay, 'vi')})`,
  en: `(From ${period.from} to ${period.lastDay})`,
});

/** What every number says of itself (design.md 2.5): hierarchy, definition, balance, what is left out, source. */
function footerOf(report: PublishedVolume): Bilingual[] {
  return [
    sayHierarchy(report),
    sayDefinition(report),
    sayBalance(report.total),
    ...report.excluded.map(sayExcluded),
    ...sayManifest(report.manifest),
  ];
}

function sayHierarchy({ manifest }: PublishedVolume): Bilingual {
  const { hierarchy } = manifest;
  if (hierarchy.mode === 'as-was')
    return { vi: 'Theo đơn vị tiếp nhận tại thời điểm.', en: 'By unit of intake, as it was.' };
  return {
    vi: `Quy về đơn vị ${hierarchy.mode === 'as-now' ? 'hiện nay' : 'tại ngày'} (${formatDay(hierarchy.on, 'vi')}); tổng đã đối chiếu, bằng với theo đơn vị tại thời điểm.`,
    en: `On the units as of ${hierarchy.on}; the totals were checked and equal those as it was.`,
  };
}

const sayDefinition = ({ evaluatedOn }: VolumeReport): Bilingual => ({
  vi: `Đã giải quyết: kết thúc xử lý (nếu thiếu: trả kết quả) trong kỳ, so ngày với ngày hẹn trả; gồm cả hồ sơ rút. Đang giải quyết: tính đến hết ngày ${formatDay(evaluatedOn, 'vi')}.`,
  en: `Resolved: finished (or else returned) in the period, its day compared with the due day; withdrawn ones included. In progress: at the end of ${evaluatedOn}.`,
});

const sayBalance = (total: Volume): Bilingual => {
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
};

const sayExcluded = ({ reason, count: n }: Excluded): Bilingual =>
  inBoth(
    (lang) =>
      `${lang === 'vi' ? 'Không tính' : 'Not counted'}: ${formatInteger(n, lang)} ${EXCLUSIONS[reason][lang]}.`,
  );

/** Enough of a digest to compare by eye; the JSON has all of it. */
const SHOWN_DIGITS = 12;

function sayManifest({ inputs, journal, rows, digest }: Manifest): Bilingual[] {
  const last = inputs.at(-1);
  const head = journal?.head.slice(0, SHOWN_DIGITS) ?? '–';
  const shown = digest.slice(0, SHOWN_DIGITS);
  return [
    inBoth((lang) => {
      const [counted, stored] = [formatInteger(rows.counted, lang), formatInteger(rows.stored, lang)];
      return lang === 'vi'
        ? `Nguồn và cách tính số liệu: ${counted} trên ${stored} hồ sơ; lần nhập cuối số ${last?.batch ?? '–'}; nhật ký số ${journal?.change ?? '–'} (${head}); mã kiểm ${shown}.`
        : `Source: ${counted} of ${stored} dossiers; last batch ${last?.batch ?? '–'}; journal ${journal?.change ?? '–'} (${head}); digest ${shown}.`;
    }),
  ];
}
