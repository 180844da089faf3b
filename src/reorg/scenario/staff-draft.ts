/** What a scenario says of people, as our model. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Draft, Mention, OrderKind, StaffMention, StaffOrder, StaffRule } from '../scenario-model.js';
import type { ScenarioInput } from './schema.js';
import type { YamlPath, YamlTree } from './yaml-tree.js';

type Input = Exclude<ScenarioInput['staff'], undefined | 'follow'>;
type OrderInput = Partial<NonNullable<Input['appoint']>[number] & NonNullable<Input['second']>[number]>;

export function toWishes(input: ScenarioInput['staff'], tree: YamlTree): Pick<Draft, 'staff' | 'overrides'> {
  if (input === undefined || input === 'follow') {
    return { staff: { rules: [], orders: [], pins: [] }, overrides: undefined };
  }
  const { rules = [], appoint = [], second = [], lend = [], pin = [], overrides: file } = input as Input;
  const orders = [
    ...appoint.map((one, i) => toOrder(one, 'appoint', i, tree)),
    ...second.map((one, i) => toOrder(one, 'second', i, tree)),
    ...lend.map((one, i) => toOrder(one as OrderInput, 'lend', i, tree)),
  ];
  const pins = pin.map((staff, i): StaffMention => ({ staff, where: tree.valueAt(['staff', 'pin', i]) }));
  return {
    staff: { rules: rules.map((rule, i) => toRule(rule, i, tree)), orders, pins },
    overrides:
      file === undefined
        ? undefined
        : { path: `${tree.prefix}overrides`, file, where: tree.valueAt(['staff', 'overrides']) },
  };
}

function toRule({ match, to }: NonNullable<Input['rules']>[number], i: number, tree: YamlTree): StaffRule {
  const { unit, field, position, employment } = match;
  const at = (code: UnitCode, ...path: YamlPath): Mention => ({
    code,
    where: tree.valueAt(['staff', 'rules', i, ...path]),
  });
  return {
    path: `${tree.prefix}rules.${i + 1}`,
    unit: unit === undefined ? undefined : at(unit, 'match', 'unit'),
    ...{ field, position, employment },
    to: at(to, 'to'),
  };
}

function toOrder(one: OrderInput, kind: Exclude<OrderKind, 'place'>, i: number, tree: YamlTree): StaffOrder {
  const path = ['staff', kind, i] as const;
  return {
    path: `${tree.prefix}${kind}.${i + 1}`,
    kind,
    staff: one.staff as StaffCode,
    where: tree.valueAt([...path, 'staff']),
    unit: { code: one.unit as UnitCode, where: tree.valueAt([...path, 'unit']) },
    position: one.position,
    acting: one.acting ?? false,
    until: one.until ?? null,
  };
}
