/** How long a secondment may last: NĐ 170/2025/NĐ-CP, Art. 26. Pure. */
import { addYears, type Day, type Period } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Posting, PostingForm } from './model.js';

/** A limit is data: the next decree may set another. */
export const SECONDMENT_YEARS = 3;

/** Away from the unit on whose quota the person stays (definitions.md 8). */
export const isAway = ({ form }: { readonly form: PostingForm }): boolean =>
  form === 'seconded' || form === 'lent';

/** The first day on which a secondment that begins on `from` is too long. */
export const limitOf = (from: Day): Day => addYears(from, SECONDMENT_YEARS);

export const isTooLong = ({ from, until }: Period): boolean => until !== null && until > limitOf(from);

/** A secondment that was prolonged is one: postings at the same host that follow without a gap. */
export function joinSecondments(postings: readonly Posting[]): Posting[] {
  const joined: Posting[] = [];
  const seconded = postings.filter(({ form }) => form === 'seconded');
  for (const posting of seconded.toSorted((a, b) => compareCodes(a.from, b.from))) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && last.unit === posting.unit && last.until === posting.from;
    if (goesOn) joined[joined.length - 1] = { ...last, until: posting.until };
    else joined.push(posting);
  }
  return joined;
}
