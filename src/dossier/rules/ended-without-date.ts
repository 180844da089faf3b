/** A status that says it ended, and no date of it: in progress, flagged (definitions.md 4). */
import { ENDED, endOf } from '../model.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const endedWithoutDate: Rule = {
  slug: 'ended-without-date',
  check({ dossier }) {
    const { code, status } = dossier;
    const isEnded = status !== null && ENDED.includes(status);
    return isEnded && endOf(dossier) === null
      ? dossierFindings.find('ended-without-date', { code })
      : undefined;
  },
};
