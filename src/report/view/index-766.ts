/** The index as a table: a line for each group with its points, below it the indicators; what is missing, and why. Pure. */
import { fromHundredths } from '#kit/fraction.js';
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDecimal } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { GroupScore, Index766, Item, Scales, WhyNot } from '../index-766/model.js';
import { CLASS_BOUNDS, FULL_SCORE, GROUP_NAMES } from '../index-766/rules.js';
import type { ReportHead } from '../model.js';
import { CLASS_LABELS, CLASSES } from '../satisfaction/score.js';
import { TOTAL } from './columns.js';
import { inBoth, sayReportPeriod } from './footer.js';

export const INDEX_TITLE: Bilingual = {
  vi: 'Bộ chỉ số QĐ 766/QĐ-TTg',
  en: 'Indicators of decision 766/QĐ-TTg',
};

const HEADING: Bilingual = {
  vi: 'BỘ CHỈ SỐ THEO QUYẾT ĐỊNH 766/QĐ-TTg',
  en: 'INDICATORS OF DECISION 766/QĐ-TTg',
};

const column = (key: string, vi: string, en: string, kind: SheetColumn['kind']): SheetColumn => ({
  ...{ key, kind },
  title: { vi, en },
});

const FORMULA = column('formula', 'Cách tính tỷ lệ', 'Share', 'text');

const COLUMNS: readonly SheetColumn[] = [
  column('indicator', 'Mã', 'Code', 'code'),
  column('name', 'Chỉ số', 'Indicator', 'text'),
  FORMULA,
  column('numerator', 'Tử số', 'Numerator', 'integer'),
  column('denominator', 'Mẫu số', 'Denominator', 'integer'),
  column('percent', 'Tỷ lệ (%)', 'Share (%)', 'decimal'),
  column('full_from', 'Đủ điểm từ (%)', 'All points from (%)', 'code'),
  column('points', 'Điểm', 'Points', 'decimal'),
  column('max', 'Điểm tối đa', 'Maximum', 'integer'),
  column('source', 'Nguồn', 'Source', 'text'),
];

const FROM: Readonly<Record<'data' | 'facts', Bilingual>> = {
  data: { vi: 'Dữ liệu', en: 'Data' },
  facts: { vi: 'Tệp số liệu', en: 'Facts' },
};

const WHY_NOT: Readonly<Record<WhyNot, Bilingual>> = {
  'no-fact': { vi: 'Chưa tính: chưa có số liệu', en: 'Not computed: no fact' },
  'not-recorded': { vi: 'Chưa tính: dữ liệu không ghi', en: 'Not computed: not recorded' },
  'of-nothing': { vi: 'Chưa tính: mẫu số bằng 0', en: 'Not computed: of nothing' },
};

export interface IndexView {
  readonly head: ReportHead;
  readonly index: Index766;
  readonly footer: readonly Bilingual[];
}

export function indexSheet({ head, index, footer }: IndexView, lang: Lang): Sheet {
  const { rows, groupRows } = layRows(index, lang);
  return {
    name: INDEX_TITLE,
    heading: [HEADING, sayReportPeriod(head)],
    columns: COLUMNS,
    rows,
    groupRows,
    total: ['', TOTAL[lang], ...NO_SHARE, ...sumCells(index.total, lang)],
    footer,
  };
}

const NO_SHARE: readonly Cell[] = ['', null, null, null, ''];

function layRows({ groups, items }: Index766, lang: Lang) {
  const rows: Cell[][] = [];
  const groupRows: number[] = [];
  for (const [i, score] of groups.entries()) {
    groupRows.push(rows.length);
    rows.push([`${i + 1}`, GROUP_NAMES[score.group][lang], ...NO_SHARE, ...sumCells(score, lang)]);
    for (const item of items) if (item.rule.group === score.group) rows.push(toRow(item, lang));
  }
  return { rows, groupRows };
}

/** Points only where there are any: a group of which nothing is known has none, not 0. */
function sumCells(sums: Omit<GroupScore, 'group'>, lang: Lang): Cell[] {
  const points = sums.computed === 0 ? null : fromHundredths(sums.points);
  return [points, sums.max, sums.computed === sums.items ? '' : sayPart(sums)[lang]];
}

function sayPart({ computed, items, computedMax }: Omit<GroupScore, 'group'>): Bilingual {
  if (computed === 0) return { vi: 'Chưa tính được chỉ số nào', en: 'None computed' };
  const part = `${computed}/${items}`;
  return {
    vi: `Tính được ${part} chỉ số, tối đa ${computedMax} điểm`,
    en: `${part} computed, at most ${computedMax} points`,
  };
}

function toRow(item: Item, lang: Lang): Cell[] {
  const { indicator, rule, share, isRatio, percent, points } = item;
  const counts =
    share === null || isRatio ? [null, null] : [Number(share.numerator), Number(share.denominator)];
  return [
    ...[indicator, rule.name[lang], sayFormula(item)[lang], ...counts],
    percent === null ? null : fromHundredths(percent),
    `${formatPlain(rule.fullFrom, lang)}${rule.basis === 'assumed' ? ' *' : ''}`,
    points === null ? null : fromHundredths(points),
    ...[rule.max, saySource(item, lang)],
  ];
}

const sayFormula = ({ rule: { numerator, denominator } }: Item): Bilingual => ({
  vi: `${numerator.vi} : ${denominator.vi}`,
  en: `${numerator.en} : ${denominator.en}`,
});

function saySource({ from, whyNot, source }: Item, lang: Lang): string {
  if (whyNot !== null) return WHY_NOT[whyNot][lang];
  if (from === null) return '';
  return source === '' ? FROM[from][lang] : `${FROM[from][lang]}: ${source}`;
}

/** `80`, `92,5`. */
const formatPlain = (value: number, lang: Lang): string =>
  formatDecimal(value, 2, lang).replace(/[.,]?0+$/, '') || '0';

/** On a terminal the formulas stand below the table, those of what was computed. */
export function viewIndex(sheet: Sheet, { items }: Index766, lang: Lang, width: number): string {
  const kept = sheet.columns.map(({ key }) => key !== FORMULA.key);
  const keep = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => kept[i]);
  const formulas = items
    .filter(({ points }) => points !== null)
    .map((item) => `  ${item.indicator.padEnd(4)} = ${sayFormula(item)[lang]}`);
  const shown: Sheet = {
    ...sheet,
    columns: keep(sheet.columns),
    rows: sheet.rows.map(keep),
    total: keep(sheet.total ?? []),
    footer: [],
  };
  return [
    ...(sheet.heading ?? []).map((words) => words[lang]),
    '',
    ...layoutSheet(shown, lang, width),
    '',
    lang === 'vi' ? 'Cách tính tỷ lệ:' : 'Shares:',
    ...formulas,
    '',
    ...(sheet.footer ?? []).map((words) => words[lang]),
  ].join('\n');
}

/** How many points of how many, and the class or why there is none. */
export const sayResult = ({ total, class: found }: Index766, { bounds }: Scales): Bilingual =>
  inBoth((lang) => {
    const points = formatDecimal(fromHundredths(total.points), 2, lang);
    const left = FULL_SCORE - total.computedMax;
    if (found !== null) {
      const said = CLASS_LABELS[found][lang];
      return lang === 'vi'
        ? `Tổng ${points} trên ${FULL_SCORE} điểm, xếp loại ${said.toLowerCase()} (${sayBounds(bounds, lang)}).`
        : `${points} of ${FULL_SCORE} points, class ${said.toLowerCase()} (${sayBounds(bounds, lang)}).`;
    }
    return lang === 'vi'
      ? `Tính được ${points} trên ${total.computedMax} điểm (${total.computed} chỉ số); còn ${left} điểm chưa tính nên không xếp loại. Chỉ số chưa tính không phải là 0 điểm.`
      : `${points} of ${total.computedMax} points (${total.computed} indicators); ${left} points are not computed, so there is no class. What is not computed is not 0.`;
  });

function sayBounds(bounds: readonly number[], lang: Lang): string {
  const from = lang === 'vi' ? 'từ' : 'from';
  const said = bounds.map(
    (bound, i) =>
      `${CLASS_LABELS[CLASSES[i] ?? 'weak'][lang].toLowerCase()} ${from} ${formatPlain(bound, lang)}`,
  );
  const known = bounds.join() === CLASS_BOUNDS.join();
  const doubt =
    lang === 'vi'
      ? '; các mức dưới 80 chưa đối chiếu được văn bản'
      : '; bounds under 80 are not from a text we read';
  return said.join(', ') + (known ? doubt : '');
}

/** What the figures rest on, and what is in none of them. */
export const sayIndex = ({ items }: Index766): Bilingual[] => [
  {
    vi: 'Điểm = điểm tối đa × tỷ lệ : mức đủ điểm, không quá điểm tối đa. Tỷ lệ và điểm làm tròn một lần đến hai chữ số, nửa thì lên; điểm nhóm, tổng điểm là tổng các điểm đã làm tròn.',
    en: 'Points = maximum × share : share that gives all points, no more than the maximum. Shares and points are rounded once, to two digits, half up; groups and total add up rounded points.',
  },
  {
    vi: 'Không có phản ánh, kiến nghị: đủ điểm 5.2, 5.3; không có hồ sơ: 5.4 được 0 điểm. Mục 2.2, 5.1 không chấm điểm nên không có ở đây.',
    en: 'No petitions: all points of 5.2 and 5.3; no dossiers: 0 points for 5.4. Items 2.2 and 5.1 give no points and are left out.',
  },
  ...(items.some(({ rule, points }) => rule.basis === 'assumed' && points !== null) ? [ASSUMED] : []),
  {
    vi: 'Điểm chính thức là điểm của Cổng Dịch vụ công quốc gia; bảng này để giải thích, không thay thế.',
    en: 'The official score is that of the national portal; this table explains it and does not replace it.',
  },
];

const ASSUMED: Bilingual = {
  vi: '* Các nguồn nêu khác nhau hoặc chưa nêu đủ về mức đủ điểm, mẫu số của chỉ số này; đặt mức khác: --full-from MÃ=PHẦN TRĂM.',
  en: '* Sources conflict, or say too little, about this share or what it is of; to set another: --full-from CODE=PER CENT.',
};
