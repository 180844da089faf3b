/** What one group of a mapping changes: lives end, begin, go on under another name, and the ledger tells it. Pure. */
import type { Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { sameSpelling } from '#kit/vietnamese.js';
import { versionNear } from './book.js';
import type { Change } from './changes.js';
import type { Life, LifeEvent, Sort } from './life-model.js';
import type { MappingFate, MappingGroup, MappingRow, SettledRow } from './mapping-model.js';
import { findNew, findOld, goesOn, type MappingContext, type Side } from './mapping-sides.js';

export interface SettledGroup<S extends Sort> {
  readonly changes: readonly Change<S>[];
  readonly rows: readonly SettledRow[];
}

/** Both ends of a row, found. */
interface Ends<S extends Sort> {
  readonly old: Side<S> | undefined;
  readonly next: Side<S>;
}

type EndsOf<S extends Sort> = ReadonlyMap<MappingRow, Ends<S>>;

/** The group's changes, or what stands against it. */
export function settleGroup<S extends Sort>(
  group: MappingGroup,
  context: MappingContext<S>,
): SettledGroup<S> | readonly Diagnostic[] {
  const ends = findEnds(group, context);
  if (!(ends instanceof Map)) return ends;
  const told = group.rows.map((row) => tell(row, group, ends, context));
  const rows = told.map(({ settled }) => settled);
  return { rows, changes: changesOf(group, ends, told) };
}

function findEnds<S extends Sort>(
  group: MappingGroup,
  context: MappingContext<S>,
): Map<MappingRow, Ends<S>> | Diagnostic[] {
  const faults: Diagnostic[] = [];
  const found = new Map<string, Side<S>>();
  const once = (key: string, find: () => Side<S> | Diagnostic): void => {
    if (found.has(key)) return;
    const side = find();
    if ('life' in side) found.set(key, side);
    else faults.push(side);
  };
  for (const { old, next, place } of group.rows) {
    const { code } = old;
    if (code !== undefined)
      once(`old ${code}`, () => findOld({ code, name: old.name, place }, group.on, context));
    const sideRow = { code: next.code ?? '', name: next.name, place };
    once(`new ${next.code}`, () => findNew(sideRow, group, context));
  }
  if (faults.length > 0) return faults;
  const ends = new Map<MappingRow, Ends<S>>();
  for (const row of group.rows) {
    const next = found.get(`new ${row.next.code}`);
    if (next !== undefined)
      ends.set(row, {
        old: found.get(`old ${row.old.code}`),
        next: goingOn(row, group, context, found) ?? next,
      });
  }
  return ends;
}

/** A code that goes on and that nobody stored: what the mapping brings as old is the new one too. */
function goingOn<S extends Sort>(
  { old, next }: MappingRow,
  { rows }: MappingGroup,
  { nature }: MappingContext<S>,
  found: ReadonlyMap<string, Side<S>>,
): Side<S> | undefined {
  const side = found.get(`old ${old.code}`);
  if (side?.isNew !== true || old.code === undefined || old.code !== next.code) return undefined;
  return goesOn(old.code, rows, nature) ? side : undefined;
}

interface Told<S extends Sort> {
  readonly settled: SettledRow;
  readonly event: LifeEvent<S> | undefined;
}

function tell<S extends Sort>(
  row: MappingRow,
  group: MappingGroup,
  ends: EndsOf<S>,
  context: MappingContext<S>,
): Told<S> {
  const fate = fateOf(row, group, ends, context);
  const { old, next } = endsOf(row, ends);
  if (fate === 'kept') return { settled: { row, fate, isKnown: old?.isNew === false }, event: undefined };
  const event: LifeEvent<S> = {
    event: fate,
    on: group.on,
    from: old?.life.id ?? null,
    to: next.life.id,
    rule: fate === 'split' ? row.rule : {},
    decision: row.decision,
    signedOn: null,
    signer: '',
  };
  const isKnown = context.book.lineage.some(
    (known) =>
      known.on === event.on && known.from === event.from && known.to === event.to && known.event === fate,
  );
  return { settled: { row, fate, isKnown }, event: isKnown ? undefined : event };
}

function endsOf<S extends Sort>(row: MappingRow, ends: EndsOf<S>): Ends<S> {
  const own = ends.get(row);
  if (own === undefined) throw new Error('a row of the mapping lost its ends');
  return own;
}

/** One to one is a new name (or nothing), several to one a merger, one to several a split. */
function fateOf<S extends Sort>(
  row: MappingRow,
  { on, rows }: MappingGroup,
  ends: EndsOf<S>,
  { nature }: MappingContext<S>,
): MappingFate {
  const { old, next } = endsOf(row, ends);
  if (old === undefined) return 'opened';
  const targets = rows.filter((other) => other.old.code === row.old.code);
  if (targets.length > 1) return 'split';
  const isSelf = old.life.id === next.life.id;
  const sources = rows.filter((other) => other.next.code === row.next.code);
  if (!isSelf)
    return sources.length > 1 || next.life.from !== on || nature.staysInMerger ? 'merged' : 'renamed';
  const before = versionNear(old.life, on).name;
  const isRenamed =
    wasRenamed(old.life, on) || (row.next.name !== '' && !sameSpelling(before, row.next.name));
  return isRenamed ? 'renamed' : 'kept';
}

/** The new name is stored already. */
const wasRenamed = <S extends Sort>({ versions }: Life<S>, on: Day): boolean =>
  versions.some(
    ({ from, name }, i) => from === on && i > 0 && !sameSpelling(name, versions[i - 1]?.name ?? ''),
  );

/** Old ones first, then new ones; a life once, with all that the ledger is to say of it. */
function changesOf<S extends Sort>(
  group: MappingGroup,
  ends: EndsOf<S>,
  told: readonly Told<S>[],
): Change<S>[] {
  const byFrom = groupBy(told, ({ event }) => event?.from ?? undefined);
  const sides = new Map<S['id'], Side<S>>();
  for (const { old, next } of ends.values()) {
    if (old !== undefined) sides.set(old.life.id, old);
    if (!sides.has(next.life.id)) sides.set(next.life.id, next);
  }
  return [...sides.values()].flatMap((side) => {
    const events = (byFrom.get(side.life.id) ?? []).flatMap(({ event }) => event ?? []);
    return changeOf(side, { group, ends, events, openings: openingsOf(side, told, group.on) });
  });
}

/** The line that founds a life; one that merely changed its code is not founded. */
function openingsOf<S extends Sort>(
  { life, isNew }: Side<S>,
  told: readonly Told<S>[],
  on: Day,
): LifeEvent<S>[] {
  const into = told.flatMap(({ event }) => (event?.to === life.id ? [event] : []));
  const [stated] = into.filter(({ event }) => event === 'opened');
  if (stated !== undefined) return [stated];
  const [cause] = into;
  if (!isNew || life.from < on || cause === undefined || cause.event === 'renamed') return [];
  return [{ ...cause, event: 'opened', from: null, rule: {} }];
}

interface Work<S extends Sort> {
  readonly group: MappingGroup;
  readonly ends: EndsOf<S>;
  /** What leaves the life. */
  readonly events: readonly LifeEvent<S>[];
  readonly openings: readonly LifeEvent<S>[];
}

function changeOf<S extends Sort>(
  { life, isNew }: Side<S>,
  { group: { on }, ends, events, openings }: Work<S>,
): Change<S>[] {
  const lines = [...openings, ...events];
  const own = [...ends].find(([, { old, next }]) => old?.life.id === life.id && next.life.id === life.id);
  const isOld = [...ends.values()].some(({ old }) => old?.life.id === life.id);
  if (own !== undefined) return goOn({ life, isNew }, own[0], lines, on);
  if (isNew) return [{ kind: 'open', life, events: lines }];
  if (isOld && life.until === null) return [{ kind: 'close', id: life.id, on, events: lines }];
  return lines.length === 0 ? [] : [{ kind: 'trace', id: life.id, events: lines }];
}

/** A life that is its own successor: it may be new to us, and it may get another name. */
function goOn<S extends Sort>(
  { life, isNew }: Side<S>,
  row: MappingRow,
  events: readonly LifeEvent<S>[],
  on: Day,
): Change<S>[] {
  const open = {
    ...life,
    until: null,
    versions: life.versions.map((version) => ({ ...version, until: null })),
  };
  const opening: Change<S>[] = isNew ? [{ kind: 'open', life: open, events: [] }] : [];
  const before = versionNear(life, on);
  const { name } = row.next;
  if (name === '' || sameSpelling(before.name, name))
    return events.length === 0 ? opening : [...opening, { kind: 'trace', id: life.id, events }];
  const version = { ...before, name, from: on, until: null };
  return [...opening, { kind: 'revise', id: life.id, version, events }];
}
