/**
 * What issue 7 must show, clause by clause, on the same random scenarios that use everything at once (random-whole.ts), on
 * real databases: apply then undo leaves an equal digest; sub-plans in random order equal the whole; a plan is refused if
 * and only if a row that it read changed; nobody is lost or doubled on any day; heads and open dossiers are conserved; no
 * gate reported as passed fails on the applied state.
 */
import { expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { recordChange } from '#journal/change.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import { addDays, type Day, holdsOn, laterOf } from '#kit/dates.js';
import { Refusal } from '#kit/refusal.js';
import { compareCodes } from '#kit/vietnamese.js';
import { saveChanges } from '#org/change-store.js';
import { orgErrors } from '#org/errors.js';
import { findBearer, unitOf } from '#org/hierarchy.js';
import { resolveForward } from '#org/lineage.js';
import { openOrgStore } from '#org/store.js';
import { carryOut, refuseStale } from '#reorg/commands/carry-out.js';
import { readWorld } from '#reorg/commands/world.js';
import { splitPlan } from '#reorg/document/sub-plans.js';
import { gateId } from '#reorg/gate-model.js';
import { findResidue } from '#reorg/gates/left-behind.js';
import { judgeGates } from '#reorg/gates/registry.js';
import { type Plan, READ_TABLES, type ReadTable, type RowHashes } from '#reorg/model.js';
import { hashOfPlan } from '#reorg/plan.js';
import type { StaleRow } from '#reorg/reads.js';
import { openSolver } from '#reorg/solver.js';
import type { World } from '#reorg/world.js';
import { staffErrors } from '#staff/errors.js';
import { takesTheDay } from '#staff/model.js';
import { openStaffStore } from '#staff/store.js';
import { unit } from '../org/state.js';
import type { Chance } from '../random.js';
import { anybody, FIELDS, planWhole, randomWhole, type WholeCase } from './random-whole.js';
import { postingsOn, watchedDays } from './random-world.js';
import { STAMP, sayPostings, storeWorld } from './small-world.js';

const WANTED = process.env.MOTCUA_SOAK === '1' ? 1000 : 60;
const GUARDS = { errors: (db: Db) => [...orgErrors(db), ...staffErrors(db)], undoBulk: () => [] };

const solver = await openSolver();

/** Seeds that once showed a fault: a part of a plan was laid to what another part had taken away. */
const FAULTY = [1402];

/** As many as are wanted; some three in four scenarios cannot be carried out. */
function listCases(): WholeCase[] {
  const cases = FAULTY.map((seed) => randomWhole(seed, solver)).filter((one) => one !== undefined);
  for (let seed = 1; cases.length < WANTED && seed < WANTED * 20; seed++) {
    const one = randomWhole(seed, solver);
    if (one !== undefined) cases.push(one);
  }
  return cases;
}

const cases = listCases();

const apply = (db: Db, plan: Plan): number =>
  recordChange(db, STAMP, (id) => carryOut(db, plan, id)).change?.id ?? 0;
const undo = (db: Db, change: number) => undoChange(db, STAMP, { change, withLater: false }, GUARDS);
const stateOf = (db: Db): string => openJournalStore(db).findLastBefore()?.stateDigest ?? '';

test('the scenarios use everything', () => {
  expect(cases.length).toBe(WANTED);
  const count = (isMeant: (one: WholeCase) => boolean) => cases.filter(isMeant).length;
  const drafts = cases.flatMap((one) => one.drafts);
  const forms = new Set(cases.flatMap(({ plan }) => plan.people.map(({ form }) => form)));
  const all = [
    'follows',
    'transfer',
    'appointment',
    'secondment',
    'lent',
    'returns',
    'relieved',
    'surplus',
    'leaves',
  ];
  expect([...forms]).toEqual(expect.arrayContaining(all));
  const events = new Set(cases.flatMap(({ plan }) => plan.lineage.map(({ event }) => event)));
  expect(events).toEqual(new Set(['opened', 'merged', 'split', 'closed', 'renamed', 'moved']));
  expect(count(({ drafts: { length } }) => length > 1)).toBeGreaterThan(WANTED / 12);
  expect(count(({ plan }) => plan.allocation !== null)).toBeGreaterThan(WANTED / 6);
  expect(count(({ plan }) => plan.handover.length > 0)).toBeGreaterThan(WANTED / 6);
  for (const key of ['rules', 'orders', 'pins'] as const)
    expect(drafts.filter(({ staff }) => staff[key].length > 0).length, key).toBeGreaterThan(WANTED / 20);
  expect(drafts.some(({ require }) => require.length > 0)).toBe(true);
  expect(drafts.some(({ closesOn }) => closesOn === null)).toBe(true);
});

/** Everything by natural keys: ids do not show. */
function sayWorld(world: World): string[] {
  const codeOf = (id: number | null) => (id === null ? '' : (world.org.byId.get(id as never)?.code ?? '?'));
  const units = world.org.units.flatMap((one) =>
    one.versions.map(({ parent, ...version }) =>
      JSON.stringify([one.code, one.from, one.until, codeOf(parent), version]),
    ),
  );
  const ledger = world.org.lineage.map(({ from, to, ...event }) =>
    JSON.stringify([codeOf(from), codeOf(to), event]),
  );
  return [...units, ...ledger, ...sayPostings(world)].sort(compareCodes);
}

test('apply then undo leaves an equal digest, and what was undone can be done again', () => {
  let undone = 0;
  for (const { seed, world, plan } of cases) {
    const db = storeWorld(world);
    if (GUARDS.errors(db).length > 0) continue; // an undo may not bring an old error back
    const [before, said] = [stateOf(db), sayWorld(readWorld(db))];
    undo(db, apply(db, plan));
    expect(stateOf(db), `seed ${seed}`).toBe(before);
    expect(sayWorld(readWorld(db)), `seed ${seed}`).toEqual(said);
    apply(db, plan);
    db.close();
    undone++;
  }
  expect(undone).toBeGreaterThan(cases.length / 4);
});

const shuffle = <T>(chance: Chance, items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: chance.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

test('sub-plans in a random order equal the whole, and are undone', () => {
  let several = 0;
  for (const { seed, chance, world, open, plan } of cases) {
    const parts = splitPlan({ plan, world, dossiers: open });
    if (parts.length < 2) continue;
    several++;
    const [whole, cut] = [storeWorld(world), storeWorld(world)];
    apply(whole, plan);
    const before = sayWorld(readWorld(cut));
    const isClean = GUARDS.errors(cut).length === 0;
    const changes = shuffle(chance, parts).map((part) => apply(cut, part.plan));
    expect(sayWorld(readWorld(cut)), `seed ${seed}`).toEqual(sayWorld(readWorld(whole)));
    if (isClean) {
      for (const change of changes.toReversed()) undo(cut, change);
      expect(sayWorld(readWorld(cut)), `seed ${seed}`).toEqual(before);
    }
    whole.close();
    cut.close();
  }
  expect(several).toBeGreaterThan(WANTED / 20);
});

/** Each case on a database of its own, and read back. */
const applied = cases.map((one) => {
  const db = storeWorld(one.world);
  apply(db, one.plan);
  const stored = readWorld(db);
  db.close();
  return { ...one, stored };
});

/** Who takes part on a day: people in service, and how many days' works each holds. */
function heldOn({ staff }: World, on: Day): Map<string, number> {
  const inService = staff.people.filter(({ leavingOn }) => leavingOn === null || leavingOn > on);
  const held = postingsOn(staff, on).filter(takesTheDay);
  return new Map(
    inService.map((person) => [person.code, held.filter((one) => one.staff === person.id).length]),
  );
}

test('nobody is lost or doubled on any day, and heads are conserved', () => {
  for (const { seed, world, stored, plan } of applied) {
    const ordered = new Set<string>(
      plan.people.filter(({ form }) => form !== 'follows').map(({ staff }) => staff),
    );
    for (const on of watchedDays()) {
      const [before, after] = [heldOn(world, on), heldOn(stored, on)];
      expect([...after.keys()], `seed ${seed} on ${on}`).toEqual([...before.keys()]);
      for (const [staff, count] of before) {
        // An order or a rule may fill a gap; it never makes one, and nothing makes two of anybody.
        const allowed = count === 0 && ordered.has(staff) ? [0, 1] : [count];
        expect(allowed, `seed ${seed}, ${staff} on ${on}`).toContain(after.get(staff));
      }
    }
  }
});

/** Day by day along the ledger; what a split cannot divide stays with a unit that goes on, and else lies at no desk. */
function deskOf({ org }: World, { unit: own, received, field }: WholeCase['open'][number]): string {
  const bearer = findBearer(org, own, received) ?? org.byCode.get(own)?.at(-1);
  if (bearer === undefined) return 'nowhere';
  // A plan with effect from an earlier day takes along what came in at its units meanwhile.
  const { until } = bearer;
  const start = until !== null && until <= received ? addDays(until, -1) : laterOf(bearer.from, received);
  const days = [...new Set(org.lineage.map(({ on }) => on))].sort().filter((on) => on > start);
  let desk = bearer.id;
  for (const on of days) {
    const at = resolveForward(org, { unit: desk, since: addDays(on, -1), on, field });
    if (at.kind === 'undivided' && !holdsOn(unitOf(org, at.unit), on)) return 'undivided';
    desk = at.unit;
  }
  return unitOf(org, desk).code;
}

/** How many lie at each desk in the end. */
function desksIn(world: World, { open }: WholeCase): Map<string, number> {
  const desks = new Map<string, number>();
  for (const one of open) {
    const desk = deskOf(world, one);
    desks.set(desk, (desks.get(desk) ?? 0) + one.count);
  }
  return desks;
}

const sumOf = (desks: ReadonlyMap<string, number>): number =>
  [...desks.values()].reduce((sum, count) => sum + count, 0);

test('open dossiers are conserved, and the hand-over says where each of them goes', () => {
  let handed = 0;
  for (const one of applied) {
    const { seed, world, stored, plan } = one;
    const [before, after] = [desksIn(world, one), desksIn(stored, one)];
    expect(sumOf(after), `seed ${seed}`).toBe(sumOf(before));
    const reckoned = new Map(before);
    const put = (desk: string, count: number) => reckoned.set(desk, (reckoned.get(desk) ?? 0) + count);
    for (const { from, to, open } of plan.handover) {
      put(from, -open);
      put(to ?? 'undivided', open);
      handed += open;
    }
    const lying = (desks: ReadonlyMap<string, number>) =>
      [...desks].filter(([, count]) => count !== 0).sort(([a], [b]) => compareCodes(a, b));
    expect(lying(after), `seed ${seed}`).toEqual(lying(reckoned));
  }
  expect(handed).toBeGreaterThan(WANTED);
});

test('no gate that is reported as passed fails on the applied state, and nothing points to what is closed', () => {
  let failing = 0;
  for (const { seed, world, stored, plan, open } of applied) {
    const said = new Set(plan.gates.map(gateId));
    const { gates } = judgeGates({ before: world, after: stored, plan, dossiers: open, conditions: [] });
    expect(
      gates.map(gateId).filter((id) => !said.has(id)),
      `seed ${seed}`,
    ).toEqual([]);
    expect(findResidue(stored, plan), `seed ${seed}`).toEqual([]);
    failing += gates.length;
  }
  expect(failing).toBeGreaterThan(WANTED / 4); // it can tell
});

interface Mutation {
  readonly name: string;
  /** Changes the database; the codes whose rows are no longer what they were. undefined: there is no such thing. */
  readonly change: (db: Db, one: WholeCase) => readonly string[] | undefined;
}

function changePerson(facts: (chance: Chance) => object): Mutation['change'] {
  return (db, one) => {
    const own = anybody(one);
    const person = one.world.staff.people.find(({ code }) => code === own);
    if (person === undefined) return undefined;
    openStaffStore(db).updatePerson(person, { ...person, ...facts(one.chance) });
    return [own];
  };
}

function changePosting(
  change: (db: Db, posting: World['staff']['postings'][number]) => void,
): Mutation['change'] {
  return (db, { chance, world: { staff } }) => {
    if (staff.postings.length === 0) return undefined;
    const posting = chance.pick(staff.postings);
    change(db, posting);
    return [staff.people.find(({ id }) => id === posting.staff)?.code ?? ''];
  };
}

function changeUnit(set: string): Mutation['change'] {
  return (db, { chance, world }) => {
    const { id, code } = chance.pick(world.org.units);
    db.prepare(`UPDATE unit_version SET ${set} WHERE unit_id = ?`).run(id);
    return [code];
  };
}

const MUTATIONS: readonly Mutation[] = [
  { name: 'a person is renamed', change: changePerson(() => ({ fullName: 'Tên khác' })) },
  { name: 'competences change', change: changePerson((chance) => ({ fields: [chance.pick(FIELDS)] })) },
  { name: 'a person leaves', change: changePerson(() => ({ leavingOn: '2025-02-15' })) },
  { name: 'an employment changes', change: changePerson(() => ({ employment: 'contract' })) },
  {
    name: 'somebody may no longer be sent',
    change: changePerson(() => ({ restrictions: [{ category: 'illness', until: null, consents: false }] })),
  },
  {
    name: 'a posting changes',
    change: changePosting((db, { id, staff, ...facts }) =>
      openStaffStore(db).updatePosting(id, staff, { ...facts, decision: '99/QĐ' }),
    ),
  },
  {
    name: 'a posting is removed',
    change: changePosting((db, { id }) => openStaffStore(db).deletePosting(id)),
  },
  {
    name: 'somebody new is posted',
    change: (db, { chance, world }) => {
      const staff = openStaffStore(db);
      const facts = {
        fullName: 'Người mới',
        employment: 'civil-servant',
        homeAgency: '',
        residence: '',
        wish: '',
      };
      const person = {
        ...facts,
        code: 'CB-99',
        leavingOn: null,
        fields: FIELDS.toSorted(),
        restrictions: [],
      };
      const id = staff.insertPerson(person as never);
      const at = chance.pick(world.org.units).id;
      const said = { decision: '', signedOn: null, signer: '', acting: false, tasks: [] } as const;
      const period = { from: '2025-02-01' as Day, until: null };
      const post = { form: 'main', position: 'officer', unit: at, quotaUnit: at } as const;
      staff.insertPosting(id, { ...said, ...period, ...post });
      return ['CB-99'];
    },
  },
  { name: 'a unit moves', change: changeUnit("address = 'Nơi khác'") },
  { name: 'a unit is placed elsewhere', change: changeUnit('longitude = 105900000, latitude = 21300000') },
  { name: 'a quota changes', change: changeUnit('quota = coalesce(quota, 0) + 3') },
  { name: 'a unit serves something else', change: changeUnit(`fields = '["Thuế"]'`) },
];

/** Not a word about it: a unit of nobody, with somebody at it. */
function changeElsewhere(db: Db): void {
  const life = unit(900, 'CQ-X', { kind: 'agency', from: '2020-01-01' as Day });
  saveChanges(openOrgStore(db), [{ kind: 'open', life, events: [] }]);
  const staff = openStaffStore(db);
  const facts = {
    fullName: 'Người ngoài',
    employment: 'civil-servant',
    homeAgency: '',
    residence: '',
    wish: '',
  };
  const person = { ...facts, code: 'CB-98', leavingOn: null, fields: FIELDS.toSorted(), restrictions: [] };
  const id = staff.insertPerson(person as never);
  const at = readWorld(db)
    .org.byCode.get('CQ-X' as never)
    ?.at(-1)?.id as never;
  const said = { decision: '', signedOn: null, signer: '', acting: false, tasks: [] } as const;
  const post = { form: 'main', position: 'officer', unit: at, quotaUnit: at } as const;
  staff.insertPosting(id, { ...said, ...post, from: '2025-01-01' as Day, until: null });
}

/** The rows that made it stale; undefined: it is fresh. */
function staleRows(db: Db, plan: Plan): readonly StaleRow[] | undefined {
  try {
    refuseStale(readWorld(db), plan);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return (error.data as { readonly stale: readonly StaleRow[] }).stale;
  }
}

/** What is done, and why: all of the content but the rows that it stands on and what does not hold. */
const sayDone = (plan: Plan): string =>
  hashOfPlan({ ...plan, reads: { ...plan.reads, about: [], ...NO_ROWS }, gates: [] });

const NO_ROWS = Object.fromEntries(READ_TABLES.map((table) => [table, {}])) as Record<ReadTable, RowHashes>;

/** What was read is as it was: planned anew, it comes to the same. Else rows that changed are named, and no others. */
function expectFair(one: WholeCase, db: Db, codes: readonly string[], label: string): 'fresh' | 'stale' {
  const stale = staleRows(db, one.plan);
  if (stale === undefined) {
    const anew = planWhole({ ...one, world: readWorld(db) }, solver);
    if (anew !== undefined) expect(sayDone(anew), label).toBe(sayDone(one.plan));
    return 'fresh';
  }
  for (const { table, key } of stale) {
    const isNamed = table === 'count' || codes.some((own) => key.includes(own)); // numbers are about units
    expect(isNamed, `${label}: ${table} ${key}`).toBe(true);
  }
  return 'stale';
}

test.each(MUTATIONS)(
  'a plan is refused if and only if a row that it read changed: $name',
  ({ name, change }) => {
    const seen = { fresh: 0, stale: 0 };
    for (const one of cases) {
      const db = storeWorld(one.world);
      const { value: codes } = recordChange(db, STAMP, () => change(db, one));
      if (codes !== undefined) seen[expectFair(one, db, codes, `seed ${one.seed}: ${name}`)]++;
      db.close();
    }
    expect(seen.fresh).toBeGreaterThan(0);
    expect(seen.stale).toBeGreaterThan(0);
  },
);

test('a plan is not refused for what happens elsewhere', () => {
  for (const one of cases) {
    const db = storeWorld(one.world);
    recordChange(db, STAMP, () => changeElsewhere(db));
    expect(staleRows(db, one.plan), `seed ${one.seed}`).toBe(undefined);
    db.close();
  }
});

test('the day before, all is as it was', () => {
  for (const { seed, world, stored, plan } of applied) {
    const eve = addDays(plan.effective, -1);
    const saidOn = ({ org, staff }: World) => {
      const inService = staff.people.filter(({ leavingOn }) => leavingOn === null || leavingOn > eve);
      const codes = new Map(inService.map(({ id, code }) => [id, code]));
      return postingsOn(staff, eve)
        .filter((posting) => codes.has(posting.staff))
        .map((one) => [codes.get(one.staff), unitOf(org, one.unit).code, one.form, one.position].join(' '))
        .sort();
    };
    expect(saidOn(stored), `seed ${seed}`).toEqual(saidOn(world));
  }
});
