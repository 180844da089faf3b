/** What a scenario may say of people: rules, orders by name, pins, and a file of orders. */
import { EMPLOYMENTS } from '#org/model.js';
import { POSITIONS, type Position } from '#staff/model.js';
import { parseEmployment, parseRank } from '#staff/values.js';
import type { Scalars, Valibot } from './scalars.js';

export function makeStaffSchema(v: Valibot, scalars: Scalars) {
  const { text, unitCode, staffCode, choice, until, yesNo } = scalars;
  const position = choice(POSITIONS, parsePosition);
  const match = v.strictObject({
    unit: v.optional(unitCode),
    field: v.optional(text),
    position: v.optional(position),
    employment: v.optional(choice(EMPLOYMENTS, parseEmployment)),
  });
  const rule = v.strictObject({ match, to: unitCode });
  const appoint = v.strictObject({ staff: staffCode, unit: unitCode, position, acting: v.optional(yesNo) });
  const second = v.strictObject({ staff: staffCode, unit: unitCode, until });
  const lend = v.strictObject({ staff: staffCode, unit: unitCode, until: v.optional(until) });
  const staff = v.strictObject({
    rules: v.optional(v.array(rule, 'not-a-list')),
    appoint: v.optional(v.array(appoint, 'not-a-list')),
    second: v.optional(v.array(second, 'not-a-list')),
    lend: v.optional(v.array(lend, 'not-a-list')),
    pin: v.optional(v.array(staffCode, 'not-a-list')),
    overrides: v.optional(text),
  });
  return { staff, rule, match, appoint, second, lend };
}

/** The position alone: whether it is held as acting is said by an entry of its own. */
export function parsePosition(word: string): Position | undefined {
  const rank = parseRank(word);
  return rank === undefined || rank.acting ? undefined : rank.position;
}

type StaffSchema = ReturnType<typeof makeStaffSchema>;

/** The entries known in each map under `staff`. */
export const staffKeys = ({ staff, rule, match, appoint, second, lend }: StaffSchema) => ({
  staff: Object.keys(staff.entries),
  'staff.rules': Object.keys(rule.entries),
  'staff.rules.match': Object.keys(match.entries),
  'staff.appoint': Object.keys(appoint.entries),
  'staff.second': Object.keys(second.entries),
  'staff.lend': Object.keys(lend.entries),
});
