/** The account of an import: nothing is lost, every row that was read must come out somewhere (design.md 2.1). Pure. */

export interface RowCounts {
  /** Physical records below the header. */
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  /** Already so. */
  readonly unchanged: number;
  /** Broken when read, or refused by a rule. */
  readonly rejected: number;
  /** Blank lines, sums, remarks, headers printed again. */
  readonly blank: number;
}

/** What rows that can be taken did. */
export type TakenRows = Pick<RowCounts, 'inserted' | 'updated' | 'unchanged'>;

/** The counts themselves. Throws where they do not add up: that is a bug of the program (exit 70), never of the file. */
export function account(counts: RowCounts): RowCounts {
  const { read, inserted, updated, unchanged, rejected, blank } = counts;
  const outcomes = [inserted, updated, unchanged, rejected, blank];
  const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;
  const sum = outcomes.reduce((all, count) => all + count, 0);
  if (outcomes.every(isCount) && read === sum) return counts;
  throw new Error(
    `row accounting is broken: read ${read} ≠ inserted ${inserted} + updated ${updated} + unchanged ${unchanged} + rejected ${rejected} + blank ${blank}`,
  );
}
