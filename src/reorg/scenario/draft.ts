/** A scenario that its schema accepts, as our model: every mention with its place. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type Day, untilAfter } from '#kit/dates.js';
import type { Place } from '#kit/diagnostic.js';
import type {
  Draft,
  ListFile,
  Mention,
  MergeRequest,
  MoveRequest,
  OpenRequest,
  RenameRequest,
  SelectedMerge,
} from '../scenario-model.js';
import { toAllocation, toRequirements } from './allocate-draft.js';
import { UNDECIDED } from './scalars.js';
import type { ScenarioInput } from './schema.js';
import { toSplits } from './split-draft.js';
import { toWishes } from './staff-draft.js';
import type { YamlPath, YamlTree } from './yaml-tree.js';

/** `phase` names what the tree holds: '' is a whole scenario. */
export function toDraft(input: ScenarioInput, tree: YamlTree, phase = ''): Draft {
  const mention: ToMention = (code, path) => ({ code, where: tree.valueAt(path) });
  const { prefix } = tree;
  return {
    phase,
    name: input.scenario,
    title: input.title ?? input.scenario,
    basis: input.basis ?? '',
    effective: input.effective,
    closesOn: toClosing(input),
    open: (input.open ?? []).map((unit, i) => toOpening(unit, i, mention)),
    ...toMergers(input.merge ?? [], mention, prefix),
    split: toSplits(input.split ?? [], tree),
    close: (input.close ?? []).map((code, i) => ({
      ...mention(code, ['close', i]),
      path: `${prefix}close.${i + 1}`,
    })),
    rename: (input.rename ?? []).map(
      ({ unit, name }, i): RenameRequest => ({
        ...mention(unit, ['rename', i, 'unit']),
        path: `${prefix}rename.${i + 1}`,
        name,
      }),
    ),
    move: (input.move ?? []).map((move, i) => ({
      ...toMove(move, i, mention),
      path: `${prefix}move.${i + 1}`,
    })),
    ...toWishes(input.staff, tree),
    conditions: input.conditions ?? [],
    require: toRequirements(input.require ?? [], tree, { at: ['require'], path: `${prefix}require` }),
    allocate: input.allocate === undefined ? undefined : toAllocation(input.allocate, tree, ['allocate']),
  };
}

/** People write the last day on which the predecessors receive; without one they close on the effective day. */
function toClosing({ effective, parallel_until }: ScenarioInput): Day | null {
  if (parallel_until === undefined) return effective;
  return parallel_until === UNDECIDED ? null : untilAfter(parallel_until as Day);
}

type ToMention = (code: UnitCode, path: YamlPath) => Mention;
type ItemOf<Key extends 'open' | 'merge' | 'move'> = NonNullable<ScenarioInput[Key]>[number];

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

function toMove(
  { unit, parent, ...place }: ItemOf<'move'>,
  i: number,
  mention: ToMention,
): Omit<MoveRequest, 'path'> {
  return {
    ...mention(unit, ['move', i, 'unit']),
    parent: parent === undefined ? undefined : mention(parent, ['move', i, 'parent']),
    address: place.address,
    longitude: place.longitude,
    latitude: place.latitude,
  };
}

/** Those that list their units, those that stand in a file, and those that have still to be looked up. */
function toMergers(
  items: readonly ItemOf<'merge'>[],
  mention: ToMention,
  prefix: string,
): Pick<Draft, 'merge' | 'mergeFiles' | 'selected'> {
  const merge: MergeRequest[] = [];
  const mergeFiles: ListFile[] = [];
  const selected: SelectedMerge[] = [];
  items.forEach((item, i) => {
    const path = `${prefix}merge.${i + 1}`;
    if ('file' in item) {
      mergeFiles.push({ path, file: item.file, where: whereOf(mention, ['merge', i, 'file']) });
      return;
    }
    const into = mention(item.into, ['merge', i, 'into']);
    const listed = Array.isArray(item.from) ? (item.from as readonly UnitCode[]) : undefined;
    const from = listed?.map((code, j) => mention(code, ['merge', i, 'from', j])) ?? toSelector(item.from);
    if (item.except === undefined && Array.isArray(from)) merge.push({ path, into, from });
    else
      selected.push({
        ...mention(item.into, ['merge', i, 'from']),
        path,
        into,
        from,
        except: toException(item),
      });
  });
  return { merge, mergeFiles, selected };
}

const whereOf = (mention: ToMention, path: YamlPath): Place => mention('' as UnitCode, path).where;

type MergeItem = Exclude<ItemOf<'merge'>, { readonly file: string }>;

/** Without a word on it the units to be consolidated are meant. */
function toSelector(from: MergeItem['from']): Exclude<SelectedMerge['from'], readonly Mention[]> {
  if (Array.isArray(from)) return { kind: 'one-stop', level: null, areas: [] };
  const { kind = 'one-stop', level = null, areas = [] } = from as Exclude<typeof from, readonly UnitCode[]>;
  return { kind, level, areas };
}

const toException = ({ except: { units = [], areas = [] } = {} }: MergeItem): SelectedMerge['except'] => ({
  units,
  areas,
});

export const isEmptyDraft = ({ staff: { rules, orders }, overrides, ...draft }: Draft): boolean => {
  const { open, merge, split, mergeFiles, selected, close, rename, move } = draft;
  const lists = [open, merge, split, mergeFiles, selected, close, rename, move, rules, orders];
  return overrides === undefined && lists.every((list) => list.length === 0);
};
