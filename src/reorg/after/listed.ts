/** Who the rows of a signed list are: by code, or by name and birth date. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { sameSpelling } from '#kit/vietnamese.js';
import type { Person } from '#staff/model.js';
import { reorgFindings } from '../words.js';
import { type NamedPlace, readPlace, type SignedRow, sameBirth } from './signed-list.js';

export interface Listed extends NamedPlace<UnitCode> {
  readonly row: SignedRow;
  readonly person: Person;
}

export interface ListQuestion {
  readonly people: readonly Person[];
  /** By staff code, from a file that keeps birth dates. */
  readonly born: ReadonlyMap<string, string>;
  /** Units by code and by name. */
  readonly units: ReadonlyMap<string, UnitCode>;
  /** Where a row says no unit: that of the list. */
  readonly unit: UnitCode | undefined;
  /** People whom the plan sends to the units of the list. */
  readonly planned: ReadonlySet<StaffCode>;
}

/** Everybody once; a row that cannot be understood is an error, since nothing may be guessed from a signed paper. */
export function matchRows(rows: readonly SignedRow[], question: ListQuestion): Checked<Listed[]> {
  const found: Diagnostic[] = [];
  const listed = new Map<StaffCode, Listed>();
  for (const row of rows) {
    const { value: person, diagnostics } = findPerson(row, question);
    found.push(...diagnostics);
    const place = placeOf(row, question);
    if (place === undefined) {
      found.push(
        reorgFindings.find('listed-place', { value: [row.position, row.unit].join(' ').trim() }, row.where),
      );
    }
    if (person === undefined || place === undefined) continue;
    const earlier = listed.get(person.code);
    if (earlier === undefined) listed.set(person.code, { ...place, row, person });
    else {
      const args = { staff: person.code, name: person.fullName, line: earlier.row.where.line ?? 0 };
      found.push(reorgFindings.find('listed-twice', args, row.where));
    }
  }
  return { value: [...listed.values()], diagnostics: found };
}

const placeOf = (row: SignedRow, { units, unit }: ListQuestion): NamedPlace<UnitCode> | undefined =>
  row.unit === '' && unit !== undefined
    ? readPlace({ ...row, unit }, new Map([[unit, unit]]))
    : readPlace(row, units);

function findPerson(row: SignedRow, question: ListQuestion): Checked<Person | undefined> {
  const { staff, name, where } = row;
  const unknown = reorgFindings.find('listed-unknown', { who: [staff, name].join(' ').trim() }, where);
  if (staff !== '') {
    const person = question.people.find(({ code }) => code === staff);
    if (person === undefined) return { value: undefined, diagnostics: [unknown] };
    const isNamed = name === '' || sameSpelling(name, person.fullName);
    const args = { staff, name, known: person.fullName };
    return { value: person, diagnostics: isNamed ? [] : [reorgFindings.find('listed-name', args, where)] };
  }
  const namesakes = question.people.filter(({ fullName }) => sameSpelling(fullName, name));
  const [first, ...others] = narrow(namesakes, row, question);
  if (first === undefined) return { value: undefined, diagnostics: [unknown] };
  if (others.length === 0) return { value: first, diagnostics: [] };
  const codes = [first, ...others].map(({ code }) => code).join(', ');
  return { value: undefined, diagnostics: [reorgFindings.find('listed-namesakes', { name, codes }, where)] };
}

/** A birth date that is known must be the same; of namesakes whom none tells apart the one is meant whom the plan sends there. */
function narrow(
  namesakes: readonly Person[],
  { born }: SignedRow,
  question: ListQuestion,
): readonly Person[] {
  const fitting = namesakes.filter(({ code }) => {
    const known = question.born.get(code) ?? '';
    return born === '' || known === '' || sameBirth(born, known);
  });
  if (fitting.length < 2) return fitting;
  const planned = fitting.filter(({ code }) => question.planned.has(code));
  return planned.length === 1 ? planned : fitting;
}
