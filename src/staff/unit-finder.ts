/** Finds the unit that a row names: by its code on a day, or, in lists that know no codes, by its name. Pure. */
import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { spelling } from '#kit/vietnamese.js';
import { type Org, versionNear } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';

/** `several`: more than one unit bears the name on that day. */
export type FoundUnit = Unit | 'several' | undefined;

export type FindUnit = (named: string, day: Day) => FoundUnit;

export function openUnits(org: Org): FindUnit {
  const byCode: ReadonlyMap<string, readonly Unit[]> = org.byCode;
  const named = org.units.flatMap((unit) =>
    [...new Set(unit.versions.map(({ name }) => spelling(name)))].map((name) => ({ name, unit })),
  );
  const byName = groupBy(named, ({ name }) => name);
  return (text, day) => {
    const bearers = byCode.get(text);
    // Where nobody bears it then, the latest bearer: the rules will say what is wrong.
    if (bearers !== undefined) return bearers.find((unit) => holdsOn(unit, day)) ?? bearers.at(-1);
    const units = (byName.get(spelling(text)) ?? []).map(({ unit }) => unit);
    const open = units.filter(
      (unit) => holdsOn(unit, day) && spelling(versionNear(unit, day).name) === spelling(text),
    );
    return open.length > 1 ? 'several' : open[0];
  };
}
