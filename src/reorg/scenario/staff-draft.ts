/** What a scenario says of people, as our model. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type {
  Mention,
  OrderKind,
  StaffMention,
  StaffOrder,
  StaffRule,
  StaffWishes,
} from '../scenario-model.js';
import { toSelection } from './merge-draft.js';
import type { ScenarioInput } from './schema.js';
import type { YamlPath, YamlTree } from './yaml-tree.js';

type Input = Exclude<ScenarioInput['staff'], undefined | 'follow'>;
type OrderInput = Partial<NonNullable<Input['appoint']>[number] & NonNullable<Input['second']>[number]>;

export function toWishes(input: ScenarioInput['staff'], tree: YamlTree): StaffWishes {
  if (input === undefined || input === 'follow') return { rules: [], orders: [], pins: [] };
  const { rules = [], appoint = [], second = [], lend = [], pin = [], overrides = [] } = input as Input;
  const orders = [
    ...appoint.map((one, i) => toOrder(one, 'appoint', i, tree)),
    ...second.map((one, i) => toOrder(one, 'second', i, tree)),
    ...lend.map((one, i) => toOrder(one as OrderInput, 'lend', i, tree)),
    ...overrides.map((one, i) => toOrder(one as OrderInput, 'place', i, tree)),
  ];
  const pins = pin.map((staff, i): StaffMention => ({ staff, where: tree.valueAt(['staff', 'pin', i]) }));
  return { rules: rules.map((rule, i) => toRule(rule, i, tree)), orders, pins };
}

function toRule({ match, to }: NonNullable<Input['rules']>[number], i: number, tree: YamlTree): StaffRule {
  const { unit, units, field, position, employment } = match;
  const path = tree.nameOf(['staff', 'rules', i]);
  const whereOf = (...below: YamlPath) => tree.valueAt(['staff', 'rules', i, ...below]);
  const at = (code: UnitCode, ...below: YamlPath): Mention => ({ code, where: whereOf(...below) });
  return {
    path,
    unit: unit === undefined ? undefined : at(unit, 'match', 'unit'),
    ...(units === undefined
      ? {}
      : { units: { path, where: whereOf('match', 'units'), selector: toSelection(units) } }),
    ...{ field, position, employment },
    to: at(to, 'to'),
  };
}

/** An override says where somebody goes, and no form. */
function toOrder(one: OrderInput, kind: OrderKind, i: number, tree: YamlTree): StaffOrder {
  const path = ['staff', kind === 'place' ? 'overrides' : kind, i] as const;
  return {
    path: tree.nameOf(path),
    kind,
    staff: one.staff as StaffCode,
    where: tree.valueAt([...path, 'staff']),
    unit: { code: one.unit as UnitCode, where: tree.valueAt([...path, 'unit']) },
    position: one.position,
    acting: one.acting ?? false,
    until: one.until ?? null,
  };
}
