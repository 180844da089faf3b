/** The open dossiers of a database as a plan hands them over, before it is applied or after. */
import { openCatalogueStore } from '#catalogue/store.js';
import { openVersions } from '#catalogue/version-near.js';
import type { Db } from '#db/open.js';
import type { UnitCode } from '#kit/brand.js';
import { compareCodes } from '#kit/vietnamese.js';
import { worldAfter } from '../changes.js';
import { type DeskChange, openDesks } from '../document/desks.js';
import { openPlaces, type Places } from '../document/places.js';
import { scanOpenDossiers } from '../dossier-store.js';
import type { OpenDossiers, Plan } from '../model.js';
import type { HandoverCount, HandoverLine } from '../sheets/handover-sheet.js';
import { asksFields } from '../split/dossiers.js';
import { openReorgStore } from '../store.js';
import { refuseStale } from './carry-out.js';
import { partsIn, readOpenDossiers } from './open-dossiers.js';
import { readWorld } from './world.js';

export interface HandoverSource {
  readonly places: Places;
  /** How many go from desk to desk. */
  count(): CountedDesks;
  /** The dossiers of some desks, or of all, that are handed over or that nobody takes. */
  lines(desks?: readonly UnitCode[]): Generator<HandoverLine>;
}

export interface CountedDesks {
  /** In the order of the desks that hand over. */
  readonly counts: readonly HandoverCount[];
  readonly staying: number;
  /** By receiving desk, null for nobody, the desks as the dossiers name them. */
  readonly desks: ReadonlyMap<UnitCode | null, ReadonlySet<UnitCode>>;
}

/** Before the plan is applied, or after. */
export function openSource(db: Db, plan: Plan): HandoverSource {
  const world = readWorld(db);
  const isApplied = openReorgStore(db).findApplied(plan.hash) !== undefined;
  if (!isApplied) refuseStale(world, plan);
  const after = isApplied ? world : worldAfter(plan, world);
  const deskOf = openDesks(plan, world.org, after.org);
  const procedureOn = openVersions(openCatalogueStore(db).listVersions());
  const places = openPlaces(plan, world);
  const endsOf = openEnds(plan, places);
  const divided = partsIn(plan);
  const isByField = asksFields(world.org, divided);
  return {
    places,
    count: () =>
      countDesks(readOpenDossiers(db, world.org, divided), ({ unit, received, field }) =>
        endsOf(deskOf({ desk: unit, received, field })),
      ),
    *lines(desks) {
      for (const { code, procedure, desk, received, due } of scanOpenDossiers(db, desks)) {
        const version = procedureOn(procedure, received);
        const field = isByField ? version?.field || undefined : undefined;
        const ends = endsOf(deskOf({ desk, received, field }));
        if (ends === undefined) continue;
        const { from, fromName, to, toName, why } = ends;
        const procedureName = version?.name ?? '';
        yield { code, desk, procedure, procedureName, due, from, fromName, to, toName, why };
      }
    },
  };
}

type Ends = Pick<HandoverLine, 'from' | 'fromName' | 'to' | 'toName' | 'why'>;

/** undefined: it stays. */
function openEnds(plan: Plan, places: Places): (change: DeskChange) => Ends | undefined {
  const known = new Map<DeskChange, Ends>(); // the same change is the same object
  return (change) => {
    if (change.kind === 'stays') return undefined;
    const ends = known.get(change) ?? toEnds(change, plan, places);
    known.set(change, ends);
    return ends;
  };
}

function toEnds(change: Exclude<DeskChange, { kind: 'stays' }>, plan: Plan, { nameOf }: Places): Ends {
  const last = plan.phases.at(-1)?.effective ?? plan.effective;
  const giver = { from: change.from, fromName: nameOf(change.from, plan.effective) };
  return change.kind === 'moves'
    ? { ...giver, to: change.to, toName: nameOf(change.to, last), why: '' }
    : { ...giver, to: null, toName: '', why: change.kind };
}

function countDesks(
  groups: Iterable<OpenDossiers>,
  endsOf: (group: OpenDossiers) => Ends | undefined,
): CountedDesks {
  const counts = new Map<string, HandoverCount>();
  const desks = new Map<UnitCode | null, Set<UnitCode>>();
  let staying = 0;
  for (const group of groups) {
    const ends = endsOf(group);
    if (ends === undefined) {
      staying += group.count;
      continue;
    }
    const key = JSON.stringify([ends.from, ends.to ?? '', ends.why]);
    counts.set(key, { ...ends, open: (counts.get(key)?.open ?? 0) + group.count });
    desks.set(ends.to, (desks.get(ends.to) ?? new Set()).add(group.unit));
  }
  const sorted = [...counts].sort(([a], [b]) => compareCodes(a, b)).map(([, count]) => count);
  return { counts: sorted, staying, desks };
}
