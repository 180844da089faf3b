/** The commands: flags as they are typed, answers as scripts read them, consent, and what is written where. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/open.js';
import { Refusal } from '#kit/refusal.js';
import { declareReorgApply, runReorgApply } from '#reorg/commands/apply.js';
import { declareReorgPlan } from '#reorg/commands/plan.js';
import { declareReorgShow } from '#reorg/commands/show.js';
import type { Plan } from '#reorg/model.js';
import type { Session } from '#session.js';
import { type Played, play } from '../play.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const fixture = (name: string) => join(FIXTURES, name);
const SCENARIO = fixture('reorg/sap-nhap-giai-doan-1.yaml');
const home = process.cwd();
let folder = '';
let seed: Buffer;

/** Units and people of the fixtures, made once: change 3 is the last. */
beforeAll(async () => {
  enterFolder();
  await run('init', '--centre', 'HPASC', '--name', 'Trung tâm', '--level', 'province');
  await run('org', 'apply', fixture('org/don-vi.csv'), '--yes');
  await run('staff', 'import', fixture('staff/can-bo.csv'), '--yes');
  await run('db', 'backup', 'seed.db');
  seed = readFileSync('seed.db');
  leaveFolder();
});

beforeEach(() => {
  enterFolder();
  writeFileSync('motcua.db', seed);
});

afterEach(leaveFolder);

function enterFolder(): void {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-reorg-')));
  process.chdir(folder);
}

function leaveFolder(): void {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
}

/** Plays a command that must end with `exit`. */
async function expectExit(exit: number, ...argv: string[]): Promise<Played> {
  const played = await play(argv);
  expect(played.exit, `${argv.join(' ')}\n${played.stdout}${played.stderr}`).toBe(exit);
  return played;
}

const run = (...argv: string[]) => expectExit(0, ...argv);

interface Envelope {
  readonly data: unknown;
  readonly diagnostics: readonly { readonly code: string }[];
}

async function json(exit: number, ...argv: string[]): Promise<Envelope> {
  return JSON.parse((await expectExit(exit, ...argv, '--json')).stdout) as Envelope;
}

async function makePlan(scenario = SCENARIO): Promise<Plan> {
  await run('reorg', 'plan', scenario, '-o', 'plan.json');
  return JSON.parse(readFileSync('plan.json', 'utf8')) as Plan;
}

async function readState(): Promise<unknown> {
  const { data } = await json(0, 'status');
  return (data as { journal: { state: string } }).journal.state;
}

describe('flags', () => {
  function parse<Input>(
    declare: (parent: Command, lang: 'vi', run: (input: Input) => Promise<void>) => void,
    argv: readonly string[],
  ): Input[] {
    const calls: Input[] = [];
    const program = new Command().exitOverride();
    declare(program, 'vi', async (input) => void calls.push(input));
    program.parse([...argv], { from: 'user' });
    return calls;
  }

  test('of plan, show and apply', () => {
    expect(parse(declareReorgPlan, ['plan', 's.yaml'])).toEqual([{ file: 's.yaml' }]);
    expect(parse(declareReorgPlan, ['plan', 's.yaml', '-o', 'a.json', '-o', 'md=a.md'])).toEqual([
      { file: 's.yaml', output: ['a.json', 'md=a.md'] },
    ]);
    expect(parse(declareReorgShow, ['show', 'p.json'])).toEqual([{ file: 'p.json', by: 'branch' }]);
    expect(parse(declareReorgShow, ['show', 'p.json', '--by', 'person'])).toEqual([
      { file: 'p.json', by: 'person' },
    ]);
    expect(parse(declareReorgApply, ['apply', 'p.json', '--confirm', 'abc', '-n'])).toEqual([
      { file: 'p.json', confirm: 'abc', dryRun: true },
    ]);
  });
});

describe('plan', () => {
  test('answers with the plan, writes the document alone to the file, and nothing to the database', async () => {
    const state = await readState();
    const { data, diagnostics } = await json(0, 'reorg', 'plan', SCENARIO, '-o', 'plan.json');
    const document = JSON.parse(readFileSync('plan.json', 'utf8'));
    expect(document).toEqual(data);
    expect(Object.keys(document)).toEqual(
      expect.arrayContaining([
        'hash',
        'scenario',
        'people',
        'units',
        'lineage',
        'gates',
        'surplus',
        'shortages',
      ]),
    );
    expect(Object.keys(document)).toEqual(expect.arrayContaining(['handover', 'metrics', 'reads']));
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['reorg/leaders-follow']));
    expect(await readState()).toBe(state);
  });

  test('works on a database that is opened for reading only', async () => {
    await run('reorg', 'plan', SCENARIO, '--read-only');
  });

  test('leaves an earlier plan alone when there is nothing to plan', async () => {
    const plan = await makePlan();
    writeFileSync('s.yaml', 'scenario: a\neffective: 2025-03-01\nsplit: [MC-TH]\n');
    await expectExit(1, 'reorg', 'plan', 's.yaml', '-o', 'plan.json');
    expect(JSON.parse(readFileSync('plan.json', 'utf8'))).toEqual(plan);
    await expectExit(1, 'reorg', 'plan', 's.yaml', '-o', 'new.json');
    expect(existsSync('new.json')).toBe(false);
  });

  test('refuses a scenario that is no Unicode text', async () => {
    writeFileSync('s.yaml', Buffer.from([0x61, 0x3a, 0x20, 0xe1]));
    const { diagnostics } = await json(2, 'reorg', 'plan', 's.yaml'); // unreadable: definitions.md 19
    expect(diagnostics.map(({ code }) => code)).toEqual(['reorg/scenario-unreadable']);
  });

  test('is the same to the byte on every run, in either language, on any day', async () => {
    await run('reorg', 'plan', SCENARIO, '-o', 'a.json');
    await run('reorg', 'plan', SCENARIO, '-o', 'b.json', '--lang', 'en', '--today', '2026-05-05');
    expect(readFileSync('b.json')).toEqual(readFileSync('a.json'));
  });
});

describe('show', () => {
  test('needs no database, and gives every form of a table', async () => {
    await makePlan();
    rmSync('motcua.db');
    await run('reorg', 'show', 'plan.json', '-o', 'a.xlsx', '-o', 'md=a.md', '-o', 'a.html');
    const csv = await run('reorg', 'show', 'plan.json', '--by', 'person', '--format', 'csv');
    expect(csv.stdout.split('\r\n')[0]).toBe('no,staff,full_name,position,from,to,form,reason');
    expect(csv.stdout.split('\r\n').filter((line) => line !== '')).toHaveLength(18);
  });

  test('answers --json with the plan', async () => {
    const plan = await makePlan();
    expect((await json(0, 'reorg', 'show', 'plan.json')).data).toEqual(plan);
    writeFileSync('answer.json', (await run('reorg', 'show', 'plan.json', '--json')).stdout);
    expect((await json(0, 'reorg', 'show', 'answer.json')).data).toEqual(plan);
  });
});

describe('apply', () => {
  test('does what the plan says as one change, says so when it is done already, and can be undone', async () => {
    const { hash } = await makePlan();
    const state = await readState();
    const { data } = await json(0, 'reorg', 'apply', 'plan.json', '--confirm', hash.slice(0, 8));
    expect(data).toMatchObject({
      hash,
      applied: true,
      change: 4,
      metrics: { opened: 2, closed: 8, moved: 15 },
    });
    const done = await readState();
    expect(done).not.toBe(state);

    const again = await json(0, 'reorg', 'apply', 'plan.json', '--confirm', 'whatever');
    expect(again.data).toMatchObject({ applied: false, alreadyAppliedBy: 4, rows: 0 });
    expect(again.diagnostics.map(({ code }) => code)).toEqual(['reorg/already-applied']);
    expect(await readState()).toBe(done);

    await run('undo', '4', '--yes');
    expect(await readState()).toBe(state);
    await run('reorg', 'apply', 'plan.json', '--confirm', hash); // undone: no longer applied, and still fresh
  });

  test('leaves its decision and day in the journal, and the basis on postings and in the ledger', async () => {
    const { hash } = await makePlan();
    await run('reorg', 'apply', 'plan.json', '--confirm', hash);
    const { db } = openDatabase('motcua.db', { access: 'read', busyTimeoutMs: 100 });
    const basis = '29/KH-UBND, 25/01/2025';
    expect(db.prepare('SELECT effective_on, decision FROM change WHERE change_id = 4').get()).toEqual({
      effective_on: '2025-03-01',
      decision: basis,
    });
    expect(db.prepare('SELECT count(*) FROM posting WHERE decision = ?').pluck().get(basis)).toBe(17);
    expect(db.prepare('SELECT count(*) FROM lineage WHERE decision = ?').pluck().get(basis)).toBe(10);
    expect(db.prepare('SELECT scenario, change_id FROM applied_plan').get()).toEqual({
      scenario: 'sap-nhap-giai-doan-1',
      change_id: 4,
    });
    db.close();
  });

  test('writes nothing under --dry-run, and needs no hash for it', async () => {
    await makePlan();
    const state = await readState();
    const { data } = await json(0, 'reorg', 'apply', 'plan.json', '--dry-run');
    expect(data).toMatchObject({ applied: false });
    expect(data).not.toHaveProperty('change');
    expect(await readState()).toBe(state);
  });

  test.each(['2020-01-15', '2031-07-01'])(
    'works for the day %s, long ago or far ahead',
    async (effective) => {
      // The centre of the fixture opened in 2024: a branch of 2020 hangs under nothing, as an agency may.
      const text = readFileSync(SCENARIO, 'utf8')
        .replace('effective: 2025-03-01', `effective: ${effective}`)
        .replaceAll(
          /kind: branch\n {4}parent: HPASC/g,
          effective < '2024' ? 'kind: agency' : 'kind: branch\n    parent: HPASC',
        );
      writeFileSync('s.yaml', text);
      const { hash } = await makePlan('s.yaml');
      const state = await readState();
      await run('reorg', 'apply', 'plan.json', '--confirm', hash);
      await run('undo', '4', '--yes');
      expect(await readState()).toBe(state);
    },
  );

  test('is refused when dossiers came in at a unit that closes without a successor', async () => {
    writeFileSync('s.yaml', 'scenario: a\neffective: 2025-03-01\nclose: [MC-P-DVH]\n');
    const { hash } = await makePlan('s.yaml');
    writeFileSync(
      'd.csv',
      'code,procedure,unit,received_at,due_at,status\nH26.1-250201-0001,1.000001,MC-P-DVH,2025-02-01 08:00,2025-04-01,processing\n',
    );
    await run('dossier', 'import', 'd.csv', '--unknown', 'keep');
    const { diagnostics } = await json(3, 'reorg', 'apply', 'plan.json', '--confirm', hash);
    expect(diagnostics.map(({ code }) => code)).toEqual(['reorg/no-desk']);
  });

  test('is refused on a plan that is stale, naming the row, and changes nothing', async () => {
    const { hash } = await makePlan();
    writeFileSync(
      'more.csv',
      'code,full_name,unit,position,employment,from\nCB0999,Người Mới,MC-TH,officer,contract,2025-02-01\n',
    );
    await run('staff', 'import', 'more.csv', '--yes');
    const state = await readState();
    const { data, diagnostics } = await json(3, 'reorg', 'apply', 'plan.json', '--confirm', hash);
    expect(data).toEqual({
      hash,
      stale: [
        { table: 'staff', key: 'CB0999', how: 'new' },
        { table: 'posting', key: 'CB0999 2025-02-01 MC-TH main', how: 'new' },
      ],
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['reorg/row-new', 'reorg/row-new']);
    expect(await readState()).toBe(state);
  });
});

describe('consent on a terminal', () => {
  /** A session whose person types `answer`; the question is kept. */
  function typing(answer: string, questions: string[]): Session {
    const { db } = openDatabase('motcua.db', { access: 'write', busyTimeoutMs: 100 });
    return {
      lang: 'vi',
      columns: 0,
      openDb: async () => db,
      stamp: () => ({ recordedAt: '', actor: 'a', osUser: 'o', host: 'h', command: 'reorg apply' }),
      ask: {
        text: async (question: { vi: string }, flag: string) => {
          questions.push(question.vi, flag);
          return answer;
        },
      },
    } as unknown as Session;
  }

  test('shows the plan and asks for the first characters of its hash', async () => {
    const { hash } = await makePlan();
    const questions: string[] = [];
    const outcome = await runReorgApply(
      { file: 'plan.json' },
      typing(` ${hash.slice(0, 8).toUpperCase()} `, questions),
    );
    expect(outcome.data).toMatchObject({ applied: true });
    expect(questions[0]).toContain('15 người chuyển theo đơn vị');
    expect(questions[0]).toContain('8 ký tự đầu');
    expect(questions[1]).toBe('--confirm');
  });

  test.each([
    ['another hash', 'ffffffff', 'declined'],
    ['too little', 'ff', 'unusable'],
  ])('%s is no consent', async (_, answer, kind) => {
    await makePlan();
    const state = await readState();
    const attempt = runReorgApply({ file: 'plan.json' }, typing(answer, []));
    await expect(attempt).rejects.toSatisfy((error) => error instanceof Refusal && error.kind === kind);
    expect(await readState()).toBe(state);
  });
});
