/** Times of dossiers as ISO text. Pure. */
import { formatMinute, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';

/** `2025-03-14 08:30`; midnight stands for a day without a time, as files mostly have it: `2025-03-14`. */
export function sayInstant(minute: Minute): string {
  const text = formatMinute(minute);
  return minute % MINUTES_PER_DAY === 0 ? text.slice(0, 10) : text;
}
