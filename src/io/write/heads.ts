/** Lays the heads of a table out: groups over titles in as many rows as the deepest column needs. */
import type { SheetColumn } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';

export interface Head {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface Heads {
  /** Rows of heads, the marks not counted. */
  readonly depth: number;
  /** In reading order: by row, then by column. */
  readonly cells: readonly Head[];
  /** `(3)=(4)+(5)` under each title; undefined when no column has one. */
  readonly marks: readonly string[] | undefined;
}

/** A stretch of columns that share all heads above `level`. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly level: number;
}

export function layoutHeads(columns: readonly SheetColumn[], lang: Lang): Heads {
  const depth = 1 + columns.reduce((deepest, column) => Math.max(deepest, column.groups?.length ?? 0), 0);
  const cells = layoutStretch(columns, { from: 0, until: columns.length, level: 0 }, depth, lang);
  const marks = columns.some((column) => column.mark !== undefined)
    ? columns.map((column) => column.mark ?? '')
    : undefined;
  return { depth, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), marks };
}

function layoutStretch(
  columns: readonly SheetColumn[],
  { from, until, level }: Stretch,
  depth: number,
  lang: Lang,
): Head[] {
  const heads: Head[] = [];
  for (let column = from; column < until; ) {
    const group = columns[column]?.groups?.[level];
    const end = group === undefined ? column + 1 : endOfGroup(columns, column, until, level);
    const text = (group ?? columns[column]?.title)?.[lang] ?? '';
    const rowSpan = group === undefined ? depth - level : 1;
    heads.push({ text, row: level, column, rowSpan, colSpan: end - column });
    if (group !== undefined) {
      heads.push(...layoutStretch(columns, { from: column, until: end, level: level + 1 }, depth, lang));
    }
    column = end;
  }
  return heads;
}

function endOfGroup(columns: readonly SheetColumn[], from: number, until: number, level: number): number {
  const first = columns[from]?.groups?.[level];
  let end = from + 1;
  while (end < until) {
    const next = columns[end]?.groups?.[level];
    if (next?.vi !== first?.vi || next?.en !== first?.en) break;
    end += 1;
  }
  return end;
}

/** The head of a column in one line, for formats that cannot join cells: `Tiếp nhận: Trực tuyến`. */
export const flatHead = (column: SheetColumn, lang: Lang): string =>
  [...(column.groups ?? []), column.title].map((head) => head[lang]).join(': ');
