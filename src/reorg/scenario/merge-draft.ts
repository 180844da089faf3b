/** What a scenario says of mergers, and of units that it selects, as our model. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Level, UnitKind } from '#org/model.js';
import type {
  CloseRequest,
  Draft,
  Mention,
  MergeRequest,
  SelectedMerge,
  SelectedUnits,
  Selector,
} from '../scenario-model.js';
import type { ScenarioInput } from './schema.js';
import type { YamlPath, YamlTree } from './yaml-tree.js';

type MergeItem = NonNullable<ScenarioInput['merge']>[number];
type CloseItem = NonNullable<ScenarioInput['close']>[number];

/** Those that list their units, and those that have still to be looked up. */
export function toMergers(items: readonly MergeItem[], tree: YamlTree): Pick<Draft, 'merge' | 'selected'> {
  const merge: MergeRequest[] = [];
  const selected: SelectedMerge[] = [];
  items.forEach((item, i) => {
    const path = tree.nameOf(['merge', i]);
    const mention = (code: UnitCode, ...below: YamlPath): Mention => ({
      code,
      where: tree.valueAt(['merge', i, ...below]),
    });
    const into = mention(item.into, 'into');
    const listed = Array.isArray(item.from) ? (item.from as readonly UnitCode[]) : undefined;
    const from = listed?.map((code, j) => mention(code, 'from', j)) ?? toKind(item.from as SelectionInput);
    const except = toException(item.except);
    if (item.except === undefined && Array.isArray(from)) merge.push({ path, into, from });
    else selected.push({ ...mention(item.into, 'from'), path, into, from, except });
  });
  return { merge, selected };
}

export function toClosings(
  items: readonly CloseItem[],
  tree: YamlTree,
): Pick<Draft, 'close' | 'selectedClose'> {
  const close: CloseRequest[] = [];
  const selectedClose: SelectedUnits[] = [];
  items.forEach((item, i) => {
    const at = ['close', i];
    const [path, where] = [tree.nameOf(at), tree.valueAt(at)];
    if (typeof item === 'string') close.push({ code: item as UnitCode, where, path });
    else selectedClose.push({ path, where, selector: toSelection(item as SelectionInput) });
  });
  return { close, selectedClose };
}

export interface SelectionInput {
  readonly kind?: UnitKind | undefined;
  readonly level?: Level | undefined;
  readonly areas?: Selector['areas'] | undefined;
  readonly except?: ExceptInput | undefined;
}

interface ExceptInput {
  readonly units?: readonly UnitCode[] | undefined;
  readonly areas?: Selector['areas'] | undefined;
}

export const toSelection = (input: SelectionInput): Selector => ({
  ...toKind(input),
  except: toException(input.except),
});

/** Without a word on it the units to be consolidated are meant. */
const toKind = ({ kind = 'one-stop', level, areas = [] }: SelectionInput): Omit<Selector, 'except'> => ({
  ...{ kind, areas },
  level: level ?? null,
});

const toException = ({ units = [], areas = [] }: ExceptInput = {}): Selector['except'] => ({ units, areas });
