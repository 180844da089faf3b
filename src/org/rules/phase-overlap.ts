/** The ledger says that a unit has gone over, and yet it goes on: parallel running has its last day, and this one has none or a later one. */
import { lastDayOf } from '#kit/dates.js';
import { unitOf } from '../hierarchy.js';
import { orgFindings } from '../words.js';
import { listHandovers } from './handovers.js';
import type { StructureRule } from './rule.js';

export const phaseOverlap: StructureRule = {
  slug: 'phase-overlap',
  *check({ org, locate }) {
    const told = new Set<number>();
    for (const { from, to, on, event } of listHandovers(org)) {
      const old = unitOf(org, from);
      const staysInPart = event === 'split' && org.eventsFrom.get(from)?.some((line) => line.to === from);
      if (from === to || staysInPart || told.has(from) || (old.until !== null && old.until <= on)) continue;
      told.add(from);
      const args = { code: old.code, on, last: lastDayOf(old.until) ?? '–', next: unitOf(org, to).code };
      yield orgFindings.find('phase-overlap', args, locate(old, 'closes_on'));
    }
  },
};
