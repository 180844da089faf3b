/**
 * The plan with some people sent elsewhere by name: their entries and postings are planned anew, all gates are judged again,
 * everything else stays to the letter. Of a plan of one phase that is not stale. Pure.
 */
import type { StaffCode } from '#kit/brand.js';
import { compareCodes } from '#kit/vietnamese.js';
import { worldAfter } from '../changes.js';
import { gateId } from '../gate-model.js';
import { judgeGates } from '../gates/registry.js';
import type { OpenDossiers, Plan, PlanContent, ReadScope } from '../model.js';
import { accept } from '../plan/accept.js';
import { openOrders } from '../plan/orders.js';
import { planPeople } from '../plan/people.js';
import type { EndingUnit, Fates } from '../plan/units.js';
import { hashOfPlan, metricsOf } from '../plan.js';
import { collectReads, namePostings } from '../reads.js';
import type { StaffOrder } from '../scenario-model.js';
import type { DividedUnit } from '../split/divided.js';
import { partsOf } from '../split/takers.js';
import { findMergeable, type World } from '../world.js';

export interface OverrideQuestion {
  readonly plan: Plan;
  readonly world: World;
  readonly orders: readonly StaffOrder[];
  readonly dossiers: readonly OpenDossiers[];
}

export function override({ plan, world, orders, dossiers }: OverrideQuestion): Plan {
  if (orders.length === 0) return plan;
  const staff = new Set<StaffCode>(orders.map((order) => order.staff));
  const about = plan.reads.about.map((scope) => askAlso(scope, orders));
  const anew = planAnew({ plan, world, orders }, about[0]);
  const merge = <T extends { readonly staff: StaffCode }>(kept: readonly T[], others: readonly T[]): T[] =>
    [...kept.filter((one) => !staff.has(one.staff)), ...others.filter((one) => staff.has(one.staff))].sort(
      (a, b) => compareCodes(a.staff, b.staff),
    );
  const people = merge(plan.people, anew.people);
  const {
    hash: _,
    handover,
    coverage,
    metrics: __,
    warnings: ___,
    travel: ____,
    figures: _____,
    ...before
  } = plan;
  const unjudged: PlanContent = {
    ...before,
    people,
    postings: merge(plan.postings, anew.postings),
    gates: [],
    surplus: people.filter(({ form }) => form === 'surplus').map((one) => one.staff),
    allocation: null, // what it reached it no longer does
    reads: collectReads(world, about),
  };
  const { gates, warnings } = judge(unjudged, { plan, world, dossiers });
  const content: PlanContent = { ...unjudged, gates };
  return {
    ...{ hash: hashOfPlan(content), ...content },
    ...(warnings.length === 0 ? {} : { warnings }),
    ...{ handover, metrics: metricsOf(world, content, handover) },
    ...(coverage === undefined ? {} : { coverage }), // people go elsewhere, units do not
  };
}

/** Beside what was asked: those who are named, and where they go. */
const askAlso = (scope: ReadScope, orders: readonly StaffOrder[]): ReadScope => ({
  ...scope,
  people: inOrder([...scope.people, ...orders.map(({ staff }) => staff)]),
  named: inOrder([...scope.named, ...orders.map(({ unit }) => unit.code)]),
  sends: true,
});

const inOrder = <T extends string>(codes: readonly T[]): T[] => [...new Set(codes)].sort(compareCodes);

function planAnew(
  { plan, world, orders }: Omit<OverrideQuestion, 'dossiers'>,
  about: ReadScope | undefined,
): Pick<PlanContent, 'people' | 'postings'> {
  if (about === undefined) throw new Error('a plan asks something');
  const { effective, units } = plan;
  const fates = fatesOf(plan, world);
  const staff = { orders, rules: [], pins: [] };
  return planPeople({
    ...{ world, ...fates, effective },
    names: namePostings(world, about),
    orders: openOrders({ world, staff, ...fates, units, effective }),
  });
}

/** What ends and what is divided, as the plan has it. */
function fatesOf({ units, parallel = [], effective }: Plan, { org }: World): Fates {
  const find = (code: string) => findMergeable(org, code as never, effective);
  const closed = units.flatMap((one): EndingUnit[] => {
    const unit = one.change === 'closed' && one.parts === undefined ? find(one.code) : undefined;
    return unit === undefined || one.change !== 'closed'
      ? []
      : [{ unit, into: one.successor, on: one.on, path: '' }];
  });
  const undecided = parallel.flatMap(({ unit: code, successor }): EndingUnit[] => {
    const unit = find(code);
    return unit === undefined ? [] : [{ unit, into: successor, on: null, path: '' }];
  });
  const divided = units.flatMap((one): DividedUnit[] => {
    const [unit, parts] = [find(one.code), partsOf(one)];
    if (unit === undefined || parts.length === 0) return [];
    const nothing = { fields: [], procedures: [], areas: [] };
    const goesOn = one.change === 'changed';
    return [
      {
        unit,
        on: one.on,
        path: '',
        goesOn,
        parts: parts.map(({ to, rule }) => ({ to, rule, scope: nothing })),
      },
    ];
  });
  return { ending: [...closed, ...undecided], divided };
}

function judge(content: PlanContent, { plan, world, dossiers }: Omit<OverrideQuestion, 'orders'>) {
  const accepted = new Map(
    plan.gates.flatMap((gate) => (gate.accepted === null ? [] : [[gateId(gate), gate.accepted] as const])),
  );
  const conditions = plan.gates
    .filter(({ code }) => code === 'reorg/condition')
    .map(({ said = '', who, day }) => ({ said, no: Number(who), day }));
  const scene = { before: world, after: worldAfter(content, world), plan: content, dossiers, conditions };
  const { gates, warnings } = judgeGates(scene);
  return { gates: gates.map((gate) => accept(gate, accepted)), warnings };
}
