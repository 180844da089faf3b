/** Pipes, signals and terminals: whole output, quiet ends, questions only where somebody can answer, colour only where it is wanted. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN, runBin, startBin, waitFor } from './bin.js';
import { codesIn, DB, runStage, stageOf } from './failing.js';
import { SMALL } from './inputs.js';
import { contentsOf, copyFolder, playStages, removeFolder, type Stages } from './stages.js';

let stages: Stages;
/** A folder with enough procedures for an answer of more than 5 MB. */
let big: string;

beforeAll(async () => {
  stages = await playStages(SMALL);
  big = copyFolder(stageOf(stages, 'catalogue import').before);
  const rows = Array.from(
    { length: 14_000 },
    (_, i) => `1.${String(i).padStart(6, '0')},Thủ tục số ${i} ${'rất dài '.repeat(35)},Đất đai,Bộ`,
  );
  writeFileSync(join(big, 'thu-tuc.csv'), ['code,name,field,agency', ...rows].join('\n'));
  const { exit, stderr } = await runBin(['catalogue', 'import', 'thu-tuc.csv'], { cwd: big });
  expect(exit, stderr).toBe(0);
});

afterAll(() => {
  removeFolder(stages.root);
  removeFolder(big);
});

describe('a pipe', () => {
  test('gets all of an answer of 5 MB, however slowly it is read', async () => {
    const child = startBin(['catalogue', 'list', '--json'], { cwd: big });
    child.stdout?.pause();
    setTimeout(() => child.stdout?.resume(), 500);
    const ended = waitFor(child);
    child.stdout?.pause();
    const { exit, stdout, stderr } = await ended;
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(5_000_000);
    const { data, meta } = JSON.parse(stdout);
    expect(meta.complete).toBe(true);
    expect(data.procedures).toHaveLength(14_000);
  });

  test.each([
    ['the answer', ['catalogue', 'list']],
    ['JSON', ['catalogue', 'list', '--json']],
    ['the journal', ['history']],
  ])('closed by its reader is no error: %s', async (_, argv) => {
    const child = startBin(argv, { cwd: big });
    const ended = waitFor(child);
    child.stdout?.once('data', () => child.stdout?.destroy()); // as `| head -1` does
    const { exit, stderr } = await ended;
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  });

  test('closed on the side of messages is none either', async () => {
    const child = startBin(['catalogue', 'import', 'gone.csv'], { cwd: big });
    child.stderr?.destroy();
    expect((await waitFor(child)).exit).toBe(2);
  });
});

describe('Ctrl-C', () => {
  test.each(['org apply', 'staff import', 'dossier import', 'undo'])(
    'during %s leaves nothing half-done',
    async (name) => {
      const stage = stageOf(stages, name);
      for (const part of [0.3, 0.5, 0.7, 0.8, 0.9]) {
        const folder = copyFolder(stage.before);
        const child = startBin(stage.command.argv(folder), { cwd: folder });
        setTimeout(() => child.kill('SIGINT'), stage.elapsedMs * part);
        const { exit, signal } = await waitFor(child);
        // A shell shows 130 for a program that SIGINT ended.
        expect(exit === 0 || signal === 'SIGINT' || exit === 130, `exit ${exit}, signal ${signal}`).toBe(
          true,
        );
        expect((await runBin(['status'], { cwd: folder })).exit).toBe(0);
        const { before, after } = stage;
        expect([before, after].map((each) => contentsOf(join(each, DB)))).toContain(
          contentsOf(join(folder, DB)),
        );
        removeFolder(folder);
      }
    },
  );
});

describe('without a terminal', () => {
  test('a question that nobody can answer is refused, and the flag named', async () => {
    const stage = stageOf(stages, 'undo');
    const ended = await runBin(['--json', 'undo', '7'], { cwd: stage.before });
    expect({ exit: ended.exit, codes: codesIn(ended) }).toEqual({ exit: 2, codes: ['io/needs-flag'] });
    expect(ended.stdout).toContain('--yes');
  });

  test.each<[string, readonly string[], Readonly<Record<string, string>>, boolean]>([
    ['a pipe', [], {}, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['NO_COLOR and FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['--no-color and FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('colour with %s', async (_, flags, env, isColoured) => {
    const { stderr } = await runBin(['undo', '999', '--yes', ...flags], {
      cwd: stageOf(stages, 'undo').before,
      env,
    });
    expect(stderr).toContain('journal/unknown-change');
    expect(stderr.includes('\u001b[')).toBe(isColoured);
  });

  test('nothing moves on stderr', async () => {
    const stage = stageOf(stages, 'dossier import');
    const folder = copyFolder(stage.before);
    const { exit, stderr } = await runStage(stage, folder);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    removeFolder(folder);
  });
});

/** `script` (util-linux) gives a command a terminal. */
const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const UNDO = `undo 7`;

  async function type(
    folder: string,
    line: string,
    keys: string,
    env: Readonly<Record<string, string>> = {},
  ) {
    const command = `'${process.execPath}' '${BIN}' ${line}`;
    const child = startBin([], {
      cwd: folder,
      env: { TERM: 'xterm-256color', ...env },
      spawn: { stdio: ['pipe', 'pipe', 'pipe'] },
      instead: ['script', '--quiet', '--return', '--flush', '--command', command, '/dev/null'],
    });
    const ended = waitFor(child);
    if (keys !== '') await answerPrompt(child, keys);
    return ended;
  }

  /** Types once the question stands there. */
  async function answerPrompt(child: ReturnType<typeof startBin>, keys: string): Promise<void> {
    await new Promise<void>((resolve) =>
      child.stdout?.on('data', (chunk: Buffer) => chunk.includes('?') && resolve()),
    );
    await wait(150);
    child.stdin?.write(keys);
  }

  test('a question is asked; no means that nothing was done, exit 4', async () => {
    const folder = copyFolder(stageOf(stages, 'undo').before);
    const { exit, stdout } = await type(folder, UNDO, 'n\r');
    expect(exit, stdout).toBe(4);
    expect(contentsOf(join(folder, DB))).toBe(contentsOf(join(stageOf(stages, 'undo').before, DB)));
    removeFolder(folder);
  });

  test('yes means that it is done', async () => {
    const folder = copyFolder(stageOf(stages, 'undo').before);
    const { exit, stdout } = await type(folder, UNDO, 'y\r');
    expect(exit, stdout).toBe(0);
    expect(contentsOf(join(folder, DB))).toBe(contentsOf(join(stageOf(stages, 'undo').after, DB)));
    removeFolder(folder);
  });

  test('Ctrl-C at the question ends with 130', async () => {
    const folder = copyFolder(stageOf(stages, 'undo').before);
    const { exit, stdout } = await type(folder, UNDO, '\u0003');
    expect(exit, stdout).toBe(130);
    removeFolder(folder);
  });

  test('--no-input asks nothing', async () => {
    const folder = copyFolder(stageOf(stages, 'undo').before);
    const { exit, stdout } = await type(folder, `${UNDO} --no-input`, '');
    expect(exit, stdout).toBe(2);
    expect(stdout).toContain('io/needs-flag');
    removeFolder(folder);
  });

  test('the wizard of init makes a database from answers', async () => {
    const folder = copyFolder(stages.before('init'));
    const { exit, stdout } = await type(folder, 'init --centre TT --level province', 'Trung tâm\r');
    expect(exit, stdout).toBe(0);
    expect(readFileSync(join(folder, DB)).subarray(0, 15).toString()).toBe('SQLite format 3');
    removeFolder(folder);
  });

  test('the wizard of a scenario asks for what no flag says, and for consent to overwrite', async () => {
    const folder = copyFolder(stageOf(stages, 'undo').before);
    const flags =
      "--basis X --effective 2025-06-01 --parallel-until undecided --open 'CN-Q=Chi nhánh Q' --merge CN-Q=MC-1 --director CN-Q=CB00001";
    const line = `reorg new --scenario q ${flags} -o q.yaml`;
    const asked = await type(folder, line, 'Chi nhánh: số 1\r');
    expect(asked.stdout).toContain('q.yaml');
    const text = readFileSync(join(folder, 'q.yaml'), 'utf8');
    expect(text).toContain('title: "Chi nhánh: số 1"');
    expect(text).toContain('parallel_until: undecided');
    const declined = await type(folder, `${line} --title Khác`, 'n\r');
    expect(declined.exit, declined.stdout).toBe(4);
    expect(readFileSync(join(folder, 'q.yaml'), 'utf8')).toBe(text);
    removeFolder(folder);
  });

  test('a plan is applied by the first characters of its hash, and by nothing else', async () => {
    const stage = stageOf(stages, 'reorg apply');
    const { hash } = JSON.parse(readFileSync(join(stage.before, 'phuong-an.json'), 'utf8'));
    const folder = copyFolder(stage.before);
    const wrong = await type(folder, 'reorg apply phuong-an.json --yes', '00000000\r');
    expect(wrong.exit, wrong.stdout).toBe(4);
    expect(contentsOf(join(folder, DB))).toBe(contentsOf(join(stage.before, DB)));
    const right = await type(folder, 'reorg apply phuong-an.json', `${hash.slice(0, 8)}\r`);
    expect(right.exit, right.stdout).toBe(0);
    expect(contentsOf(join(folder, DB))).toBe(contentsOf(join(stage.after, DB)));
    removeFolder(folder);
  });

  test('findings are coloured, unless NO_COLOR says otherwise', async () => {
    const folder = copyFolder(stageOf(stages, 'undo').before);
    expect((await type(folder, 'undo 999 --yes', '')).stdout).toContain('\u001b[31m');
    expect((await type(folder, 'undo 999 --yes', '', { NO_COLOR: '1' })).stdout).not.toContain('\u001b[31m');
    removeFolder(folder);
  });
});
