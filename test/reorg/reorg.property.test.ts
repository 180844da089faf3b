/**
 * Random worlds and scenarios, on real databases: a plan does day by day what "everybody follows" means, loses and
 * doubles nobody, is undone to an equal digest, and is refused if and only if a row that it read has changed.
 */
import { describe, expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { recordChange } from '#journal/change.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import type { UnitCode } from '#kit/brand.js';
import { addDays, type Day, holdsOn } from '#kit/dates.js';
import { Refusal } from '#kit/refusal.js';
import { orgErrors } from '#org/errors.js';
import { findBearer, unitOf, versionOn } from '#org/hierarchy.js';
import type { UnitSort } from '#org/model.js';
import { worldAfter } from '#reorg/changes.js';
import { carryOut, refuseStale } from '#reorg/commands/carry-out.js';
import { readWorld } from '#reorg/commands/world.js';
import { gateId, isAcceptable } from '#reorg/gate-model.js';
import type { Plan } from '#reorg/model.js';
import { planPhase } from '#reorg/phases/phase.js';
import { findBrokenRules } from '#reorg/plan/broken-rules.js';
import type { Scenario } from '#reorg/scenario-model.js';
import { validateScenario } from '#reorg/validate.js';
import { validateStaff } from '#reorg/validate-staff.js';
import type { World } from '#reorg/world.js';
import { staffErrors } from '#staff/errors.js';
import type { Posting } from '#staff/model.js';
import { openStaffStore } from '#staff/store.js';
import { type Chance, makeChance } from '../random.js';
import { postingsOn, randomCase, watchedDays } from './random-world.js';
import { planReorg, STAMP, sayPostings, storeWorld, worldOf } from './small-world.js';

/** Some 20 cases a second; `npm run soak` plays the large dose. */
const CASES = process.env.MOTCUA_SOAK === '1' ? 3000 : 60;
const GUARDS = { errors: (db: Db) => [...orgErrors(db), ...staffErrors(db)], undoBulk: () => [] };

interface Case {
  readonly seed: number;
  readonly chance: Chance;
  readonly world: World;
  readonly scenario: Scenario;
  readonly plan: Plan;
}

/** The cases that can be planned and applied, and how many of all they are. */
function* validCases(): Generator<Case> {
  for (let seed = 1; seed <= CASES; seed++) {
    const chance = makeChance(seed);
    const { spec, scenario } = randomCase(chance);
    const world = worldOf(spec);
    if (validateScenario(world.org, scenario).length > 0) continue;
    if (validateStaff(world, scenario).length > 0) continue;
    const { gates } = planReorg(world, [], scenario);
    if (!gates.every(isAcceptable)) continue;
    const plan = planReorg(world, [], scenario, new Map(gates.map((gate) => [gateId(gate), 'thử'])));
    if (findBrokenRules(planPhase(world, scenario)).length > 0) continue;
    yield { seed, chance, world, scenario, plan };
  }
}

const cases = [...validCases()];

const apply = (db: Db, plan: Plan) => recordChange(db, STAMP, (id) => carryOut(db, plan, id));
const stateOf = (db: Db): string => openJournalStore(db).findLastBefore()?.stateDigest ?? '';
const errorsIn = (db: Db): string[] =>
  GUARDS.errors(db).map(({ code, args }) => `${code} ${JSON.stringify(args)}`);

const ORDERED_FORMS = ['transfer', 'appointment', 'secondment', 'lent'] as const;

test('enough of the random cases can be carried out', () => {
  expect(cases.length).toBeGreaterThan(CASES / 4);
  expect(cases.flatMap(({ plan }) => plan.people.map(({ form }) => form))).toEqual(
    expect.arrayContaining(['follows', 'leaves', 'returns', 'relieved', 'surplus', ...ORDERED_FORMS]),
  );
  expect(new Set(cases.flatMap(({ plan }) => plan.lineage.map(({ event }) => event)))).toEqual(
    new Set(['opened', 'merged', 'closed', 'renamed', 'moved']),
  );
  expect(cases.some(({ scenario }) => scenario.selectors.length > 0)).toBe(true);
  expect(cases.some(({ scenario }) => scenario.closesOn === null)).toBe(true);
  expect(cases.some(({ scenario }) => (scenario.closesOn ?? '') > scenario.effective)).toBe(true);
});

const endingIn = ({ merge, close }: Scenario): Set<string> =>
  new Set([...merge.flatMap(({ from }) => from), ...close].map(({ code }) => code));

/** What the scenario means for one unit on one day, said without the planner. */
const successorOn = (scenario: Scenario, unit: UnitCode, on: Day): UnitCode =>
  (on >= scenario.effective
    ? scenario.merge.find(({ from }) => from.some(({ code }) => code === unit))?.into.code
    : undefined) ?? unit;

interface Place {
  readonly at: UnitCode;
  readonly quota: UnitCode;
  readonly form: string;
  readonly position: string;
}

const CENTRE_CODE = 'HPASC' as UnitCode;

/** What a closing means: a post beside ends, guests go home, everybody else waits at the centre as an officer. */
function afterClosing(scenario: Scenario, on: Day, place: Place): Place | undefined {
  const closed = new Set(on >= scenario.effective ? scenario.close.map(({ code }) => code) : []);
  const [at, quota] = [closed.has(place.at), closed.has(place.quota)];
  if (!at && !quota) return place;
  if (place.form === 'concurrent') return undefined;
  if (!quota) return { ...place, at: place.quota, form: 'main' };
  if (!at) return { ...place, quota: CENTRE_CODE, form: place.at === CENTRE_CODE ? 'main' : place.form };
  const position = place.position === 'head' ? 'officer' : place.position;
  return { at: CENTRE_CODE, quota: CENTRE_CODE, form: 'main', position };
}

interface Sent extends Place {
  readonly person: string;
  readonly posting: Posting;
}

/** The order of a person; else where the first rule of the unit sends who is free to go. */
function orderOf({ staff: { orders, rules, pins } }: Scenario, { person, at, form }: Sent) {
  const order = orders.find(({ staff }) => staff === person);
  const isFree = form === 'main' && !pins.some(({ staff }) => staff === person);
  const rule = isFree ? rules.find(({ unit }) => unit?.code === at) : undefined;
  return { order, to: order?.unit.code ?? rule?.to.code };
}

/** What an order, or else the first rule of the unit, means for the posting that takes the effective day. */
function afterOrder(scenario: Scenario, on: Day, sent: Sent): Place | undefined {
  const { person: _, posting, ...place } = sent;
  const { effective } = scenario;
  if (on < effective || place.form === 'concurrent' || !holdsOn(posting, effective)) return undefined;
  const { order, to } = orderOf(scenario, sent);
  if (to === undefined) return undefined;
  const home = (unit: UnitCode) =>
    scenario.close.some(({ code }) => code === unit) ? CENTRE_CODE : successorOn(scenario, unit, effective);
  const heads = place.position === 'head' && home(place.at) !== to;
  if (order?.kind === 'second' || order?.kind === 'lend') {
    const isBack = order.until !== null && on >= order.until;
    const sender = home(place.quota);
    if (isBack) return { ...place, at: sender, quota: sender, form: 'main' };
    return { ...place, at: to, quota: sender, form: order.kind === 'second' ? 'seconded' : 'lent' };
  }
  const closed = scenario.close.some(({ code }) => code === place.at);
  const position =
    order?.position ?? (heads || (closed && place.position === 'head') ? 'officer' : place.position);
  return { at: to, quota: to, form: 'main', position };
}

/** Everyone's places on a day: `CB-1 MC-1/MC-1 main officer`. */
function placesOn(world: World, on: Day, move: (place: Sent) => Place | undefined): string[] {
  const inService = world.staff.people.filter(({ leavingOn }) => leavingOn === null || leavingOn > on);
  return postingsOn(world.staff, on)
    .flatMap((posting) => {
      const { staff, unit, quotaUnit, form, position } = posting;
      const person = inService.find(({ id }) => id === staff);
      if (person === undefined) return [];
      const [at, quota] = [unitOf(world.org, unit).code, unitOf(world.org, quotaUnit).code];
      const place = move({ at, quota, form, position, person: person.code, posting });
      return place === undefined
        ? []
        : [`${person.code} ${place.at}/${place.quota} ${place.form} ${place.position}`];
    })
    .sort();
}

describe('day by day', () => {
  test('everybody is where the scenario says, nobody lost, nobody doubled', () => {
    for (const { seed, world, scenario, plan } of cases) {
      const after = worldAfter(plan, world);
      for (const on of watchedDays()) {
        const expected = placesOn(world, on, (sent) => {
          const { person, posting, ...place } = sent;
          const gone = world.staff.people.find(({ code }) => code === person)?.leavingOn ?? null;
          const isThere = gone === null || gone > scenario.effective;
          const ordered = isThere ? afterOrder(scenario, on, sent) : undefined;
          if (ordered !== undefined) return ordered;
          const [at, quota] = [place.at, place.quota].map((unit) => successorOn(scenario, unit, on));
          return afterClosing(scenario, on, { ...place, at: at ?? place.at, quota: quota ?? place.quota });
        });
        expect(
          placesOn(after, on, (place) => place),
          `seed ${seed}, ${on}`,
        ).toEqual(expected);
      }
    }
  });

  test('a unit is open when it was, but merged ones until their closing day, new ones from the effective one', () => {
    for (const { seed, world, scenario, plan } of cases) {
      const after = worldAfter(plan, world);
      const { effective, closesOn, merge, close } = scenario;
      const merged = new Set(merge.flatMap(({ from }) => from.map(({ code }) => code)));
      const closed = new Set(close.map(({ code }) => code));
      for (const on of watchedDays()) {
        const isAfter = on >= effective;
        const isClosed = ({ code }: { readonly code: UnitCode }) =>
          (isAfter && closed.has(code)) || (closesOn !== null && on >= closesOn && merged.has(code));
        const expected = [
          ...world.org.units.filter((unit) => holdsOn(unit, on) && !isClosed(unit)),
          ...(isAfter ? scenario.open : []),
        ].map(({ code }) => code);
        const open = after.org.units.filter((unit) => holdsOn(unit, on)).map(({ code }) => code);
        expect(open.sort(), `seed ${seed}, ${on}`).toEqual(expected.sort());
      }
    }
  });
});

test('a unit bears its new name, parent and address from the effective day, and the ledger says so', () => {
  for (const { seed, world, scenario, plan } of cases) {
    const after = worldAfter(plan, world).org;
    const eve = addDays(scenario.effective, -1);
    const said = (code: UnitCode, day: Day) =>
      after.units
        .find((unit) => unit.code === code && holdsOn(unit, day))
        ?.versions.find((one) => holdsOn(one, day));
    for (const { code, name } of scenario.rename) {
      expect(said(code, scenario.effective)?.name, `seed ${seed}`).toBe(name);
      const had = findBearer(world.org, code, eve);
      if (had !== undefined) expect(said(code, eve)?.name).toBe(versionOn<UnitSort>(had, eve)?.name);
      expect(plan.lineage).toContainEqual({ event: 'renamed', on: scenario.effective, from: code, to: code });
    }
    for (const { code, parent, address } of scenario.move) {
      const version = said(code, scenario.effective);
      if (address !== undefined) expect(version?.address).toBe(address);
      if (parent !== undefined) expect(after.byId.get(version?.parent as never)?.code).toBe(parent.code);
    }
  }
});

test('apply writes just that, and breaks no rule where none was broken', () => {
  for (const { seed, world, plan } of cases) {
    const db = storeWorld(world);
    const wasClean = errorsIn(db).length === 0;
    apply(db, plan);
    expect(sayPostings(readWorld(db)), `seed ${seed}`).toEqual(sayPostings(worldAfter(plan, world)));
    if (wasClean) expect(errorsIn(db), `seed ${seed}`).toEqual([]);
    db.close();
  }
});

test('its undo leaves an equal digest, and what was undone can be done again', () => {
  let undone = 0;
  for (const { seed, world, plan } of cases) {
    const db = storeWorld(world);
    if (errorsIn(db).length > 0) continue; // an undo may not bring an old error back
    const state = stateOf(db);
    const { change } = apply(db, plan);
    undoChange(db, STAMP, { change: change?.id ?? 0, withLater: false }, GUARDS);
    expect(stateOf(db), `seed ${seed}`).toBe(state);
    expect(sayPostings(readWorld(db)), `seed ${seed}`).toEqual(sayPostings(world));
    apply(db, plan); // ids are new, the plan is as fresh as before
    db.close();
    undone++;
  }
  expect(undone).toBeGreaterThan(cases.length / 4);
});

interface Mutation {
  readonly name: string;
  /** Changes something; undefined where the world has no such thing. The value: does the plan read it? */
  readonly change: (db: Db, one: Case) => boolean | undefined;
}

/** The people whom the plan reads, said without the planner: counted at a merged unit on the effective day or later. */
function touchedCodes({ world, scenario }: Case): Set<string> {
  const merged = endingIn(scenario);
  const isMerged = (id: number) => merged.has(unitOf(world.org, id as never).code);
  const touching = world.staff.postings.filter(
    ({ unit, quotaUnit, until }) =>
      (isMerged(unit) || isMerged(quotaUnit)) && (until === null || until > scenario.effective),
  );
  const { rules, orders, pins } = scenario.staff;
  const ruled = new Set<string>(rules.flatMap(({ unit }) => unit?.code ?? []));
  const looked = world.staff.postings.filter(
    ({ unit, until }) =>
      ruled.has(unitOf(world.org, unit).code) && (until === null || until > scenario.effective),
  );
  const named = new Set<string>([...orders, ...pins].map((one) => one.staff));
  const ids = new Set([
    ...[...touching, ...looked].map(({ staff }) => staff),
    ...world.staff.people.filter(({ code }) => named.has(code)).map(({ id }) => id),
  ]);
  return new Set(world.staff.people.filter(({ id }) => ids.has(id)).map(({ code }) => code));
}

/** A question that a plan in which everybody follows does not ask. */
const NEVER_READ = 'a competence is recorded';

const MUTATIONS: readonly Mutation[] = [
  {
    name: 'a person is renamed',
    change: (db, one) => {
      const person = one.chance.pick(one.world.staff.people);
      openStaffStore(db).updatePerson(person, { ...person, fullName: 'Tên khác' });
      return touchedCodes(one).has(person.code);
    },
  },
  {
    name: NEVER_READ,
    change: (db, one) => {
      const person = one.chance.pick(one.world.staff.people);
      openStaffStore(db).updatePerson(person, { ...person, fields: ['Thuế'] });
      return false;
    },
  },
  {
    name: 'a posting changes',
    change: (db, one) => {
      if (one.world.staff.postings.length === 0) return undefined;
      const { id, staff, ...facts } = one.chance.pick(one.world.staff.postings);
      openStaffStore(db).updatePosting(id, staff, { ...facts, decision: '99/QĐ' });
      const person = one.world.staff.people.find((other) => other.id === staff)?.code ?? '';
      return touchedCodes(one).has(person) && (facts.until === null || facts.until > one.scenario.effective);
    },
  },
  {
    name: 'a posting is removed',
    change: (db, one) => {
      if (one.world.staff.postings.length === 0) return undefined;
      const { id, staff, until } = one.chance.pick(one.world.staff.postings);
      openStaffStore(db).deletePosting(id);
      const person = one.world.staff.people.find((other) => other.id === staff)?.code ?? '';
      return touchedCodes(one).has(person) && (until === null || until > one.scenario.effective);
    },
  },
  {
    name: 'somebody is posted',
    change: (db, one) => {
      const person = one.chance.pick(one.world.staff.people);
      const unit = one.chance.pick(one.world.org.units);
      const facts = { form: 'concurrent', position: 'officer', acting: false, tasks: [] } as const;
      const said = { decision: '', signedOn: null, signer: '' };
      const period = { from: '2025-02-01' as Day, until: one.chance.pick([null, '2025-03-01' as Day]) };
      openStaffStore(db).insertPosting(person.id, {
        ...facts,
        ...said,
        ...period,
        unit: unit.id,
        quotaUnit: unit.id,
      });
      const lasts = period.until === null || period.until > one.scenario.effective;
      const ruled = one.scenario.staff.rules.some((rule) => rule.unit?.code === unit.code);
      const isMerged = endingIn(one.scenario).has(unit.code) || ruled;
      return lasts && (isMerged || touchedCodes(one).has(person.code));
    },
  },
  {
    name: 'a unit moves to another address',
    change: (db, one) => {
      const unit = one.chance.pick(one.world.org.units);
      db.prepare('UPDATE unit_version SET address = ? WHERE unit_id = ?').run('Nơi khác', unit.id);
      const named = new Set<string>([
        ...changedIn(one),
        ...endingIn(one.scenario),
        ...one.scenario.move.flatMap(({ parent }) => parent?.code ?? []),
        ...one.scenario.staff.rules.map(({ to }) => to.code),
        ...one.scenario.staff.orders.map(({ unit: to }) => to.code),
        ...['HPASC', ...one.scenario.open.map(({ code }) => code)],
        ...one.scenario.merge.flatMap(({ into, from }) => [into.code, ...from.map(({ code }) => code)]),
      ]);
      const { effective } = one.scenario;
      const lasts = unit.until === null || unit.until > effective;
      if (lasts && (named.has(unit.code) || isBelow(one, unit.code))) return true;
      return (lasts || unit.until === effective) && isAbove(one, unit.code); // of the eve, as its children are
    },
  },
];

const mergedIn = ({ scenario }: Case): Set<string> => endingIn(scenario);

const changedIn = ({ scenario: { rename, move } }: Case): string[] =>
  [...rename, ...move].map(({ code }) => code);

/** Units of the random worlds hang under the same parent all their lives. */
function parentOf({ world }: Case, code: string): string | undefined {
  const parent = world.org.units.find((unit) => unit.code === code)?.versions[0]?.parent ?? null;
  return parent === null ? undefined : unitOf(world.org, parent).code;
}

const isBelow = (one: Case, code: string): boolean => mergedIn(one).has(parentOf(one, code) ?? '');

function isAbove(one: Case, code: string): boolean {
  const parents = one.scenario.move.flatMap(({ parent }) => parent?.code ?? []);
  for (const unit of [...mergedIn(one), ...changedIn(one), ...parents]) {
    for (let above = parentOf(one, unit); above !== undefined; above = parentOf(one, above)) {
      if (above === code) return true;
    }
  }
  return false;
}

describe('a plan is refused if and only if a row that it read has changed', () => {
  test.each(MUTATIONS)('$name', ({ name, change }) => {
    const seen = { fresh: 0, stale: 0 };
    for (const one of cases) {
      const db = storeWorld(one.world);
      const { value: isRead } = recordChange(db, STAMP, () => change(db, one));
      if (isRead !== undefined) {
        seen[isRead ? 'stale' : 'fresh']++;
        expect(refusalOf(db, one.plan), `seed ${one.seed}`).toBe(isRead ? 'refused' : undefined);
      }
      db.close();
    }
    expect(seen.fresh).toBeGreaterThan(0);
    if (name !== NEVER_READ) expect(seen.stale).toBeGreaterThan(0);
  });
});

/** Refused, with every finding naming a row; undefined when the plan is fresh. */
function refusalOf(db: Db, plan: Plan): string | undefined {
  try {
    refuseStale(readWorld(db), plan);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.diagnostics.every(({ code }) => /^reorg\/row-(new|missing|changed)$/.test(code))).toBe(true);
    return error.kind;
  }
}
