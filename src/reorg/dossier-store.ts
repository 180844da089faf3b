/** Open dossiers one at a time, with the desk on which they lie. Synchronous; nothing else writes while a walk is under way. */
import type { Database } from 'better-sqlite3';
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import { type Day, fromDayNumber, type Minute } from '#kit/dates.js';

export interface OpenDossier {
  readonly code: DossierCode;
  readonly procedure: ProcedureCode;
  /** As it was called on the day of intake. */
  readonly desk: UnitCode;
  readonly received: Day;
  readonly due: Minute | null;
}

/** In progress by its dates (definitions.md 4), as the counts of a plan are; in the order in which desks hand over. */
const OPEN = /* sql */ `SELECT dossier.code AS code, procedures.code AS procedure, desks.code AS desk,
    received_at / 1440 AS day_number, due_at AS due
  FROM dossier
  JOIN numbered_code AS desks ON desks.numbered_code_id = coalesce(desk, dossier.unit)
  JOIN numbered_code AS procedures ON procedures.numbered_code_id = dossier.procedure
  WHERE finished_at IS NULL AND returned_at IS NULL AND coalesce(status, '') NOT IN ('new', 'refused')
    AND (@desks IS NULL OR desks.code IN (SELECT value FROM json_each(@desks)))
  ORDER BY desks.code, due_at IS NULL, due_at, dossier.code`;

type Row = Omit<OpenDossier, 'received'> & { readonly day_number: number };

/** Of these desks; undefined: of all. */
export function* scanOpenDossiers(db: Database, desks?: readonly UnitCode[]): Generator<OpenDossier> {
  const asked = desks === undefined ? null : JSON.stringify(desks);
  const dayOf = openDays();
  const rows = db.prepare<[object], Row>(OPEN).iterate({ desks: asked });
  for (const { code, procedure, desk, due, day_number } of rows) {
    yield { code, procedure, desk, due, received: dayOf(day_number) };
  }
}

/** A million dossiers come in on some thousand days. */
function openDays(): (day: number) => Day {
  const known = new Map<number, Day>();
  return (number) => {
    const day = known.get(number) ?? fromDayNumber(number);
    known.set(number, day);
    return day;
  };
}
