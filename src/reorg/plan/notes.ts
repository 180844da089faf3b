/** What a plan leaves to others: leaders whom somebody must appoint or relieve. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { isLeading } from '#staff/model.js';
import type { PlanContent } from '../model.js';
import { reorgFindings } from '../words.js';

/** One note for each successor that leaders come to, in order of code. */
export function noteLeaders({ people }: Pick<PlanContent, 'people'>): Diagnostic[] {
  const arriving = groupBy(people, ({ to, form, position }) =>
    to !== null && form === 'follows' && isLeading(position) ? to : undefined,
  );
  return [...arriving]
    .map(([unit, leaders]) => reorgFindings.find('leaders-follow', { unit, count: leaders.length }))
    .sort((a, b) => compareCodes(String(a.args.unit), String(b.args.unit)));
}
