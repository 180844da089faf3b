/** What the journal keeps of a command, case by case. */
import { expect, it } from 'vitest';
import { commandLine } from '#command-line.js';

it.each([
  [['org', 'apply', 'don-vi.csv', '--yes'], 'org apply don-vi.csv --yes'],
  [['org', 'apply', '/home/nguyen-van-a/don-vi.csv'], 'org apply don-vi.csv'],
  [['org', 'apply', 'C:\\Users\\NguyenVanA\\don-vi.csv'], 'org apply don-vi.csv'],
  [['staff', 'end', 'CB1', '--reason', 'ốm nặng'], 'staff end CB1 --reason …'],
  [['staff', 'end', 'CB1', '--reason=ốm nặng'], 'staff end CB1 --reason …'],
  [['init', '--name', 'Trung tâm', '--level', 'commune'], 'init --name … --level commune'],
  [['--db', 'a.db', 'undo', '3', '--lang=en', '--json', '-q'], 'undo 3'],
  [['undo', '3', '--actor', 'Lê Thị Bình', '--with-later'], 'undo 3 --with-later'],
  [['org', 'apply', '../nguyen-van-a/don-vi.csv'], 'org apply don-vi.csv'],
  [
    ['staff', 'move', 'CB1', '--from', '01/04/2025', '--decision', '16/QĐ-SNV'],
    'staff move CB1 --from 01/04/2025 --decision 16/QĐ-SNV',
  ],
  [
    ['reorg', 'plan', 'a.yaml', '--accept', 'leaders/CN-TH=chờ bổ nhiệm ông A'],
    'reorg plan a.yaml --accept leaders/CN-TH=…',
  ],
  [['calendar', 'due', '--hours', '07:00-11:30'], 'calendar due --hours 07:00-11:30'],
])('%j', (argv, kept) => {
  expect(commandLine(argv)).toBe(kept);
});
