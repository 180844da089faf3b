/** What a plan leaves to others: leaders whom somebody must appoint or relieve. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { isLeading } from '#staff/model.js';
import type { PlanContent } from '../model.js';
import { reorgFindings } from '../words.js';

/** One note for all: how many come to each successor, in order of code. */
export function noteLeaders({ people }: Pick<PlanContent, 'people'>): Diagnostic[] {
  const arriving = groupBy(people, ({ to, form, position }) =>
    to !== null && form === 'follows' && isLeading(position) ? to : undefined,
  );
  if (arriving.size === 0) return [];
  const byUnit = [...arriving].sort(([a], [b]) => compareCodes(a, b));
  const units = byUnit.map(([unit, leaders]) => `${unit} (${leaders.length})`).join(', ');
  const count = byUnit.reduce((sum, [, leaders]) => sum + leaders.length, 0);
  return [reorgFindings.find('leaders-follow', { count, units })];
}
