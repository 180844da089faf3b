/** Nothing points to a closed unit from its closing day on: no posting, no quota, no line of the ledger that leads there. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Bilingual } from '#kit/sheet.js';
import { unitOf } from '../hierarchy.js';
import type { LineageKind, Unit } from '../model.js';
import type { PostedPerson } from '../posting-model.js';
import { eventNames, orgFindings } from '../words.js';
import { listHandovers } from './handovers.js';
import type { DayRule, World } from './rule.js';

export const residue: DayRule = {
  slug: 'residue',
  *check(world) {
    yield* closedPosts(world);
    for (const { event, on, from, to } of listHandovers(world.org)) {
      const next = unitOf(world.org, to);
      if (next.until === null || next.until > on) continue;
      const what = sayEvent(event, unitOf(world.org, from), next);
      yield orgFindings.find('residue', { code: next.code, what, day: on }, world.locate(next, 'closes_on'));
    }
  },
};

function* closedPosts({ org, postings, locate }: World): Iterable<Diagnostic> {
  for (const posting of postings) {
    for (const id of new Set([posting.unit, posting.quotaUnit])) {
      const unit = unitOf(org, id);
      if (unit.until === null || !outlives(posting, unit)) continue;
      const what = { vi: `quá trình công tác của ${posting.staff}`, en: `a posting of ${posting.staff}` };
      yield orgFindings.find(
        'residue',
        { code: unit.code, what, day: unit.until },
        locate(unit, 'closes_on'),
      );
    }
  }
}

/** Does the posting go on when the unit is closed? */
const outlives = ({ until }: PostedPerson, unit: Unit): boolean =>
  unit.until !== null && (until === null || until > unit.until);

function sayEvent(event: LineageKind, from: Unit, to: Unit): Bilingual {
  const codes = `${from.code} → ${to.code}`;
  const { vi, en } = eventNames[event];
  return { vi: `${vi} ${codes}`, en: `${en} ${codes}` };
}
