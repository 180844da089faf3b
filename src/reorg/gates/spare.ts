/** Where so many absences would close a field: what hangs by a thread, told beside the gates. Pure. */
import type { StaffCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { StaffId } from '#staff/model.js';
import type { GateWarning } from '../gate-model.js';
import { type AreaBook, type AreaSet, areaBook, inBoth, isEmpty, join, union, without } from './area-set.js';
import { leftOn, openCoverage, type Service } from './coverage.js';
import { failing, type GateScene } from './gate.js';
import { personCodes } from './people.js';
import { type Span, spansOf } from './spans.js';
import { touchedUnits } from './touched.js';

/** A field at a unit that fewer people than one more than the spare can receive. */
interface Thread {
  readonly service: Service;
  readonly areas: AreaSet;
  readonly staff: readonly StaffCode[];
}

/** Once a phase holds, and once its old units are closed; at the units that the plan has to do with. */
export function warnThin(scene: GateScene, spare: number): GateWarning[] {
  const { after, plan } = scene;
  const book = areaBook(after.org.units.flatMap(({ versions }) => versions.flatMap(({ areas }) => areas)));
  const coverage = openCoverage(after, plan, book);
  const touched = touchedUnits(plan);
  const codes = personCodes(after);
  const days = plan.phases.flatMap(({ effective, closesOn }) => [
    effective,
    ...(closesOn === null ? [] : [closesOn]),
  ]);
  const onDay = (day: Day): Map<string, Thread> => {
    const threads = [...coverage.coverOn(day, 'recorded').values()].flatMap((units) =>
      findThreads([...units.values()], { spare, book, codes }),
    );
    const told = threads.filter(({ service: { unit } }) => {
      const since = leftOn(plan, unit.code);
      return touched.has(unit.code) && (since === undefined || day < since);
    });
    return new Map(
      told.map((one) => [`${one.service.unit.code} ${one.service.field} ${one.staff.join()}`, one]),
    );
  };
  return spansOf([...new Set(days)].sort(), onDay).map((span) => toWarning(span, spare, book));
}

interface Measure {
  readonly spare: number;
  readonly book: AreaBook;
  readonly codes: ReadonlyMap<StaffId, StaffCode>;
}

/** Of one field on one day. `atLeast[n]`: the areas that more than n people serve, wherever they are. */
function findThreads(services: readonly Service[], { spare, book, codes }: Measure): Thread[] {
  const byPerson = areasByPerson(services, book);
  const atLeast = Array.from({ length: spare + 1 }, () => book.none());
  for (const areas of byPerson.values()) {
    for (let n = spare; n > 0; n--) join(atLeast[n] ?? areas, inBoth(atLeast[n - 1] ?? areas, areas));
    join(atLeast[0] ?? areas, areas);
  }
  const thin = without(atLeast[0] ?? book.none(), atLeast[spare] ?? book.none());
  return services.flatMap((service) => {
    const areas = inBoth(service.areas, thin);
    if (isEmpty(areas)) return [];
    const serving = [...byPerson].filter(([, own]) => !isEmpty(inBoth(own, areas)));
    return [
      { service, areas, staff: serving.map(([id]) => codes.get(id) ?? ('' as StaffCode)).sort(compareCodes) },
    ];
  });
}

function areasByPerson(services: readonly Service[], book: AreaBook): Map<StaffId, AreaSet> {
  const byPerson = new Map<StaffId, AreaSet>();
  for (const { staff, areas } of services) {
    for (const id of staff) {
      const own = byPerson.get(id) ?? book.none();
      join(own, areas);
      byPerson.set(id, own);
    }
  }
  return byPerson;
}

function toWarning({ from, until, found }: Span<Thread>, spare: number, book: AreaBook): GateWarning {
  const [{ service, staff }] = found;
  const failure = failing('continuity', {
    ...{
      day: from,
      unit: service.unit.code,
      field: service.field,
      who: staff.join(', '),
      why: 'thin',
      until,
    },
    ...{ areas: book.listOf(union(found.map(({ areas }) => areas))), found: staff.length, limit: spare },
  });
  return { ...failure, weight: 'warning' };
}
