/** Supplements asked for more than once: overdue under 766, item 2.1 (domain.md 2.2, verified); once is what the law allows. */
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

const ALLOWED = 1;

export const supplementTwice: Rule = {
  slug: 'supplement-twice',
  check: ({ dossier: { code, supplementCount: count } }) =>
    count !== null && count > ALLOWED ? dossierFindings.find('supplement-twice', { code, count }) : undefined,
};
