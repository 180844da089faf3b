/**
 * Hà Nội in miniature, as its directors would try it: 677 one-stop units and 5,000 people into twelve branches in two
 * phases, or into thirty at once; both plans proved best, compared, applied and taken back. And the 126 points of KH 322.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/open.js';
import { openJournalStore } from '#journal/store.js';
import { readWorld } from '#reorg/commands/world.js';
import type { Plan } from '#reorg/model.js';
import type { World } from '#reorg/world.js';
import { takesTheDay } from '#staff/model.js';
import { play } from '../play.js';
import { COMMUNES_322 } from '../sample/kh-322.js';
import { postingsOn } from './random-world.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/reorg');
const fixture = (name: string): string => join(FIXTURES, name);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-')));
const own = (name: string): string => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(db: string, ...argv: readonly string[]) {
  const played = await play([...argv, '--db', own(db), '--no-input'], { now: '2025-02-20T01:00:00Z' });
  if (played.exit !== 0)
    throw new Error(`${argv.join(' ')}: ${played.exit}\n${played.stderr.slice(0, 2000)}`);
  return played;
}

const planIn = (file: string): Plan => JSON.parse(readFileSync(own(file), 'utf8'));
const planOf = async (db: string, scenario: string, file: string, ...flags: readonly string[]) => {
  await run(db, 'reorg', 'plan', fixture(scenario), '-o', own(file), '-q', ...flags);
  return planIn(file);
};

async function prepare(db: string, from: string, ...areas: readonly string[]) {
  await run(db, 'init', '--centre', 'HPASC', '--name', 'Trung tâm', '--level', 'province');
  await run(db, 'org', 'apply', fixture(`${from}/don-vi.csv`), ...areas, '--yes', '-q');
  await run(db, 'staff', 'import', fixture(`${from}/can-bo.csv`), '--yes', '-q');
}

/** What the database holds, and the digest of all of it. */
function stateIn(file: string): { readonly world: World; readonly digest: string | undefined } {
  const { db } = openDatabase(own(file), { access: 'read', busyTimeoutMs: 0, storage: 'local' });
  const state = { world: readWorld(db), digest: openJournalStore(db).findLastBefore()?.stateDigest };
  db.close();
  return state;
}

/** How many work at each unit on a day, by main posting; `each` is how many of them hold one posting, which is all. */
function headsOn({ org, staff }: World, day: string) {
  const held = postingsOn(staff, day as never).filter(takesTheDay);
  const codes = held.map(({ unit }) => org.byId.get(unit)?.code ?? '');
  return { codes, people: held.length, each: new Set(held.map(({ staff: person }) => person)).size };
}

function countBy(values: readonly string[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const one of values) sums[one] = (sums[one] ?? 0) + 1;
  return sums;
}

/** Some ten seconds of work, on a machine that others may use too. */
const SLOW_MS = 600_000;

describe('677 one-stop units and 5,000 people', () => {
  const CONDITION = 'condition/1/2025-03-01=Biên bản bàn giao ngày 15/02/2025';
  let [twelve, thirty] = [{} as Plan, {} as Plan];

  beforeAll(async () => {
    await prepare('ha-noi.db', 'hanoi', '--areas', fixture('hanoi/dia-ban.csv'));
    twelve = await planOf('ha-noi.db', 'hanoi/12-chi-nhanh.yaml', '12.json', '--accept', CONDITION);
    thirty = await planOf('ha-noi.db', 'hanoi/30-chi-nhanh.yaml', '30.json');
  }, SLOW_MS);

  test('are planned for certain: proved best, no gate open but the one that was accepted by name', () => {
    for (const plan of [twelve, thirty]) expect(plan.allocation).toMatchObject({ optimal: true, gap: null });
    expect(twelve.gates).toMatchObject([
      { code: 'reorg/condition', accepted: 'Biên bản bàn giao ngày 15/02/2025' },
    ]);
    expect(thirty.gates).toEqual([]);
    expect([twelve.surplus, thirty.surplus]).toEqual([[], []]);
  });

  test('go to two pilot branches first and to ten regional ones a month later, the old ones receiving beside them', () => {
    expect(twelve.phases.map(({ effective, closesOn }) => [effective, closesOn])).toEqual([
      ['2025-03-01', '2025-04-01'],
      ['2025-04-01', '2025-07-01'],
    ]);
    const opened = twelve.units.filter(({ change }) => change === 'opened');
    expect(countBy(opened.map(({ on }) => on))).toEqual({ '2025-03-01': 2, '2025-04-01': 10 });
    const closed = twelve.units.filter(({ change }) => change === 'closed');
    expect(countBy(closed.map(({ on }) => on))).toEqual({ '2025-04-01': 31, '2025-07-01': 646 });
  });

  test('are compared in figures', async () => {
    const { stdout } = await run('ha-noi.db', 'reorg', 'compare', own('12.json'), own('30.json'), '--json');
    const { plans, people } = JSON.parse(stdout).data;
    const seen = plans.map((plan: Record<string, never>) => {
      const { branches, units, forms, travel, short, gates, isOptimal } = plan as never as Compared;
      const { follows, transfer, appointment, secondment } = forms;
      const moves = { follows, transfer, appointment, secondment };
      return {
        branches,
        closed: units.closed,
        ...moves,
        displaced: travel.displaced,
        short,
        gates,
        isOptimal,
      };
    });
    expect(seen).toEqual([
      {
        ...{ branches: 12, closed: 677, follows: 4868, transfer: 119, appointment: 12, secondment: 1 },
        ...{ displaced: 4762, short: 79, gates: { open: 0, accepted: 1 }, isOptimal: true },
      },
      {
        ...{ branches: 30, closed: 677, follows: 4849, transfer: 121, appointment: 30, secondment: 0 },
        ...{ displaced: 4400, short: 92, gates: { open: 0, accepted: 0 }, isOptimal: true },
      },
    ]);
    expect(plans.map(({ travel }: Compared) => Math.round(travel.metresAfter / 1000))).toEqual([
      43756, 26526,
    ]);
    expect(people.length).toBe(5000); // no branch of the one is a branch of the other
  });

  test.each(['12.json', '30.json'])(
    '%s is applied and taken back, and nobody is lost on the way',
    async (file) => {
      const { hash } = planIn(file);
      const before = stateIn('ha-noi.db');
      const applied = await run('ha-noi.db', 'reorg', 'apply', own(file), '--confirm', hash, '--json');
      const after = stateIn('ha-noi.db').world;
      for (const day of ['2025-02-28', '2025-03-01', '2025-03-31', '2025-04-01', '2025-07-01', '2026-04-01'])
        expect(headsOn(after, day), day).toMatchObject({ people: 5000, each: 5000 });
      expect(headsOn(after, '2025-07-01').codes.every((code) => code.startsWith('CN-'))).toBe(true);
      const { change } = JSON.parse(applied.stdout).data;
      await run('ha-noi.db', 'undo', String(change), '--yes');
      expect(stateIn('ha-noi.db').digest).toBe(before.digest);
    },
  );
});

interface Compared {
  readonly branches: number;
  readonly units: { readonly closed: number };
  readonly forms: Record<'follows' | 'transfer' | 'appointment' | 'secondment', number>;
  readonly travel: { readonly displaced: number; readonly metresAfter: number };
  readonly short: number;
  readonly gates: { readonly open: number; readonly accepted: number };
  readonly isOptimal: boolean;
}

describe('KH 322: 126 points go to the branches, their people are transferred or lent', () => {
  let plan = {} as Plan;

  beforeAll(async () => {
    await prepare('kh-322.db', 'kh-322');
    plan = await planOf('kh-322.db', 'kh-322/kh-322.yaml', 'kh-322.json');
  });

  test('each commune transfers two to five civil servants and lends the others until 31/3/2026', () => {
    expect(countBy(plan.people.map(({ form }) => form))).toEqual({ transfer: 442, lent: 317 });
    const transferred = countBy(
      plan.people.filter(({ form }) => form === 'transfer').map(({ from }) => from),
    );
    expect(Object.keys(transferred).length).toBe(126);
    expect([...new Set(Object.values(transferred))].sort()).toEqual([2, 3, 4, 5]);
    const lent = plan.people.filter(({ form }) => form === 'lent');
    expect(new Set(lent.map(({ on, until }) => `${on} ${until}`))).toEqual(
      new Set(['2025-12-05 2026-04-01']),
    );
    expect(plan.gates).toEqual([]);
  });

  test('each point hangs under its branch from that day, where it was', () => {
    const moved = plan.units.flatMap((unit) => (unit.change === 'changed' ? [unit] : []));
    expect(moved.length).toBe(126);
    const branches = new Map(COMMUNES_322.map(({ code, branch }) => [`D-${code}`, branch]));
    for (const { code, on, before, parent, address } of moved) {
      expect([on, before.parent, parent]).toEqual(['2025-12-05', `TT-${code.slice(2)}`, branches.get(code)]);
      expect(address).toBe(before.address);
    }
  });

  test('shown by branch it says so, with the names of the points', async () => {
    const { stdout } = await run('kh-322.db', 'reorg', 'show', own('kh-322.json'), '--unit', 'D-TH1');
    expect(stdout).toMatch(/D-TH1\s+Điểm phục vụ xã, phường số 1 Tây Hồ/);
    expect(stdout).toMatch(/CX0002 .*TT-TH1\s+D-TH1\s+điều động/);
    expect(stdout).toMatch(/cử đến làm việc.*31\/03\/2026/);
  });

  test('applied, the lent are back in their communes on 1/4/2026; undone, nothing was', async () => {
    const before = stateIn('kh-322.db');
    const { stdout } = await run(
      'kh-322.db',
      'reorg',
      'apply',
      own('kh-322.json'),
      '--confirm',
      plan.hash,
      '--json',
    );
    const after = stateIn('kh-322.db').world;
    const countAt = (day: string, prefix: string) =>
      headsOn(after, day).codes.filter((code) => code.startsWith(prefix)).length;
    expect([countAt('2025-12-04', 'D-'), countAt('2025-12-04', 'TT-')]).toEqual([0, 885]);
    expect([countAt('2025-12-05', 'D-'), countAt('2025-12-05', 'TT-')]).toEqual([759, 126]);
    expect([countAt('2026-03-31', 'D-'), countAt('2026-04-01', 'D-')]).toEqual([759, 442]);
    expect(countAt('2026-04-01', 'TT-')).toBe(443);
    await run('kh-322.db', 'undo', String(JSON.parse(stdout).data.change), '--yes');
    expect(stateIn('kh-322.db').digest).toBe(before.digest);
  });
});
