/** A scenario that its schema accepts, as our model: every mention with its place. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type Day, untilAfter } from '#kit/dates.js';
import type {
  Draft,
  Mention,
  MoveRequest,
  OpenRequest,
  RenameRequest,
  SelectedMove,
} from '../scenario-model.js';
import { toAllocation, toRequirements } from './allocate-draft.js';
import { toClosings, toMergers, toSelection } from './merge-draft.js';
import { UNDECIDED } from './scalars.js';
import type { ScenarioInput } from './schema.js';
import { toSplits } from './split-draft.js';
import { toWishes } from './staff-draft.js';
import type { YamlPath, YamlTree } from './yaml-tree.js';

/** `phase` names what the tree holds: '' is a whole scenario. */
export function toDraft(input: ScenarioInput, tree: YamlTree, phase = ''): Draft {
  const mention: ToMention = (code, path) => ({ code, where: tree.valueAt(path) });
  return {
    phase,
    name: input.scenario,
    title: input.title ?? input.scenario,
    basis: input.basis ?? '',
    effective: input.effective,
    closesOn: toClosing(input),
    open: (input.open ?? []).map((unit, i) => toOpening(unit, i, mention)),
    ...toMergers(input.merge ?? [], tree),
    split: toSplits(input.split ?? [], tree),
    ...toClosings(input.close ?? [], tree),
    rename: (input.rename ?? []).map(
      ({ unit, name }, i): RenameRequest => ({
        ...mention(unit, ['rename', i, 'unit']),
        path: tree.nameOf(['rename', i]),
        name,
      }),
    ),
    ...toMoves(input.move ?? [], tree),
    staff: toWishes(input.staff, tree),
    conditions: input.conditions ?? [],
    require: toRequirements(input.require ?? [], tree),
    allocate: input.allocate === undefined ? undefined : toAllocation(input.allocate, tree, ['allocate']),
  };
}

/** People write the last day on which the predecessors receive; without one they close on the effective day. */
function toClosing({ effective, parallel_until }: ScenarioInput): Day | null {
  if (parallel_until === undefined) return effective;
  return parallel_until === UNDECIDED ? null : untilAfter(parallel_until as Day);
}

type ToMention = (code: UnitCode, path: YamlPath) => Mention;
type ItemOf<Key extends 'open' | 'move'> = NonNullable<ScenarioInput[Key]>[number];

function toOpening(unit: ItemOf<'open'>, i: number, mention: ToMention): OpenRequest {
  const { parent, level, address = '', longitude = null, latitude = null, quota = null } = unit;
  return {
    ...mention(unit.code, ['open', i, 'code']),
    kind: unit.kind,
    name: unit.name,
    parent: parent === undefined ? null : mention(parent, ['open', i, 'parent']),
    ...{ level, address, longitude, latitude, quota },
    fields: unit.fields,
    areas: unit.areas,
  };
}

/** Those that name their unit, and those that have still to be looked up. */
function toMoves(items: readonly ItemOf<'move'>[], tree: YamlTree): Pick<Draft, 'move' | 'selectedMoves'> {
  const move: MoveRequest[] = [];
  const selectedMoves: SelectedMove[] = [];
  items.forEach((item, i) => {
    const at = ['move', i];
    const path = tree.nameOf(at);
    const mention = (code: UnitCode, key: string): Mention => ({ code, where: tree.valueAt([...at, key]) });
    if ('units' in item) {
      const where = tree.valueAt([...at, 'units']);
      const parent = mention(item.parent, 'parent');
      selectedMoves.push({ path, where, selector: toSelection(item.units), parent });
      return;
    }
    const { unit, parent, address, longitude, latitude } = item;
    const above = parent === undefined ? undefined : mention(parent, 'parent');
    move.push({ ...mention(unit, 'unit'), path, parent: above, address, longitude, latitude });
  });
  return { move, selectedMoves };
}

export const isEmptyDraft = ({ staff: { rules, orders }, ...draft }: Draft): boolean => {
  const { open, merge, split, selected, close, selectedClose, rename, move, selectedMoves } = draft;
  const units = [open, merge, split, selected, close, selectedClose, rename, move, selectedMoves];
  return [...units, rules, orders].every((list) => list.length === 0);
};
