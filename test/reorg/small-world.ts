/** Small worlds for tests: units, people and postings by code, as a pure state and, where asked for, in a database. */
import { type Db, openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import type { Stamp } from '#journal/model.js';
import type { AreaCode, StaffCode } from '#kit/brand.js';
import { ALWAYS } from '#kit/dates.js';
import type { AreaId, AreaSort } from '#org/area-model.js';
import { indexBook } from '#org/book.js';
import { saveChanges } from '#org/change-store.js';
import type { OrgChange } from '#org/changes.js';
import { indexOrg } from '#org/hierarchy.js';
import type { LineageEvent, UnitId, UnitVersion } from '#org/model.js';
import { openOrgStore } from '#org/store.js';
import type { OpenDossiers, Plan } from '#reorg/model.js';
import { planPhase } from '#reorg/phases/phase.js';
import type { Acceptances } from '#reorg/plan/accept.js';
import { assemblePlan } from '#reorg/plan.js';
import type {
  MergeRequest,
  MoveRequest,
  OpenRequest,
  Scenario,
  SplitRequest,
} from '#reorg/scenario-model.js';
import type { World } from '#reorg/world.js';
import type { Person, Posting, PostingFacts, PostingId, StaffId } from '#staff/model.js';
import { openStaffStore } from '#staff/store.js';
import { code, day, unit } from '../org/state.js';

export const STAMP: Stamp = {
  recordedAt: '2025-03-01T01:00:00.000Z',
  actor: 'thu-nghiem',
  osUser: 'os-user',
  host: 'host',
  command: 'test',
};

export interface UnitSpec extends Partial<Omit<UnitVersion, 'from' | 'until' | 'parent'>> {
  readonly code: string;
  readonly from?: string;
  readonly until?: string;
  readonly parent?: string;
}

export interface PostingSpec extends Partial<Pick<PostingFacts, 'form' | 'position' | 'acting' | 'tasks'>> {
  readonly staff: string;
  readonly unit: string;
  /** The sender's unit; default: `unit`. */
  readonly quota?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface WorldSpec {
  readonly units: readonly UnitSpec[];
  /** People who need more than a code; all others come from their postings. */
  readonly people?: readonly (Partial<Omit<Person, 'code'>> & { readonly code: string })[];
  readonly postings?: readonly PostingSpec[];
  readonly lineage?: readonly LineageEvent[];
  /** Areas by code with longitude and latitude, in degrees. */
  readonly areas?: readonly (readonly [code: string, longitude: number, latitude: number])[];
}

/** Ids count from 1 in the order given; a code borne twice means the first bearer. */
export function worldOf(spec: WorldSpec): World {
  const idOf = (wanted: string): UnitId => (spec.units.findIndex((one) => one.code === wanted) + 1) as UnitId;
  const units = spec.units.map(({ code: own, from, until, parent, ...facts }, i) =>
    unit(i + 1, own, {
      kind: 'one-stop',
      ...facts,
      from: day(from ?? ALWAYS),
      until: until === undefined ? null : day(until),
      parent: parent === undefined ? null : idOf(parent),
    }),
  );
  const people = peopleOf(spec);
  const postings = (spec.postings ?? []).map((posting, i): Posting => {
    const { staff, unit: at, quota = at, from = ALWAYS, until, ...facts } = posting;
    return {
      id: (i + 1) as PostingId,
      staff: (people.findIndex((person) => person.code === staff) + 1) as StaffId,
      unit: idOf(at),
      quotaUnit: idOf(quota),
      ...{ form: 'main', position: 'officer', acting: false, tasks: [] },
      ...{ decision: '', signedOn: null, signer: '' },
      ...facts,
      from: day(from),
      until: until === undefined ? null : day(until),
    };
  });
  const org = indexOrg({ units, lineage: spec.lineage ?? [] });
  return { org, staff: { people, postings }, areas: areasOf(spec.areas ?? []) };
}

const areasOf = (areas: NonNullable<WorldSpec['areas']>): World['areas'] =>
  indexBook<AreaSort>({
    lives: areas.map(([own, longitude, latitude], i) => {
      const id = (i + 1) as AreaId;
      const place = { longitude: Math.round(longitude * 1e6), latitude: Math.round(latitude * 1e6) };
      const facts = { name: `Phường ${own}`, ...place, population: null, surface: null };
      const life = { from: ALWAYS, until: null };
      return { id, code: own as AreaCode, ...life, versions: [{ ...life, ...facts }] };
    }),
    lineage: [],
  });

function peopleOf({ people = [], postings = [] }: WorldSpec): Person[] {
  const codes = new Set([...people.map((person) => person.code), ...postings.map(({ staff }) => staff)]);
  return [...codes].sort().map((own, i) => ({
    id: (i + 1) as StaffId,
    fullName: `Người ${own}`,
    ...{ employment: 'civil-servant', homeAgency: '', residence: '', wish: '', leavingOn: null },
    ...{ fields: [], restrictions: [] },
    ...people.find((person) => person.code === own),
    code: own as StaffCode,
  }));
}

/** A new database that holds the world; ids are those of the world. */
export function storeWorld(world: World): Db {
  const db = openMemory();
  bringUp(db, STAMP);
  const units = world.org.units.toSorted((a, b) => a.id - b.id);
  recordChange(db, STAMP, () => {
    const openings = units.map((life, i): OrgChange => {
      return { kind: 'open', life, events: i === 0 ? world.org.lineage : [] };
    });
    saveChanges(openOrgStore(db), openings);
    const staff = openStaffStore(db);
    for (const person of world.staff.people) staff.insertPerson(person);
    for (const { staff: person, ...posting } of world.staff.postings) staff.insertPosting(person, posting);
  });
  return db;
}

export interface PartSpec {
  readonly to: string;
  readonly fields?: readonly string[];
  readonly areas?: readonly string[];
  readonly share?: number;
  readonly rest?: true;
}

export interface ScenarioSpec {
  readonly effective?: string;
  /** First day on which merged units are closed; default: the effective one. */
  readonly closesOn?: string | null;
  readonly open?: readonly (Partial<Omit<OpenRequest, 'code' | 'parent'>> & {
    readonly code: string;
    readonly parent?: string | null;
  })[];
  readonly merge?: readonly (readonly [into: string, from: readonly string[]])[];
  readonly split?: readonly (readonly [from: string, into: readonly PartSpec[]])[];
  readonly close?: readonly string[];
  readonly rename?: readonly (readonly [unit: string, name: string])[];
  readonly move?: readonly (Partial<Omit<MoveRequest, 'code' | 'parent'>> & {
    readonly unit: string;
    readonly parent?: string;
  })[];
  readonly staff?: Partial<Scenario['staff']>;
  readonly conditions?: readonly string[];
  readonly require?: Scenario['require'];
  readonly allocate?: Scenario['allocate'];
  readonly selectors?: Scenario['selectors'];
}

/** Line numbers: openings from 10, mergers from 20, closings from 30, renames from 40, moves from 50. */
export function scenarioOf(spec: ScenarioSpec): Scenario {
  const {
    effective = '2025-03-01',
    closesOn = effective,
    open = [],
    merge = [],
    split = [],
    close = [],
    rename = [],
    move = [],
  } = spec;
  const mention = (text: string, line: number) => ({ code: code(text), where: { file: 's.yaml', line } });
  return {
    name: 'thu',
    title: 'Thử',
    basis: '29/KH-UBND',
    phase: '',
    effective: day(effective),
    closesOn: closesOn === null ? null : day(closesOn),
    open: open.map(
      ({ code: own, parent = 'HPASC', ...rest }, i): OpenRequest => ({
        ...mention(own, 10 + i),
        ...{ kind: 'branch', name: `Chi nhánh ${own}`, level: undefined, address: '' },
        ...{ longitude: null, latitude: null, quota: null, fields: undefined, areas: undefined },
        ...rest,
        parent: parent === null ? null : mention(parent, 10 + i),
      }),
    ),
    merge: merge.map(
      ([into, from], i): MergeRequest => ({
        path: `merge.${i + 1}`,
        into: mention(into, 20 + i),
        from: from.map((own) => mention(own, 20 + i)),
      }),
    ),
    split: split.map(([from, into], i) => splitOf(from, into, i)),
    close: close.map((own, i) => ({ ...mention(own, 30 + i), path: `close.${i + 1}` })),
    rename: rename.map(([own, name], i) => ({ ...mention(own, 40 + i), path: `rename.${i + 1}`, name })),
    move: move.map(({ unit: own, parent, ...rest }, i) => ({
      ...mention(own, 50 + i),
      path: `move.${i + 1}`,
      parent: parent === undefined ? undefined : mention(parent, 50 + i),
      ...{ address: undefined, longitude: undefined, latitude: undefined, ...rest },
    })),
    conditions: spec.conditions ?? [],
    require: spec.require ?? [],
    allocate: spec.allocate,
    staff: { rules: [], orders: [], pins: [], ...spec.staff },
    selectors: spec.selectors ?? [],
  };
}

/** Line numbers from 70, parts in columns from 10. */
function splitOf(from: string, into: readonly PartSpec[], i: number): SplitRequest {
  const where = { file: 's.yaml', line: 70 + i };
  return {
    path: `split.${i + 1}`,
    from: { code: code(from), where: { ...where, column: 1 } },
    into: into.map(({ to, fields, areas, share, rest }, j) => {
      const at = { ...where, column: 10 * (j + 1) };
      const values = (list: readonly string[] | undefined) =>
        list?.map((value, k) => ({ value, where: { ...at, column: at.column + k + 1 } }));
      const rule = { fields: values(fields), areas: values(areas), share, rest };
      return { unit: { code: code(to), where: at }, ...rule, where: at };
    }),
  };
}

export const CENTRE: UnitSpec = { code: 'HPASC', kind: 'centre', level: 'province', name: 'Trung tâm' };

/** Postings in words, in order: `A MC-1/MC-1 main officer 2020-01-01..`. Ids do not show. */
export const sayPostings = (world: World): string[] =>
  world.staff.postings
    .map((posting) => {
      const person = world.staff.people.find(({ id }) => id === posting.staff)?.code;
      const [at, quota] = [posting.unit, posting.quotaUnit].map((id) => world.org.byId.get(id)?.code);
      const { form, position, from, until } = posting;
      return `${person} ${at}/${quota} ${form} ${position} ${from}..${until ?? ''}`;
    })
    .sort();

/** What a plan fails in, but for its branches' having no director: most small worlds have none. */
export const failuresOf = ({ gates }: Pick<Plan, 'gates'>): Plan['gates'] =>
  gates.filter(({ code: gate }) => gate !== 'reorg/leadership');

/** The plan of a scenario of one phase that passed validateScenario. */
export const planReorg = (
  world: World,
  open: readonly OpenDossiers[],
  scenario: Scenario,
  acceptances: Acceptances = new Map(),
): Plan => assemblePlan([planPhase(world, scenario)], open, acceptances);
