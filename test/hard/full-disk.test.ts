/** A disk that is full, or files that may not grow: all of a command is done or nothing, and a finding says so. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAllOrNothing, runStage, stageOf, WRITERS } from './failing.js';
import { SMALL } from './inputs.js';
import { copyFolder, playStages, removeFolder, type Stages } from './stages.js';

let stages: Stages;

beforeAll(async () => {
  stages = await playStages(SMALL);
});

afterAll(() => removeFolder(stages.root));

function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
  if (status === 0) return folder;
  removeFolder(folder);
  return undefined;
}

describe('a full disk', () => {
  let disk: string | undefined;

  beforeAll(() => {
    disk = mountSmallDisk();
  });

  afterAll(() => {
    if (disk === undefined) return;
    spawnSync('umount', [disk]);
    removeFolder(disk);
  });

  test.for([...WRITERS, 'reorg plan', 'db backup', 'init'])('during %s', async (name, { skip }) => {
    if (disk === undefined) return skip('no small disk can be mounted here');
    const outcomes: boolean[] = [];
    for (const freeKb of [0, 8, 40, 120, 400, 20_000]) outcomes.push(await runOn(disk, name, freeKb));
    expect(outcomes[0], 'a full disk stops it').toBe(false);
    expect(outcomes.at(-1), 'a roomy disk does not').toBe(true);
  });

  async function runOn(folder: string, name: string, freeKb: number): Promise<boolean> {
    const stage = stageOf(stages, name);
    for (const left of readdirSync(folder)) removeFolder(join(folder, left));
    cpSync(stage.before, folder, { recursive: true });
    fillUp(folder, freeKb);
    const ended = await runStage(stage, folder);
    removeFolder(join(folder, 'ballast'));
    return expectAllOrNothing(stage, folder, ended, ['db/disk-full', 'io/disk-full', 'db/unreadable']);
  }

  /** Leaves only so much room. */
  function fillUp(folder: string, freeKb: number): void {
    const df = spawnSync('df', ['--output=avail', '-k', folder], { encoding: 'utf8' }).stdout;
    const availableKb = Number(df.trim().split('\n').at(-1));
    if (availableKb > freeKb)
      writeFileSync(join(folder, 'ballast'), Buffer.alloc((availableKb - freeKb) * 1024));
  }
});

describe('a limit on the size of files', () => {
  const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

  test.for(WRITERS)('during %s', async (name, { skip }) => {
    if (!hasPrlimit) return skip('prlimit is not installed');
    const stage = stageOf(stages, name);
    const outcomes: boolean[] = [];
    for (const bytes of [4096, 65_536, 262_144, 64 << 20]) {
      const folder = copyFolder(stage.before);
      const ended = await runStage(stage, folder, { wrapper: ['prlimit', `--fsize=${bytes}`] });
      const codes = ['db/disk-full', 'db/unreadable', 'io/disk-full'];
      outcomes.push(expectAllOrNothing(stage, folder, ended, codes));
      removeFolder(folder);
    }
    expect(outcomes[0]).toBe(false);
    expect(outcomes.at(-1)).toBe(true);
  });
});
