/** The head of a terminal table: titles over as many lines as they need, group titles above the columns they join. */
import stringWidth from 'fast-string-width';
import type { Bilingual, SheetColumn } from '#kit/sheet.js';
import { GAP, longestWord, pad, wrap } from './pad.js';
import type { Lang } from './words.js';

export const isNumeric = (column: SheetColumn): boolean =>
  column.kind === 'integer' || column.kind === 'decimal' || column.kind === 'percent';

/** Two short words fit on a line of a title. */
const NARROWEST_TITLE = 8;

/** The width a column's title asks for: over numbers, which are narrow, a title breaks at its blanks. */
export function titleNeed(column: SheetColumn, lang: Lang): number {
  const title = column.title[lang];
  const whole = stringWidth(title);
  return isNumeric(column) ? Math.min(whole, Math.max(longestWord(title), NARROWEST_TITLE)) : whole;
}

/** Neighbouring columns under one group title; without a title they bear none at this depth. */
interface Span {
  readonly title: Bilingual | undefined;
  readonly start: number;
  readonly end: number;
}

function spansAt(columns: readonly SheetColumn[], depth: number): Span[] {
  const spans: Span[] = [];
  columns.forEach((column, i) => {
    const title = column.groups?.[depth];
    const last = spans.at(-1);
    if (last !== undefined && title !== undefined && isSameGroup(columns[last.start], column, depth))
      spans[spans.length - 1] = { ...last, end: i + 1 };
    else spans.push({ title, start: i, end: i + 1 });
  });
  return spans;
}

/** Two columns stand under one title where all titles above it are the same too. */
const isSameGroup = (a: SheetColumn | undefined, b: SheetColumn, depth: number): boolean =>
  [...Array(depth + 1).keys()].every((level) => a?.groups?.[level]?.vi === b.groups?.[level]?.vi);

const depthOf = (columns: readonly SheetColumn[]): number =>
  columns.reduce((most, column) => Math.max(most, column.groups?.length ?? 0), 0);

const widthOf = (widths: readonly number[], { start, end }: Span): number =>
  widths.slice(start, end).reduce((sum, width) => sum + width, GAP.length * (end - start - 1));

/** Gives the last column of a group what its title lacks. */
export function widenForGroups(
  columns: readonly SheetColumn[],
  widths: readonly number[],
  lang: Lang,
): number[] {
  const wide = [...widths];
  for (let depth = 0; depth < depthOf(columns); depth++) {
    for (const span of spansAt(columns, depth)) {
      const lack = span.title === undefined ? 0 : stringWidth(span.title[lang]) - widthOf(wide, span);
      if (lack > 0) wide[span.end - 1] = (wide[span.end - 1] ?? 0) + lack;
    }
  }
  return wide;
}

/** The lines of the head: group titles, outermost first, then the titles, standing on the rule. */
export function layoutHeads(
  columns: readonly SheetColumn[],
  widths: readonly number[],
  lang: Lang,
): string[] {
  const groups = [...Array(depthOf(columns)).keys()].map((depth) =>
    spansAt(columns, depth)
      .map((span) => centre(span.title?.[lang] ?? '', widthOf(widths, span)))
      .join(GAP),
  );
  const titles = columns.map((column, i) => wrap(column.title[lang], widths[i] ?? 0));
  const height = titles.reduce((most, lines) => Math.max(most, lines.length), 1);
  const lines = [...Array(height).keys()].map((row) =>
    columns
      .map((column, i) => {
        const own = titles[i] ?? [];
        return pad(own[row - (height - own.length)] ?? '', widths[i] ?? 0, isNumeric(column));
      })
      .join(GAP),
  );
  return [...groups, ...lines].map((line) => line.trimEnd());
}

/** A group title in the middle of a line that shows how far it reaches. */
function centre(title: string, width: number): string {
  const rest = width - stringWidth(title);
  if (title === '') return ' '.repeat(width);
  if (rest < 4) return ' '.repeat(Math.floor(rest / 2)) + pad(title, width - Math.floor(rest / 2), false);
  const left = Math.floor((rest - 2) / 2);
  return `${'─'.repeat(left)} ${title} ${'─'.repeat(rest - 2 - left)}`;
}
