/** Which procedures are posted up at a unit on a day: those that it takes in (serving.ts), internal ones aside. Pure. */
import type { ProcedureVersion } from '#catalogue/model.js';
import { isInternalCode } from '#catalogue/procedure-code.js';
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes, compareVietnamese, spelling } from '#kit/vietnamese.js';
import type { Org } from '../hierarchy.js';
import type { Unit, UnitVersion } from '../model.js';
import { openServing } from '../serving.js';
import type { Notice, NoticeField } from './model.js';

/** `catalogue`: the procedures of the day. Nobody's boundaries matter here: they say for whom, not what. */
export function listServed(
  org: Org,
  unit: Unit,
  day: Day,
  catalogue: readonly ProcedureVersion[],
): ProcedureVersion[] {
  const serving = openServing({ ...org, units: [unit] }, day);
  return catalogue.filter(({ code, field }) => serving(code, [field]).length > 0);
}

/** The unit, open on the day, with the version that holds. */
interface Posted {
  readonly unit: Unit;
  readonly version: UnitVersion;
  readonly day: Day;
}

export function makeNotice(org: Org, posted: Posted, catalogue: readonly ProcedureVersion[]): Notice {
  const served = listServed(org, posted.unit, posted.day, catalogue);
  const shown = served.filter(({ code }) => !isInternalCode(code));
  return {
    ...posted,
    fields: groupByField(shown),
    ...{ total: shown.length, internal: served.length - shown.length },
  };
}

/** Spellings of one field are one field. */
function groupByField(procedures: readonly ProcedureVersion[]): NoticeField[] {
  const groups = [...groupBy(procedures, ({ field }) => spelling(field)).values()];
  return groups
    .map((group) => ({
      field: group.map(({ field }) => field).sort(compareVietnamese)[0] ?? '',
      procedures: group.toSorted(byName),
    }))
    .sort((a, b) => Number(a.field === '') - Number(b.field === '') || compareVietnamese(a.field, b.field));
}

const byName = (a: ProcedureVersion, b: ProcedureVersion): number =>
  compareVietnamese(a.name, b.name) || compareCodes(a.code, b.code);
