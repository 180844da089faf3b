/** A killed command leaves the database as before or as after, never in between; 30 kills a command, 500 in the soak. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeChance } from '../random.js';
import { isSoak } from './bin.js';
import { COMMANDS } from './commands.js';
import { SMALL } from './inputs.js';
import { adapt, expectedOf, type Killed, killOnce, measureLifetime, spreadMoments } from './kill.js';
import { playStages, removeFolder, type Stages } from './stages.js';

const KILLS = isSoak ? 500 : 30;
/** At least so many of the kills must hit a command that has begun to write and has not ended. */
const HITS = KILLS / 10;

let stages: Stages;

beforeAll(async () => {
  stages = await playStages(SMALL);
});

afterAll(() => removeFolder(stages.root));

test.each(COMMANDS.map(({ name }, i) => ({ name, i })))(
  'kills during $name leave before or after',
  async ({ i }) => {
    const stage = stages.list[i];
    if (stage === undefined) throw new Error(`no stage ${i}`);
    const expected = await expectedOf(stage);
    let life = await measureLifetime(stage);
    const killed: Killed[] = [];
    for (const [k, moment] of spreadMoments(life, KILLS, makeChance(i + 1)).entries()) {
      const one = await killOnce({ stage, moment, life, expected, again: k % 3 === 0 });
      life = adapt(life, one.lived);
      killed.push(one);
    }
    const hits = killed.filter((one) => one.isKilled && one.hadWritten).length;
    console.info(sayResult(stage.command.name, killed, hits));
    expect(killed.filter((one) => one.isKilled).length).toBeGreaterThan(KILLS / 4);
    if (stage.command.makes !== 'nothing') expect(hits).toBeGreaterThanOrEqual(HITS);
  },
  KILLS * 10_000,
);

function sayResult(name: string, killed: readonly Killed[], hits: number): string {
  const after = killed.filter(({ left }) => left === 'after').length;
  return `${name}: ${killed.length} runs, ${hits} killed while writing, ${killed.length - after} left before, ${after} after`;
}
