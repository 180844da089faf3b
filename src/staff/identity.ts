/**
 * Tells a person who stands in a file under two codes from two people who stand under one. The birth date serves for
 * this only: it is never stored, and no finding repeats it. Pure.
 */
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { spelling } from '#kit/vietnamese.js';
import type { StaffStatement } from './parse.js';
import { staffFindings } from './words.js';

export const judgeIdentity = (rows: readonly StaffStatement[]): Diagnostic[] => [
  ...twoBirthDates(rows),
  ...duplicatePeople(rows),
];

/** One code, two birth dates: two people, though they may bear one name. */
const twoBirthDates = (rows: readonly StaffStatement[]): Diagnostic[] =>
  [...groupBy(rows, ({ code }) => code)].flatMap(([code, own]) => {
    const [first, ...others] = own.filter(({ birthDate }) => birthDate !== '');
    const other = others.find(({ birthDate }) => birthDate !== first?.birthDate);
    if (first === undefined || other === undefined) return [];
    const args = { code, line: String(first.place.line ?? '') };
    return [staffFindings.find('two-birth-dates', args, { ...other.place, column: 'birth_date' })];
  });

/** One name and one birth date under two codes: very likely one person. */
function duplicatePeople(rows: readonly StaffStatement[]): Diagnostic[] {
  const known = rows.filter(({ birthDate }) => birthDate !== '');
  const groups = groupBy(known, ({ person, birthDate }) => `${spelling(person.fullName)} ${birthDate}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = [...groupBy(group, ({ code }) => code).values()].map(([row]) => row);
    return others.flatMap((other) => {
      if (first === undefined || other === undefined) return [];
      const args = { code: other.code, other: first.code, name: other.person.fullName };
      return [staffFindings.find('duplicate-person', args, { ...other.place, column: 'code' })];
    });
  });
}
