/** Nothing is lost: every row that was read must come out somewhere. Pure. */

export interface RowCounts {
  /** Physical records below the header. */
  readonly read: number;
  /** Written: inserted or updated. */
  readonly accepted: number;
  /** Already so. */
  readonly unchanged: number;
  /** Broken when read, or refused by a rule. */
  readonly rejected: number;
  /** Blank lines, sums, remarks, headers printed again. */
  readonly blank: number;
}

/** Throws where the counts do not add up. That is a bug of the program (exit 70), never of the file. */
export function checkAccounting(counts: RowCounts): void {
  const { read, accepted, unchanged, rejected, blank } = counts;
  const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;
  if (Object.values(counts).every(isCount) && read === accepted + unchanged + rejected + blank) return;
  throw new Error(
    `row accounting is broken: read ${read} ≠ accepted ${accepted} + unchanged ${unchanged} + rejected ${rejected} + blank ${blank}`,
  );
}
