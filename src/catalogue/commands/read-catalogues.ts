/** Reads catalogue files from the disk; what `import`, `validate` and `diff` begin with. */
import { noteDetected } from '#io/read/detected.js';
import { readTable, type SourceTable } from '#io/read/read-table.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { READ_FORMAT } from '../columns.js';
import { type CatalogueFile, parseCatalogue } from '../parse.js';

export interface ReadCatalogue {
  readonly table: SourceTable;
  readonly catalogue: CatalogueFile;
}

export interface ReadCatalogues {
  readonly all: readonly ReadCatalogue[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function readCatalogues(files: readonly string[]): Promise<ReadCatalogues> {
  const all: ReadCatalogue[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const { value: table, diagnostics: found } = await readTable(file, READ_FORMAT);
    diagnostics.push(noteDetected(table), ...found);
    all.push({ table, catalogue: parseCatalogue(table) });
  }
  return { all, diagnostics };
}
