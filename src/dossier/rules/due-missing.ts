/** Taken in without a due date, which every receipt names (form 01 of TT 01/2018 and TT 03/2025). */
import { isAccepted } from '../model.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const dueMissing: Rule = {
  slug: 'due-missing',
  check: ({ dossier }) =>
    dossier.dueAt === null && isAccepted(dossier)
      ? dossierFindings.find('due-missing', { code: dossier.code })
      : undefined,
};
