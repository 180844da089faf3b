/** Who is sent elsewhere than their own unit goes. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { chainNear, findBearer } from '#org/hierarchy.js';
import type { PersonEntry, PersonForm } from '../model.js';
import type { World } from '../world.js';
import { type GateScene, successorsIn } from './gate.js';

/** Forms by which somebody changes units on a decision; NĐ 170/2025/NĐ-CP, Art. 25 and 26. */
const SENT: ReadonlySet<PersonForm> = new Set(['transfer', 'appointment', 'relieved', 'secondment', 'lent']);

export interface SentEntry extends PersonEntry {
  readonly to: UnitCode;
}

/** Following one's own unit into a successor, or beneath one, is not a transfer, whatever one becomes there. */
export function listSent({ after, plan }: GateScene): SentEntry[] {
  const successors = successorsIn(plan);
  return plan.people.flatMap((entry) => {
    const { from, to, form } = entry;
    if (to === null || to === from || !SENT.has(form)) return [];
    const own = successors.get(from) ?? [];
    const chain = own.length === 0 ? [] : chainOf(after, to, entry);
    return chain.some((code) => own.includes(code)) ? [] : [{ ...entry, to }];
  });
}

/** The unit and what stands above it, once the entry holds. */
function chainOf({ org }: World, code: UnitCode, { on }: PersonEntry): UnitCode[] {
  const unit = findBearer(org, code, on);
  return unit === undefined ? [] : chainNear(org, unit, on).map((one) => one.code);
}
