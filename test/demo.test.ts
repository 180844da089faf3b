/** The demo tells what its files hold: each figure that it shows and the README explains is counted again by hand. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemoData, PlayedStep } from '#desk/view-demo.js';
import { countBallots, countDossiers, readRows } from './oracle/demo.js';
import { play } from './play.js';

const FIXTURES = new URL('../fixtures/demo/', import.meta.url);
const README = new URL('../README.md', import.meta.url);

const home = process.cwd();
let data: DemoData;

beforeAll(async () => {
  process.chdir(mkdtempSync(join(tmpdir(), 'motcua-demo-')));
  const played = await play(['demo', 'd', '--json']);
  expect(played.exit, played.stderr).toBe(0);
  data = (JSON.parse(played.stdout) as { data: DemoData }).data;
});
afterAll(() => process.chdir(home));

function stepsOf(...words: string[]): PlayedStep[] {
  const steps = data.chapters.flatMap((chapter) => chapter.steps);
  return steps.filter(({ argv }) => words.every((word) => argv.includes(word)));
}

/** Numbers of the line of totals, percentages as written. */
function totalsOf(step: PlayedStep | undefined): string[] {
  const line = step?.output.split('\n').find((text) => text.includes('Tổng cộng')) ?? '';
  return line.match(/\d+(?:,\d+)?/g) ?? [];
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2).replace('.', ',');

const february = () => readRows(new URL('ho-so-den-28-02.csv', FIXTURES));
const late = () => readRows(new URL('ho-so-gui-muon.csv', FIXTURES));
const quarter = () =>
  countDossiers(readRows(new URL('ho-so-quy-1.csv', FIXTURES)), '2025-01-01', '2025-03-31');
const ballots = () =>
  countBallots(readRows(new URL('phieu-danh-gia.csv', FIXTURES)), '2025-01-01', '2025-03-31');

describe('the demo', () => {
  test('reports February as it was closed, and as it is with what came late', () => {
    const [closed, now] = stepsOf('volume', '2025-02');
    const before = countDossiers(february(), '2025-02-01', '2025-02-28');
    const after = countDossiers([...february(), ...late()], '2025-02-01', '2025-02-28');
    expect(after).not.toEqual(before);
    for (const [step, count] of [
      [closed, before],
      [now, after],
    ] as const) {
      const totals = totalsOf(step).map(Number);
      expect([totals[0], totals[1], totals[5]]).toEqual([count.carriedOver, count.received, count.resolved]);
      expect(totals).toContain(count.inProgress);
    }
    expect(now?.output).toContain(`đã chốt ${before.received}, hiện nay ${after.received}`);
  });

  test('reports the quarter with the same totals as it was and as it is', () => {
    const [asWas, asNow] = stepsOf('volume', '2025-Q1');
    const { carriedOver, received, resolved, inProgress } = quarter();
    const totals = totalsOf(asWas).map(Number);
    expect([totals[0], totals[1], totals[5]]).toEqual([carriedOver, received, resolved]);
    expect(totals).toContain(inProgress);
    expect(carriedOver + received).toBe(resolved + inProgress);
    expect(totalsOf(asNow)).toEqual(totalsOf(asWas));
  });

  test('reports what was on time, and who was satisfied', () => {
    const { kept, judged } = quarter();
    expect(totalsOf(stepsOf('on-time')[0])).toEqual(
      expect.arrayContaining([String(kept), String(judged), percent(kept, judged)]),
    );
    const { given, pleased } = ballots();
    expect(totalsOf(stepsOf('satisfaction')[0])).toEqual(
      expect.arrayContaining([String(given), percent(pleased, given)]),
    );
  });

  test('meets a stale plan, a list that differs in three names, and a branch that opens late', () => {
    expect(stepsOf('apply', 'phuong-an.json')[0]).toMatchObject({ exit: 3 });
    expect(stepsOf('reconcile')[0]?.output).toContain('13 người khớp, 3 người khác với phương án');
    expect(stepsOf('postpone')[0]?.output).toContain('Mở từ 17/03/2025 thay vì 10/03/2025');
  });

  test('writes the lists and the form, and proves the undo', () => {
    expect(data.written).toEqual(
      expect.arrayContaining([
        ...['bang-theo-doi.html', 'bieu-06a.xlsx', 'khac-biet.csv', 'niem-yet.docx', 'quyet-dinh'],
      ]),
    );
    expect(data.original).toMatch(/^[0-9a-f]{64}$/);
    expect(data.restored).toBe(data.original);
  });
});

test('the README shows the report that the demo prints (UPDATE=1 rewrites it)', () => {
  const [report = ''] = stepsOf('on-time')[0]?.output.split('\nNguồn và cách tính') ?? []; // its digests move with the schema
  const picture = `\`\`\`text\n${report.trimEnd()}\n\`\`\``;
  const before = readFileSync(README, 'utf8');
  const pattern = /(<!-- picture -->\n)[\s\S]*?(\n<!-- \/picture -->)/;
  expect(before).toMatch(pattern);
  const after = before.replace(pattern, (_, open: string, close: string) => open + picture + close);
  if (process.env.UPDATE === '1') writeFileSync(README, after);
  else expect(before).toBe(after);
});

test('the README explains the figures that the demo shows (UPDATE=1 rewrites them)', () => {
  const before = readFileSync(README, 'utf8');
  const pattern = /(<!-- demo -->\n)[\s\S]*?(\n<!-- \/demo -->)/;
  expect(before).toMatch(pattern);
  const after = before.replace(pattern, (_, open: string, close: string) => open + figureTable() + close);
  if (process.env.UPDATE === '1') writeFileSync(README, after);
  else expect(before).toBe(after);
});

function figureTable(): string {
  const closed = countDossiers(february(), '2025-02-01', '2025-02-28');
  const now = countDossiers([...february(), ...late()], '2025-02-01', '2025-02-28');
  const all = quarter();
  const { given, pleased } = ballots();
  const balance = (count: typeof all) =>
    `${count.carriedOver} + ${count.received} = ${count.resolved} + ${count.inProgress}`;
  return [
    '| figure | demo | how it comes about |',
    '|---|---|---|',
    `| February, as closed | ${balance(closed)} | carried over + received = resolved + in progress, of the dossiers known on 28/02 |`,
    `| February, now | ${balance(now)} | three dossiers came four days late: all received in February, one of them resolved in it |`,
    `| first quarter | ${balance(all)} | the same on the units as they were and on the branches as they are; what was only entered or refused is not counted |`,
    `| on time | ${all.kept} of ${all.judged}: ${percent(all.kept, all.judged)} % | resolved by the day of their due date, of all resolved that had one |`,
    `| satisfied | ${pleased} of ${given}: ${percent(pleased, given)} % | *rất hài lòng* and *hài lòng*, of all ballots given in the quarter |`,
  ].join('\n');
}
