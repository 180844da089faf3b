/** What is told of a saved report that is asked again. */
import { expect, test } from 'vitest';
import type { Manifest } from '#report/model.js';
import { compareReports, digestOfSaved, type SavedReport } from '#report/verify.js';
import { inFolder } from '../in-folder.js';
import { play } from '../play.js';

type Figures = Pick<SavedReport, 'rows' | 'total'> & Readonly<Record<string, unknown>>;

/** A report as the program saves it. */
function saved(figures: Figures): SavedReport {
  const data = { report: 'volume', by: 'unit', ...figures };
  const manifest = { inputs: [], journal: null, digest: digestOfSaved(data) } as unknown as Manifest;
  return { ...data, manifest };
}

const base: Figures = {
  rows: [
    { unit: 'MC-A', unitName: 'Một cửa A', received: 3 },
    { unit: 'MC-A', unitName: 'Một cửa A mới', received: 5 },
  ],
  total: { received: 8 },
  excluded: [{ reason: 'not-accepted', count: 1 }],
};

const differences = (now: Partial<Figures>) =>
  compareReports(saved(base), saved({ ...base, ...now })).differences.map(
    ({ row, figure, was, is }) => `${row}: ${figure} ${was} → ${is}`,
  );

test.each<[string, Partial<Figures>, string[]]>([
  ['nothing where nothing differs', {}, []],
  [
    'the first of two bearers of one code',
    { rows: [{ ...base.rows[0], received: 4 }, base.rows[1] ?? {}] },
    ['MC-A: received 3 → 4'],
  ],
  [
    'the second of two bearers of one code',
    { rows: [base.rows[0] ?? {}, { ...base.rows[1], received: 6 }] },
    ['MC-A (2): received 5 → 6'],
  ],
  ['a total', { total: { received: 9 } }, [': received 8 → 9']],
  [
    'what is excluded',
    { excluded: [] },
    ['not-accepted: reason not-accepted → –', 'not-accepted: count 1 → –'],
  ],
  [
    'what --top sums up',
    { others: { rows: 2, received: 1 } },
    ['others: rows – → 2', 'others: received – → 1'],
  ],
  [
    'petitions that lie open',
    { openOverdue: [{ code: 'PA-1', daysOverdue: 4 }] },
    ['PA-1: code – → PA-1', 'PA-1: daysOverdue – → 4'],
  ],
])('%s', (_, now, expected) => {
  expect(differences(now)).toEqual(expected);
});

test('a cross table is compared cell by cell', () => {
  const cross = (value: number) => ({
    cross: { of: 'received', rows: [{ unit: 'MC-A', value }], total: value },
  });
  const verdict = compareReports(saved({ ...base, ...cross(8) }), saved({ ...base, ...cross(9) }));
  expect(verdict.differences).toEqual([{ row: 'cross MC-A', figure: 'value', was: '8', is: '9' }]);
});

test('a report is asked again with the first day of months that was set when it was made', () =>
  inFolder(async ({ write }) => {
    await play(['init', '--centre', 'TT', '--name', 'Trung tâm tỉnh', '--level', 'province']);
    write(
      'hs.csv',
      'code,procedure,unit,received_at\nH-1,1.000001,TT,2025-01-20\nH-2,1.000001,TT,2025-02-20\n',
    );
    await play(['dossier', 'import', 'hs.csv', '--unknown', 'keep']);
    const env = { MOTCUA_MONTH_STARTS: '15' };
    await play(['report', 'volume', '--period', '2025-02', '--by', 'month', '-o', 'thang-2.json'], { env });
    expect(await play(['report', 'verify', 'thang-2.json'])).toMatchObject({ exit: 0 });
    await play(['report', 'volume', '--period', '2025-02', '--by', 'month', '-o', 'thang-2.json']);
    expect(await play(['report', 'verify', 'thang-2.json'], { env })).toMatchObject({ exit: 0 });
  }));
