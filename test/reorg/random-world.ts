/** Random small worlds and scenarios on them: units with pasts and futures, people who come, go, lend and double up. */

import type { StaffCode } from '#kit/brand.js';
import { ALWAYS, addDays, type Day } from '#kit/dates.js';
import type { Scenario, StaffOrder, StaffRule } from '#reorg/scenario-model.js';
import { settleDraft } from '#reorg/select.js';
import type { Posting, StaffState } from '#staff/model.js';
import { area, code, day } from '../org/state.js';
import type { Chance } from '../random.js';
import {
  CENTRE,
  type PostingSpec,
  scenarioOf,
  type UnitSpec,
  type WorldSpec,
  worldOf,
} from './small-world.js';

/** Days on which things happen; the effective day is one of them, so that edges meet. */
export const DAYS: readonly Day[] = [
  '2024-01-01',
  '2024-12-31',
  '2025-02-28',
  '2025-03-01',
  '2025-03-02',
  '2025-06-15',
  '2026-01-01',
].map(day);

const FIELDS = ['Hộ tịch', 'Đất đai', 'Chứng thực'];

const codesOf = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`);

export interface RandomCase {
  readonly spec: WorldSpec;
  readonly scenario: Scenario;
}

/** Most cases are valid; the rest ask for what cannot be. */
export function randomCase(chance: Chance): RandomCase {
  const old = codesOf('MC', 2 + chance.below(5));
  const units = [CENTRE, ...old.map((own, i) => randomUnit(chance, own, old.slice(0, i))), BRANCH];
  const people = codesOf('CB', 1 + chance.below(8));
  const spec: WorldSpec = {
    units,
    people: people.map((own) => ({
      code: own,
      leavingOn: chance.happens(0.15) ? chance.pick(DAYS) : null,
      fields: chance.happens(0.3) ? [chance.pick(FIELDS)] : [],
    })),
    postings: people.flatMap((own) => randomCareer(chance, own, units)),
  };
  const plain = randomScenario(chance, old);
  return { spec, scenario: chance.happens(0.2) ? withSelection(chance, spec, plain) : plain };
}

/** The same, but the mergers are said by areas. */
function withSelection(chance: Chance, spec: WorldSpec, scenario: Scenario): Scenario {
  const into = scenario.merge[0]?.into;
  if (into === undefined) return scenario;
  const areas = ['00097', '00103'].map(area);
  const { close, rename, move } = scenario;
  const units = [...close, ...rename, ...move].map((one) => one.code);
  const except = { units, areas: chance.happens(0.5) ? areas.slice(1) : [] };
  const selected = {
    ...into,
    path: 'merge.1',
    into,
    from: { kind: 'one-stop', level: null, areas },
    except,
  } as const;
  return settleDraft(worldOf(spec).org, {
    ...scenario,
    merge: [],
    selectedClose: [],
    selected: [selected],
    selectedMoves: [],
  }).value;
}

const BRANCH: UnitSpec = { code: 'CN-A', kind: 'branch', parent: 'HPASC' };

function randomUnit(chance: Chance, own: string, above: readonly string[]): UnitSpec {
  const isUnder = above.length > 0 && chance.happens(0.15);
  const ends = chance.happens(0.05);
  return {
    code: own,
    ...(isUnder ? { parent: chance.pick(above) } : {}),
    ...(chance.happens(0.1) && !isUnder ? { from: '2024-06-01' } : {}),
    ...(ends ? { until: chance.pick(DAYS.slice(1)) } : {}),
    fields: FIELDS.filter(() => chance.happens(0.5)),
    areas: ['00097', '00103'].filter(() => chance.happens(0.5)).map(area),
  };
}

/** Postings that follow one another, now and then one beside them. */
function randomCareer(chance: Chance, staff: string, units: readonly UnitSpec[]): PostingSpec[] {
  const starts = [ALWAYS, ...DAYS.filter(() => chance.happens(0.25))];
  const places = units.map((unit) => unit.code);
  const main = starts.flatMap((from, i): PostingSpec[] => {
    const until = starts[i + 1];
    if (chance.happens(0.1)) return []; // a gap
    const place = { staff, unit: chance.pick(places), from, ...(until === undefined ? {} : { until }) };
    if (!chance.happens(0.2)) return [{ ...place, position: chance.happens(0.2) ? 'head' : 'officer' }];
    return [{ ...place, quota: chance.pick(places), form: chance.happens(0.5) ? 'seconded' : 'lent' }];
  });
  const beside: PostingSpec[] = chance.happens(0.2)
    ? [{ staff, unit: chance.pick(places), form: 'concurrent', from: chance.pick(DAYS) }]
    : [];
  return [...main, ...beside];
}

function randomScenario(chance: Chance, old: readonly string[]): Scenario {
  const fates = old.map((own) => ({ own, fate: chance.below(10) }));
  const having = (...wanted: number[]) =>
    fates.filter(({ fate }) => wanted.includes(fate)).map(({ own }) => own);
  const [merged, closed, renamed, moved] = [having(0, 1, 2, 3, 4), having(5), having(6, 7), having(7, 8)];
  const into = chance.happens(0.5) ? ['CN-TH', 'CN-A'] : ['CN-TH', 'CN-CG'];
  const groups = into
    .map((own) => [own, [] as string[]] as const)
    .map((group, i) => [group[0], merged.filter((_, j) => j % into.length === i)] as const);
  const effective = chance.pick(DAYS);
  const later = DAYS.filter((one) => one >= effective);
  return scenarioOf({
    effective,
    ...(chance.happens(0.4) ? { closesOn: chance.pick([...later, null]) } : {}),
    open: [{ code: 'CN-TH' }, ...(into.includes('CN-CG') ? [{ code: 'CN-CG' }] : [])],
    merge: groups.filter(([, from]) => from.length > 0),
    close: closed,
    staff: randomWishes(chance),
    rename: renamed.map((own) => [own, `Tên mới ${own}`] as const),
    move: moved.map((own) =>
      chance.happens(0.5)
        ? { unit: own, parent: chance.pick(['HPASC', 'CN-TH', ...old.slice(0, 1)]) }
        : { unit: own, address: '1 Phố Mới' },
    ),
  });
}

/** What may come after a first phase: mostly of units that it leaves open, and of the branch that it opened. */
export function randomSecond(chance: Chance, { spec, scenario }: RandomCase): Scenario {
  const gone = new Set<string>(
    [...scenario.merge.flatMap(({ from }) => from), ...scenario.close].map((one) => one.code),
  );
  const left = spec.units.map((unit) => unit.code).filter((own) => own.startsWith('MC-') && !gone.has(own));
  const fates = left.map((own) => ({ own, fate: chance.below(8) }));
  const having = (...wanted: number[]) =>
    fates.filter(({ fate }) => wanted.includes(fate)).map(({ own }) => own);
  const later = [...DAYS, day('2026-06-01')].filter((one) => one > scenario.effective);
  const effective = chance.pick(later.length === 0 ? [day('2026-06-01')] : later);
  const fate = chance.below(4);
  const into = fate === 0 ? 'CN-X' : chance.pick(['CN-TH', 'CN-X']);
  const merged = [...having(0, 1, 2), ...(fate === 0 ? ['CN-TH'] : [])];
  return scenarioOf({
    effective,
    ...(chance.happens(0.3) ? { closesOn: chance.pick([addDays(effective, 30), null]) } : {}),
    open: [{ code: 'CN-X' }],
    merge: merged.length === 0 ? [] : [[into, merged]],
    close: having(3),
    rename: [...having(4), ...(fate === 1 ? ['CN-TH'] : [])].map((own) => [own, `Tên sau ${own}`] as const),
    move: fate === 2 ? [{ unit: 'CN-TH', address: '2 Phố Mới' }] : [],
    staff: randomWishes(chance),
  });
}

/** Orders for people by name, rules for those of a unit; who they are is not looked at, so some cannot be carried out. */
function randomWishes(chance: Chance): Scenario['staff'] {
  const where = { file: 's.yaml', line: 60 };
  const at = (own: string) => ({ code: code(own), where });
  const target = () => at(chance.pick(['CN-A', 'CN-TH', 'HPASC']));
  const people = codesOf('CB', 8).filter(() => chance.happens(0.06));
  const orders = people.map((own, i): StaffOrder => {
    const kind = chance.pick(['place', 'appoint', 'second', 'lend'] as const);
    return {
      ...{ path: `${kind}.${i + 1}`, kind, staff: own as StaffCode, where, unit: target(), acting: false },
      position: kind === 'appoint' ? 'director' : undefined,
      until: kind === 'second' ? day('2026-02-01') : null,
    };
  });
  const rules = ['MC-1', 'MC-2', 'CN-A']
    .filter(() => chance.happens(0.3))
    .map((own, i): StaffRule => {
      const any = { field: undefined, position: undefined, employment: undefined };
      return { path: `rules.${i + 1}`, unit: at(own), ...any, to: target() };
    });
  const pins = chance.happens(0.2) ? [{ staff: 'CB-1' as StaffCode, where }] : [];
  return { rules, orders, pins };
}

/** All days on which something can differ, and their neighbours. */
export const watchedDays = (): Day[] => [
  ...new Set(DAYS.flatMap((one) => [addDays(one, -1), one, addDays(one, 1)])),
];

export const postingsOn = ({ postings }: StaffState, on: Day): Posting[] =>
  postings.filter(({ from, until }) => from <= on && (until === null || until > on));
