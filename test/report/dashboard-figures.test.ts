/** Every figure of the dashboard equals what the reports say in JSON, on both hierarchies, in every month and field. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importAsset } from '#io/assets.js';
import type { Figures, PackedDashboard, Ranking, RateName, SeriesKey } from '#report/dashboard/model.js';
import { COUNT_KEYS, type PublishedRow } from '#report/model.js';
import { play } from '../play.js';
import { PERIOD, settleProvince, TODAY } from './dashboard-world.js';

interface Rank {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}

/** As assets/dashboard/model.js opens it. */
interface PageNode {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly place: number;
  readonly parent: number | null;
  readonly children: readonly number[];
  readonly figures: Figures;
  readonly months: () => readonly { readonly month: string; readonly sums: Record<SeriesKey, number> }[];
  readonly fields: () => readonly { readonly field: string; readonly sums: Record<SeriesKey, number> }[];
  readonly standing: Record<RateName, { low: number; high: number } & Record<Ranking, Rank | null>>;
}

interface Page {
  readonly sides: readonly { readonly mode: string; readonly nodes: readonly PageNode[] }[];
}

let folder = '';
let sides = new Map<string, readonly PageNode[]>();

const ask = async (
  hierarchy: string,
  ...argv: string[]
): Promise<{ rows: PublishedRow[]; total: PublishedRow }> => {
  const common = ['--hierarchy', hierarchy, '--period', PERIOD, '--today', TODAY, '--json', '-q'];
  const { stdout } = await play(['report', ...argv, ...common, '--db', join(folder, 'motcua.db')]);
  return JSON.parse(stdout).data;
};

beforeAll(async () => {
  folder = await settleProvince();
  const file = join(folder, 'trang.html');
  const flags = ['--period', PERIOD, '--today', TODAY, '--db', join(folder, 'motcua.db'), '-q', '-o', file];
  expect(await play(['report', 'dashboard', ...flags])).toMatchObject({ stdout: '', exit: 0 });
  const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(
    readFileSync(file, 'utf8'),
  )?.[1];
  const { packed } = JSON.parse(data ?? '') as { packed: PackedDashboard };
  const { openModel } = (await importAsset('dashboard/model.js')) as { openModel: (packed: object) => Page };
  sides = new Map(openModel(packed).sides.map(({ mode, nodes }) => [mode, nodes]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nodesOf = (hierarchy: string): readonly PageNode[] => sides.get(hierarchy) ?? [];
/** The rows of `--by unit`: who has none below it, and the own intake of who has. */
const rowsOf = (hierarchy: string): PageNode[] =>
  nodesOf(hierarchy).filter(({ children }) => children.length === 0);

/** What a report says of one row, and the figures of the page beside it. */
const volumeOf = (row: PublishedRow | undefined) => COUNT_KEYS.map((key) => row?.[key] ?? 0);
const rateOf = (row: PublishedRow | undefined, name: string) => {
  const rate = row?.[name] as { numerator: number; denominator: number } | undefined;
  return [rate?.numerator ?? 0, rate?.denominator ?? 0];
};

const HIERARCHIES = ['as-was', 'as-now'];

test.each(HIERARCHIES)('of every unit of intake, %s', async (hierarchy) => {
  const volume = await ask(hierarchy, 'volume', '--by', 'unit');
  const onTime = await ask(hierarchy, 'on-time', '--by', 'unit');
  const satisfaction = await ask(hierarchy, 'satisfaction', '--by', 'unit');
  const codes = new Set([...volume.rows, ...satisfaction.rows].map(({ unit }) => unit));
  expect(
    rowsOf(hierarchy)
      .map(({ code }) => code)
      .sort(),
  ).toEqual([...codes].sort());
  for (const { code, figures, standing } of rowsOf(hierarchy)) {
    const of = (rows: PublishedRow[]) => rows.find(({ unit }) => unit === code);
    const row = of(onTime.rows);
    expect(COUNT_KEYS.map((key) => figures[key])).toEqual(volumeOf(of(volume.rows)));
    expect([figures.kept, figures.judged]).toEqual(rateOf(row, 'rate'));
    expect([figures.formKept, figures.resolved]).toEqual(rateOf(row, 'formRate'));
    const said = of(satisfaction.rows);
    expect([figures.satisfied, figures.answered, figures.ballots]).toEqual([
      ...rateOf(said, 'rate'),
      said?.ballots ?? 0,
    ]);
    const { low, high, units } = standing.satisfaction;
    expect(low).toBeCloseTo(Number(said?.rateLow ?? 0), 8);
    expect(high).toBeCloseTo(Number(said?.rateHigh ?? 0), 8);
    expect([units?.first, units?.last, units?.of].map((rank) => rank ?? null)).toEqual(
      [said?.rankFirst, said?.rankLast, said?.rankedAmong].map((rank) => rank ?? null),
    );
  }
});

test.each(HIERARCHIES)('of the whole, and of branches with their ranks, %s', async (hierarchy) => {
  const [top] = nodesOf(hierarchy);
  const onTime = await ask(hierarchy, 'on-time', '--by', 'branch');
  const satisfaction = await ask(hierarchy, 'satisfaction', '--by', 'branch');
  expect(COUNT_KEYS.map((key) => top?.figures[key])).toEqual(volumeOf(onTime.total));
  expect([top?.figures.satisfied, top?.figures.answered]).toEqual(rateOf(satisfaction.total, 'rate'));
  const branches = nodesOf(hierarchy).filter(({ kind }) => kind === 'branch');
  expect(branches.length).toBe(4);
  for (const { code, figures, standing } of branches) {
    const row = onTime.rows.find(({ branch }) => branch === code);
    const said = satisfaction.rows.find(({ branch }) => branch === code);
    expect(COUNT_KEYS.map((key) => figures[key])).toEqual(volumeOf(row));
    expect([figures.kept, figures.judged]).toEqual(rateOf(row, 'rate'));
    expect([figures.satisfied, figures.answered]).toEqual(rateOf(said, 'rate'));
    const { first, last, of } = standing.satisfaction.branches ?? {};
    expect([first, last, of]).toEqual([said?.rankFirst, said?.rankLast, said?.rankedAmong]);
  }
});

test.each(HIERARCHIES)('of every unit in every month, %s', async (hierarchy) => {
  const onTime = await ask(hierarchy, 'on-time', '--by', 'month,unit');
  const satisfaction = await ask(hierarchy, 'satisfaction', '--by', 'month,unit');
  let compared = 0;
  for (const { code, months } of rowsOf(hierarchy))
    for (const { month, sums } of months()) {
      const of = (rows: PublishedRow[]) => rows.find((row) => row.unit === code && row.month === month);
      compareSeries(sums, of(onTime.rows), of(satisfaction.rows));
      compared++;
    }
  expect(compared).toBe(rowsOf(hierarchy).length * 22);
});

test.each(HIERARCHIES)('of every unit in every field, %s', async (hierarchy) => {
  const onTime = await ask(hierarchy, 'on-time', '--by', 'unit,field');
  const satisfaction = await ask(hierarchy, 'satisfaction', '--by', 'unit,field');
  const found = rowsOf(hierarchy).flatMap(({ code, fields }) => fields().map((row) => ({ code, ...row })));
  for (const { code, field, sums } of found) {
    const of = (rows: PublishedRow[]) => rows.find((row) => row.unit === code && row.field === field);
    compareSeries(sums, of(onTime.rows), of(satisfaction.rows));
  }
  const named = [...onTime.rows, ...satisfaction.rows].map(({ unit, field }) => `${unit} ${field}`);
  expect(found.length).toBe(new Set(named).size);
});

test.each(HIERARCHIES)(
  'of units with all below them, month by month, as --unit has them, %s',
  async (hierarchy) => {
    const inner = nodesOf(hierarchy).filter(({ children, parent }) => children.length > 0 && parent !== null);
    expect(inner.map(({ code }) => code)).toContain('HPASC');
    for (const { code, months } of inner) {
      const onTime = await ask(hierarchy, 'on-time', '--by', 'month', '--unit', code);
      const satisfaction = await ask(hierarchy, 'satisfaction', '--by', 'month', '--unit', code);
      for (const { month, sums } of months()) {
        const of = (rows: PublishedRow[]) => rows.find((row) => row.month === month);
        compareSeries(sums, of(onTime.rows), of(satisfaction.rows));
      }
    }
  },
);

function compareSeries(
  sums: Record<SeriesKey, number>,
  row: PublishedRow | undefined,
  said: PublishedRow | undefined,
): void {
  const {
    received,
    resolved,
    kept,
    judged,
    formKept,
    inProgress,
    inProgressOverdue,
    satisfied,
    answered,
    ballots,
  } = sums;
  const counts = ['received', 'resolved', 'inProgress', 'inProgressOverdue'].map((key) => row?.[key] ?? 0);
  expect([received, resolved, inProgress, inProgressOverdue]).toEqual(counts);
  expect([kept, judged]).toEqual(rateOf(row, 'rate'));
  expect([formKept, resolved]).toEqual(rateOf(row, 'formRate'));
  expect([satisfied, answered, ballots]).toEqual([...rateOf(said, 'rate'), said?.ballots ?? 0]);
}

test('what cannot be divided is its own row when it is restated, and nobody ranks it', () => {
  const undivided = nodesOf('as-now').filter(({ kind }) => kind === 'undivided');
  expect(undivided.map(({ code, standing }) => [code, standing.onTime.units])).toEqual([['MC-VPDK', null]]);
  expect(nodesOf('as-was').some(({ kind }) => kind === 'undivided')).toBe(false);
});

test('the same question gives the same bytes', async () => {
  const pages = ['1.html', '2.html'].map((name) => join(folder, name));
  for (const page of pages)
    await play([
      'report',
      'dashboard',
      '--period',
      PERIOD,
      '--today',
      TODAY,
      '--db',
      join(folder, 'motcua.db'),
      '-q',
      '-o',
      page,
    ]);
  const [one, two] = pages.map((page) => readFileSync(page, 'utf8'));
  expect(one).toBe(two);
});
