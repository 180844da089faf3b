/**
 * Whom an allocation may place: people of units that end or are divided whom no rule, order or pin places. Leaders are appointed by name
 * or follow; who may not be transferred (NĐ 170/2025/NĐ-CP, Art. 25), or works elsewhere than on the own quota, follows. Pure.
 */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { holdsOn } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import { isLeading, type Person, type Posting } from '#staff/model.js';
import { isProtected } from '#staff/protection.js';
import type { PlannedPhase } from '../phases/phase.js';

export interface FreePerson {
  readonly person: Person;
  /** What the person holds on the effective day, at a unit that ends. */
  readonly holder: Posting;
  /** Where the person would follow to; null: nowhere. */
  readonly own: UnitCode | null;
  /** Where an earlier plan sends the person; absent: nobody asks to keep one, or it says nothing. */
  readonly kept?: UnitCode | undefined;
}

/** In order of code. `following` is the phase in which they all follow. */
export function listFree({ before, scenario, ending, divided, people }: PlannedPhase): FreePerson[] {
  const touched = [...ending, ...divided];
  const byEnding = new Set(touched.map(({ path }) => path));
  // Who waits because of a merger comes to a unit that is divided.
  const going = [...ending.filter(({ into }) => into !== null), ...divided];
  const bySplit = new Set(going.map(({ path }) => path));
  const followers = new Map(
    people
      .filter(({ form, reason }) => (form === 'surplus' ? bySplit : byEnding).has(reason))
      .filter(({ form }) => form === 'follows' || form === 'surplus')
      .map(({ staff, to, form }) => [staff, form === 'surplus' ? null : to] as const),
  );
  const pinned = new Set<StaffCode>(scenario.staff.pins.map(({ staff }) => staff));
  const holders = listHolders(before.staff.postings, new Set(touched.map(({ unit }) => unit.id)), scenario);
  return before.staff.people
    .flatMap((person): FreePerson[] => {
      const [own, holder] = [followers.get(person.code), holders.get(person.id)];
      if (own === undefined || holder === undefined) return [];
      const mayOnlyFollow = pinned.has(person.code) || isProtected(person, scenario.effective);
      return mayOnlyFollow || isLeading(holder.position) ? [] : [{ person, holder, own }];
    })
    .sort((a, b) => compareCodes(a.person.code, b.person.code));
}

const listHolders = (
  postings: readonly Posting[],
  ends: ReadonlySet<Posting['unit']>,
  { effective }: PlannedPhase['scenario'],
): ReadonlyMap<Posting['staff'], Posting> =>
  new Map(
    postings
      .filter(({ form, unit, quotaUnit }) => form === 'main' && ends.has(unit) && quotaUnit === unit)
      .filter((posting) => holdsOn(posting, effective))
      .map((posting) => [posting.staff, posting]),
  );
