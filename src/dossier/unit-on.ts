/** Which unit a dossier's code meant on the day of its intake, and what stood above it then. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { ALWAYS, type Day, fromDayNumber, holdsOn, toDayNumber } from '#kit/dates.js';
import { chainNear, type Org } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';

/**
 * Does a unit, by its code on a day, lie below another or is it that one? As it stood on that day: a point that has
 * since moved to another branch stays where it was. A code that the hierarchy never had is only itself.
 */
export function isUnder(org: Org, top: string): (unit: UnitCode, day: Day) => boolean {
  const known = new Map<UnitCode, readonly Span[]>();
  return (unit, day) => {
    if (unit === top && !org.byCode.has(unit)) return true;
    const spans = known.get(unit) ?? spansUnder(org, unit, top);
    known.set(unit, spans);
    return spans.some((span) => holdsOn(span, day));
  };
}

interface Span {
  readonly from: Day;
  readonly until: Day | null;
}

/** When the code was the top one or lay below it: between two days on which anything changed, nothing does. */
function spansUnder(org: Org, code: UnitCode, top: string): Span[] {
  const changes = changeDays(org);
  const lives = org.byCode.get(code) ?? [];
  return lives.flatMap((life, i) => {
    // What was received while nobody bore the code counts where its last bearer stood; before the first, where that one.
    const days = [life.from, ...changes.filter((day) => day > life.from && holdsOn(life, day))];
    const end = lives[i + 1]?.from ?? null;
    return days.flatMap((day, j) => {
      const from = i === 0 && j === 0 ? ALWAYS : day;
      return isUnderOn(org, life, day, top) ? [{ from, until: days[j + 1] ?? end }] : [];
    });
  });
}

const isUnderOn = (org: Org, unit: Unit, day: Day, top: string): boolean =>
  chainNear(org, unit, day).some(({ code }) => code === top);

const knownChanges = new WeakMap<Org, readonly Day[]>();

/** Every day on which a version of any unit begins. */
function changeDays(org: Org): readonly Day[] {
  const known = knownChanges.get(org);
  if (known !== undefined) return known;
  const days = new Set(org.units.flatMap(({ versions }) => versions.map(({ from }) => toDayNumber(from))));
  const sorted = [...days].sort((a, b) => a - b).map(fromDayNumber);
  knownChanges.set(org, sorted);
  return sorted;
}
