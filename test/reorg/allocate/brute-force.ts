/**
 * Allocations by trying out everything, on the plain words of a case alone: nothing of the program is used, so that it is
 * another hand's reckoning of the same rules.
 */
import type { PlainCase, PlainPerson, PlainUnit } from './case.js';

const POSTAL_TASKS = ['guide', 'digitise', 'return'];

/** Which of the rules hold; absent: all. `quota CN-A total`, `require.1 CN-B`, `distance`, `competence`. */
type Rules = (name: string) => boolean;

export interface Trial {
  /** Unit by person. */
  readonly places: Readonly<Record<string, string>>;
  /** In the order asked for. */
  readonly values: readonly number[];
}

const isTarget = ({ kind }: PlainUnit): boolean => kind !== 'one-stop';
const unitCalled = (plain: PlainCase, own: string): PlainUnit => {
  const unit = plain.units.find((one) => one.code === own);
  if (unit === undefined) throw new Error(own);
  return unit;
};

/** Units that may receive: those merged into, those opened, points beneath either. */
function targetsOf(plain: PlainCase): PlainUnit[] {
  const top = new Set(
    plain.units
      .filter(isTarget)
      .filter((one) => one.isNew || plain.units.some(({ into }) => into === one.code))
      .map((one) => one.code),
  );
  return plain.units.filter(
    (one) => isTarget(one) && (top.has(one.code) || (one.kind === 'point' && top.has(one.parent))),
  );
}

const isFree = (plain: PlainCase, person: PlainPerson): boolean =>
  unitCalled(plain, person.at).into !== '' &&
  !person.isPinned &&
  !person.isProtected &&
  person.position !== 'head';

export const freePeople = (plain: PlainCase): PlainPerson[] =>
  plain.people.filter((one) => isFree(plain, one));

/** The best of all that the rules allow; undefined: there is none. `kept`: first of all as few as can be go elsewhere. */
export function tryAll(
  plain: PlainCase,
  rules: Rules = () => true,
  kept?: Readonly<Record<string, string>>,
): Trial | undefined {
  const free = freePeople(plain);
  const targets = targetsOf(plain);
  let best: Trial | undefined;
  const walk = (places: Record<string, string>, left: readonly PlainPerson[]): void => {
    const [person, ...others] = left;
    if (person === undefined) {
      if (!holds(plain, places, rules)) return;
      const values = valuesOf(plain, places, kept);
      if (best === undefined || isLess(values, best.values)) best = { places: { ...places }, values };
      return;
    }
    for (const target of targets) {
      if (mayGo(plain, person, target, rules)) walk({ ...places, [person.code]: target.code }, others);
    }
  };
  walk({}, free);
  return best;
}

const valuesOf = (
  plain: PlainCase,
  places: Readonly<Record<string, string>>,
  kept: Readonly<Record<string, string>> | undefined,
): number[] => [
  ...(kept === undefined ? [] : [countChanges(places, kept)]),
  ...plain.objectives.map((name) => OBJECTIVE[name](plain, places)),
];

/** How many are not where they were. */
export const countChanges = (
  places: Readonly<Record<string, string>>,
  kept: Readonly<Record<string, string>>,
): number =>
  Object.entries(places).filter(([person, unit]) => kept[person] !== undefined && kept[person] !== unit)
    .length;

/** The values of given places; undefined: a rule forbids them. */
export function judge(
  plain: PlainCase,
  places: Readonly<Record<string, string>>,
): readonly number[] | undefined {
  const isAllowed = freePeople(plain).every((person) =>
    targetsOf(plain).some(
      (target) => target.code === places[person.code] && mayGo(plain, person, target, () => true),
    ),
  );
  if (!isAllowed || !holds(plain, places, () => true)) return undefined;
  return plain.objectives.map((name) => OBJECTIVE[name](plain, places));
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
}

const ownOf = (plain: PlainCase, person: PlainPerson): string => unitCalled(plain, person.at).into;

function mayGo(plain: PlainCase, person: PlainPerson, target: PlainUnit, rules: Rules): boolean {
  const metres = metresTo(plain, person, target);
  if (rules('distance') && plain.maxKm !== undefined && metres !== undefined && metres > plain.maxKm * 1000)
    return false;
  if (!rules('competence') || ownOf(plain, person) === target.code) return true;
  const served = servedAfter(plain, target);
  if (person.fields.length === 0 || served.length === 0) return true;
  return person.fields.some((field) => served.includes(field));
}

/** A branch that is there already takes over what its predecessors serve; a new one serves what the scenario says. */
const servedAfter = (plain: PlainCase, target: PlainUnit): string[] => [
  ...target.fields,
  ...(target.isNew
    ? []
    : plain.units.filter(({ into }) => into === target.code).flatMap(({ fields }) => fields)),
];

/** Everybody's place afterwards. */
function placesAfter(plain: PlainCase, places: Readonly<Record<string, string>>): [PlainPerson, string][] {
  return plain.people.map((person) => {
    const { into } = unitCalled(plain, person.at);
    return [person, places[person.code] ?? (into === '' ? person.at : into)];
  });
}

function holds(plain: PlainCase, places: Readonly<Record<string, string>>, rules: Rules): boolean {
  const after = placesAfter(plain, places);
  const isAllocated = (person: PlainPerson) => isFree(plain, person);
  const targets = targetsOf(plain);
  const within = (own: string, top: string): boolean =>
    own === top || (top !== 'HPASC' ? unitCalled(plain, own).parent === top : true);
  const quotas = [
    ...(plain.centreQuota === undefined ? [] : [{ top: 'HPASC', kind: 'total', number: plain.centreQuota }]),
    ...plain.units
      .filter((one) => targets.includes(one) || targets.some(({ parent }) => parent === one.code))
      .flatMap(({ code: top, quota, civilServants, isNew }) => [
        ...(quota === undefined && (civilServants === undefined || isNew)
          ? []
          : [{ top, kind: 'total', number: quota ?? (civilServants as number) }]),
        ...(civilServants === undefined || isNew
          ? []
          : [{ top, kind: 'civil-servant', number: civilServants }]),
      ]),
  ];
  const isWithinQuotas = quotas.every(({ top, kind, number }) => {
    if (!rules(`quota ${top} ${kind}`)) return true;
    const counts = ([person, unit]: [PlainPerson, string]) =>
      (top === 'HPASC' ? !['MC-1', 'MC-2', 'MC-3'].includes(unit) : within(unit, top)) &&
      (kind === 'total' ? !['contract', 'postal'].includes(person.employment) : person.employment === kind);
    const already = after.filter((one) => counts(one) && !isAllocated(one[0])).length;
    const coming = after.filter((one) => counts(one) && isAllocated(one[0])).length;
    return coming <= Math.max(0, number - already);
  });
  return (
    isWithinQuotas &&
    plain.requirements.every((one, i) => meetsRequirement(plain, one, i, { after, targets, rules }))
  );
}

function meetsRequirement(
  plain: PlainCase,
  { unit, kind, field, task, atLeast, atMost = Infinity }: PlainCase['requirements'][number],
  i: number,
  { after, targets, rules }: { after: [PlainPerson, string][]; targets: readonly PlainUnit[]; rules: Rules },
): boolean {
  return targets
    .filter((one) => (kind === '' ? one.code === unit : one.kind === kind))
    .every((one) => {
      if (!rules(`require.${i + 1} ${one.code}`)) return true;
      const meeting = after.filter(
        ([person, at]) =>
          at === one.code &&
          (field === '' || person.fields.includes(field)) &&
          (task === '' || person.employment !== 'postal' || POSTAL_TASKS.includes(task)),
      );
      const already = meeting.filter(([person]) => !isFree(plain, person)).length;
      const coming = meeting.length - already;
      return coming >= Math.max(0, atLeast - already) && coming <= Math.max(0, atMost - already);
    });
}

/** By vectors, not by the formula of the program. */
function metresTo(plain: PlainCase, person: PlainPerson, target: PlainUnit): number | undefined {
  const home = plain.homes.find(([own]) => own === person.home);
  const from = home === undefined ? unitCalled(plain, person.at).spot : ([home[1], home[2]] as const);
  if (from === undefined || target.spot === undefined) return undefined;
  const [a, b] = [toVector(from), toVector(target.spot)];
  const cross = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  return Math.round(6_371_009 * Math.atan2(cross, dot));
}

function toVector([longitude, latitude]: readonly [number, number]): [number, number, number] {
  const micro = (value: number) => (Math.round(value * 1e6) / 1e6) * (Math.PI / 180);
  const [east, north] = [micro(longitude), micro(latitude)];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

type Reckon = (plain: PlainCase, places: Readonly<Record<string, string>>) => number;

const OBJECTIVE: Readonly<Record<PlainCase['objectives'][number], Reckon>> = {
  'fewest-moves': (plain, places) =>
    freePeople(plain).filter((person) => {
      const [old, next] = [unitCalled(plain, person.at), unitCalled(plain, places[person.code] as string)];
      const isSameSpot =
        old.spot !== undefined &&
        next.spot !== undefined &&
        JSON.stringify(old.spot) === JSON.stringify(next.spot);
      return next.code !== old.into && !isSameSpot;
    }).length,
  'shortest-distance': (plain, places) => {
    const ways = freePeople(plain).flatMap((person) => {
      const open = targetsOf(plain).filter((one) => mayGo(plain, person, one, () => true));
      return open.flatMap((one) => metresTo(plain, person, one) ?? []);
    });
    const farthest = Math.max(0, ...ways);
    return freePeople(plain)
      .map((person) => metresTo(plain, person, unitCalled(plain, places[person.code] as string)) ?? farthest)
      .reduce((sum, metres) => sum + metres, 0);
  },
  'even-load': (plain, places) => {
    const branchOf = (own: string): string => {
      const unit = unitCalled(plain, own);
      return unit.kind === 'point' ? unit.parent : own;
    };
    const branches = [...new Set(targetsOf(plain).map((one) => branchOf(one.code)))].sort();
    const after = placesAfter(plain, places).filter(([, at]) => branches.includes(branchOf(at)));
    const weights = weigh(plain, branches, branchOf);
    const total = weights.reduce((sum, one) => sum + one, 0);
    const parts = branches.map((branch, i) => {
      const people = after.filter(([, at]) => branchOf(at) === branch).length;
      const share = Math.round((1000 * after.length * (weights[i] as number)) / total);
      return Math.abs(1000 * people - share);
    });
    return parts.reduce((sum, part) => sum + part, 0) / 1000;
  },
};

function weigh(plain: PlainCase, branches: readonly string[], branchOf: (own: string) => string): number[] {
  const loads = branches.map((branch) =>
    plain.loads
      .filter(([own]) => !unitCalled(plain, own).isNew)
      .filter(([own]) => branchOf(unitCalled(plain, own).into || own) === branch)
      .reduce((sum, [, load]) => sum + load, 0),
  );
  if (loads.some((load) => load > 0)) return loads;
  const quotas = branches.map((branch) => {
    const { quota, civilServants, isNew } = unitCalled(plain, branch);
    return quota ?? (isNew ? 0 : (civilServants ?? 0));
  });
  return quotas.every((quota) => quota > 0) ? quotas : branches.map(() => 1);
}
