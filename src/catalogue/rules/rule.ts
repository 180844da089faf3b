/** What a rule is: a slug whose words are in words.ts, and one small function from the whole catalogue to findings. */
import type { Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { CatalogueFile, CatalogueRow } from '../parse.js';

/** What the rules judge: all files of one run together. */
export interface Catalogue {
  readonly files: readonly CatalogueFile[];
  readonly today: Day;
}

export interface Rule {
  readonly slug: string;
  readonly check: (catalogue: Catalogue) => Iterable<Diagnostic>;
}

/** A rule that looks at one row at a time. */
export const rowRule = (
  slug: string,
  check: (row: CatalogueRow, file: CatalogueFile) => Diagnostic | undefined,
): Rule => ({
  slug,
  *check({ files }) {
    for (const file of files) {
      for (const row of file.rows) {
        const finding = check(row, file);
        if (finding !== undefined) yield finding;
      }
    }
  },
});
