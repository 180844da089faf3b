/** What a scenario asks to hold afterwards and of the people whom it leaves open, as our model. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type AllocationWish, OBJECTIVES, type Requirement } from '../allocate/wish-model.js';
import type { Mention } from '../scenario-model.js';
import type { AllocationInput, RequirementInput } from './allocate-schema.js';
import type { YamlPath, YamlTree } from './yaml-tree.js';

export function toRequirements(inputs: readonly RequirementInput[], tree: YamlTree): Requirement[] {
  return inputs.map(({ unit, kind, parent, field, fields, position, task, at_least, at_most }, i) => {
    const mention = (code: UnitCode | undefined, key: string): Mention | undefined =>
      code === undefined ? undefined : { code, where: tree.valueAt(['require', i, key]) };
    return {
      path: tree.nameOf(['require', i]),
      where: tree.valueAt(['require', i]),
      unit: mention(unit, 'unit'),
      kind,
      parent: mention(parent, 'parent'),
      fields: [...(field === undefined ? [] : [field]), ...(fields ?? [])],
      ...{ position, task },
      // Who only sets an upper bound asks for nobody; who sets none wants somebody there.
      atLeast: at_least ?? (at_most === undefined ? 1 : 0),
      atMost: at_most ?? null,
    };
  });
}

/** Objectives that are not named come in the order of the design. */
export function toAllocation(
  { objective, max_distance_km, place_surplus }: AllocationInput,
  tree: YamlTree,
  at: YamlPath,
): AllocationWish {
  return {
    where: tree.valueAt(at),
    objectives: objective ?? OBJECTIVES,
    maxMetres: max_distance_km ?? null,
    limitWhere: tree.valueAt([...at, 'max_distance_km']),
    placeSurplus: place_surplus ?? false,
  };
}
