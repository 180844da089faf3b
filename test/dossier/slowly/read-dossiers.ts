/** Reads the files of an import; one that lacks a required column is refused before anything is done. */

import { DOSSIER_FORMAT } from '#dossier/format.js';
import { noteUnusual } from '#io/read/detected.js';
import { type ReadFlags, toReadOptions } from '#io/read/read-flags.js';
import { readTable, type SourceTable } from '#io/read/read-table.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { Refusal } from '#kit/refusal.js';
import type { Session } from '#session.js';

export interface ReadDossiers {
  readonly tables: readonly SourceTable[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function readDossiers(
  files: readonly string[],
  flags: ReadFlags,
  session: Session,
): Promise<ReadDossiers> {
  const options = await toReadOptions(flags, DOSSIER_FORMAT);
  const tables: SourceTable[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const progress = await session.progress({ vi: `Đang đọc ${file}`, en: `Reading ${file}` });
    const read = await readTable(file, DOSSIER_FORMAT, options).finally(progress.stop);
    tables.push(read.value);
    diagnostics.push(...noteUnusual(read.value), ...read.diagnostics);
  }
  const missing = diagnostics.filter(({ code }) => code === 'io/missing-column');
  if (missing.length > 0) throw new Refusal('unusable', missing);
  return { tables, diagnostics };
}
