/** Nobody is left in a closed unit, at work or on its quota. Pure. */
import type { GateFailure } from '../gate-model.js';
import { reorgFindings } from '../words.js';
import { codeOf, lastsBeyond, type World } from '../world.js';
import { failing, type Gate, type JudgedPlan, listClosings } from './gate.js';
import { personCodes } from './people.js';

export const leftBehind: Gate = {
  name: 'left-behind',
  source: {
    vi: 'Không ai còn được phân công tại đơn vị đã kết thúc',
    en: 'Nobody stays posted to a unit that is closed',
  },
  judge: ({ after, plan }) => findResidue(after, plan),
  say: ({ unit, day, who }) => reorgFindings.find('left-behind', { unit, day, staff: who }),
};

/** Postings that still point to a unit which the plan closed, from its closing day on. */
export function findResidue(after: World, plan: Pick<JudgedPlan, 'units'>): GateFailure[] {
  const codes = personCodes(after);
  const closings = new Map(listClosings({ after, plan }).map(({ life, on }) => [life.id, on]));
  return after.staff.postings.flatMap((posting) =>
    [...new Set([posting.unit, posting.quotaUnit])].flatMap((id) => {
      const on = closings.get(id);
      if (on === undefined || !lastsBeyond(posting, on)) return [];
      const who = codes.get(posting.staff) ?? '';
      return [failing('left-behind', { day: on, unit: codeOf(after.org, id), who })];
    }),
  );
}
