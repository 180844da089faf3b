/** The dossiers behind one count of a report. Pure. */
import { receivedDayOf } from '#dossier/classes.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { NamedDossier } from '../model.js';
import { type CubeRequest, slicesOf } from './cube.js';
import { type Measure, newTally } from './measure.js';
import { liesIn, openPlaces } from './places.js';

/** In order of code. Those of the whole period, whatever the report is laid out by. */
export function listBehind<K extends string>(
  dossiers: Iterable<NamedDossier>,
  measure: Measure<K>,
  request: CubeRequest,
  key: K,
): NamedDossier[] {
  const [whole] = slicesOf({ ...request, by: [] });
  if (whole === undefined) throw new Error('a period has a whole');
  const placeOf = openPlaces({ ...request, lastDay: whole.lastDay });
  const found: NamedDossier[] = [];
  for (const dossier of dossiers) {
    const verdict = measure.judge(dossier, whole.window);
    if (verdict === 'outside') continue;
    const { unit, procedure: about } = dossier;
    const place = placeOf({ unit, about, receivedOn: receivedDayOf(dossier) });
    if (!liesIn(place, request.unit)) continue;
    const tally = newTally(measure.keys);
    const add = verdict === 'counted' ? measure.addDossier : measure.addExcluded;
    add?.(tally, dossier, whole.window);
    if (tally[key] > 0) found.push(dossier);
  }
  return found.sort((a, b) => compareCodes(a.code, b.code));
}
