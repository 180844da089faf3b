/** What differs between two versions of a unit, column by column of the units file. Pure. */
import { lastDayOf } from '#kit/dates.js';
import type { Cell } from '#kit/sheet.js';
import type { UnitVersion } from './model.js';
import { QUOTA_COLUMNS } from './parse.js';

export interface Difference {
  /** Canonical column. */
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

type CellsOf = Readonly<Record<string, Cell>>;

/** The facts of a version as the cells of a units file; the parent is named by the caller, who knows codes. */
export const toCells = (version: UnitVersion, parent: string): CellsOf => ({
  kind: version.kind,
  name: version.name,
  parent,
  level: version.level,
  address: version.address,
  longitude: toDegrees(version.longitude),
  latitude: toDegrees(version.latitude),
  ...Object.fromEntries(
    Object.entries(QUOTA_COLUMNS).map(([kind, column]) => [
      column,
      version.quota[kind as keyof typeof QUOTA_COLUMNS],
    ]),
  ),
  contract_until: lastDayOf(version.contractUntil),
  running_cost: version.runningCost,
  fields: version.fields.join('; '),
  areas: version.areas.join('; '),
});

const toDegrees = (micro: number | null): number | null => (micro === null ? null : micro / 1_000_000);

export const differencesOf = (before: CellsOf, after: CellsOf): Difference[] =>
  Object.keys(after)
    .filter((column) => before[column] !== after[column])
    .map((column) => ({ column, before: before[column] ?? null, after: after[column] ?? null }));
