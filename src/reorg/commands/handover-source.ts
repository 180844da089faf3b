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
import type { Plan } from '../model.js';
import type { HandoverCount, HandoverLine } from '../sheets/handover-sheet.js';
import { openReorgStore } from '../store.js';
import { refuseStale } from './carry-out.js';
import { readWorld } from './world.js';

export interface HandoverSource {
  readonly places: Places;
  /** The dossiers of some desks, or of all, that are handed over or that nobody takes; `stays` hears of the others. */
  lines(desks?: readonly UnitCode[], stays?: () => void): Generator<HandoverLine>;
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
  return {
    places,
    *lines(desks, stays = () => {}) {
      for (const { code, procedure, desk, received, due } of scanOpenDossiers(db, desks)) {
        const version = procedureOn(procedure, received);
        const change = deskOf({ desk, received, field: version?.field });
        if (change.kind === 'stays') stays();
        else
          yield {
            code,
            desk,
            procedure,
            procedureName: version?.name ?? '',
            due,
            ...toEnds(change, plan, places),
          };
      }
    },
  };
}

type Ends = Pick<HandoverLine, 'from' | 'fromName' | 'to' | 'toName' | 'why'>;

function toEnds(change: Exclude<DeskChange, { kind: 'stays' }>, plan: Plan, { nameOf }: Places): Ends {
  const last = plan.phases.at(-1)?.effective ?? plan.effective;
  const giver = { from: change.from, fromName: nameOf(change.from, plan.effective) };
  return change.kind === 'moves'
    ? { ...giver, to: change.to, toName: nameOf(change.to, last), why: '' }
    : { ...giver, to: null, toName: '', why: change.kind };
}

export interface CountedDesks {
  /** In the order of the desks that hand over. */
  readonly counts: readonly HandoverCount[];
  readonly staying: number;
  /** By receiving desk, null for nobody, the desks as the dossiers name them. */
  readonly desks: ReadonlyMap<UnitCode | null, ReadonlySet<UnitCode>>;
}

export function countDesks(source: HandoverSource): CountedDesks {
  const counts = new Map<string, HandoverCount>();
  const desks = new Map<UnitCode | null, Set<UnitCode>>();
  let staying = 0;
  for (const { desk, from, fromName, to, toName, why } of source.lines(undefined, () => staying++)) {
    const key = JSON.stringify([from, to ?? '', why]);
    const open = (counts.get(key)?.open ?? 0) + 1;
    counts.set(key, { from, fromName, to, toName, why, open });
    desks.set(to, (desks.get(to) ?? new Set()).add(desk));
  }
  const sorted = [...counts].sort(([a], [b]) => compareCodes(a, b)).map(([, count]) => count);
  return { counts: sorted, staying, desks };
}
