/** All rules, in the order of the reference: dates among themselves, then status, then catalogue and hierarchy. */
import { codeDate } from './code-date.js';
import { dueBeforeReceived } from './due-before-received.js';
import { dueLaterThanLimit } from './due-later-than-limit.js';
import { dueMissing } from './due-missing.js';
import { dueMoved } from './due-moved.js';
import { endedWithoutDate } from './ended-without-date.js';
import { finishedAtDueMinute } from './finished-at-due-minute.js';
import { finishedBeforeReceived } from './finished-before-received.js';
import { futureDate } from './future-date.js';
import { procedureAbolished } from './procedure-abolished.js';
import { procedureNotListed } from './procedure-not-listed.js';
import { procedureNotServed } from './procedure-not-served.js';
import { returnedBeforeFinished } from './returned-before-finished.js';
import type { CountingRule, Rule } from './rule.js';
import { statusContradicts } from './status-contradicts.js';
import { supplementTwice } from './supplement-twice.js';
import { unitClosed } from './unit-closed.js';
import { unitNotListed } from './unit-not-listed.js';

export const RULES: readonly Rule[] = [
  finishedBeforeReceived,
  dueBeforeReceived,
  dueMissing,
  dueLaterThanLimit,
  codeDate,
  statusContradicts,
  endedWithoutDate,
  returnedBeforeFinished,
  futureDate,
  supplementTwice,
  unitClosed,
  unitNotListed,
  procedureAbolished,
  procedureNotListed,
  procedureNotServed,
  dueMoved,
];

export const COUNTING_RULES: readonly CountingRule[] = [finishedAtDueMinute];
