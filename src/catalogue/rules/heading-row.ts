/** Banners by level and field are no procedures (domain.md 5.2); what they say holds for the rows below. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { catalogueFindings } from '../words.js';
import type { Rule } from './rule.js';

export const headingRow: Rule = {
  slug: 'heading-row',
  *check(files): Iterable<Diagnostic> {
    for (const { furniture } of files) {
      for (const { place, text } of furniture) yield catalogueFindings.find('heading-row', { text }, place);
    }
  },
};
