/**
 * Silence where all is honest: in 200 centres drawn at random, among them hard ones (batches, round times, rushes, a
 * December that each unit takes its own way), no more see any signal than the stated rate of false alarms lets expect.
 */
import { expect, test } from 'vitest';
import { binomialTail } from '#dossier/signals/chance.js';
import { reportOf } from './world-report.js';
import { honestWorld } from './worlds.js';

const WORLDS = process.env.MOTCUA_SOAK === '1' ? 5000 : 200;
const RATE = 0.05;

test(`of ${WORLDS} honest centres no more see a signal than ${RATE} of them, as far as chance goes`, () => {
  const loud = Array.from({ length: WORLDS }, (_, i) => i + 1).filter(
    (seed) => reportOf(honestWorld({ seed }), RATE).signals.length > 0,
  );
  // So many or more would be seen at the stated rate once in a thousand runs of this test.
  expect(binomialTail(loud.length, WORLDS, RATE), `worlds ${loud.join(', ')}`).toBeGreaterThan(0.001);
});
