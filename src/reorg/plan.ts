/** Works scenarios out into a plan: state and scenarios in, the whole document out, nothing written. Pure. */
import type { StaffCode } from '#kit/brand.js';
import { digestWithout } from '#kit/canonical.js';
import { holdsOn } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import { toPlanRequirement } from './allocate/demands.js';
import { allocatedIn } from './allocate/merge.js';
import { reckonTravel } from './allocate/travel.js';
import { judgeGates } from './gates/registry.js';
import {
  ALLOCATED,
  type HandOver,
  type OpenDossiers,
  type PersonEntry,
  type PersonForm,
  PLAN_FORMAT,
  PLAN_VERSION,
  type Plan,
  type PlanContent,
  type PlanMetrics,
  type UnitChange,
} from './model.js';
import type { PlannedPhase } from './phases/phase.js';
import { type Acceptances, accept } from './plan/accept.js';
import { coverageOf } from './plan/coverage.js';
import { figuresOf } from './plan/figures.js';
import { planHandover, skipClosed } from './plan/handover.js';
import { successorsOf } from './plan/units.js';
import { collectReads } from './reads.js';
import type { World } from './world.js';

/** The phases, each planned on what the one before leaves, as one document. `received`: dossiers of the year before. */
export function assemblePlan(
  planned: readonly [PlannedPhase, ...PlannedPhase[]],
  open: readonly OpenDossiers[],
  acceptances: Acceptances = new Map(),
  spare = 0,
  received: readonly OpenDossiers[] = [],
): Plan {
  const [{ before: world, scenario: first }] = planned;
  const { name, title, basis, effective } = first;
  const phases = planned.map(({ scenario }) => ({
    ...{ name: scenario.phase, effective: scenario.effective, closesOn: scenario.closesOn },
  }));
  const people = planned.flatMap((phase) => phase.people);
  const steps = {
    ...{ phases, effective, people },
    units: planned.flatMap((phase) => phase.steps.units),
    lineage: planned.flatMap((phase) => phase.steps.lineage),
    postings: planned.flatMap((phase) => phase.steps.postings),
    ...parallelIn(planned),
    ...requirementsIn(planned),
  };
  const { gates, warnings } = judgeGates({
    ...{ before: world, after: planned.at(-1)?.after ?? world, plan: steps, dossiers: open, spare },
    conditions: planned.flatMap(({ scenario }) =>
      scenario.conditions.map((said, i) => ({ said, no: i + 1, day: scenario.effective })),
    ),
  });
  const content: PlanContent = {
    ...{ format: PLAN_FORMAT, version: PLAN_VERSION, scenario: name, title, basis },
    ...{ ...steps, closesOn: phases.at(-1)?.closesOn ?? null },
    gates: gates.map((gate) => accept(gate, acceptances)),
    ...allocatedIn(planned, surplusIn(people)),
    reads: collectReads(
      world,
      planned.map((phase) => phase.steps.about),
    ),
  };
  const lines = planned.flatMap((phase) => planHandover(phase.before.org, phase, open));
  const coverage = coverageOf(planned);
  const handover = skipClosed((planned.at(-1) ?? planned[0]).after.org, lines);
  return {
    ...{ hash: hashOfPlan(content), ...content },
    ...(warnings.length === 0 ? {} : { warnings }),
    ...{ handover, metrics: metricsOf(world, content, handover) },
    ...{ travel: reckonTravel(planned), figures: figuresOf(planned, received) },
    ...(coverage === undefined ? {} : { coverage }),
  };
}

const requirementsIn = (planned: readonly PlannedPhase[]): Pick<PlanContent, 'requirements'> => ({
  requirements: planned.flatMap(({ scenario: { require, effective } }) =>
    require.map((one) => toPlanRequirement(one, effective)),
  ),
});

/** Units that are merged or divided while nobody has decided to close them yet. */
function parallelIn(planned: readonly PlannedPhase[]): Pick<PlanContent, 'parallel'> {
  const parallel = planned.flatMap(({ ending, divided }, phase) =>
    [...ending, ...divided]
      .filter(({ on }) => on === null)
      .flatMap((one) =>
        successorsOf(one, { divided })
          .filter((successor) => successor !== one.unit.code)
          .map((successor) => ({
            ...{ unit: one.unit.code, successor },
            ...(phase > 0 ? { phase } : {}),
          })),
      ),
  );
  return parallel.length === 0 ? {} : { parallel };
}

/** Information changes without the plan, or tells of an earlier one that was kept: it lies outside the hash. */
const INFORMATION = ['hash', 'handover', 'metrics', 'warnings', 'travel', 'figures', 'coverage', 'kept'];

/** The hash covers what is done and what it stands on. */
export const hashOfPlan = (plan: PlanContent): string => digestWithout(plan, INFORMATION);

/** Forms that an order or a rule gives. */
const PLACED: ReadonlySet<PersonForm> = new Set([
  'transfer',
  'assignment',
  'appointment',
  'relieved',
  'secondment',
  'lent',
]);

/** Who has no place once all is done; who came to the centre to wait may be sent on in a later phase. */
export function surplusIn(people: readonly PersonEntry[]): StaffCode[] {
  const last = new Map(
    people.filter(({ form, beside }) => form !== 'follows' && !beside).map((entry) => [entry.staff, entry]),
  );
  const waiting = [...last.values()].filter(({ form }) => form === 'surplus');
  return waiting.map(({ staff }) => staff).sort(compareCodes);
}

function touchedIds({ staff }: World, people: readonly PersonEntry[]) {
  const codes = new Set(people.map((entry) => entry.staff));
  return new Set(staff.people.filter(({ code }) => codes.has(code)).map(({ id }) => id));
}

export function metricsOf(world: World, content: PlanContent, handover: readonly HandOver[]): PlanMetrics {
  const { units, people, effective, surplus } = content;
  const listed = touchedIds(world, people);
  const atWork = world.staff.postings.filter(
    (posting) => holdsOn(posting, effective) && !listed.has(posting.staff),
  );
  const unitsThat = (change: UnitChange['change']) => units.filter((unit) => unit.change === change).length;
  const peopleBy = (isMeant: (form: PersonForm, reason: string) => boolean) =>
    new Set(people.filter(({ form, reason }) => isMeant(form, reason)).map(({ staff }) => staff)).size;
  return {
    ...{ opened: unitsThat('opened'), changed: unitsThat('changed'), closed: unitsThat('closed') },
    moved: peopleBy((form) => form === 'follows' || form === 'returns'),
    placed: peopleBy((form, reason) => PLACED.has(form) && reason !== ALLOCATED),
    surplus: surplus.length,
    leaving: peopleBy((form) => form === 'leaves'),
    others: new Set(atWork.map(({ staff }) => staff)).size,
    openDossiers: countOnce(handover),
  };
}

/** What moves on in a later phase is one dossier all the same: the last desk counts. */
const countOnce = (handover: readonly HandOver[]): number =>
  handover
    .filter(({ to, on }) => !handover.some((later) => later.from === to && later.on > on))
    .reduce((sum, { open }) => sum + open, 0);
