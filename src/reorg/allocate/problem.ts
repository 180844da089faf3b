/** What there is to allocate in a phase: people left open, units that may receive them, and what bounds it. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { addDays } from '#kit/dates.js';
import { unitOf } from '#org/hierarchy.js';
import type { OpenDossiers } from '../model.js';
import type { PlannedPhase } from '../phases/phase.js';
import { countByDesk } from '../plan/handover.js';
import { type Alike, listAlike } from './arcs.js';
import { type Bound, listBounds } from './bounds.js';
import { type Candidate, listCandidates } from './candidates.js';
import { toPlanRequirement } from './demands.js';
import type { FreePerson } from './free.js';
import { listNetworks, type Network } from './shares.js';
import { listPosts, type Post } from './staffing.js';
import type { AllocationWish } from './wish-model.js';

export interface Problem {
  readonly wish: AllocationWish;
  readonly candidates: readonly Candidate[];
  readonly groups: readonly Alike[];
  readonly bounds: readonly Bound[];
  readonly networks: readonly Network[];
  /** Everybody else. */
  readonly posts: readonly Post[];
}

/** `phase` as it would be if they all followed; `dossiers`: the open ones, and those of the last year. */
export function openProblem(
  phase: PlannedPhase,
  wish: AllocationWish,
  free: readonly FreePerson[],
  dossiers: readonly OpenDossiers[],
): Problem {
  const { before, after, scenario } = phase;
  const { effective: day } = scenario;
  const candidates = listCandidates(phase, free);
  const posts = listPosts(after, day, new Set<StaffCode>(free.map(({ person }) => person.code)));
  const requirements = scenario.require.map((one) => toPlanRequirement(one, day));
  const isEven = wish.objectives.includes('even-load');
  return {
    ...{ wish, candidates, posts },
    groups: listAlike(free, { before, effective: day, candidates, maxMetres: wish.maxMetres }),
    bounds: listBounds({ after, day, candidates, posts, requirements }),
    networks: isEven
      ? listNetworks({ after, day, candidates, posts, free: free.length, loads: loadsAfter(phase, dossiers) })
      : [],
  };
}

/** Dossiers wander with their units; what a split would divide stays with the old unit and weighs nowhere. */
function loadsAfter(
  { before: { org }, scenario, ending }: PlannedPhase,
  dossiers: readonly OpenDossiers[],
): Map<UnitCode, number> {
  const successors = new Map(ending.map(({ unit, into }) => [unit.id, into]));
  const loads = new Map<UnitCode, number>();
  for (const [id, count] of countByDesk(org, addDays(scenario.effective, -1), dossiers)) {
    const code = successors.get(id) ?? unitOf(org, id).code;
    loads.set(code, (loads.get(code) ?? 0) + count);
  }
  return loads;
}
