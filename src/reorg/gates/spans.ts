/** What fails on single days, told once for each stretch of days on end. Pure. */
import type { Day } from '#kit/dates.js';

/** A stretch of judged days; `until`: the next judged day, on which it no longer is; null: there is none. */
export interface Span<T> {
  readonly from: Day;
  readonly until: Day | null;
  /** One for each judged day of it. */
  readonly found: readonly [T, ...T[]];
}

/** By the key of what was found; in order of day. */
export function spansOf<T>(days: readonly Day[], onDay: (day: Day) => ReadonlyMap<string, T>): Span<T>[] {
  const open = new Map<string, { from: Day; found: [T, ...T[]] }>();
  const closed: Span<T>[] = [];
  for (const day of days) {
    const failing = onDay(day);
    for (const [key, span] of open) {
      if (failing.has(key)) continue;
      closed.push({ ...span, until: day });
      open.delete(key);
    }
    for (const [key, value] of failing) {
      const span = open.get(key);
      if (span === undefined) open.set(key, { from: day, found: [value] });
      else span.found.push(value);
    }
  }
  return [...closed, ...[...open.values()].map((span) => ({ ...span, until: null }))];
}
