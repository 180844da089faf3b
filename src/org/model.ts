/** Units as codes with a life, their versions in time, and the ledger of what became of them. Types and the rules that are data. */
import type { AreaCode, Brand, UnitCode } from '#kit/brand.js';
import type { Day, Period } from '#kit/dates.js';

/** A code comes back with another meaning, an id never does: a unit is (code, life) with an id of its own. */
export type UnitId = Brand<number, 'UnitId'>;

export const UNIT_KINDS = ['centre', 'department', 'branch', 'point', 'agent', 'one-stop', 'agency'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const LEVELS = ['province', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/** Kinds of staff (loại nhân sự); a quota is set for each, or for all together. */
export const EMPLOYMENTS = ['civil-servant', 'public-employee', 'contract', 'postal'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** null: no number was given, which is not 0. */
export type Quota = Readonly<Record<'total' | Employment, number | null>>;

/** What a unit is during a version: everything of it that can change in time. */
export interface UnitFacts {
  readonly kind: UnitKind;
  readonly name: string;
  readonly parent: UnitId | null;
  readonly level: Level | '';
  readonly address: string;
  /** Micro-degrees. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly quota: Quota;
  /** First day on which the lease of the premises no longer holds. */
  readonly contractUntil: Day | null;
  /** Đồng a year. */
  readonly runningCost: number | null;
  /** Fields served, as written, in code order; empty: not recorded. */
  readonly fields: readonly string[];
  /** Areas served, in code order; empty: every area. */
  readonly areas: readonly AreaCode[];
}

export interface UnitVersion extends UnitFacts, Period {}

/** From its first day until the first day it is closed. Versions follow one another without gap and fill the life. */
export interface Unit extends Period {
  readonly id: UnitId;
  readonly code: UnitCode;
  readonly versions: readonly UnitVersion[];
}

export const LINEAGE_EVENTS = ['opened', 'renamed', 'moved', 'merged', 'split', 'closed'] as const;
export type LineageKind = (typeof LINEAGE_EVENTS)[number];

/** Which part of a split unit goes to one successor. Several members narrow it together; `{}`: the whole. */
export interface SplitRule {
  readonly fields?: readonly string[];
  readonly areas?: readonly AreaCode[];
  /** Of the whole, 0..1: only for shares that no field or area explains. */
  readonly share?: number;
  /** What no sibling claims. */
  readonly rest?: true;
}

/**
 * One line of the ledger, holding from the day `on`. `renamed` and `moved` bear the same unit on both sides when the
 * unit lives on; `opened` has no `from`, `closed` no `to`; a split has one line for each successor.
 */
export interface LineageEvent {
  readonly event: LineageKind;
  readonly on: Day;
  readonly from: UnitId | null;
  readonly to: UnitId | null;
  readonly rule: SplitRule;
  readonly decision: string;
  readonly signedOn: Day | null;
  readonly signer: string;
}

/** All that the room knows: units by code and life, the ledger by day. */
export interface OrgState {
  readonly units: readonly Unit[];
  readonly lineage: readonly LineageEvent[];
}

/** Where a kind may hang. `level` restricts the parent further. */
export interface ParentChoice {
  readonly kind: UnitKind;
  readonly level?: Level;
}

export interface ParentRule {
  /** Must it have a parent, may it, or must it have none? */
  readonly need: 'required' | 'optional' | 'none';
  readonly choices: readonly ParentChoice[];
}

const ANY_KIND: readonly ParentChoice[] = UNIT_KINDS.map((kind) => ({ kind }));

/** The tree of a centre (NĐ 118/2025; pilot resolutions of the four localities). A rule is data: a province may differ. */
export const PARENT_RULES: Readonly<Record<UnitKind, ParentRule>> = {
  centre: { need: 'none', choices: [] },
  department: { need: 'required', choices: [{ kind: 'centre' }] },
  branch: { need: 'required', choices: [{ kind: 'centre' }] },
  point: { need: 'required', choices: [{ kind: 'branch' }, { kind: 'centre', level: 'commune' }] },
  agent: { need: 'required', choices: [{ kind: 'branch' }, { kind: 'point' }] },
  'one-stop': { need: 'optional', choices: ANY_KIND },
  agency: { need: 'optional', choices: [{ kind: 'agency' }] },
};

/** Levels a centre may have, and of which one there is a single centre. */
export const CENTRE_LEVELS: readonly Level[] = ['province', 'commune'];
export const SINGLE_CENTRE_LEVEL: Level = 'province';
