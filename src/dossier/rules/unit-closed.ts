/** Received at a unit that was not open on that day: not yet, no more, or between two bearers of its code. */
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const unitClosed: Rule = {
  slug: 'unit-closed',
  check: ({ dossier: { code, unit }, receivedOn, unit: { kind } }) =>
    kind === 'ended' ? dossierFindings.find('unit-closed', { code, unit, received: receivedOn }) : undefined,
};
