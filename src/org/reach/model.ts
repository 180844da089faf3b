/** How near the people of an area have their nearest open point: what is asked, and what is answered. */
import type { AreaCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Spot } from '#kit/great-circle.js';
import type { UnitKind } from '../model.js';

/** How far is near. The straight line is measured; the time is estimated from it, and is no travel time. */
export interface Reach {
  readonly km: number;
  readonly minutes: number;
  /** Kilometres an hour. */
  readonly speed: number;
  /** How many times longer the way is than the straight line. */
  readonly detour: number;
}

/**
 * Any service within 30 minutes or 5 km is the goal of the pilot (domain.md 7). Speed and detour are assumptions of ours,
 * for a motorcycle on roads of every kind; they stand beside each figure and can be set.
 */
export const REACH: Reach = { km: 5, minutes: 30, speed: 30, detour: 1.3 };

/** Within the kilometres; else within the minutes alone; beyond both; the area's place is not known. */
export const STANDINGS = ['near', 'in-time', 'far', 'unknown'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Where citizens may go. */
export interface OpenPoint {
  readonly unit: UnitCode;
  readonly name: string;
  readonly kind: UnitKind;
  /** The branch it belongs to, or else the centre; null: neither stands above it. */
  readonly branch: UnitCode | null;
  /** null: not known, or not in Viet Nam. */
  readonly spot: Spot | null;
}

/** Whose people go there. */
export interface OpenArea {
  readonly area: AreaCode;
  readonly name: string;
  readonly population: number | null;
  readonly spot: Spot | null;
}

export interface AreaReach extends OpenArea {
  /** null: the area's place is not known. */
  readonly nearest: OpenPoint | null;
  /** As the crow flies. */
  readonly metres: number | null;
  /** Estimated from the metres, unrounded. */
  readonly minutes: number | null;
  readonly standing: Standing;
}

/** Areas, and the residents of those whose population is known. */
export interface Count {
  readonly areas: number;
  readonly residents: number;
}

export interface Tally {
  readonly all: Count;
  readonly withinKm: Count;
  readonly withinMinutes: Count;
  /** Neither within the kilometres nor within the minutes. */
  readonly beyond: Count;
  /** Of unknown place: in no share. */
  readonly unknown: Count;
  /** Areas of unknown population: in no share of residents. */
  readonly uncounted: number;
}

/** A branch with the areas whose nearest point is its own. */
export interface BranchReach extends Tally {
  /** null: points that stand under no branch and no centre. */
  readonly branch: UnitCode | null;
  readonly name: string | null;
  readonly points: number;
}

/** A point with the areas to which it is the nearest. */
export interface PointReach extends OpenPoint {
  readonly nearestTo: Count;
}

export interface Coverage {
  readonly day: Day;
  readonly reach: Reach;
  readonly kinds: readonly UnitKind[];
  /** By code. */
  readonly areas: readonly AreaReach[];
  readonly points: readonly PointReach[];
  readonly branches: readonly BranchReach[];
  readonly total: Tally;
}
