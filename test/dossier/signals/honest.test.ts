/**
 * Silence where all is honest: in 200 centres drawn at random, and among them hard ones, no more see any signal than the
 * stated rate of false alarms lets expect.
 */
import { expect, test } from 'vitest';
import { binomialTail } from '#dossier/signals/chance.js';
import type { Day } from '#kit/dates.js';
import { CLOSE } from './habits.js';
import { reportOf } from './world-report.js';
import { honestWorld, type WorldAsked } from './worlds.js';

const WORLDS = process.env.MOTCUA_SOAK === '1' ? 5000 : 200;
const RATE = 0.05;

/** Half of the worlds have units of every sort; in the others something hard befalls all of them. */
const SORTS: readonly Omit<WorldAsked, 'seed'>[] = [
  ...[{}, {}, {}, {}, {}],
  { all: { batchDays: [0, 1, 2, 3, 4], batchAt: CLOSE } }, // all sign at the due hour, every day
  { all: { batchDays: [1, 4], round: 30, rush: 0.6 } },
  { from: '2025-07-01' as Day, all: { monthEnd: 0.3 } }, // December, and busy ends of months
  { all: { worksSaturdays: true, round: 15, rush: 0.6 } },
  { habits: { 'MC-02': { limits: [30] }, 'MC-05': { limits: [1] } } }, // units with one procedure, one like nobody's
];

test(`of ${WORLDS} honest centres no more see a signal than ${RATE} of them, as far as chance goes`, () => {
  const loud = Array.from({ length: WORLDS }, (_, i) => i + 1).filter(
    (seed) => reportOf(honestWorld({ ...SORTS[seed % SORTS.length], seed }), RATE).signals.length > 0,
  );
  // So many or more would be seen at the stated rate once in a thousand runs of this test.
  expect(binomialTail(loud.length, WORLDS, RATE), `worlds ${loud.join(', ')}`).toBeGreaterThan(0.001);
});
