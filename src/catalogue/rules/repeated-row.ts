/** The same row twice: harmless, and a sign that pages were pasted together. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { catalogueFindings } from '../words.js';
import { at, codeOf, type Rule } from './rule.js';
import { contentOf, groupByCode } from './same-code.js';

export const repeatedRow: Rule = {
  slug: 'repeated-row',
  *check(files): Iterable<Diagnostic> {
    for (const rows of groupByCode(files)) {
      const contents = new Set(rows.map(contentOf));
      if (!(contents.size === 1)) continue;
      for (const row of rows)
        yield catalogueFindings.find('repeated-row', { code: codeOf(row) }, at(row, 'code'));
    }
  },
};
