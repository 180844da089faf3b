/** The same row twice: harmless, and a sign that pages were pasted together. */
import type { CatalogueRow } from '../parse.js';
import { catalogueFindings } from '../words.js';
import type { Rule } from './rule.js';
import { contentOf, groupByCode } from './same-code.js';

export const repeatedRow: Rule = {
  slug: 'repeated-row',
  *check({ files }) {
    for (const rows of groupByCode(files).values()) {
      if (rows.length > 1 && new Set(rows.map(contentOf)).size === 1) yield* rows.map(say);
    }
  },
};

const say = (row: CatalogueRow) =>
  catalogueFindings.find('repeated-row', { code: row.code?.core ?? '' }, { ...row.place, column: 'code' });
