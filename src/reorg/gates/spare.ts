/** Where so many absences would close a field: what hangs by a thread, told beside the gates. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import type { StaffId } from '#staff/model.js';
import type { GateWarning } from '../gate-model.js';
import { codeOf } from '../world.js';
import { type AreaBook, type AreaSet, areaBook, inBoth, isEmpty, join, union, without } from './area-set.js';
import { type Counter, fieldsOf, openCoverage } from './coverage.js';
import { failing, type GateScene } from './gate.js';
import { personCodes } from './people.js';
import { type Span, spansOf } from './spans.js';
import { touchedUnits } from './touched.js';

/** A field at a unit that fewer people than one more than the spare can receive. */
interface Thread {
  readonly unit: UnitCode;
  readonly field: string;
  readonly areas: AreaSet;
  readonly staff: readonly StaffCode[];
}

/** Somebody who can receive a field somewhere. */
interface Hand {
  readonly id: StaffId;
  readonly key: string;
  readonly unit: UnitCode;
  readonly field: string;
  readonly areas: AreaSet;
}

/** Once a phase holds, and once its old units are closed; at the units that the plan has to do with. */
export function warnThin(scene: GateScene, spare: number): GateWarning[] {
  const { after, plan } = scene;
  const book = areaBook(after.org.units.flatMap(({ versions }) => versions.flatMap(({ areas }) => areas)));
  const coverage = openCoverage(after, plan, book);
  const [touched, codes] = [touchedUnits(plan), personCodes(after)];
  const onDay = (day: Day): Map<string, Thread> => {
    const hands = coverage.countersOn(day).flatMap((counter) => listHands(counter, after.org));
    const threads = [...groupBy(hands, ({ key }) => key).values()].flatMap((own) =>
      findThreads(own, { spare, book, codes }),
    );
    const told = threads.filter(({ unit }) => touched.has(unit));
    return new Map(told.map((one) => [`${one.unit} ${one.field} ${one.staff.join()}`, one]));
  };
  return spansOf(lastingDays(scene), onDay).map((span) => toWarning(span, spare, book));
}

const lastingDays = ({ plan: { phases } }: GateScene): Day[] => {
  const days = phases.flatMap(({ effective, closesOn }) => [effective, closesOn]);
  return [...new Set(days)].filter((day) => day !== null).sort();
};

/** Once a person and field, however many predecessors the unit staffs. */
function listHands({ unit, present, places }: Counter, org: Org): Hand[] {
  const areas = new Map<string, AreaSet>();
  const fields = new Map<string, string>();
  for (const { scope } of places) {
    for (const [key, field] of scope.fields) {
      areas.set(key, union([scope.areas, areas.get(key) ?? scope.areas]));
      fields.set(key, fields.get(key) ?? field);
    }
  }
  const code = codeOf(org, unit);
  return present.flatMap((person) =>
    fieldsOf(person).flatMap((key): Hand[] => {
      const [own, field] = [areas.get(key), fields.get(key)];
      return own === undefined || field === undefined
        ? []
        : [{ id: person.id, key, unit: code, field, areas: own }];
    }),
  );
}

interface Measure {
  readonly spare: number;
  readonly book: AreaBook;
  readonly codes: ReadonlyMap<StaffId, StaffCode>;
}

/** Of one field on one day: by unit, where too few people serve an area, wherever they are. */
function findThreads(hands: readonly Hand[], { spare, book, codes }: Measure): Thread[] {
  const byPerson = groupBy(hands, ({ id }) => id);
  const thin = thinAreas(
    [...byPerson.values()].map((own) => union(own.map(({ areas }) => areas))),
    spare,
    book,
  );
  if (isEmpty(thin)) return [];
  return [...groupBy(hands, ({ unit }) => unit)].flatMap(([unit, own]) => {
    const areas = inBoth(union(own.map((hand) => hand.areas)), thin);
    const [first] = own;
    if (isEmpty(areas) || first === undefined) return [];
    const serving = hands
      .filter((hand) => !isEmpty(inBoth(hand.areas, areas)))
      .map(({ id }) => codes.get(id) ?? '');
    const staff = [...new Set(serving)].sort(compareCodes) as StaffCode[];
    return [{ unit, field: first.field, areas, staff }];
  });
}

/** The areas that somebody serves, but no more people than may be absent. */
function thinAreas(persons: readonly AreaSet[], spare: number, book: AreaBook): AreaSet {
  /** At n: the areas that more than n people serve. */
  const counts = Array.from({ length: spare + 1 }, () => book.none());
  for (const areas of persons) {
    let more = areas;
    for (const count of counts) {
      const again = inBoth(count, more);
      join(count, more);
      more = again;
    }
  }
  return without(counts[0] ?? book.none(), counts[spare] ?? book.none());
}

function toWarning({ from, until, found }: Span<Thread>, spare: number, book: AreaBook): GateWarning {
  const [{ unit, field, staff }] = found;
  const failure = failing('continuity', {
    ...{ day: from, unit, field, who: staff.join(', '), why: 'thin', until },
    ...{ areas: book.listOf(union(found.map(({ areas }) => areas))), found: staff.length, limit: spare },
  });
  return { ...failure, weight: 'warning' };
}
