/** People of divided units whom nothing places: those who may only follow are faults, the others wait and are named. Pure. */
import { holdsOn } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { takesTheDay } from '#staff/model.js';
import type { PersonEntry } from '../model.js';
import type { Scenario } from '../scenario-model.js';
import { reorgFindings } from '../words.js';
import type { World } from '../world.js';
import { listDivided } from './divided.js';
import { placeByPart } from './people.js';

/** Pinned people who could follow any part: an allocation places nobody who is pinned. */
export function findPinned({ org, staff }: World, scenario: Scenario): Diagnostic[] {
  const { effective } = scenario;
  const divided = listDivided(org, scenario);
  return scenario.staff.pins.flatMap(({ staff: code, where }) => {
    const person = staff.people.find((one) => one.code === code);
    const holder = staff.postings.find(
      (one) => one.staff === person?.id && takesTheDay(one) && holdsOn(one, effective),
    );
    const home = divided.find(({ unit }) => unit.id === holder?.unit);
    if (person === undefined || home === undefined || placeByPart(person, home) !== undefined) return [];
    return [reorgFindings.find('split-pinned', { staff: code, unit: home.unit.code }, where)];
  });
}

/** How many names a line bears. */
const NAMED = 5;

/** One finding for each unit of which people wait, in the order of the scenario. */
export const noteUndecided = (
  { split }: Pick<Scenario, 'split'>,
  { people }: { readonly people: readonly PersonEntry[] },
): Diagnostic[] =>
  split.flatMap(({ path, from }) => {
    const waiting = people.filter(({ form, reason }) => form === 'surplus' && reason === path);
    if (waiting.length === 0) return [];
    const names = waiting.slice(0, NAMED).map(({ staff, name }) => `${staff} ${name}`);
    const said = [...names, ...(waiting.length > NAMED ? ['…'] : [])].join('; ');
    const args = { unit: from.code, count: waiting.length, people: said };
    return [reorgFindings.find('split-undecided', args, from.where)];
  });
