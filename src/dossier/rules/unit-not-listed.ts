/** Received at a unit that the hierarchy never had: kept at import, with a row of its own in every report. */
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const unitNotListed: Rule = {
  slug: 'unit-not-listed',
  check: ({ dossier: { code, unit }, unit: { kind } }) =>
    kind === 'unknown' ? dossierFindings.find('unit-not-listed', { code, unit }) : undefined,
};
