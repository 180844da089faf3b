/** What a scenario may say of people: rules, orders by name, pins, and a file of orders. */
import { EMPLOYMENTS } from '#org/model.js';
import { POSITIONS, type Position } from '#staff/model.js';
import { parseEmployment, parseRank } from '#staff/values.js';
import type { ListOf, Scalars, Valibot } from './scalars.js';
import { makeSelectSchemas } from './select-schema.js';

export function makeStaffSchema(v: Valibot, scalars: Scalars, listOf: ListOf) {
  const { text, unitCode, staffCode, choice, until, yesNo } = scalars;
  const position = choice(POSITIONS, parsePosition);
  const match = v.strictObject({
    unit: v.optional(unitCode),
    units: v.optional(makeSelectSchemas(v, scalars).selection),
    field: v.optional(text),
    position: v.optional(position),
    employment: v.optional(choice(EMPLOYMENTS, parseEmployment)),
  });
  const rule = v.strictObject({ match, to: unitCode });
  const appoint = v.strictObject({ staff: staffCode, unit: unitCode, position, acting: v.optional(yesNo) });
  const second = v.strictObject({ staff: staffCode, unit: unitCode, until });
  const lend = v.strictObject({ staff: staffCode, unit: unitCode, until: v.optional(until) });
  const override = v.strictObject({
    staff: staffCode,
    unit: unitCode,
    position: v.optional(position),
    acting: v.optional(yesNo),
  });
  const staff = v.strictObject({
    rules: v.optional(listOf(rule)),
    appoint: v.optional(listOf(appoint)),
    second: v.optional(listOf(second)),
    lend: v.optional(listOf(lend)),
    pin: v.optional(listOf(staffCode)),
    overrides: v.optional(listOf(override, text)),
  });
  return { staff, rule, match, appoint, second, lend, override };
}

/** The position alone: whether it is held as acting is said by an entry of its own. */
export function parsePosition(word: string): Position | undefined {
  const rank = parseRank(word);
  return rank === undefined || rank.acting ? undefined : rank.position;
}

type StaffSchema = ReturnType<typeof makeStaffSchema>;

/** The entries known in each map under `staff`. */
export const staffKeys = ({ staff, rule, match, appoint, second, lend, override }: StaffSchema) => ({
  staff: Object.keys(staff.entries),
  'staff.rules': Object.keys(rule.entries),
  'staff.rules.match': Object.keys(match.entries),
  'staff.appoint': Object.keys(appoint.entries),
  'staff.second': Object.keys(second.entries),
  'staff.lend': Object.keys(lend.entries),
  'staff.overrides': Object.keys(override.entries),
});
