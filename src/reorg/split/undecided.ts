/** People of divided units whom nothing places: those who may only follow are faults, the others wait and are named. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { holdsOn } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { takesTheDay } from '#staff/model.js';
import type { PersonEntry } from '../model.js';
import { listEnding } from '../plan/units.js';
import type { Scenario } from '../scenario-model.js';
import { reorgFindings } from '../words.js';
import { codeOf, type World } from '../world.js';
import { listDivided } from './divided.js';
import { placeOnward } from './onward.js';
import { placeByPart } from './people.js';

/** Pinned people who could follow any part: an allocation places nobody who is pinned. */
export function findPinned({ org, staff }: World, scenario: Scenario): Diagnostic[] {
  const { effective } = scenario;
  const divided = listDivided(org, scenario);
  const merged = new Map(listEnding(org, scenario).map((one) => [one.unit.id, one.into]));
  const parted = new Map(divided.map((one) => [one.unit.id, one]));
  return scenario.staff.pins.flatMap(({ staff: code, where }) => {
    const person = staff.people.find((one) => one.code === code);
    const holder = staff.postings.find(
      (one) => one.staff === person?.id && takesTheDay(one) && holdsOn(one, effective),
    );
    if (person === undefined || holder === undefined) return [];
    const [own, into] = [parted.get(holder.unit), merged.get(holder.unit)];
    if (own === undefined && !into) return [];
    const first = own === undefined ? into : placeByPart(person, own);
    if (placeOnward(person, first ?? undefined, divided) !== undefined) return [];
    return [reorgFindings.find('split-pinned', { staff: code, unit: codeOf(org, holder.unit) }, where)];
  });
}

/** How many names a line bears. */
const NAMED = 5;

/** One finding for each unit of which people wait, in the order of the scenario. */
export function noteUndecided(
  { split, merge }: Pick<Scenario, 'split' | 'merge'>,
  { people }: { readonly people: readonly PersonEntry[] },
): Diagnostic[] {
  const waiting = people.filter(({ form }) => form === 'surplus'); // few: units are many, and so are people
  return [
    ...split.map(({ path, from }) => ({ path, from, isMeant: () => true })),
    ...merge.flatMap(({ path, from: all }) =>
      all.map((from) => ({ path, from, isMeant: (code: UnitCode) => code === from.code })),
    ),
  ].flatMap(({ path, from, isMeant }) => {
    const own = waiting.filter((entry) => entry.reason === path && isMeant(entry.from));
    if (own.length === 0) return [];
    const names = own.slice(0, NAMED).map(({ staff, name }) => `${staff} ${name}`);
    const said = [...names, ...(own.length > NAMED ? ['…'] : [])].join('; ');
    const args = { unit: from.code, count: own.length, people: said };
    return [reorgFindings.find('split-undecided', args, from.where)];
  });
}
