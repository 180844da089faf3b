/**
 * Lays dossiers on a hierarchy: on the units as they were, or sent forward along the lineage to what they are on a day
 * (definitions.md 7). A dossier's unit is the one that bore its code on the day of intake. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import { type Day, type DayNumber, fromDayNumber } from '#kit/dates.js';
import { chainNear, type Org, unitOf, versionNear } from '#org/hierarchy.js';
import { resolveForward, sinceIntake } from '#org/lineage.js';
import type { Level, Unit, UnitId } from '#org/model.js';
import type { Hierarchy, PlaceKind } from '../model.js';

/** Where a dossier counts: a row of a report by unit. */
export interface Place {
  /** Tells rows apart: two units may bear one code, one after the other. */
  readonly key: string;
  readonly kind: PlaceKind;
  readonly code: string;
  readonly name: string | null;
  /** The units it stands in, itself first; of an unknown code none. */
  readonly within: readonly UnitCode[];
  /** The units above it, nearest first. */
  readonly above: readonly UnitId[];
  readonly parts: readonly UnitCode[];
  /** The branch that it is or stands in. */
  readonly branch: { readonly key: string; readonly code: UnitCode; readonly name: string } | null;
  /** Of its own, or of the nearest unit above that has one. */
  readonly level: Level | '';
}

export interface PlaceContext {
  readonly org: Org;
  readonly hierarchy: Hierarchy;
  /** The last day of the period. */
  readonly lastDay: Day;
  /** Field of what an intake was about, on a day; undefined where the catalogue does not say. */
  readonly fieldOf: (about: string, day: Day) => string | undefined;
}

interface Intake {
  readonly unit: UnitCode;
  /** The procedure, or its field where that is known. */
  readonly about: string;
  readonly receivedOn: DayNumber;
}

/** A function that places dossiers; what it found for a unit, day and procedure it remembers. */
export function openPlaces(context: PlaceContext): (intake: Intake) => Place {
  const known = new Map<string, Place>();
  const isDivided = context.org.lineage.some(({ event }) => event === 'split');
  return (intake) => {
    const key = `${intake.unit}\u0000${intake.receivedOn}${isDivided ? `\u0000${intake.about}` : ''}`;
    const place = known.get(key) ?? findPlace(context, intake);
    known.set(key, place);
    return place;
  };
}

function findPlace(context: PlaceContext, intake: Intake): Place {
  const day = fromDayNumber(intake.receivedOn);
  const unit = bearerNear(context.org, intake.unit, day);
  if (unit === undefined) return unknownPlace(intake.unit);
  if (context.hierarchy.mode === 'as-was') return unitPlace(context.org, unit, context.lastDay);
  return forwardPlace(context, { unit, day, on: context.hierarchy.on, about: intake.about });
}

/**
 * The bearer of a code on the day of intake; where nobody bore it that day, the last one before, and where there was none
 * the first one after: a dossier received a day too early or too late still belongs to somebody. Lives of one code
 * never overlap, so the last to have begun is the bearer.
 */
export function bearerNear(org: Org, code: UnitCode, day: Day): Unit | undefined {
  const bearers = org.byCode.get(code) ?? [];
  return bearers.findLast((unit) => unit.from <= day) ?? bearers[0];
}

const unknownPlace = (code: UnitCode): Place => ({
  key: `? ${code}`,
  kind: 'unknown',
  code,
  name: null,
  within: [],
  above: [],
  parts: [],
  branch: null,
  level: '',
});

function unitPlace(org: Org, unit: Unit, day: Day): Place {
  const chain = chainNear(org, unit, day);
  const name = versionNear(unit, day).name;
  const above = chain.slice(1).map(({ id }) => id);
  return {
    key: `${unit.id}`,
    kind: 'unit',
    code: unit.code,
    name,
    above,
    parts: [],
    ...standing(chain, day),
  };
}

/** What a chain of units, from below, stands in on a day. */
function standing(chain: readonly Unit[], day: Day): Pick<Place, 'within' | 'branch' | 'level'> {
  const versions = chain.map((unit) => ({ unit, version: versionNear(unit, day) }));
  const branch = versions.find(({ version }) => version.kind === 'branch');
  return {
    within: chain.map(({ code }) => code),
    branch:
      branch === undefined
        ? null
        : { key: `${branch.unit.id}`, code: branch.unit.code, name: branch.version.name },
    level: versions.find(({ version }) => version.level !== '')?.version.level ?? '',
  };
}

interface Journey {
  readonly unit: Unit;
  readonly day: Day;
  readonly on: Day;
  readonly about: string;
}

function forwardPlace({ org, fieldOf }: PlaceContext, { unit, day, on, about }: Journey): Place {
  const since = sinceIntake(unit, day);
  const found = resolveForward(org, { unit: unit.id, since, on, field: fieldOf(about, day) });
  if (found.kind === 'unit') return unitPlace(org, unitOf(org, found.unit), on);
  const stem = unitOf(org, found.unit);
  const shared = found.under === null ? [] : chainOf(org, found.under, on);
  const stood = standing(shared, on);
  return {
    key: `${stem.id} ${found.parts.join(' ')}`,
    kind: 'undivided',
    code: stem.code,
    name: versionNear(stem, on).name,
    ...stood,
    within: [stem.code, ...stood.within],
    above: shared.map(({ id }) => id),
    parts: found.parts.map((id) => unitOf(org, id).code),
  };
}

function chainOf(org: Org, id: UnitId, day: Day): Unit[] {
  const unit = unitOf(org, id);
  return chainNear(org, unit, day);
}

/** Is the place the unit, or below it? Everything is in no unit. */
export const liesIn = ({ within, code }: Place, unit: UnitCode | undefined): boolean =>
  unit === undefined || within.includes(unit) || code === unit;
