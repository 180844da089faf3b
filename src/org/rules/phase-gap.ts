/** Between the last day of the old and the first day of the new nobody receives: the phases of a reorganisation leave a hole. */
import { lastDayOf } from '#kit/dates.js';
import { unitOf } from '../hierarchy.js';
import { orgFindings } from '../words.js';
import { listHandovers } from './handovers.js';
import type { StructureRule } from './rule.js';

export const phaseGap: StructureRule = {
  slug: 'phase-gap',
  *check({ org, locate }) {
    for (const { from, to } of listHandovers(org)) {
      const [old, next] = [unitOf(org, from), unitOf(org, to)];
      if (old.until === null || next.from <= old.until) continue;
      const args = { code: old.code, last: lastDayOf(old.until) ?? '', next: next.code, first: next.from };
      yield orgFindings.find('phase-gap', args, locate(old, 'closes_on'));
    }
  },
};
