/** What a scenario asks against what there is: units that do not exist, codes that are taken. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { digestOf } from '#kit/canonical.js';
import { type Day, lastDayOf } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { findBearer, type Org } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import { listEnding, planChanged } from './plan/units.js';
import type { Mention, OpenRequest, Scenario } from './scenario-model.js';
import { keepsPart, listDivided } from './split/divided.js';
import { listCircular } from './split/onward.js';
import { listNewScopes } from './split/scope.js';
import { validateSplits } from './split/validate.js';
import { reorgFindings } from './words.js';
import { findLasting, findMergeable, lastsBeyond } from './world.js';

interface Context {
  readonly org: Org;
  readonly scenario: Scenario;
  readonly effective: Day;
  readonly opened: ReadonlyMap<UnitCode, OpenRequest>;
  /** Merged units and what each goes into; of a unit named twice the first. */
  readonly merged: ReadonlyMap<UnitCode, UnitCode>;
}

type Rule = (context: Context) => readonly Diagnostic[];

/** Every reason why the scenario cannot be carried out on this state. */
export function validateScenario(org: Org, scenario: Scenario): Diagnostic[] {
  const pairs = scenario.merge.flatMap(({ into, from }) =>
    from.map(({ code }) => [code, into.code] as const),
  );
  const context: Context = {
    org,
    scenario,
    effective: scenario.effective,
    opened: new Map(scenario.open.toReversed().map((unit) => [unit.code, unit])),
    merged: new Map(pairs.toReversed()),
  };
  return RULES.flatMap((rule) => rule(context));
}

const openedTwice: Rule = ({ scenario, opened }) =>
  scenario.open
    .filter((unit) => opened.get(unit.code) !== unit)
    .map(({ code, where }) => reorgFindings.find('opened-twice', { unit: code }, where));

/** A code may be borne again once its former bearer is closed; the ledger tells the two apart. */
const codeTaken: Rule = ({ org, scenario, effective }) =>
  scenario.open.flatMap(({ code, where }) => {
    const bearer = org.byCode.get(code)?.find((unit) => lastsBeyond(unit, effective));
    return bearer === undefined ? [] : [reorgFindings.find('code-taken', { unit: code }, where)];
  });

const openedMerged: Rule = ({ scenario, opened }) =>
  merging(scenario)
    .filter(({ code }) => opened.has(code))
    .map(({ code, where }) => reorgFindings.find('opened-merged', { unit: code }, where));

const mergedTwice: Rule = ({ scenario, merged }) => {
  const seen = new Set<UnitCode>();
  return scenario.merge.flatMap(({ into, from }) =>
    from.flatMap(({ code, where }) => {
      if (!seen.has(code)) {
        seen.add(code);
        return [];
      }
      const args = { unit: code, first: merged.get(code) ?? '', second: into.code };
      return [reorgFindings.find('merged-twice', args, where)];
    }),
  );
};

const successorMerged: Rule = ({ scenario, merged }) =>
  receiving(scenario)
    .filter(({ code }) => merged.has(code))
    .map(({ code, where }) => reorgFindings.find('successor-merged', { unit: code }, where));

/** A unit that ends takes over before it is divided; of two that end by way of one another nobody can say which is first. */
const successorSplit: Rule = ({ org, scenario }) => {
  const circular = new Set(listCircular(listDivided(org, scenario)));
  return scenario.split
    .filter(({ from }) => circular.has(from.code))
    .map(({ from: { code, where } }) => reorgFindings.find('successor-split', { unit: code }, where));
};

/** Entries that each decide what becomes of a unit: two of them contradict one another. */
const twoFates: Rule = ({ scenario }) => {
  const { open, merge, split, close, rename, move } = scenario;
  const splits = split.map(({ from }) => saying('split')(from));
  const ends = [...close.map(saying('close')), ...merging(scenario).map(saying('merge')), ...splits];
  const goesOn = [...rename.map(saying('rename')), ...move.map(saying('move'))];
  const others = [...open.map(saying('open')), ...merge.map(({ into }) => saying('into')(into))];
  const clashes = (one: Said, other: Said): boolean =>
    one.code === other.code && (one.entry !== other.entry || one.where !== other.where);
  return [
    ...firstClashes(close.map(saying('close')), [...ends, ...goesOn, ...others], clashes),
    ...firstClashes(
      goesOn,
      [...ends.filter(({ entry }) => entry !== 'close'), ...open.map(saying('open'))],
      clashes,
    ),
    ...firstClashes(
      splits,
      [...merging(scenario).map(saying('merge')), ...open.map(saying('open'))],
      clashes,
    ),
    ...repeated(splits),
    ...repeated(rename.map(saying('rename'))),
    ...repeated(move.map(saying('move'))),
  ];
};

interface Said extends Mention {
  readonly entry: string;
}

const saying =
  (entry: string) =>
  ({ code, where }: Mention): Said => ({ code, where, entry });

const firstClashes = (
  list: readonly Said[],
  rivals: readonly Said[],
  clashes: (one: Said, other: Said) => boolean,
): Diagnostic[] =>
  list.flatMap((one) => {
    const rival = rivals.find((other) => clashes(one, other));
    return rival === undefined ? [] : [sayTwoFates(rival, one)];
  });

const repeated = (list: readonly Said[]): Diagnostic[] =>
  list.flatMap((one, i) => {
    const earlier = list.slice(0, i).find(({ code }) => code === one.code);
    return earlier === undefined ? [] : [sayTwoFates(earlier, one)];
  });

const sayTwoFates = (first: Said, { code, entry, where }: Said): Diagnostic =>
  reorgFindings.find('two-fates', { unit: code, first: first.entry, second: entry }, where);

/** A unit that ends must be open on the eve of the effective day, and not be set to end already. */
const endingUnitOpen: Rule = ({ org, scenario, opened, effective }) =>
  ending(scenario)
    .filter(({ code }) => !opened.has(code) && findMergeable(org, code, effective) === undefined)
    .map((mention) => explainAbsence(org, mention, effective, 'unknown-unit'));

/** A unit that goes on otherwise must be open then, and not be set to end. */
const changedUnitOpen: Rule = ({ org, scenario, opened, effective }) =>
  changing(scenario)
    .filter(({ code }) => !opened.has(code) && findLasting(org, code, effective) === undefined)
    .map((mention) => explainAbsence(org, mention, effective, 'unknown-unit'));

/** A rename to the name that it has, a move to where it is: somebody made a mistake. */
const changesNothing: Rule = ({ org, scenario, effective }) =>
  changing(scenario).flatMap(({ code, where }) => {
    const changed = planChanged(org, scenario, { ending: [], divided: [] }).find(
      (unit) => unit.code === code,
    );
    if (changed === undefined || findLasting(org, code, effective) === undefined) return [];
    const { name, parent, address, longitude, latitude, before } = changed;
    const isSame = digestOf({ name, parent, address, longitude, latitude }) === digestOf(before);
    return isSame ? [reorgFindings.find('changes-nothing', { unit: code }, where)] : [];
  });

/** Where people are sent, and whose people a rule looks at, must be there on the effective day. */
const staffUnitsOpen: Rule = ({ org, scenario, opened, effective }) => {
  const { rules, orders } = scenario.staff;
  const kept = new Set(scenario.split.filter(keepsPart).map(({ from }) => from.code));
  const touched = new Set(ending(scenario).map(({ code }) => code));
  const ends = new Set([...touched].filter((code) => !kept.has(code)));
  const targets = [...rules.map(({ to }) => to), ...orders.map(({ unit }) => unit)];
  const isThere = ({ code }: Mention) => opened.has(code) || findLasting(org, code, effective) !== undefined;
  return [
    ...targets
      .filter((one) => !isThere(one))
      .map((one) => explainAbsence(org, one, effective, 'unknown-successor')),
    ...targets
      .filter(({ code }) => ends.has(code))
      .map(({ code, where }) => reorgFindings.find('sent-to-ending', { unit: code }, where)),
    ...rules
      .flatMap(({ unit }) => unit ?? [])
      .filter(({ code }) => !touched.has(code) && findLasting(org, code, effective) === undefined)
      .map((one) => explainAbsence(org, one, effective, 'unknown-unit')),
  ];
};

const successorOpen: Rule = ({ org, scenario, opened, effective }) =>
  receiving(scenario)
    .filter(({ code }) => !opened.has(code) && findLasting(org, code, effective) === undefined)
    .map((into) => explainAbsence(org, into, effective, 'unknown-successor'));

/** Never was, not yet, or no more: each has its own remedy. */
export function explainAbsence(
  org: Org,
  { code, where }: Mention,
  effective: Day,
  unknown: 'unknown-unit' | 'unknown-successor',
): Diagnostic {
  const bearers = org.byCode.get(code) ?? [];
  const ended = bearers.findLast((unit) => unit.until !== null && unit.from < effective);
  const later = bearers.find((unit) => unit.from >= effective);
  const last = lastDayOf(ended?.until ?? null);
  if (last !== null) return reorgFindings.find('unit-closed', { unit: code, last }, where);
  return later === undefined
    ? reorgFindings.find(unknown, { unit: code }, where)
    : reorgFindings.find('opens-later', { unit: code, day: later.from, effective }, where);
}

/**
 * Closing or changing a unit must not wipe out what is to happen to it on later days. What others will bring into it bars
 * its closing, but neither a new name nor other premises.
 */
const changesLater: Rule = ({ org, scenario, effective }) => [
  ...[
    ...merging(scenario),
    ...scenario.split.filter((one) => !keepsPart(one)).map(({ from }) => from),
  ].flatMap((mention) => explainLaterChange(org, mention, { effective, on: scenario.closesOn, ends: true })),
  ...scenario.close.flatMap((mention) =>
    explainLaterChange(org, mention, { effective, on: effective, ends: true }),
  ),
  ...[...changing(scenario), ...rescoped(scenario), ...widened(org, scenario)].flatMap((mention) =>
    explainLaterChange(org, mention, { effective, on: effective, ends: false }),
  ),
];

interface LaterQuestion {
  readonly effective: Day;
  /** null: nobody has decided when the unit closes. */
  readonly on: Day | null;
  readonly ends: boolean;
}

function explainLaterChange(
  org: Org,
  { code, where }: Mention,
  { effective, on, ends }: LaterQuestion,
): readonly Diagnostic[] {
  const unit = findMergeable(org, code, effective);
  const day = unit === undefined || on === null ? undefined : firstLaterChange(org, unit, on, ends);
  if (day === undefined || on === null) return [];
  return [reorgFindings.find('changes-later', { unit: code, day, effective: on }, where)];
}

function firstLaterChange(org: Org, unit: Unit, day: Day, ends: boolean): Day | undefined {
  const versions = unit.versions.map(({ from }) => from);
  const events = org.lineage
    .filter(({ from, to }) => from === unit.id || (ends && to === unit.id))
    .map(({ on }) => on);
  return [...versions, ...events].filter((one) => one >= day).sort()[0];
}

/** Whether the parent is of the right kind and stays open is judged by the rules of units, on what the plan makes of them. */
const parentUnknown: Rule = ({ org, scenario, opened, effective }) =>
  [...scenario.open, ...scenario.move].flatMap(({ code, parent }) => {
    if (parent === null || parent === undefined || opened.has(parent.code)) return [];
    if (findBearer(org, parent.code, effective) !== undefined) return [];
    const args = { unit: code, parent: parent.code, day: effective };
    return [reorgFindings.find('parent-unknown', args, parent.where)];
  });

const RULES: readonly Rule[] = [
  openedTwice,
  codeTaken,
  openedMerged,
  mergedTwice,
  successorMerged,
  successorSplit,
  twoFates,
  endingUnitOpen,
  changedUnitOpen,
  changesNothing,
  successorOpen,
  staffUnitsOpen,
  changesLater,
  parentUnknown,
  ({ org, scenario }) => validateSplits(org, scenario),
];

const merging = (scenario: Scenario): readonly Mention[] => scenario.merge.flatMap(({ from }) => from);
const splitting = ({ split }: Scenario): readonly Mention[] => split.map(({ from }) => from);
/** Units that end or are divided. */
const ending = (scenario: Scenario): readonly Mention[] => [
  ...merging(scenario),
  ...splitting(scenario),
  ...scenario.close,
];
/** Units that take over from others. */
const receiving = ({ merge, split }: Scenario): readonly Mention[] => [
  ...merge.map(({ into }) => into),
  ...split.flatMap(({ from, into }) => into.map(({ unit }) => unit).filter(({ code }) => code !== from.code)),
];
/** Units of which a split changes what they serve. */
const rescoped = (scenario: Scenario): readonly Mention[] =>
  scenario.split.flatMap(({ from, into }) => [
    ...(keepsPart({ from, into }) ? [from] : []),
    ...into.map(({ unit }) => unit).filter(({ code }) => code !== from.code),
  ]);
/** Units that are there and take over what they did not serve. */
function widened(org: Org, scenario: Scenario): readonly Mention[] {
  const { merge, effective } = scenario;
  const scopes = listNewScopes(org, { ending: listEnding(org, scenario), divided: [] }, effective);
  return merge.map(({ into }) => into).filter(({ code }) => scopes.has(code));
}
const changing = ({ rename, move }: Scenario): readonly Mention[] => [...rename, ...move];
