/** One field written in two ways becomes two rows of every report. The rarer spelling is named. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { remember } from '#kit/remember.js';
import { compareCodes, fold, tidy } from '#kit/vietnamese.js';
import type { CatalogueFile, CatalogueRow } from '../parse.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, type Rule } from './rule.js';

export const fieldSpelling: Rule = {
  slug: 'field-spelling',
  columns: ['field'],
  *check(files, { lists }): Iterable<Diagnostic> {
    const usual = usualSpellings(files, lists?.fields);
    if (usual.size === 0) return;
    for (const row of files.flatMap(({ rows }) => rows)) {
      const value = fieldOf(row);
      const args = { code: codeOf(row), value, usual: usual.get(value) ?? value };
      if (args.usual !== value) yield catalogueFindings.find('field-spelling', args, at(row, 'field'));
    }
  },
};

const readField = remember(tidy);

const fieldOf = (row: CatalogueRow): string => readField(cell(row, 'field'));

/** For each spelling that is not the official one of its field, or the most frequent (of equals the first by code unit): which is. */
function usualSpellings(
  files: readonly CatalogueFile[],
  official: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { rows } of files)
    rows.forEach((row) => {
      const value = fieldOf(row);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    });
  const rank = ([value, count]: [string, number]) => (official.has(value) ? Number.MAX_SAFE_INTEGER : count);
  const byFrequency = [...counts].sort((a, b) => rank(b) - rank(a) || compareCodes(a[0], b[0]));
  const first = new Map<string, string>();
  for (const [value] of byFrequency) if (!first.has(fold(value))) first.set(fold(value), value);
  const spellings = byFrequency.map(([value]) => [value, first.get(fold(value)) ?? value] as const);
  return new Map(spellings.filter(([value, usual]) => usual !== value));
}
