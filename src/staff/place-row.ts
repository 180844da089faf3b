/** Puts a row of a file into the postings of its person: finds the unit, and on whose quota the person stays. Pure. */
import { type Day, holdsOn } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import type { Unit, UnitId } from '#org/model.js';
import type { StaffStatement } from './parse.js';
import { type Draft, type Placed, placePosting, type StaffRequest, type StatedPosting } from './timeline.js';
import type { FindUnit, FoundUnit } from './unit-finder.js';
import { staffFindings } from './words.js';

export interface ImportWorld {
  readonly org: Org;
  readonly request: StaffRequest;
}

export interface RowWorld extends ImportWorld {
  readonly findUnit: FindUnit;
}

const { find } = staffFindings;

export function placeRow(world: RowWorld, timeline: readonly Draft[], row: StaffStatement): Placed {
  const day = dayOf(world, row);
  const unit = world.findUnit(row.unit, day);
  if (!isOne(unit)) return reject(timeline, sayUnit(row, 'unit', unit));
  const sender = row.quotaUnit === undefined ? undefined : world.findUnit(row.quotaUnit, day);
  if (row.quotaUnit !== undefined && !isOne(sender))
    return reject(timeline, sayUnit(row, 'quotaUnit', sender));
  const quotaUnit = findQuotaUnit(world, timeline, row, {
    host: unit,
    sender: isOne(sender) ? sender : undefined,
  });
  if (quotaUnit === undefined) {
    const args = { code: row.code, start: row.from ?? world.request.today };
    return reject(timeline, find('no-sender', args, { ...row.place, column: 'posting' }));
  }
  return placePosting(timeline, toStated(row, unit, quotaUnit), world.request);
}

const reject = (timeline: readonly Draft[], diagnostic: Diagnostic): Placed => ({
  timeline,
  result: 'rejected',
  diagnostics: [diagnostic],
});

const dayOf = ({ request }: ImportWorld, { from }: StaffStatement): Day =>
  from ?? request.effective ?? request.today;

const isOne = (found: FoundUnit): found is Unit => found !== undefined && found !== 'several';

const COLUMN = { unit: 'unit', quotaUnit: 'quota_unit' } as const;

function sayUnit(row: StaffStatement, member: keyof typeof COLUMN, found: FoundUnit): Diagnostic {
  const args = { code: row.code, unit: row[member] ?? '' };
  const where = { ...row.place, column: COLUMN[member] };
  return find(found === 'several' ? 'unit-named-twice' : 'unknown-unit', args, where);
}

interface Units {
  readonly host: Unit;
  /** As the row states it. */
  readonly sender: Unit | undefined;
}

/** A seconded or lent person stays on the quota of the unit that sends; others count where they work. */
function findQuotaUnit(
  world: RowWorld,
  timeline: readonly Draft[],
  row: StaffStatement,
  { host, sender }: Units,
): UnitId | undefined {
  if (row.form === 'main' || row.form === 'concurrent') return host.id;
  const day = dayOf(world, row);
  const stored = timeline.find(
    ({ form, from, unit }) => form === row.form && from === day && unit === host.id,
  );
  const before = timeline
    .filter(({ form, from }) => form === 'main' && from < day)
    .toSorted((a, b) => compareCodes(a.from, b.from))
    .at(-1);
  return sender?.id ?? stored?.quotaUnit ?? before?.unit ?? findAgency(world, row, day)?.id;
}

const findAgency = ({ org }: ImportWorld, { person }: StaffStatement, day: Day): Unit | undefined =>
  org.units.find((unit) => unit.code === (person.homeAgency as string | undefined) && holdsOn(unit, day));

const toStated = (row: StaffStatement, unit: Unit, quotaUnit: UnitId): StatedPosting => ({
  code: row.code,
  place: row.place,
  unit: unit.id,
  quotaUnit,
  form: row.form,
  ...(row.rank === undefined ? {} : row.rank),
  ...(row.tasks === undefined ? {} : { tasks: row.tasks }),
  ...(row.decision === undefined ? {} : { decision: row.decision }),
  from: row.from,
  until: row.until,
  unitFrom: unit.from,
});
