/** Something happened after today: a slip of the year, or an export of the future. */
import { dayNumberOfMinute, fromDayNumber } from '#kit/dates.js';
import { sayInstant, toColumn } from '../model.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

/** What has happened when it stands in a file; due dates lie ahead. */
const HAPPENED = [
  'receivedAt',
  'finishedAt',
  'returnedAt',
  'supplementRequestedAt',
  'supplementCompletedAt',
  'paymentRequestedAt',
  'paymentCompletedAt',
] as const;

export const futureDate: Rule = {
  slug: 'future-date',
  check({ dossier, today }) {
    for (const key of HAPPENED) {
      const at = dossier[key];
      if (at === null || fromDayNumber(dayNumberOfMinute(at)) <= today) continue;
      const args = { code: dossier.code, moment: sayInstant(at), column: toColumn(key), today };
      return dossierFindings.find('future-date', args);
    }
    return undefined;
  },
};
