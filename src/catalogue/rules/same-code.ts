/** Rows that bear the same code for the same day, and whether they say the same. */
import { channelOf } from '#calendar/limits/options.js';
import type { Channel } from '#calendar/model.js';
import { groupTwins } from '#kit/group.js';
import { tidy } from '#kit/vietnamese.js';
import type { CatalogueFile, CatalogueRow } from '../parse.js';

/** Rows that cannot all be right, or are there twice. Versions of one procedure with dates of their own are neither. */
export const groupByCode = (files: readonly CatalogueFile[]): CatalogueRow[][] =>
  rowsOfOneCode(files).filter((rows) => !isByChannel(rows));

/** The rows of each procedure that has one a channel. */
export const groupByChannel = (files: readonly CatalogueFile[]): CatalogueRow[][] =>
  rowsOfOneCode(files).filter(isByChannel);

/** Several rules ask for the same groups. */
const known = new WeakMap<readonly CatalogueFile[], CatalogueRow[][]>();

/** Groups of two rows at least. */
function rowsOfOneCode(files: readonly CatalogueFile[]): CatalogueRow[][] {
  const groups = known.get(files) ?? groupRows(files);
  known.set(files, groups);
  return groups;
}

function groupRows(files: readonly CatalogueFile[]): CatalogueRow[][] {
  const rows = files.flatMap((file) => file.rows).filter(({ code }) => code !== undefined);
  return groupTwins(rows, keyOf);
}

function keyOf({ code, cells }: CatalogueRow): string {
  const from = cells.effective_from ?? '';
  return from === '' ? `${code?.core}` : `${code?.core} ${from}`;
}

/** A table of ways to hand in: rows that differ in channel, time and fee, and in nothing else. */
function isByChannel(rows: readonly CatalogueRow[]): boolean {
  const isTable = rows.every((row) => channelOfRow(row) !== null) && new Set(rows.map(contentOf)).size > 1;
  return isTable && new Set(rows.map(contentWithout(BY_CHANNEL))).size === 1;
}

export const channelOfRow = ({ cells }: CatalogueRow): Channel | null => channelOf(cells.channel ?? '');

const BY_CHANNEL: ReadonlySet<string> = new Set(['channel', 'time_limit', 'fee', 'charge']);
const NOT_CONTENT: ReadonlySet<string> = new Set(['ordinal', 'code', 'name', 'note']);

const contentWithout =
  (left: ReadonlySet<string>) =>
  ({ cells, name }: CatalogueRow): string =>
    Object.entries(cells)
      .filter(([key, text]) => text !== '' && !NOT_CONTENT.has(key) && !left.has(key))
      .map(([key, text]) => `${key}=${tidy(text)}`)
      .sort()
      .concat(name)
      .join('\n');

const NONE: ReadonlySet<string> = new Set();

/** Everything a row says, its number in the list aside. */
export const contentOf = contentWithout(NONE);
