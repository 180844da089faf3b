/** Findings of an import: the first of each kind, and how many more. */
import { expect, test } from 'vitest';
import { KeptFindings } from '#dossier/kept-findings.js';
import type { Diagnostic } from '#kit/diagnostic.js';

const finding = (code: string, line: number): Diagnostic => ({
  code,
  severity: 'note',
  where: { file: 'a.csv', line },
  args: {},
});

test('keeps the first of each kind, and counts the others', () => {
  const findings = new KeptFindings(2);
  for (let line = 2; line < 9; line++) findings.add(finding('dossier/older-state', line));
  findings.add(finding('dossier/same-age', 9));
  expect(findings.kept.map(({ where }) => where?.line)).toEqual([2, 3, 9]);
  expect(findings.sayMore()).toMatchObject([
    { code: 'dossier/more-of-a-kind', args: { code: 'dossier/older-state', count: 5 } },
  ]);
});
