/** Moving one person: a table of moves with the postings they lead to, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitOf } from '#org/hierarchy.js';
import { changeState } from '#staff/changes.js';
import { planConcurrentEnd, planLeave } from '#staff/leave.js';
import {
  type Person,
  type Posting,
  RESTRICTIONS,
  type RestrictionCategory,
  type StaffState,
} from '#staff/model.js';
import { planMove } from '#staff/move.js';
import { MOVE_FORMS, type MoveForm, type MoveRequest } from '#staff/move-model.js';
import { checkStaff, newFaults } from '#staff/validate.js';
import { day } from '../org/state.js';
import { ORG, person, posting, state, unitOfCode } from './world.js';

interface Asked extends Partial<Omit<MoveRequest, 'to' | 'from' | 'until'>> {
  readonly to: string;
  readonly from?: string;
  /** First day after it. */
  readonly until?: string;
}

const toRequest = ({ to, from = '2025-03-01', until, ...rest }: Asked): MoveRequest => ({
  to: unitOfCode(to),
  from: day(from),
  until: until === undefined ? null : day(until),
  form: undefined,
  position: undefined,
  acting: false,
  tasks: undefined,
  decision: '1/QĐ',
  signedOn: null,
  ...rest,
});

function move(who: Person, own: readonly Posting[], asked: Asked) {
  const before = state([who], own);
  const { value, diagnostics } = planMove({ org: ORG, person: who, postings: own }, toRequest(asked));
  return { form: value.form, diagnostics, after: changeState(before, [value.plan]), before };
}

/** `A 2024-01-01..2025-03-01 seconded/TT director`: the postings that are there afterwards, in order. */
const say = ({ postings }: StaffState): string[] =>
  [...postings]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ unit, quotaUnit, form, position, acting, from, until }) => {
      const quota = quotaUnit === unit ? '' : `/${unitOf(ORG, quotaUnit).code}`;
      const rank = position === 'officer' ? '' : ` ${acting ? 'acting ' : ''}${position}`;
      return `${unitOf(ORG, unit).code} ${from}..${until ?? ''}${form === 'main' ? '' : ` ${form}`}${quota}${rank}`;
    });

const AT_A = [posting(1)];
const AWAY = [
  posting(1, { until: '2025-01-01' }),
  posting(2, { unit: 3, quotaUnit: 1, form: 'seconded', from: '2025-01-01', until: '2026-01-01' }),
  posting(3, { from: '2026-01-01' }),
];
const LENT = [
  posting(1, { until: '2025-01-01' }),
  posting(2, { unit: 3, quotaUnit: 1, form: 'lent', from: '2025-01-01' }),
];

describe('a move leads to', () => {
  test.each<[string, readonly Posting[], Asked, MoveForm, string[], string[]]>([
    ['a transfer', AT_A, { to: 'B' }, 'transfer', ['A 2024-01-01..2025-03-01', 'B 2025-03-01..'], []],
    [
      'an assignment inside the network',
      AT_A,
      { to: 'A1' },
      'assignment',
      ['A 2024-01-01..2025-03-01', 'A1 2025-03-01..'],
      [],
    ],
    [
      'a secondment, and the return',
      AT_A,
      { to: 'B', form: 'secondment', until: '2026-03-01' },
      'secondment',
      ['A 2024-01-01..2025-03-01', 'B 2025-03-01..2026-03-01 seconded/A', 'A 2026-03-01..'],
      [],
    ],
    [
      'a loan without an end',
      AT_A,
      { to: 'B', form: 'lent' },
      'lent',
      ['A 2024-01-01..2025-03-01', 'B 2025-03-01.. lent/A'],
      [],
    ],
    [
      'a posting for a time that ends before the loan does: no return',
      [posting(1, { until: '2025-06-01' })],
      { to: 'B', form: 'lent', until: '2025-06-01' },
      'lent',
      ['A 2024-01-01..2025-03-01', 'B 2025-03-01..2025-06-01 lent/A'],
      [],
    ],
    [
      'an early return, the foreseen one brought forward',
      AWAY,
      { to: 'A' },
      'returns',
      ['A 2024-01-01..2025-01-01', 'B 2025-01-01..2025-03-01 seconded/A', 'A 2025-03-01..'],
      [],
    ],
    [
      'a return from an open loan',
      LENT,
      { to: 'A' },
      'returns',
      ['A 2024-01-01..2025-01-01', 'B 2025-01-01..2025-03-01 lent/A', 'A 2025-03-01..'],
      [],
    ],
    [
      'an assignment at the host: still away, until the same day',
      AWAY,
      { to: 'B1' },
      'assignment',
      [
        'A 2024-01-01..2025-01-01',
        'B 2025-01-01..2025-03-01 seconded/A',
        'B1 2025-03-01..2026-01-01 seconded/A',
        'A 2026-01-01..',
      ],
      ['staff/until-next'],
    ],
    [
      'a transfer of somebody who is lent',
      LENT,
      { to: 'TT' },
      'transfer',
      ['A 2024-01-01..2025-01-01', 'B 2025-01-01..2025-03-01 lent/A', 'TT 2025-03-01..'],
      [],
    ],
    [
      'a posting that is to begin that day: replaced',
      [posting(1, { until: '2025-03-01' }), posting(2, { unit: 2, from: '2025-03-01' })],
      { to: 'B', form: 'transfer' },
      'transfer',
      ['A 2024-01-01..2025-03-01', 'B 2025-03-01..'],
      ['staff/posting-replaced'],
    ],
    [
      'a move before one that is planned',
      [posting(1, { until: '2025-09-01' }), posting(2, { unit: 3, from: '2025-09-01' })],
      { to: 'A1' },
      'assignment',
      ['A 2024-01-01..2025-03-01', 'A1 2025-03-01..2025-09-01', 'B 2025-09-01..'],
      ['staff/until-next'],
    ],
    [
      'a head who goes elsewhere: no longer head',
      [posting(1, { position: 'head' })],
      { to: 'B' },
      'transfer',
      ['A 2024-01-01..2025-03-01 head', 'B 2025-03-01..'],
      ['staff/post-lapses'],
    ],
    [
      'an acting director',
      AT_A,
      { to: 'B', position: 'director', acting: true },
      'appointment',
      ['A 2024-01-01..2025-03-01', 'B 2025-03-01.. acting director'],
      [],
    ],
    [
      'a head who is lent and comes back as head',
      [posting(1, { position: 'head' })],
      { to: 'B', form: 'lent', until: '2025-06-01' },
      'lent',
      ['A 2024-01-01..2025-03-01 head', 'B 2025-03-01..2025-06-01 lent/A', 'A 2025-06-01.. head'],
      [],
    ],
    [
      'a concurrent post beside the main one',
      AT_A,
      { to: 'B', form: 'concurrent', position: 'deputy-director' },
      'concurrent',
      ['A 2024-01-01..', 'B 2025-03-01.. concurrent deputy-director'],
      [],
    ],
    ['the first posting', [], { to: 'B' }, 'assignment', ['B 2025-03-01..'], []],
  ])('%s', (_, own, asked, form, postings, notes) => {
    const moved = move(person(1), own, asked);
    expect(moved.form).toBe(form);
    expect(say(moved.after)).toEqual(postings);
    expect(moved.diagnostics.map(({ code }) => code)).toEqual(notes);
    expect(checkStaff(moved.after, ORG)).toEqual([]);
  });

  test('the same move again: nothing', () => {
    const { after } = move(person(1), AT_A, { to: 'B' });
    const { value } = planMove(
      { org: ORG, person: person(1), postings: after.postings },
      toRequest({ to: 'B' }),
    );
    expect(value.plan.postings).toEqual([]);
  });

  test('a decision that is kept with what it began', () => {
    const { after } = move(person(1), AT_A, {
      to: 'B',
      form: 'secondment',
      until: '2025-06-01',
      signedOn: day('2025-02-20'),
    });
    expect(after.postings.map(({ decision, signedOn }) => [decision, signedOn])).toEqual([
      ['', null],
      ['1/QĐ', '2025-02-20'],
      ['', null],
    ]);
  });
});

describe('a move is refused', () => {
  const leaving = person(1, { leavingOn: day('2025-02-01') });
  const foreign = person(1, { homeAgency: 'Công an' });
  test.each<[string, Person, readonly Posting[], Asked, string]>([
    ['after the person has left', leaving, AT_A, { to: 'B' }, 'has-left'],
    ['backwards in time', person(1), AT_A, { to: 'B', until: '2025-03-01' }, 'ends-too-early'],
    ['of people of other agencies', foreign, AT_A, { to: 'B' }, 'other-agency'],
    ['of postal workers', person(1, { employment: 'postal' }), AT_A, { to: 'B' }, 'other-agency'],
    [
      'by secondment of other agencies',
      foreign,
      AT_A,
      { to: 'B', form: 'secondment', until: '2025-06-01' },
      'other-agency',
    ],
    [
      'from one secondment into another',
      person(1),
      AWAY,
      { to: 'C', form: 'secondment', until: '2025-06-01' },
      'already-seconded',
    ],
    ['from a secondment by transfer', person(1), AWAY, { to: 'C' }, 'already-seconded'],
    ['as a secondment without an end', person(1), AT_A, { to: 'B', form: 'secondment' }, 'secondment-end'],
    [
      'as a secondment of three years and a day',
      person(1),
      AT_A,
      { to: 'B', form: 'secondment', until: '2028-03-02' },
      'secondment-term',
    ],
    ['as a loan from nowhere', person(1), [], { to: 'B', form: 'lent' }, 'no-posting-then'],
    ['as a return from home', person(1), AT_A, { to: 'B', form: 'returns' }, 'not-away'],
    ['as a return to another unit', person(1), AWAY, { to: 'C', form: 'returns' }, 'not-the-sender'],
    [
      'as an assignment to another network',
      person(1),
      AT_A,
      { to: 'B', form: 'assignment' },
      'not-one-network',
    ],
    ['into the next posting', person(1), AWAY, { to: 'B1', until: '2026-02-01' }, 'next-posting'],
    [
      'to the same concurrent post',
      person(1),
      [...AT_A, posting(2, { unit: 3, form: 'concurrent' })],
      { to: 'B', form: 'concurrent' },
      'already-concurrent',
    ],
  ])('%s', (_, who, own, asked, slug) => {
    expect(move(who, own, asked).diagnostics.map(({ code }) => code)).toEqual([`staff/${slug}`]);
  });

  test('to a unit that is closed, or closes before the posting ends', () => {
    const { before, after } = move(person(1), AT_A, { to: 'C', from: '2026-02-01' });
    expect(newFaults(before, after, ORG).map(({ code }) => code)).toEqual(['staff/outside-unit']);
    const open = move(person(1), AT_A, { to: 'C' });
    expect(newFaults(open.before, open.after, ORG).map(({ args }) => args.day)).toEqual(['2026-01-01']);
  });

  test('but not a secondment of three years to the day, nor the placing of people of other agencies', () => {
    const three = { to: 'B', form: 'secondment', until: '2028-03-01' } as const;
    expect(move(person(1), AT_A, three).diagnostics).toEqual([]);
    for (const form of ['lent', 'assignment'] as const)
      expect(move(foreign, AT_A, { to: 'B', form }).diagnostics).toEqual([]);
  });
});

describe('whoever the law protects', () => {
  const categories = Object.keys(RESTRICTIONS) as RestrictionCategory[];
  test.each(categories)('%s', (category) => {
    const who = (consents: boolean, until: string | null) =>
      person(1, { restrictions: [{ category, consents, until: until === null ? null : day(until) }] });
    const codes = (one: Person, asked: Asked) => move(one, AT_A, asked).diagnostics.map(({ code }) => code);
    const refused = ['staff/transfer-restricted'];
    expect(codes(who(false, null), { to: 'B' })).toEqual(refused);
    expect(codes(who(false, '2025-03-02'), { to: 'B' })).toEqual(refused);
    expect(codes(who(false, '2025-03-01'), { to: 'B' })).toEqual([]);
    expect(codes(who(true, null), { to: 'B' })).toEqual(RESTRICTIONS[category].byConsent ? [] : refused);
    expect(codes(who(false, null), { to: 'B', form: 'secondment', until: '2025-06-01' })).toEqual(refused);
    expect(codes(who(false, null), { to: 'A1' })).toEqual([]);
    expect(codes(who(false, null), { to: 'A', position: 'head' })).toEqual([]);
  });

  test('the finding is the same whatever the reason', () => {
    const said = categories.map((category) =>
      JSON.stringify(
        move(person(1, { restrictions: [{ category, until: null, consents: false }] }), AT_A, { to: 'B' })
          .diagnostics,
      ),
    );
    expect(new Set(said).size).toBe(1);
  });
});

describe('leaving', () => {
  test('ends what holds, takes out what was to begin, keeps the past', () => {
    const own = [...AWAY, posting(4, { unit: 9, form: 'concurrent', from: '2024-06-01' })];
    const { value, diagnostics } = planLeave(person(1), own, { on: day('2025-07-01'), reason: 'retirement' });
    const after = changeState(state([person(1)], own), [value]);
    expect(say(after)).toEqual([
      'A 2024-01-01..2025-01-01',
      'TT 2024-06-01..2025-07-01 concurrent',
      'B 2025-01-01..2025-07-01 seconded/A',
    ]);
    expect(after.people[0]).toMatchObject({ leavingOn: '2025-07-01', leavingReason: 'retirement' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['staff/postings-dropped']);
    expect(checkStaff(after, ORG)).toEqual([]);
  });

  test('later after all: what ended with the service goes on until then, what had ended before does not', () => {
    const own = [
      posting(1, { unit: 2, from: '2023-01-01', until: '2024-01-01' }),
      posting(2, { unit: 2, from: '2024-01-01', until: '2025-07-01' }),
      posting(3, { unit: 3, form: 'concurrent', from: '2024-06-01', until: '2025-07-01' }),
    ];
    const leaving = person(1, { leavingOn: day('2025-07-01') });
    const { value } = planLeave(leaving, own, { on: day('2025-10-01'), reason: 'retirement' });
    expect(value.postings).toEqual([own[1], own[2]].map((one) => ({ ...one, until: '2025-10-01' })));
  });

  test('a concurrent post ends alone', () => {
    const own = [...AT_A, posting(2, { unit: 3, form: 'concurrent' })];
    const end = (to: string) =>
      planConcurrentEnd(person(1), own, { unit: unitOfCode(to), on: day('2025-07-01') });
    expect(end('B').value?.postings).toEqual([{ ...own[1], until: '2025-07-01' }]);
    expect(end('A').diagnostics.map(({ code }) => code)).toEqual(['staff/no-concurrent-post']);
  });
});

describe('after any sequence of moves that are not refused', () => {
  const days = Array.from(
    { length: 24 },
    (_, i) => `20${24 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-15`,
  );
  const asked = fc.record(
    {
      to: fc.constantFrom('TT', 'A', 'A1', 'B', 'B1', 'C'),
      from: fc.constantFrom(...days),
      until: fc.constantFrom(...days, '2030-01-01'),
      form: fc.constantFrom(...MOVE_FORMS),
      position: fc.constantFrom('officer', 'director', 'head'),
    },
    { requiredKeys: ['to', 'from'] },
  ) as fc.Arbitrary<Asked>;

  test('no rule is broken, nobody is lost, and whoever is away has a sender', () => {
    let carriedOut = 0;
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 8 }), (moves) => {
        let own: readonly Posting[] = AT_A;
        for (const one of moves) {
          const moved = carryOut(own, one);
          if (moved === undefined) continue;
          carriedOut++;
          own = moved;
          expectSound(own, one);
        }
      }),
      { seed: 5, numRuns: 400 },
    );
    expect(carriedOut).toBeGreaterThan(500);
  });

  /** The postings afterwards; undefined where the move is refused. */
  function carryOut(own: readonly Posting[], one: Asked): Posting[] | undefined {
    const { before, after, diagnostics } = move(person(1), own, one);
    const faults = [...diagnostics, ...newFaults(before, after, ORG)];
    if (faults.some(({ severity }) => severity === 'error')) return undefined;
    return after.postings.map((each, i) => ({ ...each, id: (i + 1) as Posting['id'] }));
  }

  function expectSound(own: readonly Posting[], one: Asked): void {
    expect(checkStaff(state([person(1)], own), ORG)).toEqual([]);
    const there = own.find(({ unit, from }) => unit === unitOfCode(one.to).id && from === one.from);
    expect(there, JSON.stringify({ one, own })).toBeDefined();
    for (const each of own) {
      expect(each.until ?? '9999').toSatisfy((until: string) => until > each.from);
      if (each.form === 'main' || each.form === 'concurrent') expect(each.quotaUnit).toBe(each.unit);
    }
  }
});
