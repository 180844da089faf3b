/** What a file changes in the organisation, row by row; what it leads to must break no rule. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { changeState, changeUnit } from './changes.js';
import { indexOrg, type Org } from './hierarchy.js';
import type { OrgState, Unit, UnitId } from './model.js';
import type { UnitStatement } from './parse.js';
import type { PlannedChange, RowContext } from './plan-content.js';
import { closeUnit, planOpening, planUpdate } from './plan-row.js';
import { findTargets, type OrgRequest, type Targets } from './targets.js';
import { checkOrg } from './validate.js';

export interface OrgPlan {
  readonly changes: readonly PlannedChange[];
  /** Rows by what they do. */
  readonly rows: RowCounts;
  /** Open units that the file does not name and that stay as they are. */
  readonly unnamed: number;
}

export interface RowCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

export function planOrg(
  state: OrgState,
  statements: readonly UnitStatement[],
  request: OrgRequest,
): Checked<OrgPlan> {
  const org = indexOrg(state);
  const targets = findTargets(org, statements, request);
  const rows = planRows(org, targets.value, request);
  const unnamed = listUnnamed(org, targets.value, request);
  const closings = request.prune ? unnamed.map((unit) => closeUnit(unit, dayOf(request), request)) : [];
  const changes = [...rows.changes, ...closings];
  const found = [...targets.diagnostics, ...rows.diagnostics];
  const isSound = found.every(({ severity }) => severity !== 'error');
  const broken = isSound ? newErrors(state, changes, targets.value) : [];
  const plan = { changes, rows: rows.counts, unnamed: request.prune ? 0 : unnamed.length };
  return { value: plan, diagnostics: [...found, ...broken] };
}

const dayOf = ({ effective, today }: OrgRequest): Day => effective ?? today;

/** Each row meets its unit as the rows before it left it. */
function planRows(org: Org, { list, bearers }: Targets, request: OrgRequest) {
  const units = new Map<UnitId, Unit>(org.byId);
  const context = contextOf(bearers, request);
  const changes: PlannedChange[] = [];
  const diagnostics: Diagnostic[] = [];
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  for (const { statement, unit, isNew } of list) {
    const known = units.get(unit.id) ?? unit;
    if (!isNew && known.versions.length === 0) continue; // the row that should open it was rejected
    const row = isNew ? planOpening(unit, statement, context) : planUpdate(known, statement, context);
    changes.push(...row.value);
    diagnostics.push(...row.diagnostics);
    units.set(
      unit.id,
      row.value.reduce((sum, { change }) => changeUnit(sum, change), known),
    );
    counts[isNew ? 'inserted' : row.value.length > 0 ? 'updated' : 'unchanged']++;
  }
  return { changes, diagnostics, counts };
}

function contextOf(bearers: ReadonlyMap<UnitCode, readonly Unit[]>, request: OrgRequest): RowContext {
  const codes = new Map([...bearers.values()].flat().map((unit) => [unit.id, unit.code]));
  return {
    request,
    codeOf: (id) => {
      const code = codes.get(id);
      if (code === undefined) throw new Error(`no unit ${id}`);
      return code;
    },
    bearerNear: (code, day) => {
      const known = bearers.get(code);
      return (
        known?.find((unit) => holdsOn(unit, day)) ?? known?.find((unit) => unit.from > day) ?? known?.at(-1)
      );
    },
  };
}

/** Units open on the day of the change of which no row speaks. */
function listUnnamed(org: Org, { list }: Targets, request: OrgRequest): Unit[] {
  const named = new Set(list.map(({ unit }) => unit.id));
  const day = dayOf(request);
  return org.units.filter((unit) => unit.from < day && unit.until === null && !named.has(unit.id));
}

/** Rules that the changes would break, at the row that says so; what was wrong before is not the file's fault. */
function newErrors(state: OrgState, changes: readonly PlannedChange[], { list }: Targets): Diagnostic[] {
  const places = new Map(list.map(({ unit, statement }) => [unit.id, statement.place]));
  const locate = (unit: Unit, column: string) => {
    const place = places.get(unit.id);
    return place === undefined ? undefined : { ...place, column };
  };
  const keyOf = ({ code, args }: Diagnostic) => `${code} ${JSON.stringify(args)}`;
  const known = new Set(checkOrg(state).map(keyOf));
  const next = changeState(
    state,
    changes.map(({ change }) => change),
  );
  return checkOrg(next, locate).filter((finding) => !known.has(keyOf(finding)));
}
