/** Due before it was received. */
import { isBefore } from '../instants.js';
import { sayInstant } from '../model.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const dueBeforeReceived: Rule = {
  slug: 'due-before-received',
  check({ dossier: { code, receivedAt, dueAt } }) {
    if (dueAt === null || !isBefore(dueAt, receivedAt)) return undefined;
    const args = { code, due: sayInstant(dueAt), received: sayInstant(receivedAt) };
    return dossierFindings.find('due-before-received', args);
  },
};
