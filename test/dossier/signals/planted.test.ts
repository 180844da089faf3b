/** What somebody might do to the figures of one unit is found, and told of that unit alone. */
import { expect, test } from 'vitest';
import type { SignalDossier, SignalKind } from '#dossier/signals/model.js';
import { dayNumberOfMinute } from '#kit/dates.js';
import { makeChance } from '../../random.js';
import { reportOf } from './world-report.js';
import { honestWorld, PLAIN, type World } from './worlds.js';

const UNIT = 'MC-03';

/** The world as it is once `change` went through the dossiers of one unit. */
const tampered = (world: World, change: (dossier: SignalDossier) => SignalDossier): World => ({
  ...world,
  dossiers: world.dossiers.map((one) => (one.unit === UNIT ? change(one) : one)),
});

const isLate = ({ dueAt, endAt }: SignalDossier): boolean =>
  dueAt !== null && endAt !== null && dayNumberOfMinute(endAt) > dayNumberOfMinute(dueAt);

/** One unit without habits of its own among nine that are drawn. */
const plain = (seed: number, load: number): World =>
  honestWorld({ seed, load: 100, units: 10, habits: { [UNIT]: { ...PLAIN, load } } });

/** In how many of the worlds the signal names the unit; no other unit may be named. */
function countFound(signal: SignalKind, worlds: readonly World[]): number {
  const named = worlds.map((world) => reportOf(world).signals.filter((one) => one.signal === signal));
  expect(named.flat().filter(({ unit }) => unit !== UNIT)).toEqual([]);
  return named.filter(({ length }) => length > 0).length;
}

const SEEDS = [1, 2, 3, 4, 5, 6];

test('five in a hundred late dossiers of one unit, set to their due minute, are found', () => {
  const worlds = SEEDS.map((seed) => {
    const chance = makeChance(seed);
    return tampered(plain(seed, 1200), (one) =>
      isLate(one) && chance.happens(0.05) ? { ...one, endAt: one.dueAt } : one,
    );
  });
  expect(countFound('due-minute', worlds)).toBeGreaterThanOrEqual(5);
});
