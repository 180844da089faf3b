/**
 * Fits a table into a terminal. Texts break at their blanks; a table that is still too wide goes on below, in bands that
 * each begin with the columns that say whose row it is. Nothing is cut: a name without its end is nobody's.
 */
import stringWidth from 'fast-string-width';
import type { SheetColumn } from '#kit/sheet.js';
import { GAP, longestWord } from './pad.js';
import { isNumeric, titleNeed, widenForGroups } from './table-heads.js';
import type { Lang } from './words.js';

/** Columns side by side: where they stand in the sheet, and how wide they are here. */
export interface Band {
  readonly columns: readonly number[];
  readonly widths: readonly number[];
}

/** Texts give way to this, or to their longest word, whatever is more. */
const NARROWEST = 12;
/** A longer word, such as a digest, may be broken. */
const LONGEST_WORD = 20;
/** Columns that lead every band: a code with its name, a day before them. */
const MOST_LEADING = 3;

interface Table {
  readonly columns: readonly SheetColumn[];
  readonly lines: readonly (readonly string[])[];
  readonly lang: Lang;
}

/** As wide as each column would be, and as narrow as it can be. */
interface Measured extends Table {
  readonly needs: readonly number[];
  readonly floors: readonly number[];
}

/** One band, as wide as it gets, where `width` is 0 or enough. */
export function fitBands(table: Table, width: number): Band[] {
  const all = table.columns.map((_, i) => i);
  const needs = all.map((i) => needOf(table, i));
  const whole = bandOf({ ...table, needs, floors: needs }, all, width);
  if (width === 0 || widthOf(whole.widths) <= width) return [whole];
  const measured = { ...table, needs, floors: all.map((i) => floorOf(table, i, needs[i] ?? 0)) };
  const leading = widthOf(measured.floors) <= width ? [] : findLeading(measured, width);
  const parts = leading.length === 0 ? [all] : partColumns(measured, leading, width);
  return parts.map((part) => bandOf(measured, [...leading, ...part], width));
}

const widthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, w) => sum + w, 0) + GAP.length * Math.max(0, widths.length - 1);

/** The widest texts give way first, one by one, so that no single one is starved. */
function bandOf(table: Measured, columns: readonly number[], width: number): Band {
  const own = columns.flatMap((i) => table.columns[i] ?? []);
  const pick = (sizes: readonly number[]) => columns.map((i) => sizes[i] ?? 0);
  const widths = widenForGroups(own, pick(table.needs), table.lang);
  const floors = pick(table.floors);
  for (let excess = width === 0 ? 0 : widthOf(widths) - width; excess > 0; excess -= 1) {
    const widest = findWidest(own, widths, floors);
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return { columns, widths };
}

const needOf = ({ columns, lines, lang }: Table, i: number): number =>
  lines.reduce(
    (most, line) => Math.max(most, stringWidth(line[i] ?? '')),
    columns[i] === undefined ? 0 : titleNeed(columns[i], lang),
  );

/** Texts may break, and so may every title. */
function floorOf(table: Table, i: number, need: number): number {
  const column = table.columns[i];
  if (column === undefined || isNumeric(column)) return need;
  const title = longestWord(column.title[table.lang]);
  const measure = column.kind === 'text' ? longestWord : stringWidth;
  const cells = table.lines.reduce((most, line) => Math.max(most, measure(line[i] ?? '')), 0);
  if (column.kind !== 'text') return Math.max(title, cells);
  return Math.min(need, Math.max(title, NARROWEST, Math.min(cells, LONGEST_WORD)));
}

function findWidest(
  columns: readonly SheetColumn[],
  widths: readonly number[],
  floors: readonly number[],
): number {
  let widest = -1;
  columns.forEach((column, i) => {
    const gives = !isNumeric(column) && (widths[i] ?? 0) > (floors[i] ?? 0);
    if (gives && (widths[i] ?? 0) > (widths[widest] ?? 0)) widest = i;
  });
  return widest;
}

/** Up to the first text, as far as half of the width; at least one column. */
function findLeading({ columns, floors }: Measured, width: number): readonly number[] {
  const text = columns.findIndex((column) => column.kind === 'text');
  const most = text === -1 || text >= MOST_LEADING ? 1 : text + 1;
  let count = most;
  while (count > 1 && widthOf(floors.slice(0, count)) > width / 2) count -= 1;
  return columns.map((_, i) => i).slice(0, count);
}

/** The other columns, as many to a band as fit; those under one head stay together where they can. */
function partColumns({ columns, floors }: Measured, leading: readonly number[], width: number): number[][] {
  const fits = (part: readonly number[]) =>
    widthOf([...leading, ...part].map((i) => floors[i] ?? 0)) <= width;
  const parts: number[][] = [[]];
  const add = (block: readonly number[]) => {
    const last = parts.at(-1) ?? [];
    if (last.length === 0 || fits([...last, ...block])) last.push(...block);
    else parts.push([...block]);
  };
  for (const block of blocksOf(columns, leading.length)) {
    if (fits(block)) add(block);
    else for (const column of block) add([column]);
  }
  return parts;
}

/** Neighbours under the same head. */
function blocksOf(columns: readonly SheetColumn[], from: number): number[][] {
  const blocks: number[][] = [];
  columns.forEach((column, i) => {
    if (i < from) return;
    const head = column.groups?.[0]?.vi;
    const last = blocks.at(-1);
    const isSame = head !== undefined && columns[last?.[0] ?? -1]?.groups?.[0]?.vi === head;
    if (isSame && last !== undefined) last.push(i);
    else blocks.push([i]);
  });
  return blocks;
}
