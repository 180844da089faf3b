/** Leaders who follow their unit into another: somebody must appoint or relieve them, and this plan does not. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Position } from '#staff/model.js';
import type { PlanContent } from '../model.js';
import { reorgFindings } from '../words.js';

const LEADING: ReadonlySet<Position> = new Set(['director', 'deputy-director', 'head', 'deputy-head']);

/** One note for each successor that leaders come to, in order of code. */
export function noteLeaders({ people }: Pick<PlanContent, 'people'>): Diagnostic[] {
  const arriving = groupBy(people, ({ to, position }) =>
    to !== null && LEADING.has(position) ? to : undefined,
  );
  return [...arriving]
    .map(([unit, leaders]) => reorgFindings.find('leaders-follow', { unit, count: leaders.length }))
    .sort((a, b) => compareCodes(String(a.args.unit), String(b.args.unit)));
}
