/** The due date moved between imports: reports go by the last one, the first is kept (definitions.md 5). */
import { sayInstant } from '../model.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const dueMoved: Rule = {
  slug: 'due-moved',
  check({ dossier: { code, firstDueAt, dueAt } }) {
    if (firstDueAt === null || firstDueAt === dueAt) return undefined;
    const after = dueAt === null ? '∅' : sayInstant(dueAt);
    return dossierFindings.find('due-moved', { code, before: sayInstant(firstDueAt), after });
  },
};
