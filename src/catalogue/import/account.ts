/** The account of an import: what became of every physical row. */
import { account, type RowCounts } from '#kit/row-counts.js';
import type { CatalogueFile } from '../parse.js';
import type { ImportPlan, RowResult } from './plan.js';
import type { ProcedureChange } from './procedure-change.js';

export interface Counted {
  readonly read: number;
  /** Blank for the reader. */
  readonly blank: number;
  /** Banners and sums. */
  readonly furniture: number;
  /** Rows rejected before the plan, those that the reader could not read included. */
  readonly rejected: number;
}

/** Sums up what was read; `stated` rows went on to the plan. */
export function countRows(
  all: readonly { readonly table: CountedTable; readonly catalogue: CatalogueFile }[],
  stated: number,
): Counted {
  const sum = (count: (one: (typeof all)[number]) => number) =>
    all.reduce((total, one) => total + count(one), 0);
  return {
    read: sum(({ table }) => table.read),
    blank: sum(({ table }) => table.blank),
    furniture: sum(({ catalogue }) => catalogue.furniture.length),
    rejected: sum(({ table, catalogue }) => table.broken.length + catalogue.rows.length) - stated,
  };
}

interface CountedTable {
  readonly read: number;
  readonly blank: number;
  readonly broken: readonly unknown[];
}

export function accountFor(counted: Counted, plan: ImportPlan): RowCounts {
  const count = (result: RowResult) => plan.results.filter((one) => one === result).length;
  return account({
    read: counted.read,
    inserted: count('inserted'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    rejected: counted.rejected + count('rejected'),
    blank: counted.blank + counted.furniture,
  });
}

type ChangeCounts = Readonly<Record<ProcedureChange['kind'], number>>;

export function countChanges(changes: readonly ProcedureChange[]): ChangeCounts {
  const counts = { promulgate: 0, amend: 0, correct: 0, replace: 0, abolish: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}
