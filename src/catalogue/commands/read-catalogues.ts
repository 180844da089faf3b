/** Reads catalogue files from the disk; what `import`, `validate` and `diff` begin with. */
import { type ReadFlags, toReadOptions } from '#io/read/read-flags.js';
import { readTable, type SourceTable } from '#io/read/read-table.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { Refusal } from '#kit/refusal.js';
import { READ_FORMAT } from '../columns.js';
import { type CatalogueFile, parseCatalogue } from '../parse.js';

interface ReadCatalogue {
  readonly table: SourceTable;
  readonly catalogue: CatalogueFile;
}

export interface ReadCatalogues {
  readonly all: readonly ReadCatalogue[];
  /** Files that could not be read at all; only where reading goes on past them. */
  readonly unreadable: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `goOn`: a file that cannot be read is named, and the others are read all the same. */
export async function readCatalogues(
  files: readonly string[],
  flags: ReadFlags,
  { goOn = false }: { readonly goOn?: boolean } = {},
): Promise<ReadCatalogues> {
  const options = await toReadOptions(flags, READ_FORMAT);
  const all: ReadCatalogue[] = [];
  const unreadable: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    try {
      const { value: table, diagnostics: found } = await readTable(file, READ_FORMAT, options);
      diagnostics.push(...found);
      all.push({ table, catalogue: parseCatalogue(table) });
    } catch (error) {
      if (!goOn || !(error instanceof Refusal)) throw error;
      unreadable.push(file);
      diagnostics.push(...error.diagnostics);
    }
  }
  return { all, unreadable, diagnostics };
}
