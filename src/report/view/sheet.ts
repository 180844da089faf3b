/** A counted report as one sheet for every format, and as people read it on a terminal. Pure. */
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Arranged, Comparison } from '../arrange.js';
import type { Counts, Dimension, ReportHead } from '../model.js';
import { cellsForWords, cellsOf, columnsOf, comparedColumns, type FigureColumn, TOTAL } from './columns.js';
import { sayReportPeriod } from './footer.js';

export interface SheetRequest<K extends string> {
  readonly head: ReportHead;
  readonly by: readonly Dimension[];
  readonly title: Bilingual;
  readonly figures: readonly FigureColumn<K>[];
  /** The one that is laid beside another period. */
  readonly compared?: {
    readonly kind: Comparison;
    readonly figure: FigureColumn<K>;
    readonly total: Counts<K>;
  };
  /** What a terminal draws beside each row, 0 to 1; null: nothing. */
  readonly bar?: (counts: Counts<K>) => number | null;
  readonly arranged: Arranged<K>;
  readonly total: Counts<K>;
  readonly footer: readonly Bilingual[];
}

export function makeSheet<K extends string>(request: SheetRequest<K>, lang: Lang): Sheet {
  const { by, arranged, total, figures, compared } = request;
  const beside = compared && comparedColumns(compared.figure, compared.kind);
  const line = (names: readonly Cell[], counts: Counts<K>, before: Counts<K> | null): Cell[] => [
    ...names,
    ...figures.map(({ of }) => of(counts)),
    ...(beside === undefined ? [] : before === null ? [null, null] : beside.of(counts, before)),
  ];
  const rows = arranged.rows.map(({ members, counts, before }) =>
    line(cellsOf(members, lang), counts, before),
  );
  const { others } = arranged;
  const rest = others && line(cellsForWords(by, sayOthers(others.rows, lang)), others.counts, others.before);
  return {
    name: request.title,
    heading: [upper(request.title), sayReportPeriod(request.head)],
    columns: [...columnsOf(by), ...figures.map(({ column }) => column), ...(beside?.columns ?? [])],
    rows: rest === null ? rows : [...rows, rest],
    total: line(cellsForWords(by, TOTAL[lang]), total, compared?.total ?? null),
    footer: request.footer,
  };
}

const sayOthers = (rows: number, lang: Lang): string =>
  lang === 'vi' ? `Còn lại (${rows} dòng)` : `The others (${rows} rows)`;

const upper = ({ vi, en }: Bilingual): Bilingual => ({
  vi: vi.toUpperCase(),
  en: en.toUpperCase(),
});

const BAR_WIDTH = 10;
const BAR_COLUMN: SheetColumn = { key: 'bar', title: { vi: '', en: '' }, kind: 'text' };

/** `███████▌  `: eighths of a cell are drawn too. */
function drawBar(share: number | null): string {
  if (share === null) return '';
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * BAR_WIDTH * 8);
  const part = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '';
  return '█'.repeat(Math.floor(eighths / 8)) + part;
}

/** For a terminal: counts that nobody has any of are left out, main figures never are; `bar` draws a figure. */
export function viewSheet<K extends string>(
  sheet: Sheet,
  request: SheetRequest<K>,
  lang: Lang,
  width: number,
): string {
  const { bar, arranged } = request;
  // Of what lies open a month may have some, and the period none.
  const counted = [request.total, ...arranged.rows.map(({ counts }) => counts)];
  const hasAny = ({ of }: FigureColumn<K>): boolean =>
    counted.some((counts) => ![0, null].includes(of(counts) as number | null));
  const shownOf = (column: SheetColumn): boolean => {
    const figure = request.figures.find((one) => one.column.key === column.key);
    return figure === undefined || figure.isMain || hasAny(figure);
  };
  const kept = sheet.columns.map(shownOf);
  const keep = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => kept[i]);
  const bars = bar === undefined ? [] : [BAR_COLUMN];
  const barOf = (counts: Counts<K> | undefined): Cell[] =>
    bar === undefined ? [] : [drawBar(counts === undefined ? null : bar(counts))];
  const shown: Sheet = {
    ...sheet,
    columns: [...keep(sheet.columns), ...bars],
    rows: sheet.rows.map((row, i) => [...keep(row), ...barOf(arranged.rows[i]?.counts)]),
    total: [...keep(sheet.total ?? []), ...barOf(request.total)],
    footer: [{ vi: '', en: '' }, ...(sheet.footer ?? [])],
  };
  const heading = (sheet.heading ?? []).map((words) => words[lang]);
  return [...heading, '', ...layoutSheet(shown, lang, width)].join('\n');
}
