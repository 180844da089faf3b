/** One figure of a report as rows and columns; on a terminal with a line of its course where the columns are times. Pure. */
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { isTime } from '../counting/dimensions.js';
import { layAcross } from '../cross.js';
import type { Counted, Member } from '../model.js';
import { cellsForWords, cellsOf, columnsOf, type FigureColumn, nameOf, TOTAL } from './columns.js';
import { inBoth } from './footer.js';
import { makeSheet, type SheetRequest } from './sheet.js';

export interface CrossRequest<K extends string> extends SheetRequest<K> {
  readonly crossed: FigureColumn<K>;
  readonly keys: readonly K[];
  readonly counted: Counted<K>;
}

export interface CrossView {
  readonly sheet: Sheet;
  /** The columns whose cells are a course of time; none: it says nothing. */
  readonly course: { readonly from: number; readonly until: number } | undefined;
}

export function crossSheet<K extends string>(request: CrossRequest<K>, lang: Lang): CrossView {
  const { crossed, keys, counted, by } = request;
  const cross = layAcross(counted, keys, by);
  const rowsBy = by.slice(0, 1);
  const heads = columnsOf(rowsBy);
  const line = (names: readonly Cell[], cells: readonly Cell[], total: Cell): Cell[] => [
    ...names,
    ...cells,
    total,
  ];
  const plain = makeSheet({ ...request, figures: [] }, lang);
  const sheet: Sheet = {
    ...plain,
    heading: [...(plain.heading ?? []), nameOfFigure(crossed)],
    columns: [
      ...heads,
      ...cross.columns.map((member) => columnFor(member, crossed)),
      { ...bare(crossed), key: 'total', title: TOTAL },
    ],
    rows: cross.rows.map((row) =>
      line(
        cellsOf([row], lang),
        cross.columns.map((column) => crossed.of(cross.at(row, column))),
        crossed.of(cross.ofRow(row)),
      ),
    ),
    total: line(
      cellsForWords(rowsBy, TOTAL[lang]),
      cross.columns.map((column) => crossed.of(cross.ofColumn(column))),
      crossed.of(counted.total),
    ),
    footer: [...(by.some(isTime) ? [WHOLE_PERIOD] : []), ...request.footer],
  };
  const isCourse = by.slice(1).some(isTime) && cross.columns.length >= SHORTEST_COURSE;
  const course = { from: heads.length, until: heads.length + cross.columns.length };
  return { sheet, course: isCourse ? course : undefined };
}

const WHOLE_PERIOD: Bilingual = {
  vi: 'Tổng qua các tháng, quý là số liệu của cả kỳ: hồ sơ đang giải quyết không cộng dồn.',
  en: 'Totals over months and quarters are those of the whole period: what is in progress does not add up.',
};

function nameOfFigure<K extends string>({ column }: FigureColumn<K>): Bilingual {
  const group = column.groups?.[0];
  if (group === undefined) return column.title;
  return { vi: `${group.vi} – ${column.title.vi}`, en: `${group.en} – ${column.title.en}` };
}

/** The figure's column without its own head. */
const bare = <K extends string>({ column }: FigureColumn<K>): Omit<SheetColumn, 'key' | 'title'> => ({
  kind: column.kind,
  ...(column.digits === undefined ? {} : { digits: column.digits }),
});

function columnFor<K extends string>(member: Member, crossed: FigureColumn<K>): SheetColumn {
  const { code, dimension } = member;
  const title = inBoth((lang) => nameOf(member, lang) ?? code);
  return { ...bare(crossed), key: code === '' ? `no-${dimension}` : code, title };
}

const SHORTEST_COURSE = 3;
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const COURSE_COLUMN: SheetColumn = { key: 'course', title: { vi: '', en: '' }, kind: 'text' };

/** Counts from nought, rates and medians from the least: they would all look alike. */
function drawCourse(cells: readonly Cell[], isCount: boolean): string {
  const values = cells.filter((cell) => typeof cell === 'number');
  const low = isCount ? 0 : Math.min(...values);
  const high = Math.max(...values);
  const draw = (cell: Cell): string => {
    if (typeof cell !== 'number') return ' ';
    const share = high > low ? (cell - low) / (high - low) : 0;
    return BARS[Math.round(share * (BARS.length - 1))] ?? ' ';
  };
  return cells.map(draw).join('');
}

export function viewCross({ sheet, course }: CrossView, lang: Lang, width: number): string {
  const drawn = (row: readonly Cell[]): Cell[] =>
    course === undefined
      ? [...row]
      : [...row, drawCourse(row.slice(course.from, course.until), sheet.columns.at(-1)?.kind === 'integer')];
  const shown: Sheet = {
    ...sheet,
    columns: course === undefined ? sheet.columns : [...sheet.columns, COURSE_COLUMN],
    rows: sheet.rows.map(drawn),
    total: drawn(sheet.total ?? []),
    footer: [{ vi: '', en: '' }, ...(sheet.footer ?? [])],
  };
  return [...(sheet.heading ?? []).map((words) => words[lang]), '', ...layoutSheet(shown, lang, width)].join(
    '\n',
  );
}
