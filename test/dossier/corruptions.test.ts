/** Twenty ways to spoil one dossier of a clean sample: each is found, under the rule that is meant, and nowhere else. */
import { describe, expect, test } from 'vitest';
import type { Dossier } from '#dossier/model.js';
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import { makeChance } from '../random.js';
import { at, check, sample } from './rule-world.js';

const DAY = 1440;

interface Corruption {
  readonly rule: string;
  /** Which dossiers can be spoilt in this way. */
  readonly among: (dossier: Dossier) => boolean;
  readonly spoil: (dossier: Dossier) => Partial<Dossier>;
}

const isDone = ({ status, returnedAt }: Dossier): boolean => status === 'done' && returnedAt !== null;
const isOpen = ({ status }: Dossier): boolean => status === 'processing' || status === 'accepted';
const isDated = ({ dueAt, status }: Dossier): boolean => dueAt !== null && status === 'done';
const any = (): boolean => true;

const CORRUPTIONS: Readonly<Record<string, Corruption>> = {
  'the year of the end slips back': {
    rule: 'finished-before-received',
    among: isDone,
    spoil: ({ finishedAt }) => ({ finishedAt: Number(finishedAt) - 365 * DAY }),
  },
  'end and intake change places': {
    rule: 'finished-before-received',
    among: ({ receivedAt, finishedAt }) => finishedAt !== null && finishedAt > receivedAt + DAY,
    spoil: ({ receivedAt, finishedAt }) => ({ receivedAt: Number(finishedAt), finishedAt: receivedAt }),
  },
  'the year of the due date slips back': {
    rule: 'due-before-received',
    among: isDated,
    spoil: ({ dueAt }) => ({ dueAt: Number(dueAt) - 365 * DAY }),
  },
  'the due date is lost': { rule: 'due-missing', among: isDated, spoil: () => ({ dueAt: null }) },
  'a month is promised instead of days': {
    rule: 'due-later-than-limit',
    among: isDated,
    spoil: ({ dueAt }) => ({ dueAt: Number(dueAt) + 60 * DAY }),
  },
  'the first promise was longer': {
    rule: 'due-later-than-limit',
    among: isDated,
    spoil: ({ dueAt }) => ({ firstDueAt: Number(dueAt) + 60 * DAY }),
  },
  'the code of another day': {
    rule: 'code-date',
    among: any,
    spoil: () => ({ code: 'H26.19-240229-0001' as DossierCode }),
  },
  'a code whose day does not exist': {
    rule: 'code-date',
    among: any,
    spoil: () => ({ code: 'H26.19-250230-0001' as DossierCode }),
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
    spoil: ({ finishedAt }) => ({ returnedAt: Number(finishedAt) - DAY }),
  },
  'a return of next century': {
    rule: 'future-date',
    among: isDone,
    spoil: () => ({ returnedAt: at('2125-03-04 09:00') }),
  },
  'papers asked for three times': {
    rule: 'supplement-twice',
    among: any,
    spoil: () => ({ supplementCount: 3 }),
  },
  'a unit that nobody declared': {
    rule: 'unit-not-listed',
    among: any,
    spoil: () => ({ unit: 'MC-9' as UnitCode }),
  },
  'a procedure that nobody published': {
    rule: 'procedure-not-listed',
    among: any,
    spoil: () => ({ procedure: '9.999999' as ProcedureCode }),
  },
  'the procedure of another counter': {
    rule: 'procedure-not-served',
    among: ({ unit }) => unit === 'MC-1',
    spoil: () => ({ procedure: '3.000202' as ProcedureCode }),
  },
  'a promise that was moved': {
    rule: 'due-moved',
    among: isDated,
    spoil: ({ dueAt }) => ({ firstDueAt: Number(dueAt) - DAY }),
  },
  'the due date moved away altogether': {
    rule: 'due-moved',
    among: isDated,
    spoil: ({ dueAt }) => ({ firstDueAt: dueAt, dueAt: null }),
  },
};

describe('of a clean sample one dossier is spoilt', () => {
  const clean = sample();
  const chance = makeChance(7);

  test.each(Object.entries(CORRUPTIONS))('%s', (_, { rule, among, spoil }) => {
    const place = chance.pick([...clean.keys()].filter((i) => among(clean[i] as Dossier)));
    const spoilt = { ...(clean[place] as Dossier), ...spoil(clean[place] as Dossier) };
    const { found } = check(clean.with(place, spoilt));
    expect(found.map(({ slug }) => slug)).toContain(rule);
    expect(found.filter(({ dossier }) => dossier !== spoilt.code)).toEqual([]);
  });

  test('there are twenty ways at least', () => expect(Object.keys(CORRUPTIONS)).toHaveLength(20));

  test('the end of one counter’s dossiers is set to their due time', () => {
    const edited = clean.map((one, i) =>
      one.unit === 'MC-2' && isDated(one) && isDone(one) && i % 20 === 0
        ? { ...one, finishedAt: one.dueAt, returnedAt: one.dueAt }
        : one,
    );
    expect(check(edited).found.map(({ slug, unit }) => `${slug} ${unit}`)).toEqual([
      'finished-at-due-minute MC-2',
    ]);
  });
});
