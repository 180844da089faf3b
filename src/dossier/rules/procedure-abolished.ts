/** Received for a procedure after its abolition. What was received before is carried on under the old rules. */
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const procedureAbolished: Rule = {
  slug: 'procedure-abolished',
  check({ dossier: { code }, procedure: standing, receivedOn }) {
    if (standing.kind !== 'ended') return undefined;
    const { code: procedure, until } = standing.version;
    const args = { code, procedure, received: receivedOn, until: until ?? '' };
    return dossierFindings.find('procedure-abolished', args);
  },
};
