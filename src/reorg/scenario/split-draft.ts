/** What a scenario says of units that are divided, as our model: every field and area with its place. Pure. */
import type { SplitPart, SplitRequest, ValueMention } from '../scenario-model.js';
import type { ScenarioInput } from './schema.js';
import type { YamlPath, YamlTree } from './yaml-tree.js';

type SplitInput = NonNullable<ScenarioInput['split']>[number];
type PartInput = SplitInput['into'][number];

export const toSplits = (items: readonly SplitInput[], tree: YamlTree): SplitRequest[] =>
  items.map(({ from, into }, i) => {
    const at: YamlPath = ['split', i];
    return {
      path: tree.nameOf(at),
      from: { code: from, where: tree.valueAt([...at, 'from']) },
      into: into.map((part, j) => toPart(part, tree, [...at, 'into', j])),
    };
  });

function toPart({ unit, fields, areas, share, rest }: PartInput, tree: YamlTree, at: YamlPath): SplitPart {
  const mentions = (key: string, values: readonly string[] | undefined): ValueMention[] | undefined =>
    values?.map((value, k) => ({ value, where: tree.valueAt([...at, key, k]) }));
  return {
    unit: { code: unit, where: tree.valueAt([...at, 'unit']) },
    fields: mentions('fields', fields),
    areas: mentions('areas', areas),
    ...{ share, rest },
    where: tree.valueAt(at),
  };
}
