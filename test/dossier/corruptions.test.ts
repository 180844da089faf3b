/**
 * Ways to spoil a dossier, every rule among them, each done to twenty dossiers of a clean sample, drawn at random: these
 * twenty are found under the rule that is meant, and nothing is said of any other dossier.
 */
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '#dossier/check.js';
import type { Dossier } from '#dossier/model.js';
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { org, unit } from '../org/state.js';
import { type Chance, makeChance } from '../random.js';
import { at, check, makeWorld, procedure, sample } from './rule-world.js';

const DAY = 1440;

interface Corruption {
  readonly rule: string;
  /** Which dossiers can be spoilt in this way. */
  readonly among: (dossier: Dossier) => boolean;
  readonly spoil: (dossier: Dossier, chance: Chance) => Partial<Dossier>;
}

const isDone = ({ status, returnedAt }: Dossier): boolean => status === 'done' && returnedAt !== null;
const isOpen = ({ status }: Dossier): boolean => status === 'processing' || status === 'accepted';
const isDated = ({ dueAt, status }: Dossier): boolean => dueAt !== null && status === 'done';
const any = (): boolean => true;
const numberIn = (chance: Chance): number => 10_000 + chance.below(1_000_000);

const CORRUPTIONS: Readonly<Record<string, Corruption>> = {
  'the year of the end slips back': {
    rule: 'finished-before-received',
    among: isDone,
    spoil: ({ finishedAt }, chance) => ({
      finishedAt: Number(finishedAt) - (300 + chance.below(1000)) * DAY,
    }),
  },
  'end and intake change places': {
    rule: 'finished-before-received',
    among: ({ receivedAt, finishedAt }) => finishedAt !== null && finishedAt > receivedAt + DAY,
    spoil: ({ receivedAt, finishedAt }) => ({ receivedAt: Number(finishedAt), finishedAt: receivedAt }),
  },
  'the year of the due date slips back': {
    rule: 'due-before-received',
    among: isDated,
    spoil: ({ dueAt }, chance) => ({ dueAt: Number(dueAt) - (300 + chance.below(1000)) * DAY }),
  },
  'the due date is lost': { rule: 'due-missing', among: isDated, spoil: () => ({ dueAt: null }) },
  'a month is promised instead of days': {
    rule: 'due-later-than-limit',
    among: isDated,
    spoil: ({ dueAt }, chance) => ({ dueAt: Number(dueAt) + (60 + chance.below(60)) * DAY }),
  },
  'the first promise was longer': {
    rule: 'due-later-than-limit',
    among: isDated,
    spoil: ({ dueAt }, chance) => ({ firstDueAt: Number(dueAt) + (60 + chance.below(60)) * DAY }),
  },
  'the code of another day': {
    rule: 'code-date',
    among: any,
    spoil: (_, chance) => ({ code: `H26.19-240229-${numberIn(chance)}` as DossierCode }),
  },
  'a code whose day does not exist': {
    rule: 'code-date',
    among: any,
    spoil: (_, chance) => ({ code: `H26.19-250230-${numberIn(chance)}` as DossierCode }),
  },
  'the status lags behind': {
    rule: 'status-contradicts',
    among: isDone,
    spoil: () => ({ status: 'processing' }),
  },
  'a wait without a request': {
    rule: 'status-contradicts',
    among: ({ status, supplementRequestedAt }) => status === 'processing' && supplementRequestedAt === null,
    spoil: () => ({ status: 'waiting' }),
  },
  'a payment without a request': {
    rule: 'status-contradicts',
    among: ({ status, paymentRequestedAt }) => status === 'processing' && paymentRequestedAt === null,
    spoil: () => ({ status: 'paying' }),
  },
  'done without a date': {
    rule: 'ended-without-date',
    among: isOpen,
    spoil: () => ({ status: 'done' }),
  },
  'returned before it was there': {
    rule: 'returned-before-finished',
    among: isDone,
    spoil: ({ finishedAt }, chance) => ({ returnedAt: Number(finishedAt) - (1 + chance.below(30)) * DAY }),
  },
  'a return of next century': {
    rule: 'future-date',
    among: isDone,
    spoil: () => ({ returnedAt: at('2125-03-04 09:00') }),
  },
  'papers asked for three times': {
    rule: 'supplement-twice',
    among: any,
    spoil: (_, chance) => ({ supplementCount: 2 + chance.below(8) }),
  },
  'a unit that nobody declared': {
    rule: 'unit-not-listed',
    among: any,
    spoil: (_, chance) => ({ unit: `MC-${4 + chance.below(90)}` as UnitCode }),
  },
  'a unit that was closed by then': {
    rule: 'unit-closed',
    among: ({ unit: own }) => own === 'MC-1',
    spoil: () => ({ unit: 'MC-3' as UnitCode }),
  },
  'a procedure that was abolished by then': {
    rule: 'procedure-abolished',
    among: ({ unit: own }) => own === 'MC-1',
    spoil: () => ({ procedure: '1.000109' as ProcedureCode }),
  },
  'a procedure that nobody published': {
    rule: 'procedure-not-listed',
    among: any,
    spoil: (_, chance) => ({ procedure: `9.${100_000 + chance.below(900_000)}` as ProcedureCode }),
  },
  'the procedure of another counter': {
    rule: 'procedure-not-served',
    among: ({ unit: own }) => own === 'MC-1',
    spoil: () => ({ procedure: '3.000202' as ProcedureCode }),
  },
  'a promise that was moved': {
    rule: 'due-moved',
    among: isDated,
    spoil: ({ dueAt }, chance) => ({ firstDueAt: Number(dueAt) - (1 + chance.below(40)) * DAY }),
  },
  'the due date moved away altogether': {
    rule: 'due-moved',
    among: isDated,
    spoil: ({ dueAt }) => ({ firstDueAt: dueAt, dueAt: null }),
  },
};

const ENDED = '2024-12-01' as Day;

/** Beside the two desks one that was closed, and a procedure that was abolished, before the sample begins. */
const world = makeWorld({
  org: org([
    unit(1, 'MC-1', { fields: ['Hộ tịch'] }),
    unit(2, 'MC-2', { fields: ['Xây dựng'] }),
    unit(3, 'MC-3', { fields: ['Hộ tịch'], until: ENDED }),
  ]),
  procedures: [
    procedure('1.000109', { field: 'Hộ tịch', timeLimit: '30 ngày làm việc', until: ENDED }),
    ...makeWorld().procedures,
  ],
});

const TIMES = 20;

describe('of a clean sample twenty dossiers are spoilt', () => {
  const clean = sample();
  const chance = makeChance(7);

  test('before, nothing is found', () => expect(check(clean, world).found).toEqual([]));

  test.each(Object.entries(CORRUPTIONS))('%s', (_, { rule, among, spoil }) => {
    const fitting = [...clean.keys()].filter((i) => among(clean[i] as Dossier));
    const spoilt = new Map<number, Dossier>();
    while (spoilt.size < TIMES) {
      const place = chance.pick(fitting);
      const before = clean[place] as Dossier;
      spoilt.set(place, { ...before, ...spoil(before, chance) });
    }
    const { found } = check(
      clean.map((one, i) => spoilt.get(i) ?? one),
      world,
    );
    const codes = [...spoilt.values()].map(({ code }) => code).sort();
    expect(new Set(codes).size).toBe(TIMES);
    const meant = found.filter(({ slug }) => slug === rule);
    expect(meant.map(({ dossier }) => dossier).sort()).toEqual(codes);
    expect(found.filter(({ dossier }) => !codes.includes(dossier as DossierCode))).toEqual([]);
  });

  test('the end of one counter’s dossiers is set to their due time', () => {
    const edited = clean.map((one, i) =>
      one.unit === 'MC-2' && isDated(one) && isDone(one) && i % 20 === 0
        ? { ...one, finishedAt: one.dueAt, returnedAt: one.dueAt }
        : one,
    );
    expect(check(edited).found.map(({ slug, unit: where }) => `${slug} ${where}`)).toEqual([
      'finished-at-due-minute MC-2',
    ]);
  });

  test('no rule is left out', () => {
    const meant = Object.values(CORRUPTIONS).map(({ rule }) => rule);
    expect([...new Set([...meant, 'finished-at-due-minute'])].sort()).toEqual([...ALL_RULES].sort());
  });
});
