/** The result was returned before it was there. */
import { isBefore } from '../instants.js';
import { sayInstant } from '../model.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const returnedBeforeFinished: Rule = {
  slug: 'returned-before-finished',
  check({ dossier: { code, finishedAt, returnedAt } }) {
    if (finishedAt === null || returnedAt === null || !isBefore(returnedAt, finishedAt)) return undefined;
    const args = { code, returned: sayInstant(returnedAt), finished: sayInstant(finishedAt) };
    return dossierFindings.find('returned-before-finished', args);
  },
};
