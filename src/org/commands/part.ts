/** What a declaration changes of one sort: the plan, how it is told, and how it is written. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import type { RowCounts } from '#kit/row-counts.js';
import type { Lang } from '#lang/words.js';
import { saveChanges } from '../change-store.js';
import type { Sort } from '../life-model.js';
import type { LifeStore } from '../life-store.js';
import { planOrg } from '../plan.js';
import type { PlannedChange } from '../plan-content.js';
import type { Nature, Statement } from '../statement.js';
import type { OrgRequest } from '../targets.js';
import { viewDifference } from '../view.js';
import type { Section } from './declarations.js';

/** Units and areas side by side: what differs between them is behind the functions. */
export interface Part {
  readonly rows: RowCounts;
  readonly unnamed: number;
  readonly changes: readonly object[];
  readonly diagnostics: readonly Diagnostic[];
  readonly view: (lang: Lang) => string;
  readonly save: () => void;
}

export function planPart<S extends Sort>(
  section: Section,
  parse: (tables: readonly InputTable[]) => Checked<readonly Statement<S>[]>,
  nature: Nature<S>,
  store: LifeStore<S>,
  request: OrgRequest,
): Part {
  const { value: statements, diagnostics: faults } = parse(section.tables);
  const { value: plan, diagnostics: found } = planOrg(nature, store.readBook(), statements, request);
  const count = (of: (table: InputTable) => number) =>
    section.tables.reduce((sum, table) => sum + of(table), 0);
  return {
    rows: {
      read: count(({ read }) => read),
      ...plan.rows,
      rejected: 0,
      blank: count(({ blank }) => blank),
    },
    unnamed: plan.unnamed,
    changes: plan.changes.map((change) => tellChange(change, nature)),
    diagnostics: [...section.diagnostics, ...faults, ...found],
    view: (lang) => viewDifference(plan, nature, lang),
    save: () =>
      void saveChanges(
        store,
        plan.changes.map(({ change }) => change),
      ),
  };
}

/** A change as `--json` tells it, by code. */
const tellChange = <S extends Sort>(
  { change, code, name, differences }: PlannedChange<S>,
  { format }: Nature<S>,
) => ({
  action: change.kind,
  [format.name === 'units' ? 'unit' : 'area']: code,
  name,
  ...(change.kind === 'revise' ? { from: change.version.from } : {}),
  ...(change.kind === 'close' ? { closedFrom: change.on } : {}),
  differences,
});

const NO_ROWS: RowCounts = { read: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0, blank: 0 };

export const sumRows = (rows: readonly RowCounts[]): RowCounts =>
  rows.reduce(
    (sum, one) => ({
      read: sum.read + one.read,
      inserted: sum.inserted + one.inserted,
      updated: sum.updated + one.updated,
      unchanged: sum.unchanged + one.unchanged,
      rejected: sum.rejected + one.rejected,
      blank: sum.blank + one.blank,
    }),
    NO_ROWS,
  );
