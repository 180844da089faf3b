/** A plan: what exactly will be done, and on the ground of which rows. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Employment, UnitKind } from '#org/model.js';
import type { Position, PostingForm, Task } from '#staff/model.js';
import type { Objective } from './allocate/wish-model.js';
import type { GateFailure, GateWarning } from './gate-model.js';
import type { Selector } from './scenario-model.js';
import type { LineageStep, OfPhase, UnitChange } from './unit-model.js';

export type {
  ChangedUnit,
  ClosedUnit,
  LineageStep,
  OpenedUnit,
  UnitChange,
  UnitPart,
  UnitPlace,
  UnitScope,
} from './unit-model.js';

export const PLAN_FORMAT = 'motcua-plan';
/** Of a copy for review outside: no plan that could be applied. */
export const ANONYMOUS_FORMAT = 'motcua-plan-anonymous';
/** 2: phases, and the day of each person's entry. */
export const PLAN_VERSION = 2;

/**
 * What happens to a person (definitions.md 9). `assignment` stays inside one branch's network; `leaves` before the day on
 * which the plan takes effect; `returns` to the sender from a unit that ends; `relieved` of a post that ends; `surplus`
 * waits at the centre to be placed.
 */
export const PERSON_FORMS = [
  'follows',
  'transfer',
  'assignment',
  'appointment',
  'relieved',
  'secondment',
  'lent',
  'returns',
  'surplus',
  'leaves',
] as const;
export type PersonForm = (typeof PERSON_FORMS)[number];

/** The reason of somebody whom an allocation places. */
export const ALLOCATED = 'allocate';

export interface PersonEntry {
  readonly staff: StaffCode;
  readonly name: string;
  readonly position: Position;
  /** The position is held without the appointment; absent: it is not. */
  readonly acting?: true;
  readonly from: UnitCode;
  /** null: the person is gone by then, or only gives up a post. */
  readonly to: UnitCode | null;
  readonly form: PersonForm;
  /** First day on which it holds. Somebody may have an entry in each phase. */
  readonly on: Day;
  /** The entry of the scenario that says so: `merge.1`, `rules.2`. */
  readonly reason: string;
  /** The position held afterwards, where it is another. */
  readonly becomes?: Position;
  /** The position held afterwards is held without the appointment. */
  readonly becomesActing?: true;
  /** First day on which it no longer holds; absent: open. */
  readonly until?: Day;
  /** It is about a concurrent post, not about where the person works; absent: it is not. */
  readonly beside?: true;
  /** To the premises before and after, where an allocation reckoned with distances. */
  readonly metres?: Metres;
  /** Where the allocation could have sent the person as well: the next best first, at most three. */
  readonly alternatives?: readonly Alternative[];
}

/** Whole metres from the residence, or else from the present premises; null: not known. */
export interface Metres {
  readonly before: number | null;
  readonly after: number | null;
}

export interface Alternative {
  readonly unit: UnitCode;
  readonly metres: number | null;
}

/** What happens to one posting. All it does not name (tasks, and form and position where absent) goes on as it was. */
export interface PostingStep extends OfPhase {
  readonly staff: StaffCode;
  /** The posting, as `reads.posting` names it, or would if what earlier phases write were there. */
  readonly posting: string;
  /** First day on which it no longer holds; null: it had not begun and is taken out. */
  readonly endsOn: Day | null;
  /** What holds instead; null: nothing, the person has left. */
  readonly next: NextPosting | null;
  /** What follows it: the return from a secondment. */
  readonly after?: NextPosting;
}

export interface NextPosting {
  readonly unit: UnitCode;
  readonly quotaUnit: UnitCode;
  readonly from: Day;
  readonly until: Day | null;
  readonly form?: PostingForm;
  readonly position?: Position;
  readonly acting?: boolean;
}

/** Open dossiers by the unit that has them on its desk, as it was called on the day of intake. */
export interface OpenDossiers {
  readonly unit: UnitCode;
  readonly received: Day;
  readonly count: number;
  /** What they are about; absent: nobody asked, or the catalogue does not say. */
  readonly field?: string | undefined;
}

/** Open dossiers whose desk changes. */
export interface HandOver {
  readonly from: UnitCode;
  /** null: the unit is divided, and nothing says which part goes on with them (definitions.md 7). */
  readonly to: UnitCode | null;
  /** Those parts. */
  readonly parts?: readonly UnitCode[];
  /** First day on which they lie there. */
  readonly on: Day;
  readonly open: number;
}

export interface PlanMetrics {
  readonly opened: number;
  readonly changed: number;
  readonly closed: number;
  /** People who work under another unit afterwards. */
  readonly moved: number;
  /** People whom a rule or an order sends somewhere. */
  readonly placed: number;
  /** People who wait to be placed. */
  readonly surplus: number;
  readonly leaving: number;
  /** People in service whom the plan does not touch. */
  readonly others: number;
  readonly openDossiers: number;
}

/** Hash of each row by its natural key: ids do not matter, so undoing and doing again leaves a plan fresh. */
export type RowHashes = Readonly<Record<string, string>>;

export const READ_TABLES = ['unit', 'unit_version', 'lineage', 'staff', 'posting', 'area', 'count'] as const;
export type ReadTable = (typeof READ_TABLES)[number];

/** The rows that the plan stands on, by the questions they answer (definitions.md 13): none that the plan itself writes. */
export interface PlanReads extends Readonly<Record<ReadTable, RowHashes>> {
  /** What each phase asks, in order. */
  readonly about: readonly ReadScope[];
}

/** What was asked: everything about these codes that matters from `effective` on. */
export interface ReadScope {
  readonly effective: Day;
  /** Units that end. */
  readonly ending: readonly UnitCode[];
  /** Units that go on otherwise. */
  readonly changed: readonly UnitCode[];
  /** Units opened, successors, and parents named. */
  readonly named: readonly UnitCode[];
  readonly selectors: readonly Selector[];
  /** Units whose people a rule looks at, and people named. */
  readonly staffOf: readonly UnitCode[];
  readonly people: readonly StaffCode[];
  /** Are people sent elsewhere than their unit goes, so that it matters whom the law protects? */
  readonly sends: boolean;
  /** Does the plan look at what people are competent for? */
  readonly competences: boolean;
  /** What is reckoned with beside: absent where nothing is required and nobody allocated. */
  readonly weighs?: WeighScope;
}

/** Questions whose answers are numbers: who counts on a quota, who is at work, who meets a requirement. */
export interface WeighScope {
  readonly requirements: readonly PlanRequirement[];
  /** Units that may receive people, and so their quotas, those above them, and the points beneath them. */
  readonly receiving: readonly UnitCode[];
  /** Units that come to stand beneath others, with their people; absent: none. */
  readonly joining?: readonly UnitCode[];
  /** Does it matter how many are at work there? */
  readonly atWork: boolean;
}

/** A step in time of a plan: its units open and its people move on one day. */
export interface PlanPhase {
  /** '': the only one. */
  readonly name: string;
  readonly effective: Day;
  /** First day on which units merged in it are closed; null: not decided. */
  readonly closesOn: Day | null;
}

/** A merged unit that nobody has decided to close yet, and what its people went to. */
export interface ParallelUnit extends OfPhase {
  readonly unit: UnitCode;
  readonly successor: UnitCode;
}

/** All that decides what is done, and the rows it stands on: what the hash covers and a director signs. */
export interface PlanContent {
  readonly format: typeof PLAN_FORMAT;
  readonly version: typeof PLAN_VERSION;
  readonly scenario: string;
  readonly title: string;
  readonly basis: string;
  /** In order of time; at least one. */
  readonly phases: readonly PlanPhase[];
  /** Of the first phase. */
  readonly effective: Day;
  /** Of the last phase. People move on its effective day all the same. */
  readonly closesOn: Day | null;
  readonly units: readonly UnitChange[];
  readonly lineage: readonly LineageStep[];
  /** Units that go on receiving beside their successors with no last day fixed; absent: none. */
  readonly parallel?: readonly ParallelUnit[];
  readonly people: readonly PersonEntry[];
  readonly postings: readonly PostingStep[];
  readonly gates: readonly GateFailure[];
  /** People whom nothing places, and posts nobody fills; a plan in which everybody follows has neither. */
  readonly surplus: readonly StaffCode[];
  readonly shortages: readonly Shortage[];
  /** Only where the scenario asks to match the two. */
  readonly proposals?: readonly Proposal[];
  readonly requirements: readonly PlanRequirement[];
  /** null: the scenario leaves nobody open. */
  readonly allocation: PlanAllocation | null;
  readonly reads: PlanReads;
}

/** What the scenario asks to hold afterwards, by its place there. */
export interface PlanRequirement {
  readonly path: string;
  /** The day on which it is looked at. */
  readonly on: Day;
  readonly unit?: UnitCode;
  readonly kind?: UnitKind;
  readonly parent?: UnitCode;
  readonly fields: readonly string[];
  readonly position?: Position;
  readonly task?: Task;
  readonly atLeast: number;
  readonly atMost: number | null;
}

/** What an allocation reached, objective by objective in the order in which they counted. */
export interface PlanAllocation {
  /** false: it was stopped, and something better may exist. */
  readonly optimal: boolean;
  /** How far from the best possible the objective may be at which it was stopped, relative to its value; null: proved best. */
  readonly gap: number | null;
  readonly objectives: readonly { readonly name: Objective; readonly value: number }[];
}

/** Somebody who awaits placement, and a post left short that they could fill: proposed, not carried out. */
export interface Proposal {
  readonly staff: StaffCode;
  readonly unit: UnitCode;
  readonly metres: number | null;
}

/** Posts that nobody fills, of a kind of staff or of all together. */
export interface Shortage {
  readonly unit: UnitCode;
  readonly employment: 'total' | Employment;
  readonly short: number;
}

/** Information: it changes with every dossier that comes in, so it lies outside the hash. */
export interface PlanInformation {
  /** Absent: none. */
  readonly warnings?: readonly GateWarning[];
  readonly handover: readonly HandOver[];
  readonly metrics: PlanMetrics;
  /** Absent of a part of a plan: the whole has reckoned it. */
  readonly travel?: Travel;
  /** Of units that open, take over or receive people, in order of code. Absent of a part of a plan. */
  readonly figures?: readonly UnitFigures[];
  /** Absent of a part of a plan, and where no place is known. */
  readonly coverage?: PlanCoverage;
}

/** Who has an open point near, as the crow flies. null: no area or no point has a place that is known. */
export interface PlanCoverage {
  readonly km: number;
  readonly before: CoverageSide | null;
  readonly after: CoverageSide | null;
}

export interface CoverageSide {
  readonly day: Day;
  readonly points: number;
  /** Open points without coordinates: near nobody. */
  readonly unplaced: number;
  /** Areas with coordinates, and their residents as far as they are known. */
  readonly areas: number;
  readonly residents: number;
  readonly nearAreas: number;
  readonly nearResidents: number;
}

/** What a unit comes to, with all below it, on the day on which the last phase takes effect. */
export interface UnitFigures {
  readonly unit: UnitCode;
  readonly name: string;
  /** At work there. */
  readonly people: number;
  /** Counted on its quota, and the posts it has; null: no number was given. */
  readonly assigned: number;
  readonly posts: number | null;
  /** Dossiers that what it takes over from, and it itself, received in the year before the plan; null: not known. */
  readonly received: number | null;
}

/** The ways of those whose unit changes, from home, or else from the premises before. */
export interface Travel {
  /** People who work on other premises. */
  readonly displaced: number;
  /** Whole metres, of those whose ways are known both before and after. */
  readonly metresBefore: number;
  readonly metresAfter: number;
  readonly reckoned: number;
  /** People whose ways are not known. */
  readonly unknown: number;
}

export interface Plan extends PlanContent, PlanInformation {
  readonly hash: string;
}
