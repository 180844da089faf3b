/** Dossiers of units that an undo takes out of the hierarchy: they stay, under the unit's code (definitions.md 4). */
import type { Database } from 'better-sqlite3';
import type { Diagnostic } from '#kit/diagnostic.js';
import { compareCodes } from '#kit/vietnamese.js';
import { dossierFindings } from './words.js';

const UNITS = /* sql */ 'SELECT DISTINCT code FROM unit';
const NUMBERED = /* sql */ 'SELECT numbered_code_id FROM numbered_code WHERE code = ?';
const RECEIVED = /* sql */ 'SELECT count(*) FROM packed_dossier WHERE unit = ?';

/** Asked before units are taken out; the answer tells, afterwards, of each code that no unit bears any more. */
export function watchStranded(db: Database): () => Diagnostic[] {
  const listCodes = db.prepare<[], string>(UNITS).pluck();
  const before = listCodes.all();
  return () => {
    const left = new Set(listCodes.all());
    const gone = before.filter((code) => !left.has(code)).sort(compareCodes);
    return gone.flatMap((unit) => tellOf(db, unit));
  };
}

function tellOf(db: Database, unit: string): Diagnostic[] {
  const number = db.prepare<[string], number>(NUMBERED).pluck().get(unit);
  if (number === undefined) return []; // most units go before a dossier ever named them: nothing is searched
  const count = db.prepare<[number], number>(RECEIVED).pluck().get(number) ?? 0;
  return count === 0 ? [] : [dossierFindings.find('unit-undone', { unit, count })];
}
