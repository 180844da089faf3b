/** Who goes to which branch: the list that goes with each branch's transfer decision. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { laterOf } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes, compareNames, sameSpelling } from '#kit/vietnamese.js';
import type { PersonEntry, Plan } from '../model.js';
import type { Places } from './places.js';

export interface DecisionList {
  readonly branch: UnitCode;
  readonly name: string;
  /** In the order of a Vietnamese list: by given name. */
  readonly entries: readonly PersonEntry[];
}

/** In order of the branches' codes. Who leaves the service, or only gives up a post, is in no such list. */
export function listDecisions({ people }: Pick<Plan, 'people'>, places: Places): DecisionList[] {
  const arriving = groupBy(people, ({ to }) => (to === null ? undefined : places.branchOf(to)));
  return [...arriving]
    .sort(([a], [b]) => compareCodes(a, b))
    .map(([branch, entries]) => {
      const last = entries.map(({ on }) => on).reduce(laterOf);
      return { branch, name: places.nameOf(branch, last), entries: entries.toSorted(inOrder) };
    });
}

const inOrder = (a: PersonEntry, b: PersonEntry): number =>
  compareNames(a.name, b.name) || compareCodes(a.staff, b.staff) || compareCodes(a.on, b.on);

/** What somebody must learn for the unit to which they go. */
export interface TrainingNeed {
  readonly entry: PersonEntry;
  /** Fields that the unit serves and the person is not competent for. */
  readonly lacks: readonly string[];
  /** Those of them that nobody who comes to the unit is competent for. */
  readonly nobodyHas: readonly string[];
  /** Nothing is recorded of what the person is competent for. */
  readonly isUnknown: boolean;
}

/** People whose new unit needs a field that they lack, in the order of the list. */
export function listTraining(list: DecisionList, places: Places): TrainingNeed[] {
  const fieldsOf = (staff: StaffCode): readonly string[] => places.personOf(staff)?.fields ?? [];
  const among = groupBy(list.entries, ({ to }) => to ?? undefined);
  return list.entries.flatMap((entry) => {
    if (entry.to === null) return [];
    const own = fieldsOf(entry.staff);
    const lacks = places.fieldsOf(entry.to).filter((field) => !holds(own, field));
    const colleagues = (among.get(entry.to) ?? []).map(({ staff }) => fieldsOf(staff));
    const nobodyHas = lacks.filter((field) => !colleagues.some((fields) => holds(fields, field)));
    return lacks.length === 0 ? [] : [{ entry, lacks, nobodyHas, isUnknown: own.length === 0 }];
  });
}

const holds = (fields: readonly string[], field: string): boolean =>
  fields.some((own) => sameSpelling(own, field));
