/** What a change does is said twice, purely and in SQL: on any sequence of changes both come to the same organisation. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import { addDays } from '#kit/dates.js';
import { saveChanges } from '#org/change-store.js';
import { changeState, type OrgChange } from '#org/changes.js';
import { indexOrg } from '#org/hierarchy.js';
import type { OrgState, Unit } from '#org/model.js';
import { openOrgStore } from '#org/store.js';
import { day, event, unit, unitId, version } from './state.js';

const stamp = { recordedAt: '2025-03-01T00:00:00.000Z', actor: 'a', osUser: 'o', host: 'h', command: 'test' };
const START = day('2025-01-01');

/** One random step, made to fit the units that are there. */
interface Step {
  readonly kind: 'open' | 'revise' | 'correct' | 'close';
  readonly pick: number;
  readonly days: number;
  readonly parent: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind']>('open', 'open', 'revise', 'revise', 'correct', 'close'),
  pick: fc.nat(20),
  days: fc.integer({ min: 0, max: 40 }),
  parent: fc.nat(20),
});

function toChange(step: Step, state: OrgState, stepNumber: number): OrgChange | undefined {
  const on = addDays(START, step.days);
  const chosen = state.units[step.pick % Math.max(1, state.units.length)];
  const parent = state.units[step.parent % Math.max(1, state.units.length)]?.id ?? null;
  const name = `tên ${stepNumber}`;
  if (step.kind === 'open' || chosen === undefined) return opening(stepNumber, on, name, parent);
  switch (step.kind) {
    case 'revise': {
      const events = [event('renamed', on, chosen.id, chosen.id)];
      const after = version({ name, parent, from: on, until: chosen.until });
      return isInside(chosen, on) ? { kind: 'revise', id: chosen.id, version: after, events } : undefined;
    }
    case 'correct':
      return correction(chosen, step, name);
    case 'close': {
      const events = [event('closed', on, chosen.id, null)];
      return isInside(chosen, on) ? { kind: 'close', id: chosen.id, on, events } : undefined;
    }
  }
}

function opening(stepNumber: number, on: Unit['from'], name: string, parent: Unit['id'] | null): OrgChange {
  const life = unit(-stepNumber, `U${stepNumber}`, { name, parent, from: on });
  return { kind: 'open', life, events: [event('opened', on, null, life.id)] };
}

/** Corrects a version; the first one may get an earlier first day. */
function correction(chosen: Unit, { days, pick }: Step, name: string): OrgChange | undefined {
  const old = chosen.versions[pick % chosen.versions.length];
  if (old === undefined) return undefined;
  const from = old === chosen.versions[0] ? addDays(old.from, -days) : old.from;
  return { kind: 'correct', id: chosen.id, at: old.from, version: { ...old, name, from } };
}

const isInside = ({ from, until }: Unit, on: Unit['from']): boolean =>
  from < on && (until === null || on < until);

/** Ids are the store's business: units are compared by code. */
function tell(state: OrgState) {
  const org = indexOrg(state);
  const codeOf = (id: Unit['id'] | null) => (id === null ? null : org.byId.get(id)?.code);
  return {
    units: org.units.map(({ code, from, until, versions }) => ({
      code,
      from,
      until,
      versions: versions.map(({ parent, ...facts }) => ({ ...facts, parent: codeOf(parent) })),
    })),
    lineage: org.lineage
      .map(({ from, to, ...rest }) => JSON.stringify({ ...rest, from: codeOf(from), to: codeOf(to) }))
      .sort(),
  };
}

test('pure changes and stored ones agree, whether they come one by one or in portions', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 15 }), fc.integer({ min: 1, max: 5 }), (steps, portion) => {
      const db = openMemory();
      bringUp(db, stamp);
      const store = openOrgStore(db);
      let number = 0;
      for (let at = 0; at < steps.length; at += portion) {
        const before = store.readState();
        const changes: OrgChange[] = [];
        let after = before;
        for (const step of steps.slice(at, at + portion)) {
          const change = toChange(step, after, ++number);
          if (change === undefined) continue;
          changes.push(change);
          after = changeState(after, [change]);
        }
        expect(tell(changeState(before, changes))).toEqual(tell(after));
        recordChange(db, stamp, () => saveChanges(store, changes));
        expect(tell(store.readState())).toEqual(tell(after));
      }
      db.close();
    }),
    { seed: 20250701, numRuns: 150 },
  );
});

test('a unit that is not stored bears a negative id until it is', () => {
  const db = openMemory();
  bringUp(db, stamp);
  const store = openOrgStore(db);
  const child = opening(2, START, 'con', unitId(-3));
  const parent = opening(3, START, 'cha', null);
  recordChange(db, stamp, () => saveChanges(store, [child, parent]));
  const org = indexOrg(store.readState());
  expect(org.units.every(({ id }) => id > 0)).toBe(true);
  expect(org.units[0]?.versions[0]?.parent).toBe(org.units[1]?.id);
});
