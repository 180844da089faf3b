/** A clean staff that no rule objects to, and for each rule the damage it guards against, done to somebody at random. */
import type { AreaCode } from '#kit/brand.js';
import { addDays } from '#kit/dates.js';
import { fold } from '#kit/vietnamese.js';
import type { Person, Posting, PostingId, StaffState } from '#staff/model.js';
import type { RuleSlug } from '#staff/rule-words.js';
import type { StaffWorld } from '#staff/rules/rule.js';
import { day, org, unit, unitId } from '../org/state.js';
import type { Chance } from '../random.js';
import { person, posting } from './world.js';

export const FIELDS = ['Chứng thực', 'Hộ tịch', 'Đất đai'] as const;
const TODAY = day('2026-03-02');
const COUNT = 24;
const UNITS = [1, 2, 3, 4];
/** An agent, and a unit that has closed. */
const AGENT = 8;
const CLOSED = 9;

const ORG = org([
  ...UNITS.map((id) => unit(id, `MC-${id}`, { fields: [...FIELDS] })),
  unit(AGENT, 'DL-1', { kind: 'agent', name: 'Đại lý' }),
  unit(CLOSED, 'MC-9', { until: day('2023-01-01') }),
]);

/** Six people at each of four units; each field is held by two of them. */
export const cleanState = (): StaffState => ({
  people: Array.from({ length: COUNT }, (_, i) =>
    person(i + 1, {
      fields: [FIELDS[Math.floor(i / 4) % FIELDS.length] as string],
      residence: (i % 2 === 0 ? '00097' : '') as AreaCode | '',
    }),
  ),
  postings: Array.from({ length: COUNT }, (_, i) =>
    posting(i + 1, {
      staff: i + 1,
      unit: (i % UNITS.length) + 1,
      from: '2024-01-01',
      tasks: ['receive', 'return'],
    }),
  ),
});

export const toWorld = (state: StaffState): StaffWorld => ({
  state,
  org: ORG,
  today: TODAY,
  fields: new Set(FIELDS.map((field) => fold(field))),
  areas: new Set(['00097']),
});

/** The damaged staff, and what the finding must name. */
interface Damage {
  readonly state: StaffState;
  readonly names: string;
}
export type Corruption = (state: StaffState, i: number, chance: Chance) => Damage;

const fresh = 1000 as PostingId;

/** Replaces the posting of somebody by others. */
const repost = (state: StaffState, i: number, some: (old: Posting) => readonly Posting[]): Damage => {
  const old = state.postings[i] as Posting;
  const postings = state.postings.flatMap((one) => (one === old ? some(old) : [one]));
  return { state: { ...state, postings }, names: (state.people[i] as Person).code };
};

const change = (state: StaffState, i: number, some: Partial<Person>): Damage => {
  const people = state.people.map((one, at) => (at === i ? { ...one, ...some } : one));
  return { state: { ...state, people }, names: (state.people[i] as Person).code };
};

const otherUnit = (old: Posting): number => (old.unit % UNITS.length) + 1;
const past = (chance: Chance) => addDays(TODAY, -1 - chance.below(300));
const away = (old: Posting, chance: Chance) => ({
  unit: unitId(otherUnit(old)),
  form: chance.pick(['seconded', 'lent'] as const),
});

export const CORRUPTIONS: Readonly<Record<RuleSlug, Corruption>> = {
  'two-main-postings': (state, i, chance) =>
    repost(state, i, (old) => [old, { ...old, id: fresh, unit: unitId(otherUnit(old)), from: past(chance) }]),
  'outside-unit': (state, i, chance) =>
    repost(state, i, (old) => [
      {
        ...old,
        unit: unitId(CLOSED),
        quotaUnit: unitId(CLOSED),
        from: addDays(day('2022-06-01'), chance.below(400)),
      },
    ]),
  'posted-after-leaving': (state, i, chance) => change(state, i, { leavingOn: past(chance) }),
  'task-not-allowed': (state, i, chance) =>
    chance.happens(0.5)
      ? change(state, i, { employment: 'postal' })
      : repost(state, i, (old) => [{ ...old, unit: unitId(AGENT), quotaUnit: unitId(AGENT) }]),
  'away-at-home': (state, i, chance) =>
    repost(state, i, (old) => [{ ...old, form: chance.pick(['seconded', 'lent'] as const) }]),
  'secondment-too-long': (state, i, chance) =>
    repost(state, i, (old) => {
      const from = past(chance);
      const middle = addDays(from, 1 + chance.below(900));
      const until = addDays(from, 1097 + chance.below(900));
      const part = { ...old, unit: unitId(otherUnit(old)), form: 'seconded' as const };
      const after = { ...old, id: (fresh + 2) as PostingId, from: until };
      const before = { ...old, until: from };
      return chance.happens(0.5)
        ? [before, { ...part, id: fresh, from, until }, after]
        : [
            before,
            { ...part, id: fresh, from, until: middle },
            { ...part, id: (fresh + 1) as PostingId, from: middle, until },
            after,
          ];
    }),
  'secondment-open': (state, i, chance) =>
    repost(state, i, (old) => [
      { ...old, until: past(chance) },
      { ...old, id: fresh, unit: unitId(otherUnit(old)), form: 'seconded', from: past(chance) },
    ]),
  'no-return': (state, i, chance) =>
    repost(state, i, (old) => {
      const from = past(chance);
      const until = addDays(from, 1 + chance.below(900));
      return [
        { ...old, until: from },
        { ...old, ...away(old, chance), id: fresh, from, until },
      ];
    }),
  'leader-in-two-units': (state, i, chance) =>
    repost(state, i, (old) => {
      const position = chance.pick(['director', 'deputy-director', 'head', 'deputy-head'] as const);
      const second = { ...old, id: fresh, unit: unitId(otherUnit(old)), form: 'concurrent' as const };
      return [
        { ...old, position },
        { ...second, position: 'head', from: past(chance) },
      ];
    }),
  'competence-missing': (state, i, chance) => {
    const { unit: at } = state.postings[i] as Posting;
    const field = chance.pick(FIELDS);
    const there = new Set(state.postings.filter((one) => one.unit === at).map(({ staff }) => staff));
    const holds = (one: Person) => there.has(one.id) && one.fields.includes(field);
    const drop = (one: Person): Person => ({ ...one, fields: one.fields.filter((each) => each !== field) });
    if (chance.happens(0.5))
      return {
        state: { ...state, people: state.people.map((one) => (holds(one) ? drop(one) : one)) },
        names: field,
      };
    const idle = new Set(state.people.filter(holds).map(({ id }) => id));
    const postings = state.postings.map((one) =>
      idle.has(one.staff) ? { ...one, tasks: ['guide' as const] } : one,
    );
    return { state: { ...state, postings }, names: field };
  },
  'unknown-field': (state, i, chance) =>
    change(state, i, {
      fields: [...(state.people[i] as Person).fields, chance.pick(['Thủy sản', 'dat', 'Hộ  tịch.'])],
    }),
  'unknown-residence': (state, i, chance) =>
    change(state, i, { residence: chance.pick(['97', '00098', 'Tây Hồ']) as AreaCode }),
  'restriction-expired': (state, i, chance) =>
    change(state, i, {
      restrictions: [
        {
          category: chance.pick(['illness', 'maternity', 'discipline'] as const),
          until: past(chance),
          consents: chance.happens(0.5),
        },
      ],
    }),
  'same-name': (state, i, chance) => {
    const other = state.people[(i + UNITS.length) % COUNT] as Person;
    const name = chance.pick([
      other.fullName,
      other.fullName.toUpperCase(),
      ` ${other.fullName.replace(' ', '  ')}`,
    ]);
    return change(state, i, { fullName: name });
  },
  'posted-nowhere': (state, i, chance) =>
    chance.happens(0.5)
      ? repost(state, i, (old) => [{ ...old, until: past(chance) }])
      : repost(state, i, () => []),
};
