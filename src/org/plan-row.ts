/** What one row of a file changes of its unit: it opens, is as the row says, closes. Pure. */
import { ALWAYS, type Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { changeUnit, type OrgChange } from './changes.js';
import { versionNear } from './hierarchy.js';
import type { Quota, Unit, UnitId, UnitVersion } from './model.js';
import type { UnitStatement } from './parse.js';
import { type PlannedChange, planContent, type RowContext, type RowPlan, toEvent } from './plan-content.js';
import { endsBeforeStart, type OrgRequest } from './targets.js';
import { orgFindings } from './words.js';

const { find } = orgFindings;
const rejected = (...diagnostics: readonly Diagnostic[]): RowPlan => ({ value: [], diagnostics });
const planned = (...value: readonly PlannedChange[]): RowPlan => ({ value, diagnostics: [] });

const NO_QUOTA: Quota = {
  total: null,
  'civil-servant': null,
  'public-employee': null,
  contract: null,
  postal: null,
};

const BLANK = {
  level: '',
  address: '',
  longitude: null,
  latitude: null,
  contractUntil: null,
  runningCost: null,
  fields: [],
  areas: [],
} as const;

/** A row that opens a unit. A unit that always was has no opening in the ledger. */
export function planOpening(unit: Unit, statement: UnitStatement, context: RowContext): RowPlan {
  const { facts } = statement;
  const { id, from, until } = unit;
  const parent = findParent(statement, from, null, context);
  if (parent === undefined) return rejected(unknownParent(statement));
  const quota = { ...NO_QUOTA, ...facts.quota };
  const version: UnitVersion = { ...BLANK, ...facts, quota, parent, from, until };
  const events = [
    ...(from === ALWAYS ? [] : [toEvent('opened', from, null, id, context.request)]),
    ...(until === null ? [] : [toEvent('closed', until, id, null, context.request)]),
  ];
  const change: OrgChange = { kind: 'open', unit: { ...unit, versions: [version] }, events };
  return planned({ change, code: unit.code, name: version.name, differences: [] });
}

/** A row about a unit that is known. */
export function planUpdate(unit: Unit, statement: UnitStatement, context: RowContext): RowPlan {
  const from = startOf(unit, statement, context.request);
  const stored = versionNear(unit, from ?? context.request.today);
  const parent = findParent(statement, from ?? stored.from, stored.parent, context);
  if (parent === undefined) return rejected(unknownParent(statement));
  const quota = { ...stored.quota, ...statement.facts.quota };
  const wanted: UnitVersion = { ...stored, ...statement.facts, quota, parent };
  const content = planContent({ unit, statement, stored, wanted, from, context });
  const changed = content.value.reduce((sum, { change }) => changeUnit(sum, change), unit);
  const closing = planClosing(changed, statement, context.request);
  return {
    value: [...content.value, ...closing.value],
    diagnostics: [...content.diagnostics, ...closing.diagnostics],
  };
}

/** The day from which the row is to hold. `--effective` wins over the first day of a version that is stored already. */
function startOf(unit: Unit, { opensOn }: UnitStatement, { effective }: OrgRequest): Day | undefined {
  if (opensOn === undefined || effective === undefined || effective <= opensOn) return opensOn ?? effective;
  return unit.versions.some(({ from }) => from === opensOn) ? effective : opensOn;
}

/** null: it stands at the top. undefined: nobody ever bore the code. */
function findParent(
  { parent }: UnitStatement,
  day: Day,
  stored: UnitId | null,
  { bearerNear }: RowContext,
): UnitId | null | undefined {
  if (parent === undefined) return stored;
  return parent === null ? null : bearerNear(parent, day)?.id;
}

const unknownParent = ({ code, parent, place }: UnitStatement): Diagnostic =>
  find('unknown-parent', { code, parent: parent ?? '' }, { ...place, column: 'parent' });

/** A row that gives a last day closes the unit; another last day than the stored one needs a look. */
function planClosing(unit: Unit, statement: UnitStatement, request: OrgRequest): RowPlan {
  const { code, closesOn, place } = statement;
  if (closesOn === undefined || closesOn === unit.until) return planned();
  if (unit.until !== null) {
    const args = { code, stored: unit.until, columns: 'closes_on' };
    return rejected(find('closed-already', args, { ...place, column: 'closes_on' }));
  }
  const last = versionNear(unit, closesOn);
  const tooEarly = endsBeforeStart(statement, unit.versions.at(-1)?.from ?? last.from);
  return tooEarly.length > 0 ? rejected(...tooEarly) : planned(closeUnit(unit, closesOn, request));
}

export function closeUnit(unit: Unit, on: Day, request: OrgRequest): PlannedChange {
  const events = [toEvent('closed', on, unit.id, null, request)];
  const { name } = versionNear(unit, on);
  return { change: { kind: 'close', unit: unit.id, on, events }, code: unit.code, name, differences: [] };
}
