/** Units: what they are during a version, and the rules of their tree that are data. */
import type { AreaCode, Brand, ProcedureCode, UnitCode } from '#kit/brand.js';
import type { Day, Period } from '#kit/dates.js';
import type { Life, LifeEvent, Sort } from './life-model.js';

export type { LineageKind, SplitRule } from './life-model.js';

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
  /** As printed at the door: `07:30-11:30, 13:30-17:00`; blank: those of the calendar. */
  readonly openingHours: string;
  /** Fields served, as written, in code order; empty: not recorded. */
  readonly fields: readonly string[];
  /** Procedures served, in code order; empty: all of the fields. */
  readonly procedures: readonly ProcedureCode[];
  /** Areas served, in code order; empty: every area. */
  readonly areas: readonly AreaCode[];
}

export interface UnitVersion extends UnitFacts, Period {}

/** What a row of a units file says of a unit: the columns that the file has, and no others. */
export type StatedUnit = Pick<UnitFacts, 'kind' | 'name'> &
  Partial<Omit<UnitFacts, 'parent' | 'quota'>> & {
    readonly quota: Partial<Quota>;
    /** null: the unit stands at the top. undefined: the file does not say. */
    readonly parent: UnitCode | null | undefined;
  };

export interface UnitSort extends Sort {
  readonly id: UnitId;
  readonly code: UnitCode;
  readonly facts: UnitFacts;
  readonly stated: StatedUnit;
}

/** Names a unit where people read. */
export type UnitCodeOf = (id: UnitId) => UnitCode;

export type Unit = Life<UnitSort>;
export type LineageEvent = LifeEvent<UnitSort>;

/** All units by code and life, their ledger by day. */
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
