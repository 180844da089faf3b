/**
 * Finished exactly at the due minute, in numbers that chance does not explain: provincial systems have commands that set
 * the end of overdue dossiers to their due time (conventions of the field). Dates without an hour say nothing.
 */
import { hasClock } from '../instants.js';
import { dossierFindings } from '../words.js';
import type { CountingRule } from './rule.js';

/** A unit is named from so many on, and from this share of its dossiers on. Of 480 office minutes chance takes far fewer. */
const LEAST_HITS = 5;
const LEAST_SHARE = 0.01;

export const finishedAtDueMinute: CountingRule = {
  slug: 'finished-at-due-minute',
  isHit: ({ dossier: { finishedAt, dueAt } }) =>
    finishedAt === null || dueAt === null || !hasClock(finishedAt) || !hasClock(dueAt)
      ? undefined
      : finishedAt === dueAt,
  judge: (unit, { hits, of }) =>
    hits >= LEAST_HITS && hits >= of * LEAST_SHARE
      ? dossierFindings.find('finished-at-due-minute', { unit, hits, of })
      : undefined,
};
