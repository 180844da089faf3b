/** The day in the code is not the day of intake (grammar of the code: domain.md 4.2, verified in a provincial system). */

import { codeDayOf } from '../code-day.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const codeDate: Rule = {
  slug: 'code-date',
  check({ dossier: { code }, receivedOn }) {
    const date = codeDayOf(code);
    return date === undefined || date === receivedOn
      ? undefined
      : dossierFindings.find('code-date', { code, date, received: receivedOn });
  },
};
