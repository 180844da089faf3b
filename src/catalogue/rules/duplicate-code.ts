/** One code, two contents: nobody can tell which of the rows holds. Every row of the group is named. */
import type { CatalogueRow } from '../parse.js';
import { catalogueFindings } from '../words.js';
import type { Rule } from './rule.js';
import { contentOf, groupByCode } from './same-code.js';

export const duplicateCode: Rule = {
  slug: 'duplicate-code',
  *check({ files }) {
    for (const rows of groupByCode(files).values()) {
      if (rows.length > 1 && new Set(rows.map(contentOf)).size > 1) yield* rows.map(say);
    }
  },
};

const say = (row: CatalogueRow) =>
  catalogueFindings.find('duplicate-code', { code: row.code?.core ?? '' }, { ...row.place, column: 'code' });
