/**
 * Random histories against a tiny model: open, rename, move, merge, split, close, undo. After every step the stored
 * units are what the model says on every day, the trees are sound, and the lineage answers for everybody.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Db, openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import { type Day, fromDayNumber, toDayNumber } from '#kit/dates.js';
import { saveChanges } from '#org/change-store.js';
import { changeState, type OrgChange } from '#org/changes.js';
import { orgErrors } from '#org/errors.js';
import { findBearer, indexOrg, type Org, versionOn } from '#org/hierarchy.js';
import { resolveForward } from '#org/lineage.js';
import type { LineageEvent, LineageKind, SplitRule, Unit, UnitId } from '#org/model.js';
import { openOrgStore } from '#org/store.js';
import { checkOrg } from '#org/validate.js';
import { code, day, facts } from './state.js';

const CODES = ['A', 'B', 'C', 'D', 'E'];
const START = toDayNumber(day('2025-01-01'));
const dayAt = (step: number): Day => fromDayNumber(START + step);
const stamp = { recordedAt: '2025-03-01T00:00:00.000Z', actor: 'a', osUser: 'o', host: 'h', command: 'test' };

interface Step {
  readonly kind: 'open' | 'rename' | 'move' | 'merge' | 'split' | 'close' | 'undo';
  /** Which code, and which other one; of a split the part after it too. */
  readonly at: number;
  readonly other: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind'][]>('open', 'open', 'rename', 'move', 'merge', 'split', 'close', 'undo'),
  at: fc.nat(CODES.length - 1),
  other: fc.nat(CODES.length - 1),
});

/** The model: of each day, who bears which code, under which name and parent. Nothing else is known to it. */
type Shape = ReadonlyMap<string, { readonly name: string; readonly parent: string | null }>;
interface Model {
  /** By step: what holds from that day on. */
  readonly days: readonly Shape[];
}

const EMPTY: Model = { days: [] };

/** What holds on the last day told. */
const latest = ({ days }: Model): Shape => days.at(-1) ?? new Map();

/** What is there before a step: the codes it names, and who bears them. */
interface Scene {
  readonly next: Map<string, { readonly name: string; readonly parent: string | null }>;
  readonly own: string;
  readonly far: string;
  readonly third: string;
  readonly step: number;
}

const hasChildren = ({ next, own }: Scene): boolean =>
  [...next.values()].some(({ parent }) => parent === own);

function isAbove({ next }: Scene, above: string, below: string): boolean {
  for (let at: string | null = below; at !== null; at = next.get(at)?.parent ?? null)
    if (at === above) return true;
  return false;
}

/** Each does its step where it makes sense, and says whether it did. */
const MODEL_STEPS: Readonly<Record<Exclude<Step['kind'], 'undo'>, (scene: Scene) => boolean>> = {
  open({ next, own, far, step }) {
    if (next.has(own)) return false;
    return next.set(own, { name: `${own} ${step}`, parent: next.has(far) ? far : null }).has(own);
  },
  rename({ next, own, step }) {
    const known = next.get(own);
    return known !== undefined && next.set(own, { ...known, name: `${own} ${step}` }).has(own);
  },
  move(scene) {
    const { next, own, far } = scene;
    const known = next.get(own);
    if (known === undefined || !next.has(far) || known.parent === far || isAbove(scene, own, far))
      return false;
    return next.set(own, { ...known, parent: far }).has(own);
  },
  merge: (scene) => scene.own !== scene.far && scene.next.has(scene.far) && MODEL_STEPS.close(scene),
  split: (scene) => scene.own !== scene.third && scene.next.has(scene.third) && MODEL_STEPS.merge(scene),
  close: (scene) => !hasChildren(scene) && scene.next.delete(scene.own),
};

/** The model after the step; undefined: it makes no sense now. */
function stepModel(model: Model, { kind, at, other }: Step, step: number): Model | undefined {
  const [own, far, third] = [at, other, other + 1].map((index) => CODES[index % CODES.length] ?? '');
  if (kind === 'undo' || own === undefined || far === undefined || third === undefined) return undefined;
  const next = new Map(latest(model));
  if (!MODEL_STEPS[kind]({ next, own, far, third, step })) return undefined;
  return { days: [...Array.from({ length: step }, (_, i) => model.days[i] ?? latest(model)), next] };
}

/** The same step as changes of ours. */
function toChanges(org: Org, { kind, at, other }: Step, on: Day, step: number): OrgChange[] {
  const bearer = (index: number): Unit | undefined => findBearer(org, code(CODES[index] ?? ''), on);
  const [own, far, third] = [bearer(at), bearer(other), bearer((other + 1) % CODES.length)];
  const line = (
    event: LineageKind,
    from: UnitId | null,
    to: UnitId | null,
    rule: SplitRule = {},
  ): LineageEvent => ({
    ...{ event, on, from, to, rule, decision: '', signedOn: null, signer: '' },
  });
  const name = `${CODES[at]} ${step}`;
  if (kind === 'open') {
    const id = -1 as UnitId;
    const parent = far === undefined || at === other ? null : far.id;
    const version = { ...facts({ name, parent }), from: on, until: null };
    const life = { id, code: code(CODES[at] ?? ''), from: on, until: null, versions: [version] };
    return [{ kind: 'open', life, events: [line('opened', null, id)] }];
  }
  const version = own === undefined ? undefined : versionOn(own, on);
  if (own === undefined || version === undefined) throw new Error('the model knows better');
  switch (kind) {
    case 'rename':
      return [
        {
          kind: 'revise',
          id: own.id,
          version: { ...version, name, from: on },
          events: [line('renamed', own.id, own.id)],
        },
      ];
    case 'move':
      return [
        {
          kind: 'revise',
          id: own.id,
          version: { ...version, parent: far?.id ?? null, from: on },
          events: [line('moved', own.id, own.id)],
        },
      ];
    case 'merge':
      return [{ kind: 'close', id: own.id, on, events: [line('merged', own.id, far?.id ?? null)] }];
    case 'split':
      return [
        {
          kind: 'close',
          id: own.id,
          on,
          events: [
            line('split', own.id, far?.id ?? null, { share: 0.5 }),
            line('split', own.id, third?.id ?? null, { rest: true }),
          ],
        },
      ];
    default:
      return [{ kind: 'close', id: own.id, on, events: [line('closed', own.id, null)] }];
  }
}

function compare(org: Org, model: Model, steps: number): void {
  for (let step = 0; step <= steps; step++) {
    const on = dayAt(step);
    const shape = model.days[step] ?? latest(model);
    const stored = new Map(
      org.units.flatMap((unit) => {
        const version = versionOn(unit, on);
        if (version === undefined) return [];
        const parent = version.parent === null ? null : (org.byId.get(version.parent)?.code ?? 'lost');
        return [[String(unit.code), { name: version.name, parent }] as const];
      }),
    );
    expect([...stored].sort()).toEqual([...shape].sort());
  }
}

/** Everybody ends somewhere that exists, and who was merged or split ends with the living or with the closed. */
function answerForAll(org: Org, on: Day): void {
  for (const unit of org.units) {
    const end = resolveForward(org, { unit: unit.id, since: unit.from, on });
    const parts = end.kind === 'unit' ? [end.unit] : end.parts;
    for (const part of parts) {
      const reached = org.byId.get(part);
      const left = org.eventsFrom.get(part)?.filter(({ to, event }) => to !== part && event !== 'opened');
      expect(
        reached !== undefined &&
          (versionOn(reached, on) !== undefined || left?.every(({ to }) => to === null)),
      ).toBe(true);
    }
  }
}

function apply(db: Db, changes: readonly OrgChange[]): number {
  const { change } = recordChange(db, stamp, () => saveChanges(openOrgStore(db), changes));
  if (change === undefined) throw new Error('nothing was written');
  return change.id;
}

test('any history of units is what a tiny model says it is', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 14 }), (steps) => {
      const db = openMemory();
      bringUp(db, stamp);
      const done: { readonly change: number; readonly before: Model }[] = [];
      let model = EMPTY;
      for (const [i, step] of steps.entries()) {
        const on = dayAt(i);
        const org = indexOrg(openOrgStore(db).readState());
        const last = done.at(-1);
        if (step.kind === 'undo' && last !== undefined) {
          const request = { change: last.change, withLater: false };
          const { change } = undoChange(db, stamp, request, { errors: orgErrors, undoBulk: () => [] });
          expect(change?.digestAfter).toBe(openJournalStore(db).findChange(last.change)?.digestBefore);
          done.pop();
          model = last.before;
          continue;
        }
        const next = stepModel(model, step, i);
        if (next === undefined) continue;
        const changes = toChanges(org, step, on, i);
        const expected = changeState(org, changes);
        done.push({ change: apply(db, changes), before: model });
        model = next;
        expect(openOrgStore(db).readState().units.length).toBe(expected.units.length);
      }
      const org = indexOrg(openOrgStore(db).readState());
      compare(org, model, steps.length);
      expect(checkOrg(org)).toEqual([]);
      answerForAll(org, dayAt(steps.length));
      db.close();
    }),
    { seed: 20250701, numRuns: 60 },
  );
});
