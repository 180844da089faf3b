/**
 * Brings what some layouts spread over several columns to one: ticks under a head two rows high ("Toàn trình" and
 * "Một phần"; "Trực tiếp", "Trực tuyến" and "BCCI"), and the portal's run-together text of channels and times.
 */
import { renderLimit } from '#calendar/limits/text.js';
import { parseTimeLimit } from '#calendar/time-limit.js';
import type { InputTable } from '#kit/input.js';
import type { ReadColumn } from '../columns.js';
import { parseMark } from './values.js';

type Cells = Readonly<Record<string, string>>;

export const joinColumns = (table: InputTable): InputTable =>
  [withOnlineTicks, withWayTicks, withPortalTimes].reduce((joined, step) => step(joined), table);

/** The head of the group stands above its first column, which is then read under the group's name. */
function withOnlineTicks(table: InputTable): InputTable {
  const { present } = table;
  if (!present.has('online_partial') || present.has('online_full') || !present.has('online')) return table;
  const moved = change(table, 'online_full', ({ online = '' }) => online);
  return { ...change(moved, 'online', () => ''), present: without(moved.present, 'online') };
}

const WAYS = { by_counter: 'Trực tiếp', by_online: 'Trực tuyến', by_post: 'Bưu chính' } as const;
const WAY_COLUMNS = Object.keys(WAYS) as (keyof typeof WAYS)[];

/** Ticked ways are those that do not depend on boundaries where a column of that name stands first; else the channels. */
function withWayTicks(table: InputTable): InputTable {
  if (!WAY_COLUMNS.some((column) => table.present.has(column))) return table;
  if (table.present.has('boundary_free')) {
    return change(table, 'boundary_free', (cells) =>
      [cells.boundary_free ?? '', ...WAY_COLUMNS.map((column) => cells[column] ?? '')].some(isTicked)
        ? 'x'
        : (cells.boundary_free ?? ''),
    );
  }
  return change(table, 'channel', (cells) => {
    const ticked = WAY_COLUMNS.filter((column) => isTicked(cells[column] ?? '')).map(
      (column) => WAYS[column],
    );
    return [cells.channel ?? '', ...ticked].filter((text) => text !== '' && !isTicked(text)).join('; ');
  });
}

const isTicked = (text: string): boolean => parseMark(text) === 'yes';

/** Where the portal runs channel, time and fee together in one column, the time is taken from there. */
function withPortalTimes(table: InputTable): InputTable {
  const isPortal = table.rows.some(({ cells }) => cells.channel?.startsWith('Hình thức nộp') === true);
  return isPortal && !table.present.has('time_limit') ? change(table, 'time_limit', portalTime) : table;
}

function portalTime({ channel = '' }: Cells): string {
  const { limit } = parseTimeLimit(channel);
  return limit.kind === 'unparsed' || limit.kind === 'not-specified' ? '' : renderLimit(limit, 'vi');
}

/** Gives every row a new value in a column. */
const change = (table: InputTable, column: ReadColumn, toValue: (cells: Cells) => string): InputTable => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, cells: { ...row.cells, [column]: toValue(row.cells) } })),
  present: new Set([...table.present, column]),
});

const without = (columns: ReadonlySet<string>, column: ReadColumn): ReadonlySet<string> =>
  new Set([...columns].filter((one) => one !== column));
