/** For a procedure that the catalogue never had: kept at import, without field and limit. */
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const procedureNotListed: Rule = {
  slug: 'procedure-not-listed',
  check: ({ dossier: { code, procedure }, procedure: { kind } }) =>
    kind === 'unknown' ? dossierFindings.find('procedure-not-listed', { code, procedure }) : undefined,
};
