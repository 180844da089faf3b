/** Units that a merger takes by what they are: of a level, in some areas; and what is left out of them. Pure. */
import type { Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { compareUnits, type Org } from '#org/hierarchy.js';
import type { Unit, UnitVersion } from '#org/model.js';
import type {
  Draft,
  Mention,
  MergeRequest,
  MoveRequest,
  Scenario,
  SelectedMerge,
  SelectedMove,
  SelectedUnits,
  Selector,
  SelectorException,
  StaffRule,
} from './scenario-model.js';
import { reorgFindings } from './words.js';
import { findMergeable, versionOnEve } from './world.js';

/** In order of code: open on the eve of the effective day, and not set to end. */
export function selectUnits(org: Org, selector: Selector, effective: Day): Unit[] {
  return org.units
    .filter((unit) => findMergeable(org, unit.code, effective) === unit)
    .filter((unit) => {
      const version = versionOnEve(unit, effective);
      return isMeant(version, selector) && !isExcepted(unit, version, selector.except);
    })
    .toSorted(compareUnits);
}

const isMeant = ({ kind, level, areas }: UnitVersion, selector: Selector): boolean =>
  kind === selector.kind &&
  (selector.level === null || level === selector.level) &&
  (selector.areas.length === 0 || liesIn(areas, selector.areas));

const isExcepted = ({ code }: Unit, { areas }: UnitVersion, except: SelectorException): boolean =>
  except.units.includes(code) || liesIn(areas, except.areas);

/** A unit without a list of areas serves every one, so it lies in none. */
const liesIn = <T>(areas: readonly T[], among: readonly T[]): boolean =>
  areas.length > 0 && areas.every((area) => among.includes(area));

/** The scenario with its selections looked up; each must find something. */
export function settleDraft(
  org: Org,
  { selected, selectedClose, selectedMoves, ...draft }: Draft,
): Checked<Scenario> {
  const mergers = settleMergers(org, selected, draft.effective);
  const found: Diagnostic[] = [...mergers.diagnostics];
  const look = (one: SelectedUnits): Mention[] => {
    const { value, diagnostics } = lookUp(org, one, draft.effective);
    found.push(...diagnostics);
    return value;
  };
  const scenario = {
    ...draft,
    merge: [...draft.merge, ...mergers.value],
    close: [
      ...draft.close,
      ...selectedClose.flatMap((one) => look(one).map((unit) => ({ ...unit, path: one.path }))),
    ],
    move: [
      ...draft.move,
      ...selectedMoves.flatMap((one) => look(one).map((unit) => ({ ...unit, ...placeOf(one) }))),
    ],
    staff: { ...draft.staff, rules: draft.staff.rules.flatMap((rule) => settleRule(rule, look)) },
    selectors: [
      ...selected.flatMap((one) => toSelector(one) ?? []),
      ...[...selectedClose, ...selectedMoves].map(({ selector }) => selector),
      ...draft.staff.rules.flatMap(({ units }) => units?.selector ?? []),
    ],
  };
  return { value: scenario, diagnostics: found };
}

function settleMergers(
  org: Org,
  selected: readonly SelectedMerge[],
  effective: Day,
): { readonly value: MergeRequest[]; readonly diagnostics: Diagnostic[] } {
  const found = selected.map((one) => ({ one, from: findSelected(org, one, effective) }));
  const diagnostics = found
    .filter(({ from }) => from.length === 0)
    .map(({ one }) => reorgFindings.find('nothing-selected', { unit: one.into.code }, one.where));
  const partly = found.flatMap(({ one }) => notePartly(org, one, effective));
  const value = found.map(({ one: { path, into }, from }): MergeRequest => ({ path, into, from }));
  return { value, diagnostics: [...diagnostics, ...partly] };
}

/** The units that an entry selects, each at its place. */
function lookUp(org: Org, { path, where, selector }: SelectedUnits, effective: Day) {
  const value = selectUnits(org, selector, effective).map(({ code }): Mention => ({ code, where }));
  const { except, ...from } = selector;
  const none = value.length === 0 ? [reorgFindings.find('none-selected', { entry: path }, where)] : [];
  return { value, diagnostics: [...none, ...notePartly(org, { from, except, where }, effective)] };
}

const placeOf = ({ path, parent }: SelectedMove): Omit<MoveRequest, 'code' | 'where'> => ({
  ...{ path, parent, address: undefined, longitude: undefined, latitude: undefined },
});

/** A rule for each unit that it selects; where it names one as well, both must hold. */
function settleRule(
  { units, ...rule }: StaffRule,
  look: (one: SelectedUnits) => Mention[],
): readonly StaffRule[] {
  if (units === undefined) return [rule];
  return look(units)
    .filter(({ code }) => rule.unit === undefined || rule.unit.code === code)
    .map((unit) => ({ ...rule, unit }));
}

const isList = (from: SelectedMerge['from']): from is readonly Mention[] => Array.isArray(from);

const toSelector = ({ from, except }: SelectedMerge): Selector | undefined =>
  isList(from) ? undefined : { ...from, except };

/** Listed units that do not exist stay in: their absence is explained as any other's. */
function findSelected(org: Org, one: SelectedMerge, effective: Day): Mention[] {
  const { from, except, where } = one;
  if (!isList(from)) {
    return selectUnits(org, { ...from, except }, effective).map(({ code }) => ({ code, where }));
  }
  return from.filter(({ code }) => {
    const unit = findMergeable(org, code, effective);
    return unit === undefined || !isExcepted(unit, versionOnEve(unit, effective), except);
  });
}

/** A unit that serves areas on both sides of the line is neither selected nor excepted by them, and is named. */
function notePartly(
  org: Org,
  { from, except, where }: Pick<SelectedMerge, 'from' | 'except' | 'where'>,
  effective: Day,
): Diagnostic[] {
  const among = isList(from) ? except.areas : [...from.areas, ...except.areas];
  const pool = isList(from)
    ? from.flatMap(({ code }) => findMergeable(org, code, effective) ?? [])
    : selectUnits(org, { ...from, areas: [], except: { units: except.units, areas: [] } }, effective);
  return pool
    .filter((unit) => isPartly(versionOnEve(unit, effective), isList(from) ? [] : from.areas, except.areas))
    .map(({ code }) => reorgFindings.find('selected-partly', { unit: code, areas: among.join(', ') }, where));
}

const isPartly = ({ areas }: UnitVersion, ...lists: readonly (readonly string[])[]): boolean =>
  lists.some((list) => areas.some((area) => list.includes(area)) && !liesIn<string>(areas, list));
