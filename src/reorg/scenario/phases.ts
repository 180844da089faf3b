/** The phases of a scenario as drafts, each with the tree that it was read from. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Draft } from '../scenario-model.js';
import { reorgFindings } from '../words.js';
import { toDraft } from './draft.js';
import type { PhasedInput, ScenarioInput } from './schema.js';
import { treeBelow, type YamlTree } from './yaml-tree.js';

export interface PhaseDraft {
  readonly draft: Draft;
  readonly tree: YamlTree;
}

/** A scenario without phases is one. */
export function toPhases(input: ScenarioInput | PhasedInput, tree: YamlTree): PhaseDraft[] {
  if (!('phases' in input)) return [{ draft: toDraft(input, tree), tree }];
  const { phases, conditions, ...shared } = input;
  return phases.map(({ name, ...sections }, i) => {
    const own = treeBelow(tree, ['phases', i], `phases.${i + 1}.`);
    // Somebody sees to the conditions before anything is carried out, so the first phase has them all.
    const first = i === 0 && conditions !== undefined ? { conditions } : {};
    return { draft: toDraft({ ...shared, ...sections, ...first }, own, name ?? String(i + 1)), tree: own };
  });
}

/** Each phase begins after the one before it, and bears a name of its own. */
export const judgeOrder = (phases: readonly PhaseDraft[]): Diagnostic[] =>
  phases.flatMap(({ draft, tree }, i) => {
    const before = phases[i - 1]?.draft;
    const namesake = phases.slice(0, i).find((one) => one.draft.phase === draft.phase);
    const { effective, phase: name } = draft;
    return [
      ...(before !== undefined && effective <= before.effective
        ? [
            reorgFindings.find(
              'phase-order',
              { effective, before: before.effective },
              tree.valueAt(['effective']),
            ),
          ]
        : []),
      ...(namesake === undefined
        ? []
        : [reorgFindings.find('phase-twice', { name }, tree.valueAt(['name']))]),
    ];
  });
