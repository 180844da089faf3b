/**
 * Where an allocation may send people: to successors, to units that the scenario opens or sends people to, and to the
 * points beneath them. Judged on the units as the phase leaves them. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Spot } from '#kit/great-circle.js';
import { compareCodes } from '#kit/vietnamese.js';
import { chainNear, type Org, versionOn } from '#org/hierarchy.js';
import type { Unit, UnitVersion } from '#org/model.js';
import { spotOf } from '#org/places.js';
import type { PlannedPhase } from '../phases/phase.js';
import { findLasting } from '../world.js';
import type { FreePerson } from './free.js';

export interface Candidate {
  readonly code: UnitCode;
  readonly version: UnitVersion;
  /** The unit itself, then all that stand above it, nearest first. */
  readonly chain: readonly Unit[];
  readonly spot: Spot | undefined;
}

/** In order of code. */
export function listCandidates(
  { after: { org }, scenario }: Pick<PlannedPhase, 'after' | 'scenario'>,
  free: readonly FreePerson[],
): Candidate[] {
  const { open, merge, split, staff, effective } = scenario;
  const parts = split.flatMap(({ into }) => into.map(({ unit }) => unit.code));
  const divided = new Set(split.map(({ from }) => from.code));
  const taking = [...merge.map(({ into }) => into.code).filter((code) => !divided.has(code)), ...parts];
  const successors = [...taking, ...free.flatMap(({ own }) => own ?? [])];
  const receiving = [
    ...open.map(({ code }) => code),
    ...staff.rules.map(({ to }) => to.code),
    ...staff.orders.map(({ unit }) => unit.code),
  ];
  const toCandidate = (unit: Unit | undefined) => unit && openCandidate(org, unit, effective);
  const named = (codes: readonly UnitCode[]): Candidate[] =>
    [...new Set(codes)].flatMap((code) => toCandidate(findLasting(org, code, effective)) ?? []);
  const top = new Map(
    [...named(successors), ...named(receiving).filter(isPlaceOfWork)].map((one) => [one.code, one]),
  );
  const points = org.units
    .flatMap((unit) => (unit.until === null ? (toCandidate(unit) ?? []) : []))
    .filter(({ version, chain }) => version.kind === 'point' && chain.some(({ code }) => top.has(code)));
  const all = new Map([...top.values(), ...points].map((one) => [one.code, one]));
  return [...all.values()].sort((a, b) => compareCodes(a.code, b.code));
}

/** Counters are at branches, at points, and at the centres of communes; departments and agents are staffed by name. */
const isPlaceOfWork = ({ version: { kind, level } }: Candidate): boolean =>
  kind === 'branch' || kind === 'point' || (kind === 'centre' && level === 'commune');

function openCandidate(org: Org, unit: Unit, effective: Day): Candidate | undefined {
  const version = versionOn(unit, effective);
  if (version === undefined) return undefined;
  const chain = chainNear(org, unit, effective);
  return { code: unit.code, version, chain, spot: spotOf(version) };
}
