/** Where everybody is once all phases of a plan are carried out. Pure. */
import type { StaffCode } from '#kit/brand.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { PersonEntry } from '../model.js';

/** What a later phase does with a concurrent post does not tell where somebody works. */
export function lastEntries(people: readonly PersonEntry[]): Map<StaffCode, PersonEntry> {
  const inTime = people.toSorted((a, b) => compareCodes(a.on, b.on));
  const [beside, main] = [true, undefined].map((which) => inTime.filter((entry) => entry.beside === which));
  return new Map([...(beside ?? []), ...(main ?? [])].map((entry) => [entry.staff, entry]));
}
