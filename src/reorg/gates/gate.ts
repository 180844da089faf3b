/** What a gate is: a condition that must hold once a plan is carried out, judged on the units and people as they would then be. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { addDays, type Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import type { Bilingual } from '#kit/sheet.js';
import { compareCodes } from '#kit/vietnamese.js';
import { findBearer } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import type { GateFailure, GateName, GateWarning } from '../gate-model.js';
import type { ClosedUnit, OpenDossiers, PlanContent } from '../model.js';
import { endsOf } from '../split/onward.js';
import { dividingIn } from '../split/takers.js';
import type { World } from '../world.js';

/** The part of a plan that gates look at. */
export type JudgedPlan = Pick<
  PlanContent,
  'effective' | 'phases' | 'units' | 'lineage' | 'people' | 'postings' | 'parallel' | 'requirements'
>;

export interface GateScene {
  /** The world as it is. */
  readonly before: World;
  /** The world once the plan is carried out. */
  readonly after: World;
  readonly plan: JudgedPlan;
  readonly dossiers: readonly OpenDossiers[];
  /** What somebody must have seen to. */
  readonly conditions: readonly Condition[];
  /** How many may be absent without closing a field; 0: nobody asks. */
  readonly spare?: number;
}

/** In the words of the scenario, by its number there. */
interface Condition {
  readonly said: string;
  readonly no: number;
  readonly day: Day;
}

/** What bars the plan, or, with a weight, what does not. */
export type Found = GateFailure | GateWarning;

export interface Gate {
  readonly name: GateName;
  /** The rule behind it, and where it is written. */
  readonly source: Bilingual;
  /** In any order. */
  readonly judge: (scene: GateScene) => Found[];
  readonly say: (failure: GateFailure) => Diagnostic;
}

/** A failure that nobody has accepted yet. */
export const failing = (
  name: GateName,
  failure: Omit<GateFailure, 'code' | 'field' | 'accepted'> & Partial<Pick<GateFailure, 'field'>>,
): GateFailure => ({ code: `reorg/${name}`, field: null, ...failure, accepted: null });

/** A unit that the plan closes, and the first day on which it is closed. */
export interface Closing extends ClosedUnit {
  readonly life: Unit;
}

/** In the plan's order. */
export const listClosings = ({
  after,
  plan,
}: Pick<GateScene, 'after'> & { readonly plan: Pick<JudgedPlan, 'units'> }): Closing[] =>
  plan.units.flatMap((unit) => {
    const life =
      unit.change === 'closed' ? findBearer(after.org, unit.code, addDays(unit.on, -1)) : undefined;
    return unit.change === 'closed' && life !== undefined ? [{ ...unit, life }] : [];
  });

/**
 * Where a unit that ends goes, by its code: one unit after a merger, several after a split. What goes to a unit that is
 * divided in the same phase goes on with it.
 */
export function successorsIn({ units, lineage, parallel = [] }: JudgedPlan): Map<UnitCode, UnitCode[]> {
  const steps = lineage.flatMap(({ event, from, to, phase = 0 }) =>
    from === null || to === null || from === to || event === 'opened'
      ? []
      : endsOf(to, dividingIn(units, phase)).map((successor) => ({ unit: from, successor })),
  );
  const grouped = groupBy([...steps, ...parallel], ({ unit }) => unit);
  return new Map(
    [...grouped].map(([unit, all]) => [
      unit,
      [...new Set(all.map(({ successor }) => successor))].filter((one) => one !== unit).sort(compareCodes),
    ]),
  );
}

/** The last day before the plan takes hold. */
export const eveOf = ({ effective }: { readonly effective: Day }): Day => addDays(effective, -1);
