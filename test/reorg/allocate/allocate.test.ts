/** Allocations against trying out everything: as good in every objective, within every rule, the same whatever the order of rows. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Bilingual } from '#kit/sheet.js';
import { allocate } from '#reorg/allocate/allocate.js';
import type { Solver } from '#reorg/allocate/linear.js';
import { planPhase } from '#reorg/phases/phase.js';
import { openSolver } from '#reorg/solver.js';
import { makeChance } from '../../random.js';
import { freePeople, judge, tryAll } from './brute-force.js';
import { type PlainCase, randomPlain, toDossiers, toScenario, toWorld } from './case.js';

const CASES = process.env.MOTCUA_SOAK === '1' ? 5000 : 200;

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
  for (const { seed, plain } of cases) answers.set(seed, allocatePlain(plain, seed));
});

const answers = new Map<number, ReturnType<typeof allocatePlain>>();

function answerOf(seed: number): ReturnType<typeof allocatePlain> {
  const answer = answers.get(seed);
  if (answer === undefined) throw new Error(`no case ${seed}`);
  return answer;
}

/** Cases in which there is somebody to allocate. */
const cases = Array.from({ length: 2 * CASES }, (_, i) => ({
  seed: i + 1,
  plain: randomPlain(makeChance(i + 1)),
}))
  .filter(({ plain }) => freePeople(plain).length > 0)
  .slice(0, CASES);

test('there are enough cases', () => {
  expect(cases).toHaveLength(CASES);
});

function allocatePlain(plain: PlainCase, order: number) {
  const scenario = toScenario(plain);
  const phase = planPhase(toWorld(plain, makeChance(order)), scenario);
  if (scenario.allocate === undefined) throw new Error('the case asks for an allocation');
  return allocate(phase, scenario.allocate, { solver, dossiers: toDossiers(plain) });
}

/** As brute force calls the rule. */
function nameOf({ code, args }: Diagnostic): string {
  const { unit, employment, requirement } = args;
  switch (code) {
    case 'reorg/conflict-quota':
      return `quota ${unit} ${KINDS[(employment as Bilingual).en]}`;
    case 'reorg/conflict-requirement':
      return `${requirement} ${unit}`;
    default:
      return code.replace('reorg/conflict-', '');
  }
}

const KINDS: Readonly<Record<string, string>> = { total: 'total', 'civil servants': 'civil-servant' };

const placesIn = ({ value }: ReturnType<typeof allocatePlain>) =>
  Object.fromEntries([...(value?.placements ?? [])].map(([staff, { to }]) => [staff, to]));

describe('200 small allocations', () => {
  test('are as good in every objective as the best of all, or have no answer where there is none', () => {
    const seen = { feasible: 0, infeasible: 0 };
    for (const { seed, plain } of cases) {
      const best = tryAll(plain);
      const { value } = answerOf(seed);
      seen[best === undefined ? 'infeasible' : 'feasible'] += 1;
      expect(
        value?.result.objectives.map(({ name, value: reached }) => [name, reached]),
        `seed ${seed}`,
      ).toEqual(best && plain.objectives.map((name, i) => [name, best.values[i]]));
    }
    expect(Math.min(seen.feasible, seen.infeasible)).toBeGreaterThan(CASES / 10);
  });

  test('keep within every rule: their places are among those that brute force allows, and worth what they say', () => {
    for (const { seed, plain } of cases) {
      const answer = answerOf(seed);
      if (answer.value === undefined) continue;
      const places = placesIn(answer);
      expect(Object.keys(places).sort(), `seed ${seed}`).toEqual(
        freePeople(plain)
          .map(({ code }) => code)
          .sort(),
      );
      expect(judge(plain, places), `seed ${seed}`).toEqual(
        answer.value.result.objectives.map(({ value }) => value),
      );
    }
  });

  test('come out the same whatever the order of rows', () => {
    for (const { seed, plain } of cases.slice(0, CASES / 2)) {
      const [one, other] = [answerOf(seed), allocatePlain(plain, seed + 7919)];
      expect(placesIn(other), `seed ${seed}`).toEqual(placesIn(one));
      expect(other.value?.result).toEqual(one.value?.result);
      expect(other.diagnostics).toEqual(one.diagnostics);
    }
  });

  test('name an irreducible conflict where there is no answer: with any one of it dropped there is', () => {
    let checked = 0;
    for (const { seed, plain } of cases) {
      const { value, diagnostics } = answerOf(seed);
      if (value !== undefined) continue;
      const conflict = diagnostics.filter(({ code }) => code.startsWith('reorg/conflict-')).map(nameOf);
      expect(conflict.length, `seed ${seed}`).toBeGreaterThan(0);
      expect(
        tryAll(plain, (name) => conflict.includes(name)),
        `seed ${seed}`,
      ).toBeUndefined();
      for (const dropped of conflict) {
        const left = conflict.filter((name) => name !== dropped);
        expect(
          tryAll(plain, (name) => left.includes(name)),
          `seed ${seed} without ${dropped}`,
        ).toBeDefined();
      }
      checked += 1;
    }
    expect(checked).toBeGreaterThan(CASES / 10);
  });
});
