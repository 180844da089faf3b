/** What became of a unit: a table of cases, then properties on random ledgers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALWAYS, type Day, fromDayNumber, toDayNumber } from '#kit/dates.js';
import type { Org } from '#org/hierarchy.js';
import { type ForwardQuestion, resolveForward, sinceIntake } from '#org/lineage.js';
import type { LineageEvent, SplitRule } from '#org/model.js';
import { area, day, event, org, unit, unitId } from './state.js';

/** Centre 1, branches 2 and 3, points 4 and 5 under branch 2, one-stops 6 to 9. */
const UNITS = [
  unit(1, 'HPASC', { kind: 'centre', level: 'province' }),
  unit(2, 'CN-1', { kind: 'branch', parent: unitId(1) }),
  unit(3, 'CN-2', { kind: 'branch', parent: unitId(1) }),
  unit(4, 'CN-1-A', { kind: 'point', parent: unitId(2) }),
  unit(5, 'CN-1-B', { kind: 'point', parent: unitId(2) }),
  ...[6, 7, 8, 9].map((id) => unit(id, `MC-${id}`)),
];
const LAND = { fields: ['Đất đai'] };
const CIVIL = { fields: ['Hộ tịch', 'Chứng thực'] };
const REST = { rest: true } as const;

const ask = (lineage: readonly LineageEvent[], question: Partial<ForwardQuestion> = {}) =>
  resolveForward(org(UNITS, lineage), { unit: unitId(6), since: ALWAYS, on: day('2025-12-31'), ...question });

const whole = (id: number) => ({ kind: 'unit', unit: id });
const undivided = (id: number, under: number | null, parts: number[]) => ({
  kind: 'undivided',
  unit: id,
  under,
  parts,
});

describe('a unit goes as a whole', () => {
  test.each<[string, LineageEvent[], number]>([
    ['nothing happened', [], 6],
    ['closed without a successor', [event('closed', '2025-03-01', 6, null)], 6],
    ['renamed under the same code', [event('renamed', '2025-03-01', 6, 6)], 6],
    ['renamed with a new code', [event('renamed', '2025-03-01', 6, 7)], 7],
    ['moved and living on', [event('moved', '2025-03-01', 6, 6)], 6],
    ['merged', [event('merged', '2025-03-01', 6, 2)], 2],
    ['merged twice', [event('merged', '2025-03-01', 6, 7), event('merged', '2025-07-01', 7, 2)], 2],
    [
      'merged twice on one day',
      [event('merged', '2025-03-01', 6, 7), event('merged', '2025-03-01', 7, 2)],
      2,
    ],
    [
      'the successor left its own successor before',
      [event('merged', '2025-01-01', 7, 3), event('merged', '2025-03-01', 6, 7)],
      7,
    ],
    ['somebody else was merged', [event('merged', '2025-03-01', 7, 2)], 6],
    ['opened from nothing', [event('opened', '2025-03-01', null, 6)], 6],
    [
      'split, all parts merged again',
      [
        event('split', '2025-03-01', 6, 7, { areas: [area('00097')] }),
        event('split', '2025-03-01', 6, 8, REST),
        event('merged', '2025-07-01', 7, 2),
        event('merged', '2025-07-01', 8, 2),
      ],
      2,
    ],
    [
      'a circle in the ledger ends somewhere',
      [event('merged', '2025-03-01', 6, 7), event('merged', '2025-03-01', 7, 6)],
      7,
    ],
  ])('%s', (_, lineage, expected) => {
    expect(ask(lineage)).toEqual(whole(expected));
  });
});

describe('the days of the question count', () => {
  const merged = [event('merged', '2025-03-01', 6, 2)];
  test.each<[string, string, string, number]>([
    ['not yet merged', '2025-01-01', '2025-02-28', 6],
    ['merged on the day itself', '2025-01-01', '2025-03-01', 2],
    ['named after the event: it is behind', '2025-03-01', '2025-12-31', 6],
    ['named the day before', '2025-02-28', '2025-12-31', 2],
  ])('%s', (_, since, on, expected) => {
    expect(ask(merged, { since: day(since), on: day(on) })).toEqual(whole(expected));
  });
});

describe('a split divides by the field asked', () => {
  const split = (...parts: [to: number, rule: SplitRule][]) =>
    parts.map(([to, rule]) => event('split', '2025-03-01', 6, to, rule));
  const byField = split([4, LAND], [5, CIVIL]);
  const withRest = split([4, LAND], [6, REST]);
  test.each<[string, LineageEvent[], string | undefined, object]>([
    ['the field of one part', byField, 'Đất đai', whole(4)],
    ['the field in another spelling', byField, 'hộ  tịch', whole(5)],
    ['no field asked', byField, undefined, undivided(6, 2, [4, 5])],
    ['a field that no part claims', byField, 'Xây dựng', undivided(6, 2, [4, 5])],
    ['the rest takes what nobody claims', withRest, 'Xây dựng', whole(6)],
    ['what is claimed leaves the rest', withRest, 'Đất đai', whole(4)],
    [
      'by area: not divisible',
      split([4, { areas: [area('00097')] }], [3, REST]),
      'Đất đai',
      undivided(6, 1, [3, 4]),
    ],
    [
      'by share: not divisible',
      split([4, { share: 0.5 }], [5, { share: 0.5 }]),
      'Đất đai',
      undivided(6, 2, [4, 5]),
    ],
    [
      'a field in an area narrows, the rest may still hold it',
      split([4, { ...LAND, areas: [area('00097')] }], [5, REST]),
      'Đất đai',
      undivided(6, 2, [4, 5]),
    ],
    [
      'a field in an area leaves out who has other fields',
      split([4, { ...LAND, areas: [area('00097')] }], [3, CIVIL], [5, REST]),
      'Đất đai',
      undivided(6, 2, [4, 5]),
    ],
    [
      'a rest with a list has nothing of what others mention',
      split(
        [4, { ...LAND, areas: [area('00097')] }],
        [3, { ...LAND, areas: [area('00103')] }],
        [5, { ...CIVIL, ...REST }],
      ),
      'Đất đai',
      undivided(6, 1, [3, 4]),
    ],
    [
      'and all that nobody mentions',
      split([4, { ...LAND, areas: [area('00097')] }], [5, { ...CIVIL, ...REST }]),
      'Xây dựng',
      whole(5),
    ],
    [
      'successors without a common parent',
      split([4, { share: 0.5 }], [7, { share: 0.5 }]),
      undefined,
      undivided(6, null, [4, 7]),
    ],
    [
      'a successor above the other is the parent',
      split([4, { share: 0.5 }], [2, { share: 0.5 }]),
      undefined,
      undivided(6, 2, [2, 4]),
    ],
  ])('%s', (_, lineage, field, expected) => {
    expect(ask(lineage, { field })).toEqual(expected);
  });

  test('the row is named after the last unit that was whole', () => {
    const lineage = [
      event('merged', '2025-01-01', 6, 7),
      event('split', '2025-03-01', 7, 4, { share: 0.5 }),
      event('split', '2025-03-01', 7, 5, { share: 0.5 }),
    ];
    expect(ask(lineage)).toEqual(undivided(7, 2, [4, 5]));
  });

  test('what comes to a unit on the day of its split is split with it if it ends, and stays with what goes on', () => {
    const coming = event('merged', '2025-03-01', 7, 6);
    const from7 = (lineage: LineageEvent[]) =>
      ask([coming, ...lineage], { unit: unitId(7), field: 'Đất đai' });
    expect(from7(byField)).toEqual(whole(4));
    expect(from7(withRest)).toEqual(whole(6));
    expect(ask([coming, ...withRest], { field: 'Đất đai' })).toEqual(whole(4));
    expect(from7([...withRest, event('merged', '2025-07-01', 6, 3)])).toEqual(whole(3));
  });

  test('a split that stays in part goes on from there', () => {
    const lineage = [...withRest, event('merged', '2025-07-01', 6, 3)];
    expect(ask(lineage, { field: 'Xây dựng' })).toEqual(whole(3));
    expect(ask(lineage, { field: 'Đất đai' })).toEqual(whole(4));
  });
});

describe('on any ledger', () => {
  const COUNT = 8;
  const START = toDayNumber(day('2025-01-01'));
  const anyId = fc.integer({ min: 1, max: COUNT });
  const anyDay = fc.integer({ min: 0, max: 12 }).map((days): Day => fromDayNumber(START + days));
  const anyRule: fc.Arbitrary<SplitRule> = fc.constantFrom<SplitRule>(
    {},
    LAND,
    CIVIL,
    REST,
    { areas: [area('1')] },
    { share: 0.5 },
    { ...LAND, areas: [area('1')] },
  );
  const anyEvent = fc
    .tuple(
      fc.constantFrom('merged', 'renamed', 'moved', 'split', 'closed', 'opened' as const),
      anyDay,
      anyId,
      anyId,
      anyRule,
    )
    .map(([kind, on, from, to, rule]) =>
      event(
        kind as LineageEvent['event'],
        on,
        kind === 'opened' ? null : from,
        kind === 'closed' ? null : to,
        kind === 'split' ? rule : {},
      ),
    );
  const anyOrg = fc.array(anyEvent, { maxLength: 30 }).map(
    (lineage): Org =>
      org(
        Array.from({ length: COUNT }, (_, i) =>
          unit(i + 1, `U${i + 1}`, i < 2 ? {} : { parent: unitId(1 + (i % 2)) }),
        ),
        lineage,
      ),
  );
  const anyField = fc.constantFrom(undefined, 'Đất đai', 'Hộ tịch', 'Xây dựng');
  const anyQuestion = fc.record({ unit: anyId.map(unitId), since: anyDay, on: anyDay, field: anyField });
  const RUNS = { seed: 20250701, numRuns: 2_000 };

  test('every question has an answer made of units that exist', () => {
    fc.assert(
      fc.property(anyOrg, anyQuestion, (state, question) => {
        const answer = resolveForward(state, question);
        const named = answer.kind === 'unit' ? [answer.unit] : [answer.unit, ...answer.parts];
        expect(named.every((id) => state.byId.has(id))).toBe(true);
        if (answer.kind === 'undivided') expect(answer.parts.length).toBeGreaterThan(1);
      }),
      RUNS,
    );
  });

  test('conserving: each field of a unit ends in what the whole unit may have become', () => {
    fc.assert(
      fc.property(anyOrg, anyQuestion, anyField, (state, question, field) => {
        const partsOf = (asked: ForwardQuestion) => {
          const answer = resolveForward(state, asked);
          return answer.kind === 'unit' ? [answer.unit] : answer.parts;
        };
        const all = new Set(partsOf({ ...question, field: undefined }));
        expect(partsOf({ ...question, field }).every((id) => all.has(id))).toBe(true);
      }),
      RUNS,
    );
  });

  test('nothing moves without an event in between', () => {
    fc.assert(
      fc.property(anyOrg, anyQuestion, (state, question) => {
        fc.pre(question.on <= question.since);
        expect(resolveForward(state, question)).toEqual(whole(question.unit));
      }),
      RUNS,
    );
  });
});

describe('from when a unit is followed for what it took in', () => {
  const life = (from: string, until: string | null) => ({
    from: day(from),
    until: until === null ? null : day(until),
  });

  test.each([
    ['the day of intake', life('2020-01-01', null), '2024-07-01', '2024-07-01'],
    [
      'its first day, where it was named for an earlier intake',
      life('2024-08-01', null),
      '2024-07-01',
      '2024-08-01',
    ],
    [
      'its last day, where it was closed with effect from before',
      life('2020-01-01', '2024-03-01'),
      '2024-07-01',
      '2024-02-29',
    ],
    [
      'the day of intake, the last on which it was open',
      life('2020-01-01', '2024-07-02'),
      '2024-07-01',
      '2024-07-01',
    ],
  ])('%s', (_, period, received, since) => {
    expect(sinceIntake(period, day(received))).toBe(since);
  });

  test('so a dossier goes along that came in after a merger was dated', () => {
    const merged = [event('merged', '2024-03-01', 6, 2)];
    const closed = life('2020-01-01', '2024-03-01');
    expect(ask(merged, { since: day('2024-07-01') })).toEqual(whole(6));
    expect(ask(merged, { since: sinceIntake(closed, day('2024-07-01')) })).toEqual(whole(2));
  });
});
