/** Gives the rejected rows of an import back, each file beside its source. */
import { writeRejects } from '#io/read/rejects.js';
import { compareDiagnostics, type Diagnostic } from '#kit/diagnostic.js';
import type { Lang } from '#lang/words.js';
import { rejectedRows } from '../validate.js';
import type { ReadCatalogues } from './read-catalogues.js';
import { sayFinding } from './said.js';

/** The names of the files written. */
export async function giveBack(
  { all }: ReadCatalogues,
  diagnostics: readonly Diagnostic[],
  lang: Lang,
): Promise<string[]> {
  const isRejected = rejectedRows(diagnostics);
  const written: string[] = [];
  for (const { table, catalogue } of all) {
    const rows = table.rows.filter(({ line, sheet }) =>
      isRejected({ ...placeOf(catalogue.file, sheet), line }),
    );
    const found = diagnostics.filter(({ where }) => where?.file === table.file).sort(compareDiagnostics);
    const rejects = await writeRejects(table, rows, found, (finding) => sayFinding(finding, lang).message);
    if (rejects !== undefined) written.push(rejects.rows, rejects.reasons);
  }
  return written;
}

const placeOf = (file: string, sheet: string | undefined) => ({
  file,
  ...(sheet === undefined ? {} : { sheet }),
});
