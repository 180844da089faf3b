/** Finished before it was received: kept, and counted as resolved on its day of intake, so that the balance holds. */
import { isBefore } from '../instants.js';
import { endOf, sayInstant } from '../model.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const finishedBeforeReceived: Rule = {
  slug: 'finished-before-received',
  check({ dossier }) {
    const { code, receivedAt } = dossier;
    const end = endOf(dossier);
    if (end === null || !isBefore(end, receivedAt)) return undefined;
    const args = { code, finished: sayInstant(end), received: sayInstant(receivedAt) };
    return dossierFindings.find('finished-before-received', args);
  },
};
