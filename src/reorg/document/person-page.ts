/** What a plan does with one person, and why: everything that one printed page can say of it. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { type GateFailure, gateId } from '../gate-model.js';
import type { PersonEntry, Plan, PlanRequirement } from '../model.js';
import { planQuota } from '../quota.js';
import type { World } from '../world.js';

/** The entry of the scenario that decided, where the file is at hand. */
export interface DecidingEntry {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** How the quota of a unit stands once the plan is carried out; null: no number was given. */
export interface QuotaAfter {
  readonly unit: UnitCode;
  readonly quota: number | null;
  readonly assigned: number;
}

export interface PersonPage {
  readonly staff: StaffCode;
  readonly name: string;
  /** One for each phase in which something happens, in order of time. */
  readonly entries: readonly PersonEntry[];
  /** Beside each entry; undefined: the scenario is not at hand, or does not hold it. */
  readonly deciding: readonly (DecidingEntry | undefined)[];
  readonly requirements: readonly PlanRequirement[];
  readonly quotas: readonly QuotaAfter[];
  readonly gates: readonly GateFailure[];
}

/** Entries of one person; undefined: the plan does not name the person. */
export function listEntries({ people }: Plan, staff: string): readonly PersonEntry[] | undefined {
  const entries = people.filter((entry) => entry.staff === staff);
  return entries.length === 0 ? undefined : entries.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** Requirements that decided, or that bind the unit to which the person goes. */
export function listRequirements({ requirements }: Plan, entries: readonly PersonEntry[]): PlanRequirement[] {
  const reasons = new Set(entries.map(({ reason }) => reason));
  const units = new Set<string | null>(entries.map(({ to }) => to));
  return requirements.filter(
    ({ path, unit }) => reasons.has(path) || (unit !== undefined && units.has(unit)),
  );
}

/** Gates that name the person; and those of the new unit that concern no single person or field. */
export function listGates({ gates }: Plan, staff: string, entries: readonly PersonEntry[]): GateFailure[] {
  const units = new Set<string | null>(entries.map(({ to }) => to));
  const mine = gates.filter(({ who }) => who === staff);
  const ofUnit = gates.filter(({ code, unit }) => code === 'reorg/quota' && units.has(unit));
  return [...new Map([...mine, ...ofUnit].map((gate) => [gateId(gate), gate])).values()];
}

/** Of the units to which the person goes; asked while the data are as the plan read them. */
export function listQuotas(plan: Plan, world: World, entries: readonly PersonEntry[]): QuotaAfter[] {
  const units = new Set<string | null>(entries.map(({ to }) => to));
  return planQuota(plan, world).flatMap(({ code, employment, after }) =>
    employment === 'total' && after !== null && units.has(code)
      ? [{ unit: code as UnitCode, quota: after.quota, assigned: after.assigned }]
      : [],
  );
}
