/** The files of the demo's year are what the generator makes of them, and fit one another. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demoBallots, demoFebruary, demoLate, demoQuarter } from './demo-year.js';

const FOLDER = join(import.meta.dirname, '../../fixtures/demo');

const FILES: readonly [name: string, make: () => string][] = [
  ['ho-so-den-28-02.csv', demoFebruary],
  ['ho-so-gui-muon.csv', demoLate],
  ['ho-so-quy-1.csv', demoQuarter],
  ['phieu-danh-gia.csv', demoBallots],
];

const codesOf = (csv: string): string[] =>
  csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, line.indexOf(',')));

describe('the files of the demo', () => {
  test.each(FILES)('%s is what the generator makes of it (UPDATE=1 writes it)', (name, make) => {
    const file = join(FOLDER, name);
    if (process.env.UPDATE === '1') writeFileSync(file, make());
    expect(readFileSync(file, 'utf8')).toBe(make());
  });

  test('the quarter holds what came in time and what came late, each dossier once', () => {
    const quarter = codesOf(demoQuarter());
    const early = [...codesOf(demoFebruary()), ...codesOf(demoLate())];
    expect(new Set(quarter).size).toBe(quarter.length);
    expect(new Set(early).size).toBe(early.length);
    expect(early.filter((code) => !quarter.includes(code))).toEqual([]);
  });

  test('no export knows what happened after its day', () => {
    for (const [csv, day] of [
      [demoFebruary(), '2025-02-28'],
      [demoLate(), '2025-03-04'],
      [demoQuarter(), '2025-03-31'],
    ] as const) {
      const head = csv.slice(0, csv.indexOf('\n')).split(',');
      const due = head.indexOf('due_at');
      const later = csv.split('\n').filter((line) =>
        line
          .split(',')
          .filter((_, i) => i !== due)
          .some((cell) => /^\d{4}-\d{2}-\d{2}/.test(cell) && cell.slice(0, 10) > day),
      );
      expect(later).toEqual([]);
    }
  });
});
