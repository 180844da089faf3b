/** "LĨNH VỰC: CHỨNG THỰC (12 TTHC)" over eleven rows: one was lost, or the number is wrong. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { CatalogueFile } from '../parse.js';
import type { Heading } from '../reading/headings.js';
import { catalogueFindings } from '../words.js';
import type { Rule } from './rule.js';

export const headingCount: Rule = {
  slug: 'heading-count',
  *check(files): Iterable<Diagnostic> {
    for (const file of files) {
      if (!file.furniture.some(({ heading }) => heading?.stated !== undefined)) continue;
      const found = countBelow(file);
      for (const { heading } of file.furniture) {
        if (heading?.stated === undefined) continue;
        const { text, stated, place } = heading;
        const args = { text, stated, found: found.get(heading) ?? 0 };
        if (args.found !== stated) yield catalogueFindings.find('heading-count', args, place);
      }
    }
  },
};

/** Rows below each heading, those of nested headings included. */
function countBelow({ rows }: CatalogueFile): Map<Heading, number> {
  const counts = new Map<Heading, number>();
  for (const { under } of rows) {
    for (const heading of under) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  return counts;
}
