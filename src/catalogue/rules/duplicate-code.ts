/** One code, two contents: nobody can tell which of the rows holds. Every row of the group is named. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { catalogueFindings } from '../words.js';
import { at, codeOf, type Rule } from './rule.js';
import { contentOf, groupByCode } from './same-code.js';

export const duplicateCode: Rule = {
  slug: 'duplicate-code',
  *check(files): Iterable<Diagnostic> {
    for (const rows of groupByCode(files)) {
      const contents = new Set(rows.map(contentOf));
      if (!(contents.size > 1)) continue;
      for (const row of rows)
        yield catalogueFindings.find('duplicate-code', { code: codeOf(row) }, at(row, 'code'));
    }
  },
};
