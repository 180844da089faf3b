/** Whoever is in service works somewhere; somebody without a posting counts in no quota and receives nothing. */
import { holdsOn } from '#kit/dates.js';
import { takesTheDay } from '../model.js';
import { staffFindings } from '../words.js';
import { personRule } from './rule.js';

export const postedNowhere = personRule(
  'posted-nowhere',
  { needs: 'today' },
  ({ code, leavingOn }, postings, { today }) => {
    if (today === undefined || (leavingOn !== null && leavingOn <= today)) return undefined;
    const main = postings.filter(takesTheDay);
    const isPosted = main.some((posting) => holdsOn(posting, today));
    const isYetToCome = main.length > 0 && main.every(({ from }) => from > today);
    return isPosted || isYetToCome ? undefined : staffFindings.find('posted-nowhere', { code, day: today });
  },
);
