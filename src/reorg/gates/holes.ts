/** What was served on the eve of a phase and is not on a later day, and which unit ought to. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { addDays, type Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { findBearer, versionOn } from '#org/hierarchy.js';
import type { GateWarning } from '../gate-model.js';
import { type AreaBook, type AreaSet, areaBook, inBoth, isEmpty, meet, union, without } from './area-set.js';
import { type Coverage, isDivided, leaveDays, openCoverage, type Service, type Trust } from './coverage.js';
import { type GateScene, successorsIn } from './gate.js';
import { touchedUnits } from './touched.js';
import type { Cause } from './words.js';

/** A field that one unit ought to serve on a day, for these areas, and does not. */
export interface Hole {
  readonly unit: UnitCode;
  readonly field: string;
  readonly areas: AreaSet;
  /** Units that served it on the eve. */
  readonly former: readonly UnitCode[];
  readonly why: Cause;
  /** Absent: it bars the plan. */
  readonly weight?: GateWarning['weight'];
}

export interface Holes {
  /** By unit and field. */
  on(day: Day): ReadonlyMap<string, Hole>;
  /** The areas of all of them together. */
  listOf(holes: readonly Hole[]): string[];
}

/** What has to be served from a phase on: what its eve knew. */
interface Claim {
  readonly since: Day;
  readonly key: string;
  readonly areas: AreaSet;
  readonly services: readonly Service[];
  /** `presumed`: by people of whom no competence is recorded; the gate is then a warning. */
  readonly trust: Trust;
}

interface Scene extends GateScene {
  readonly coverage: Coverage;
  readonly heirsOf: (unit: UnitCode, day: Day) => readonly UnitCode[];
  /** Units that the plan has to do with, in order of code. */
  readonly touched: readonly UnitCode[];
  /** Was it so without the plan, at units that it has nothing to do with? */
  readonly isOld: (hole: Hole, claim: Claim, day: Day) => boolean;
}

export function openHoles(scene: GateScene): Holes {
  const units = [scene.before, scene.after].flatMap(({ org }) => org.units);
  const book = areaBook(units.flatMap(({ versions }) => versions.flatMap(({ areas }) => areas)));
  const coverage = openCoverage(scene.after, scene.plan, book);
  const codes = touchedUnits(scene.plan);
  const [touched, isOld] = [[...codes].sort(compareCodes), openOld(scene, book, codes)];
  const open: Scene = { ...scene, coverage, heirsOf: openHeirs(scene), isOld, touched };
  const claims = listClaims(scene, coverage);
  const on = (day: Day): ReadonlyMap<string, Hole> => {
    const found = new Map<string, Hole>();
    for (const claim of claims) {
      const lacking = claim.since > day ? undefined : without(claim.areas, servedOn(coverage, day, claim));
      if (lacking === undefined || isEmpty(lacking)) continue;
      for (const hole of attribute(open, { claim, lacking, day })) {
        const key = `${hole.weight ?? ''} ${hole.unit} ${claim.key}`;
        found.set(key, merged(hole, found.get(key)));
      }
    }
    return found;
  };
  return { on, listOf: (holes) => book.listOf(union(holes.map(({ areas }) => areas))) };
}

function merged(hole: Hole, other: Hole | undefined): Hole {
  if (other === undefined) return hole;
  const former = [...new Set([...other.former, ...hole.former])].sort(compareCodes);
  return { ...other, areas: union([other.areas, hole.areas]), former };
}

/** Each pair once: by the first phase whose eve serves it, by recorded competence where there is one. */
function listClaims({ plan }: GateScene, coverage: Coverage): Claim[] {
  const known = { recorded: new Map<string, AreaSet>(), presumed: new Map<string, AreaSet>() };
  return plan.phases.flatMap(({ effective: since }) =>
    coverage.trusts.flatMap((trust) => {
      const services = coverage.servicesOn(addDays(since, -1), trust);
      return [...groupBy(services, ({ key }) => key)].flatMap(([key, own]): Claim[] => {
        const all = union(own.map(({ areas }) => areas));
        const told = [known.recorded.get(key), trust === 'presumed' ? known.presumed.get(key) : undefined];
        const areas = told.reduce<AreaSet>(
          (rest, one) => (one === undefined ? rest : without(rest, one)),
          all,
        );
        known[trust].set(key, union([all, known[trust].get(key) ?? all]));
        return isEmpty(areas) ? [] : [{ since, key, areas, services: own, trust }];
      });
    }),
  );
}

const servedOn = (coverage: Coverage, day: Day, { key, trust }: Claim): AreaSet =>
  coverage.servedOn(day, trust).get(key) ?? coverage.areas.none();

/** Where a unit's service ought to be on a day: at itself, or where its people have gone. */
function openHeirs({ plan }: GateScene): Scene['heirsOf'] {
  const [successors, leaving] = [successorsIn(plan), leaveDays(plan)];
  const staying = new Set(plan.units.filter(isDivided).map(({ code }) => code));
  const heirsOf = (unit: UnitCode, day: Day, passed: readonly UnitCode[] = []): readonly UnitCode[] => {
    const since = leaving.get(unit);
    const next = since === undefined || day < since || passed.includes(unit) ? [] : successors.get(unit);
    if (next === undefined || next.length === 0) return [unit];
    const heirs = next.flatMap((one) => heirsOf(one, day, [...passed, unit]));
    return staying.has(unit) ? [unit, ...heirs] : heirs;
  };
  return heirsOf;
}

interface Lack {
  readonly claim: Claim;
  readonly lacking: AreaSet;
  readonly day: Day;
}

/** Whose hole it is: first of heirs that have it in their scope, then of others that do, then of the other heirs. */
function attribute(scene: Scene, { claim, lacking, day }: Lack): Hole[] {
  const byHeir = new Map<UnitCode, AreaSet>();
  for (const { unit, areas } of claim.services.filter((service) => meet(service.areas, lacking))) {
    for (const heir of scene.heirsOf(unit.code, day)) {
      byHeir.set(heir, union([areas, byHeir.get(heir) ?? areas]));
    }
  }
  const heirs = [...byHeir]
    .map(([heir, areas]): Share => ({ heir, areas }))
    .sort((a, b) => compareCodes(a.heir, b.heir));
  const within = ({ heir, areas }: Share): Share => ({
    heir,
    areas: inBoth(areas, scopeOn(scene, heir, claim.key, day)),
  });
  const others = scene.touched.map((heir) => within({ heir, areas: lacking }));
  return shareOut([...heirs.map(within), ...others, ...heirs], lacking).map(({ heir: unit, areas }) =>
    toHole(scene, { claim, unit, areas, day }),
  );
}

/** Areas that a unit ought to serve. */
interface Share {
  readonly heir: UnitCode;
  readonly areas: AreaSet;
}

/** Each area goes to the first that has it. */
function shareOut(shares: readonly Share[], lacking: AreaSet): Share[] {
  const given = new Map<UnitCode, AreaSet>();
  let rest = lacking;
  for (const { heir, areas } of shares) {
    const part = inBoth(areas, rest);
    if (isEmpty(part)) continue;
    given.set(heir, union([part, given.get(heir) ?? part]));
    rest = without(rest, part);
  }
  return [...given].map(([heir, areas]) => ({ heir, areas }));
}

interface Given {
  readonly claim: Claim;
  readonly unit: UnitCode;
  readonly areas: AreaSet;
  readonly day: Day;
}

function toHole(scene: Scene, { claim, unit, areas, day }: Given): Hole {
  const servers = claim.services.filter((service) => meet(service.areas, areas));
  const former = [...new Set(servers.map((service) => service.unit.code))].sort(compareCodes);
  const isOpen = findBearer(scene.after.org, unit, day) !== undefined;
  const isScoped = isOpen && isEmpty(without(areas, scopeOn(scene, unit, claim.key, day)));
  const why = isScoped ? 'people' : isOpen ? 'scope' : 'closed';
  const hole: Hole = { unit, field: servers[0]?.field ?? claim.key, areas, former, why };
  if (claim.trust === 'presumed') {
    return { ...hole, weight: 'warning', why: why === 'people' ? 'unrecorded' : why };
  }
  return scene.isOld(hole, claim, day) ? { ...hole, weight: 'note' } : hole;
}

/** The areas for which a unit has the field in its scope. */
function scopeOn({ after, coverage }: Scene, code: UnitCode, key: string, day: Day): AreaSet {
  const unit = findBearer(after.org, code, day);
  const version = unit && versionOn(unit, day);
  const scope = version && coverage.scopeOf(version);
  return scope?.fields.has(key) === true ? scope.areas : coverage.areas.none();
}

/** Lacking without the plan as well, and no unit that it concerns has to do with the plan. */
function openOld(scene: GateScene, book: AreaBook, touched: ReadonlySet<UnitCode>): Scene['isOld'] {
  const idle = { ...scene.plan, units: [], lineage: [], parallel: [] };
  let before: Coverage | undefined;
  return ({ unit, former, areas }, claim, day) => {
    if ([unit, ...former].some((code) => touched.has(code))) return false;
    before ??= openCoverage(scene.before, idle, book);
    return isEmpty(inBoth(areas, servedOn(before, day, claim)));
  };
}
