/**
 * Cuts a mapping into groups that share a code on a day, be it old or new: its old bearer must go before the new one
 * comes, and what is wrong with one row leaves the others of its group in doubt. Pure.
 */
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { compareCodes, sameSpelling } from '#kit/vietnamese.js';
import type { MappingGroup, MappingRow, MappingSide } from './mapping-model.js';
import { orgFindings } from './words.js';

/** By day, then in the order of the file. */
export const groupRows = (rows: readonly MappingRow[]): MappingGroup[] =>
  [...groupBy(rows, ({ on }) => on)]
    .sort(([a], [b]) => compareCodes(a, b))
    .flatMap(([on, sameDay]) => connected(sameDay).map((group) => ({ on, rows: group })));

/** Rows that are joined through common codes, each set in the order of its first row. */
function connected(rows: readonly MappingRow[]): MappingRow[][] {
  const codesOf = ({ old, next }: MappingRow) => [old.code, next.code].flatMap((code) => code ?? []);
  const byCode = groupBy(
    rows.flatMap((row) => codesOf(row).map((code) => ({ code, row }))),
    ({ code }) => code,
  );
  const order = new Map(rows.map((row, i) => [row, i]));
  const placeOf = (row: MappingRow): number => order.get(row) ?? 0;
  const seen = new Set<MappingRow>();
  const reach = (start: MappingRow): MappingRow[] => {
    const group: MappingRow[] = [];
    for (const waiting = [start]; waiting.length > 0; ) {
      const row = waiting.pop();
      if (row === undefined || seen.has(row)) continue;
      seen.add(row);
      group.push(row);
      waiting.push(...codesOf(row).flatMap((code) => byCode.get(code)?.map((other) => other.row) ?? []));
    }
    return group.sort((a, b) => placeOf(a) - placeOf(b));
  };
  return rows.flatMap((row) => (seen.has(row) ? [] : [reach(row)]));
}

/** What makes a group unfit: a pair twice, or one code under two names. */
export const findContradictions = ({ rows }: MappingGroup): Diagnostic[] => [
  ...repeatedPairs(rows),
  ...otherNames(rows, ({ old }) => old, 'old_name'),
  ...otherNames(rows, ({ next }) => next, 'new_name'),
];

function repeatedPairs(rows: readonly MappingRow[]): Diagnostic[] {
  const pairs = groupBy(rows, ({ old, next }) => `${old.code ?? ''} ${next.code ?? ''}`);
  return [...pairs.values()].flatMap(([first, ...others]) =>
    others.map(({ old, next, place }) => {
      const args = { old: old.code ?? '', next: next.code ?? '', line: String(first?.place.line ?? '') };
      return orgFindings.find('mapping-repeated', args, place);
    }),
  );
}

function otherNames(
  rows: readonly MappingRow[],
  sideOf: (row: MappingRow) => MappingSide,
  column: string,
): Diagnostic[] {
  const byCode = groupBy(rows, (row) => sideOf(row).code);
  return [...byCode].flatMap(([code, [first, ...others]]) => {
    const name = first === undefined ? '' : sideOf(first).name;
    return others
      .filter((row) => !sameSpelling(sideOf(row).name, name))
      .map((row) => {
        const args = { code, name: sideOf(row).name, other: name };
        return orgFindings.find('mapping-two-names', args, { ...row.place, column });
      });
  });
}
