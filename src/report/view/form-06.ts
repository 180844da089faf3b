/** Form II.06a/VPCP/KSTT as it is printed: head, columns 1 to 13, groups of rows, total, signatures (domain.md 1.1). Pure. */
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import { FORM_KEYS, type FormKey, type FormRules } from '../counting/form-06.js';
import { sumTallies } from '../counting/measure.js';
import type { CountedRow, Counts, Dimension, Member, ReportHead } from '../model.js';
import { type FigureColumn, nameOf as nameIn, TOTAL } from './columns.js';
import { inBoth, sayReportPeriod } from './footer.js';

export interface FormView {
  readonly head: ReportHead;
  /** First the groups, then what stands in them. */
  readonly by: readonly [Dimension, Dimension];
  readonly rows: readonly CountedRow<FormKey>[];
  readonly total: Counts<FormKey>;
  readonly rules: FormRules;
  /** Who reports, and to whom. */
  readonly reporter: string;
  readonly receiver: string;
  readonly footer: readonly Bilingual[];
}

export const FORM_TITLE: Bilingual = {
  vi: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT',
  en: 'ADMINISTRATIVE PROCEDURES RESOLVED AT THE UNITS THAT RESOLVE THEM',
};

const TO_HANDLE: Bilingual = { vi: 'Số hồ sơ tiếp nhận', en: 'To be handled' };
const IN_PERIOD: Bilingual = { vi: 'Trong kỳ', en: 'In the period' };
const RESOLVED: Bilingual = { vi: 'Số hồ sơ đã giải quyết', en: 'Resolved' };
const OPEN: Bilingual = { vi: 'Số hồ sơ đang giải quyết', en: 'In progress' };
const SUM: Bilingual = { vi: 'Tổng số', en: 'Total' };

const figure = (
  key: FormKey,
  mark: string,
  title: Bilingual,
  groups: readonly Bilingual[],
): SheetColumn & { readonly key: FormKey } => ({ key, mark, title, groups, kind: 'integer' });

const TO_HANDLE_FIGURE = figure('toHandle', '(3)=(4)+(5)+(6)', SUM, [TO_HANDLE]);

const FIGURES = [
  TO_HANDLE_FIGURE,
  figure('receivedOnline', '(4)', { vi: 'Trực tuyến', en: 'Online' }, [TO_HANDLE, IN_PERIOD]),
  figure('receivedOther', '(5)', { vi: 'Trực tiếp, dịch vụ bưu chính', en: 'Counter, post' }, [
    TO_HANDLE,
    IN_PERIOD,
  ]),
  figure('carriedOver', '(6)', { vi: 'Từ kỳ trước', en: 'Carried over' }, [TO_HANDLE]),
  figure('resolved', '(7)=(8)+(9)+(10)', SUM, [RESOLVED]),
  figure('resolvedEarly', '(8)', { vi: 'Trước hạn', en: 'Early' }, [RESOLVED]),
  figure('resolvedOnTime', '(9)', { vi: 'Đúng hạn', en: 'On time' }, [RESOLVED]),
  figure('resolvedLate', '(10)', { vi: 'Quá hạn', en: 'Late' }, [RESOLVED]),
  figure('inProgress', '(11)=(12)+(13)', SUM, [OPEN]),
  figure('inProgressWithin', '(12)', { vi: 'Trong hạn', en: 'Within time' }, [OPEN]),
  figure('inProgressOverdue', '(13)', { vi: 'Quá hạn', en: 'Overdue' }, [OPEN]),
];

const toFigure = (column: (typeof FIGURES)[number]): FigureColumn<FormKey> => ({
  column,
  of: (counts) => counts[column.key],
  isMain: true,
});

export const FORM_FIGURES: readonly FigureColumn<FormKey>[] = FIGURES.map(toFigure);

/** Column (3). */
export const FORM_TOTAL: FigureColumn<FormKey> = toFigure(TO_HANDLE_FIGURE);

const SUBJECT: Readonly<Partial<Record<Dimension, Bilingual>>> = {
  field: { vi: 'Lĩnh vực, công việc giải quyết theo cấp', en: 'Field, by level' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
};

const UNKNOWN: Readonly<Partial<Record<Dimension, Bilingual>>> = {
  level: { vi: 'Không rõ cấp', en: 'Level unknown' },
  field: { vi: 'Không rõ lĩnh vực', en: 'Field unknown' },
};

export function formSheet(view: FormView, lang: 'vi' | 'en'): Sheet {
  const { rows, groupRows } = layRows(view, lang);
  return {
    name: { vi: 'Biểu II.06a', en: 'Form II.06a' },
    letterhead: {
      left: { vi: 'Biểu số II.06a/VPCP/KSTT', en: 'Form II.06a/VPCP/KSTT' },
      right: {
        vi: `Đơn vị báo cáo: ${view.reporter}\nĐơn vị nhận báo cáo: ${view.receiver || '……………………'}`,
        en: `Reported by: ${view.reporter}\nReported to: ${view.receiver || '……………………'}`,
      },
    },
    heading: [
      FORM_TITLE,
      sayReportPeriod(view.head),
      { vi: 'Đơn vị tính: Số hồ sơ TTHC', en: 'Unit: dossiers' },
    ],
    columns: [
      { key: 'number', mark: '(1)', title: { vi: 'STT', en: 'No.' }, kind: 'code' },
      { key: 'subject', mark: '(2)', title: SUBJECT[view.by[1]] ?? SUM, kind: 'text' },
      ...FIGURES,
    ],
    rows,
    groupRows,
    total: ['', TOTAL[lang], ...cellsOf(view.total)],
    footer: [...view.footer, ...sayRules(view)],
    signatures: [
      { vi: 'Người lập biểu\n(Ký, ghi rõ họ tên)', en: 'Drawn up by\n(Signature and name)' },
      {
        vi: 'Thủ trưởng đơn vị\n(Ký, ghi rõ họ tên và đóng dấu)',
        en: 'Head of the unit\n(Signature, name and seal)',
      },
    ],
    landscape: true,
  };
}

export const viewForm = (sheet: Sheet, lang: 'vi' | 'en', width: number): string =>
  [
    ...(sheet.heading ?? []).map((line) => line[lang]),
    '',
    ...layoutSheet({ ...sheet, footer: [{ vi: '', en: '' }, ...(sheet.footer ?? [])] }, lang, width),
  ].join('\n');

const cellsOf = (counts: Counts<FormKey>): Cell[] => FIGURES.map(({ key }) => counts[key]);

/** A line for each group, with its sums, and below it what stands in it, numbered anew. */
function layRows({ rows }: FormView, lang: 'vi' | 'en') {
  const groups = new Map<string, CountedRow<FormKey>[]>();
  for (const row of rows) {
    const key = row.members[0]?.key ?? '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const laid: Cell[][] = [];
  const groupRows: number[] = [];
  for (const [i, group] of [...groups.values()].entries()) {
    const sums = sumTallies(
      FORM_KEYS,
      group.map(({ counts }) => counts),
    );
    groupRows.push(laid.length);
    laid.push([roman(i + 1), nameOf(group[0]?.members[0], lang), ...cellsOf(sums)]);
    for (const [j, { members, counts }] of group.entries())
      laid.push([`${j + 1}`, nameOf(members[1], lang), ...cellsOf(counts)]);
  }
  return { rows: laid, groupRows };
}

function nameOf(member: Member | undefined, lang: 'vi' | 'en'): string {
  if (member === undefined) return '';
  if (member.code === '') return UNKNOWN[member.dimension]?.[lang] ?? '';
  return nameIn(member, lang) ?? member.code;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const roman = (number: number): string => ROMAN[number - 1] ?? String(number);

/** What the columns include, and what was taken out of them. */
function sayRules({ rules, total }: FormView): Bilingual[] {
  const apart = (count: number, vi: string, en: string) =>
    inBoth((lang) =>
      lang === 'vi'
        ? `Để riêng, không tính vào các cột: ${formatInteger(count, lang)} hồ sơ ${vi}.`
        : `Apart, in none of the columns: ${formatInteger(count, lang)} dossiers ${en}.`,
    );
  const inNine = [
    ...(rules.undated === 'on-time' ? [{ vi: 'không có ngày hẹn trả', en: 'without a due date' }] : []),
    ...(rules.withdrawn === 'on-time' ? [{ vi: 'xin rút', en: 'withdrawn' }] : []),
  ];
  return [
    ...(inNine.length === 0
      ? []
      : [
          {
            vi: `Cột (9) gồm cả hồ sơ ${inNine.map(({ vi }) => vi).join(', ')}; cột (12) gồm cả hồ sơ chờ bổ sung.`,
            en: `Column (9) includes those ${inNine.map(({ en }) => en).join(', ')}; column (12) those that wait for a supplement.`,
          },
        ]),
    ...(rules.undated === 'apart'
      ? [apart(total.undatedApart, 'không có ngày hẹn trả', 'without a due date')]
      : []),
    ...(rules.withdrawn === 'apart' ? [apart(total.withdrawnApart, 'xin rút', 'withdrawn')] : []),
  ];
}
