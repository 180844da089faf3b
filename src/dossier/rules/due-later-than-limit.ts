/**
 * Due later than the limit of the catalogue allows, counted in the working calendar with the time during which the
 * clock stood still. The due date promised first is judged: an extension with an apology is another matter.
 */
import { isNoData } from '#calendar/model.js';
import { dayNumberOfMinute, formatMinute, fromDayNumber } from '#kit/dates.js';
import { allowedUntil } from '../allowed-until.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const dueLaterThanLimit: Rule = {
  slug: 'due-later-than-limit',
  check(one) {
    const { dossier, procedure } = one;
    const due = dossier.firstDueAt ?? dossier.dueAt;
    if (due === null) return undefined;
    if (procedure.kind === 'unknown') return 'no-limit';
    const allowed = allowedUntil(one, procedure.version.timeLimit);
    if (allowed === undefined) return 'no-limit';
    if (isNoData(allowed)) return 'no-calendar';
    if (dayNumberOfMinute(due) <= dayNumberOfMinute(allowed)) return undefined;
    return dossierFindings.find('due-later-than-limit', {
      code: dossier.code,
      due: fromDayNumber(dayNumberOfMinute(due)),
      limit: shorten(procedure.version.timeLimit),
      allowed: fromDayNumber(dayNumberOfMinute(allowed)),
      received: formatMinute(dossier.receivedAt),
    });
  },
};

const LONGEST = 60;

const shorten = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
};
