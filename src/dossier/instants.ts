/** Comparing times of which some have an hour and some are days: a day without a time is its midnight. Pure. */
import { dayNumberOfMinute, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';

/** Does it name an hour? */
export const hasClock = (minute: Minute): boolean => minute % MINUTES_PER_DAY !== 0;

/** Certainly earlier: by the minute where both name one, else by the day. */
export const isBefore = (a: Minute, b: Minute): boolean =>
  hasClock(a) && hasClock(b) ? a < b : dayNumberOfMinute(a) < dayNumberOfMinute(b);
