/**
 * Why nothing will do: an irreducible set of what contradicts itself. Take any one member away, and there is an answer.
 * Found by halving (QuickXplain, U. Junker, 2004) with the solver itself as judge, so that it holds for whole people too.
 * Pure.
 */

/** `isFeasible`: is there an answer when only these hold? With none of them there must be one. */
export function findConflict<Member>(
  members: readonly Member[],
  isFeasible: (kept: readonly Member[]) => boolean,
): Member[] {
  if (members.length === 0) throw new Error('nothing is asked, and still there is no answer');
  return explain([], false, members);

  function explain(background: readonly Member[], isNew: boolean, among: readonly Member[]): Member[] {
    if (isNew && !isFeasible(background)) return [];
    if (among.length === 1) return [...among];
    const half = among.length >> 1;
    const [first, second] = [among.slice(0, half), among.slice(half)];
    const later = explain([...background, ...first], true, second);
    const earlier = explain([...background, ...later], later.length > 0, first);
    return [...earlier, ...later];
  }
}
