/** Reads the files of an import; one that lacks a required column is refused before anything is done. */
import type { Mapping } from '#io/mapping/mapping.js';
import { readTable, type SourceTable } from '#io/read/read-table.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { Refusal } from '#kit/refusal.js';
import type { Session } from '#session.js';
import { DOSSIER_FORMAT } from '../format.js';

export interface ReadDossiers {
  readonly tables: readonly SourceTable[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function readDossiers(
  files: readonly string[],
  mappingFile: string | undefined,
  session: Session,
): Promise<ReadDossiers> {
  const mapping = await readMappingOf(mappingFile);
  const tables: SourceTable[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const progress = await session.progress({ vi: `Đang đọc ${file}`, en: `Reading ${file}` });
    const read = await readTable(file, DOSSIER_FORMAT, mapping === undefined ? {} : { mapping }).finally(
      progress.stop,
    );
    tables.push(read.value);
    diagnostics.push(...read.diagnostics);
  }
  const missing = diagnostics.filter(({ code }) => code === 'io/missing-column');
  if (missing.length > 0) throw new Refusal('unusable', missing);
  return { tables, diagnostics };
}

async function readMappingOf(file: string | undefined): Promise<Mapping | undefined> {
  if (file === undefined) return undefined;
  const { readMapping } = await import('#io/read/mapping.js');
  return readMapping(file, DOSSIER_FORMAT);
}
