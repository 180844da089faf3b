/** The rules of `dossier check`, each by cases that break it and cases that come close and do not. */
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '#dossier/check.js';
import { summarise } from '#dossier/check-summary.js';
import type { Dossier } from '#dossier/model.js';
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { org, unit } from '../org/state.js';
import { at, check, dossier, makeWorld, procedure, SAMPLE, sample, slugs } from './rule-world.js';

type Case = readonly [what: string, dossier: Partial<Dossier>];

const DONE: Partial<Dossier> = { status: 'done', finishedAt: at('2025-03-04 10:00') };

/** By rule: what breaks it, and what does not although it looks like it. */
const CASES: Readonly<
  Record<string, { readonly breaks: readonly Case[]; readonly passes: readonly Case[] }>
> = {
  'finished-before-received': {
    breaks: [
      ['by a day', { ...DONE, finishedAt: at('2025-03-02') }],
      ['by a minute', { ...DONE, finishedAt: at('2025-03-03 07:59') }],
      ['returned, without an end', { status: 'done', returnedAt: at('2025-03-02') }],
    ],
    passes: [
      ['the same minute', { ...DONE, finishedAt: at('2025-03-03 08:00') }],
      ['a day without a time is no midnight', { ...DONE, finishedAt: at('2025-03-03') }],
    ],
  },
  'due-before-received': {
    breaks: [['by a day', { dueAt: at('2025-03-02 17:00') }]],
    passes: [['the same day, no hour', { dueAt: at('2025-03-03') }]],
  },
  'due-missing': {
    breaks: [['in progress', { dueAt: null }]],
    passes: [
      ['registered only', { dueAt: null, status: 'new' }],
      ['turned away', { dueAt: null, status: 'refused' }],
    ],
  },
  'due-later-than-limit': {
    breaks: [
      // 1.000101: seven working days; the weekend of 8 and 9 March does not count.
      ['by a day', { dueAt: at('2025-03-13') }],
      ['although it was moved to an earlier day', { dueAt: at('2025-03-05'), firstDueAt: at('2025-03-13') }],
    ],
    passes: [
      ['on the last day at any hour', { dueAt: at('2025-03-12 23:00') }],
      [
        'by the length of a pause',
        {
          dueAt: at('2025-03-14'),
          supplementRequestedAt: at('2025-03-04 08:00'),
          supplementCompletedAt: at('2025-03-06 08:00'),
        },
      ],
      ['extended later', { dueAt: at('2025-03-20'), firstDueAt: at('2025-03-12') }],
    ],
  },
  'code-date': {
    breaks: [
      ['another day', { code: 'H26.19-250228-0001' as DossierCode }],
      ['no real day', { code: 'H26.19-250231-0001' as DossierCode }],
      ['old spelling', { code: '000.00.19.H26-250304-0001' as DossierCode }],
    ],
    passes: [['another system', { code: 'BN-250228-1' as DossierCode }]],
  },
  'status-contradicts': {
    breaks: [
      ['processing, finished', { finishedAt: at('2025-03-04') }],
      ['new, finished', { status: 'new', finishedAt: at('2025-03-04') }],
      ['refused, returned', { status: 'refused', returnedAt: at('2025-03-04') }],
      ['finished, returned', { ...DONE, status: 'finished', returnedAt: at('2025-03-05') }],
      ['waiting for nothing', { status: 'waiting' }],
      ['paying nothing', { status: 'paying' }],
      ['processing while it waits', { supplementRequestedAt: at('2025-03-04') }],
    ],
    passes: [
      ['waiting', { status: 'waiting', supplementRequestedAt: at('2025-03-04') }],
      ['paying', { status: 'paying', paymentRequestedAt: at('2025-03-04') }],
      ['stopped with an end', { status: 'stopped', finishedAt: at('2025-03-04') }],
      ['no status', { status: null, finishedAt: at('2025-03-04') }],
      ['refused on a day', { status: 'refused', finishedAt: at('2025-03-04') }],
    ],
  },
  'ended-without-date': {
    breaks: [
      ['done', { status: 'done' }],
      ['withdrawn', { status: 'withdrawn' }],
    ],
    passes: [['returned', { status: 'done', returnedAt: at('2025-03-04') }]],
  },
  'returned-before-finished': {
    breaks: [['by an hour', { ...DONE, returnedAt: at('2025-03-04 09:00') }]],
    passes: [['the same day, no hour', { ...DONE, returnedAt: at('2025-03-04') }]],
  },
  'future-date': {
    breaks: [
      ['finished next year', { ...DONE, finishedAt: at('2026-03-04 10:00') }],
      ['asked tomorrow', { status: 'waiting', supplementRequestedAt: at('2025-07-01 08:00') }],
    ],
    passes: [['today', { ...DONE, finishedAt: at('2025-06-30 23:00') }]],
  },
  'supplement-twice': {
    breaks: [['twice', { supplementCount: 2 }]],
    passes: [['once', { supplementCount: 1 }]],
  },
  'unit-not-listed': { breaks: [['unknown', { unit: 'MC-9' as UnitCode }]], passes: [] },
  'procedure-not-listed': { breaks: [['unknown', { procedure: '9.9' as ProcedureCode }]], passes: [] },
  'procedure-not-served': {
    breaks: [['of another field', { procedure: '3.000201' as ProcedureCode }]],
    passes: [],
  },
  'due-moved': {
    breaks: [
      ['later', { firstDueAt: at('2025-03-04') }],
      ['away', { firstDueAt: at('2025-03-04'), dueAt: null }],
    ],
    passes: [],
  },
};

describe.each(Object.entries(CASES))('%s', (slug, { breaks, passes }) => {
  test.each(breaks)('is found: %s', (_, some) => {
    expect(slugs(check([dossier(some)]).found)).toContain(slug);
  });

  test.each([['a sound one', {}] as Case, ...passes])('is not found: %s', (_, some) => {
    expect(slugs(check([dossier(some)]).found)).not.toContain(slug);
  });
});

describe('catalogue and hierarchy on the day of intake', () => {
  const closing = makeWorld({
    org: org([unit(1, 'MC-1', { from: '2025-02-01' as Day, until: '2025-04-01' as Day })]),
    procedures: [procedure('1.000101', { from: '2025-02-01' as Day, until: '2025-04-01' as Day })],
  });

  test.each([
    ['2025-01-31', ['unit-closed']],
    ['2025-02-01', []],
    ['2025-03-31', []],
    ['2025-04-01', ['unit-closed', 'procedure-abolished']],
  ])('received on %s', (day, expected) => {
    const one = dossier({
      receivedAt: at(`${day} 08:00`),
      dueAt: at(`${day} 17:00`),
      code: 'X' as DossierCode,
    });
    // Before its first version a procedure counts as in force: a catalogue imported late knows nothing of earlier days.
    expect(slugs(check([one], closing).found)).toEqual(expected);
  });

  test.each<[string, Partial<Parameters<typeof unit>[2]>, boolean]>([
    ['no scope', {}, true],
    ['the field', { fields: ['Đất đai', 'hộ  tịch'] }, true],
    ['another field', { fields: ['Đất đai'] }, false],
    ['the procedure', { fields: ['Đất đai'], procedures: ['1.000101' as ProcedureCode] }, true],
    ['other procedures', { fields: ['Hộ tịch'], procedures: ['1.000102' as ProcedureCode] }, false],
  ])('a unit with %s', (_, scope, isServed) => {
    const { found } = check([dossier()], makeWorld({ org: org([unit(1, 'MC-1', scope)]) }));
    expect(slugs(found)).toEqual(isServed ? [] : ['procedure-not-served']);
  });

  test.each<[string, Partial<Dossier>, string]>([
    ['of the channel', { channel: 'online', dueAt: at('2025-03-07') }, 'due-later-than-limit'],
    ['of another channel', { channel: 'counter', dueAt: at('2025-03-07') }, ''],
  ])('a limit %s', (_, some, expected) => {
    const limits = procedure('1.000101', {
      field: 'Hộ tịch',
      timeLimit: 'Trực tuyến: 3 ngày làm việc\nTrực tiếp: 5 ngày làm việc',
    });
    const { found } = check([dossier(some)], makeWorld({ procedures: [limits] }));
    expect(slugs(found).join()).toBe(expected);
  });

  test.each([
    ['a text without a limit', 'theo quy định riêng', 'no-limit'],
    ['a year without a calendar', '900 ngày làm việc', 'no-calendar'],
  ])('%s is not judged, and that is said', (_, timeLimit, obstacle) => {
    const world = makeWorld({ procedures: [procedure('1.000101', { field: 'Hộ tịch', timeLimit })] });
    const { found, tally } = check([dossier({ dueAt: at('2025-12-31') })], world);
    expect(found).toEqual([]);
    const rule = tally.rules.find(({ slug }) => slug === 'due-later-than-limit');
    expect([...(rule?.obstacles ?? [])]).toEqual([[obstacle, 1]]);
  });
});

describe('finished at the due minute', () => {
  const many = (hits: number, of: number): Dossier[] =>
    Array.from({ length: of }, (_, i) =>
      dossier({
        code: `X-${i}` as DossierCode,
        status: 'finished',
        finishedAt: at(i < hits ? '2025-03-05 17:00' : '2025-03-05 16:00'),
      }),
    );

  test.each([
    [4, 4, false],
    [5, 500, true],
    [5, 501, false],
  ])('%i of %i', (hits, of, isNamed) => {
    const { found, tally } = check(many(hits, of));
    expect(found.map(({ finding }) => finding.args)).toEqual(isNamed ? [{ unit: 'MC-1', hits, of }] : []);
    const counted = tally.rules.find(({ slug }) => slug === 'finished-at-due-minute');
    expect([...((isNamed ? counted?.units : counted?.unremarkable) ?? [])]).toEqual([['MC-1', hits]]);
    // What is no more than chance explains is counted beside the warnings, not among them.
    const { summary, unremarkable } = summarise(tally);
    expect(summary.warnings).toBe(isNamed ? hits : 0);
    expect(unremarkable.map(({ count }) => count)).toEqual(isNamed ? [] : [hits]);
  });

  test('days without an hour say nothing', () => {
    const one = dossier({ status: 'finished', dueAt: at('2025-03-05'), finishedAt: at('2025-03-05') });
    expect(check(Array.from({ length: 50 }, () => one)).found).toEqual([]);
  });
});

test('every rule has cases', () => {
  const others = ['unit-closed', 'procedure-abolished', 'finished-at-due-minute'];
  expect([...Object.keys(CASES), ...others].sort()).toEqual([...ALL_RULES].sort());
});

test('levels change how grave a rule is, or turn it off', () => {
  const one = [dossier({ dueAt: null })];
  expect(check(one, makeWorld(), { 'due-missing': 'error' }).found[0]?.finding.severity).toBe('error');
  expect(check(one, makeWorld(), { 'due-missing': 'off' }).found).toEqual([]);
});

describe('a clean sample', () => {
  const clean = sample();

  test('has no finding', () => {
    expect(clean).toHaveLength(SAMPLE.count);
    expect(check(clean).found.map(({ finding }) => finding)).toEqual([]);
  });

  test('is judged by every rule, each dossier', () => {
    const { tally } = check(clean);
    expect(tally.dossiers).toBe(SAMPLE.count);
    expect(tally.rules.map(({ slug }) => slug)).toEqual(ALL_RULES);
    expect(tally.rules.flatMap(({ obstacles }) => [...obstacles])).toEqual([]);
  });
});
