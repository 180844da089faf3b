/**
 * The slow oracle of `report volume`: every count from the raw rows of the files, one dossier at a time, one day at a
 * time, in the plainest code there is. It shares nothing with src/ and must stay so.
 */

export interface RawUnit {
  readonly id: number;
  readonly code: string;
  readonly kind: 'centre' | 'branch' | 'one-stop';
  /** '' where it has none of its own. */
  readonly level: string;
  readonly opens: string;
  /** First day it is closed. */
  closes: string | null;
  /** What it was called and under whom, from which day. */
  readonly versions: { readonly from: string; readonly name: string; readonly parent: number | null }[];
}

/** On this day a unit goes elsewhere, whole or in parts. */
export interface RawEvent {
  readonly on: string;
  readonly from: number;
  readonly parts: readonly {
    readonly to: number;
    readonly fields?: readonly string[];
    readonly rest?: boolean;
  }[];
  /** Parts that no field divides. */
  readonly byArea?: boolean;
}

export interface RawWorld {
  readonly units: readonly RawUnit[];
  readonly events: readonly RawEvent[];
  readonly fieldOfProcedure: Readonly<Record<string, string>>;
  /** As in a file: canonical columns, dates as ISO text, '' for an empty cell. */
  readonly dossiers: readonly Readonly<Record<string, string>>[];
}

export interface OracleQuestion {
  readonly first: string;
  readonly lastOfPeriod: string;
  readonly today: string;
  /** The day to which units are sent forward; undefined: as they were. */
  readonly forwardTo: string | undefined;
  /** Only rows in this unit. */
  readonly within?: string;
  /** What a row is for: unit, branch, level, field, procedure, channel. */
  readonly by?: readonly string[];
  /** Which column names the unit; where it is empty, the unit of intake. */
  readonly column?: 'unit' | 'handler' | 'return_unit';
  readonly byMinute?: boolean;
}

interface OracleRow {
  /** In the order of `by`: code and name. */
  readonly names: readonly (readonly [string, string | null])[];
  carriedOver: number;
  received: number;
  receivedOnline: number;
  receivedCounter: number;
  receivedPost: number;
  resolved: number;
  resolvedEarly: number;
  resolvedOnTime: number;
  resolvedLate: number;
  resolvedUndated: number;
  withdrawn: number;
  inProgress: number;
  inProgressWithin: number;
  inProgressOverdue: number;
  inProgressPaused: number;
  inProgressUndated: number;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one rule below the other, as the definitions have them
export function oracleVolume(world: RawWorld, question: OracleQuestion) {
  const rows: Record<string, OracleRow> = {};
  let notAccepted = 0;
  let tooLate = 0;
  let last = question.lastOfPeriod;
  if (question.today < last) last = question.today;
  for (const dossier of world.dossiers) {
    const received = dayOf(dossier.received_at ?? '');
    let ended = '';
    if (dossier.returned_at) ended = dayOf(dossier.returned_at);
    if (dossier.finished_at) ended = dayOf(dossier.finished_at);
    if (ended !== '' && ended < received) ended = received;

    if (received > question.lastOfPeriod) continue;
    if (ended !== '' && ended < question.first) continue;
    const place = findPlace(world, dossier, received, question);
    if (question.within !== undefined && !place.chain.includes(question.within)) continue;
    if (dossier.status === 'new' || dossier.status === 'refused') {
      notAccepted += 1;
      continue;
    }
    if (received > last) {
      tooLate += 1;
      continue;
    }

    const label = (question.by ?? ['unit']).map((what) => labelOf(what, place, dossier, world)).join(' / ');
    rows[label] ??= emptyRow((question.by ?? ['unit']).map((what) => nameOf(what, place, dossier, world)));
    const row = rows[label] as OracleRow;
    if (received < question.first) row.carriedOver += 1;
    if (received >= question.first) {
      row.received += 1;
      if (dossier.channel === 'online') row.receivedOnline += 1;
      if (dossier.channel === 'counter' || dossier.channel === '') row.receivedCounter += 1;
      if (dossier.channel === 'post') row.receivedPost += 1;
    }
    const due = dossier.due_at ? dayOf(dossier.due_at) : '';
    if (ended !== '' && ended <= last) {
      row.resolved += 1;
      let is = ended;
      let should = due;
      if (question.byMinute && due !== '') {
        is = minuteOf(dossier.finished_at || dossier.returned_at || '');
        if (is < minuteOf(dossier.received_at ?? '')) is = minuteOf(dossier.received_at ?? '');
        should = minuteOf(dossier.due_at ?? '');
      }
      if (due === '') row.resolvedUndated += 1;
      if (due !== '' && is < should) row.resolvedEarly += 1;
      if (due !== '' && is === should) row.resolvedOnTime += 1;
      if (due !== '' && is > should) row.resolvedLate += 1;
      if (dossier.status === 'withdrawn') row.withdrawn += 1;
    } else {
      row.inProgress += 1;
      if (isPaused(dossier, last)) row.inProgressPaused += 1;
      else if (due === '') row.inProgressUndated += 1;
      else if (due < last) row.inProgressOverdue += 1;
      else row.inProgressWithin += 1;
    }
  }
  return { rows: Object.values(rows), notAccepted, tooLate };
}

const dayOf = (text: string): string => text.slice(0, 10);
const minuteOf = (text: string): string => (text.length === 10 ? `${text} 00:00` : text.slice(0, 16));

const CHANNEL_NAMES: Record<string, string> = {
  online: 'Trực tuyến',
  counter: 'Trực tiếp',
  post: 'Bưu chính công ích',
};
const LEVEL_NAMES: Record<string, string> = {
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

function labelOf(what: string, place: OraclePlace, dossier: Raw, world: RawWorld): string {
  if (what === 'unit') return place.label;
  if (what === 'branch') return place.branch === undefined ? '-' : String(place.branch.id);
  return nameOf(what, place, dossier, world)[0];
}

function nameOf(what: string, place: OraclePlace, dossier: Raw, world: RawWorld): [string, string | null] {
  if (what === 'unit') return [place.code, place.name];
  if (what === 'branch')
    return place.branch === undefined ? ['', null] : [place.branch.code, place.branch.name];
  if (what === 'level') return [place.level, LEVEL_NAMES[place.level] ?? null];
  if (what === 'procedure') return [dossier.procedure ?? '', null];
  if (what === 'channel') {
    const channel = dossier.channel || 'counter';
    return [channel, CHANNEL_NAMES[channel] ?? null];
  }
  const field = world.fieldOfProcedure[dossier.procedure ?? ''] ?? '';
  return field === '' ? ['', null] : [field, field];
}

type Raw = Readonly<Record<string, string>>;

function isPaused(dossier: Readonly<Record<string, string>>, day: string): boolean {
  for (const what of ['supplement', 'payment']) {
    const asked = dossier[`${what}_requested_at`];
    const done = dossier[`${what}_completed_at`];
    if (asked && dayOf(asked) <= day && (!done || dayOf(done) > day)) return true;
  }
  return false;
}

const emptyRow = (names: OracleRow['names']): OracleRow => ({
  names,
  carriedOver: 0,
  received: 0,
  receivedOnline: 0,
  receivedCounter: 0,
  receivedPost: 0,
  resolved: 0,
  resolvedEarly: 0,
  resolvedOnTime: 0,
  resolvedLate: 0,
  resolvedUndated: 0,
  withdrawn: 0,
  inProgress: 0,
  inProgressWithin: 0,
  inProgressOverdue: 0,
  inProgressPaused: 0,
  inProgressUndated: 0,
});

interface OraclePlace {
  readonly label: string;
  readonly code: string;
  readonly name: string | null;
  readonly chain: readonly string[];
  readonly branch?: { readonly id: number; readonly code: string; readonly name: string };
  readonly level: string;
}

function findPlace(
  world: RawWorld,
  dossier: Readonly<Record<string, string>>,
  received: string,
  question: OracleQuestion,
): OraclePlace {
  const code = dossier[question.column ?? 'unit'] || dossier.unit || '';
  const unit = bearerOf(world, code, received);
  if (unit === undefined) return { label: `unknown ${code}`, code, name: null, chain: [code], level: '' };
  if (question.forwardTo === undefined) return placeOf(world, unit, question.lastOfPeriod);
  let day = received;
  if (unit.closes !== null && day >= unit.closes) day = dayAfter(unit.closes, -1);
  const field = world.fieldOfProcedure[dossier.procedure ?? ''] ?? '';
  return walkForward(world, { unit, day, to: question.forwardTo, field });
}

/** Who bears the code that day; else who bore it last before; else who came first after. */
function bearerOf(world: RawWorld, code: string, day: string): RawUnit | undefined {
  let before: RawUnit | undefined;
  let after: RawUnit | undefined;
  for (const unit of world.units.filter((one) => one.code === code)) {
    if (unit.opens <= day && (unit.closes === null || day < unit.closes)) return unit;
    if (unit.opens <= day && (before === undefined || unit.opens > before.opens)) before = unit;
    if (unit.opens > day && (after === undefined || unit.opens < after.opens)) after = unit;
  }
  return before ?? after;
}

/** All units that it may be in, day by day. One again: it is whole there. */
function walkForward(
  world: RawWorld,
  { unit, day, to, field }: { unit: RawUnit; day: string; to: string; field: string },
): OraclePlace {
  let stem = unit;
  let here = [unit];
  for (let next = dayAfter(day, 1); next <= to; next = dayAfter(next, 1)) {
    const there: RawUnit[] = [];
    for (const one of here) {
      const { ends, whole } = stepsOn(world, one, next, field);
      there.push(...ends);
      if (here.length === 1) stem = whole;
    }
    here = [...new Set(there)];
    if (here.length === 1) stem = here[0] as RawUnit;
  }
  return here.length === 1 ? placeOf(world, stem, to) : undividedPlace(world, stem, here, to);
}

/** What a unit that ends takes over on its last day goes with it; what one that goes on takes over stays. */
function stepsOn(world: RawWorld, one: RawUnit, on: string, field: string): Steps {
  const event = world.events.find((other) => other.on === on && other.from === one.id);
  const parts = event === undefined ? [one] : partsFor(event, field).map((id) => unitById(world, id));
  const steps = parts.map((part): Steps => {
    const isPassed = part !== one && part.closes === on;
    return isPassed ? stepsOn(world, part, on, field) : { ends: [part], whole: part };
  });
  const [only, ...others] = steps;
  const whole = only === undefined || others.length > 0 ? one : only.whole;
  return { ends: steps.flatMap(({ ends }) => ends), whole };
}

interface Steps {
  readonly ends: readonly RawUnit[];
  /** The last unit that was not divided. */
  readonly whole: RawUnit;
}

function partsFor(event: RawEvent, field: string): number[] {
  const all = event.parts.map((part) => part.to);
  if (event.byArea || field === '') return all;
  const named = event.parts.find((part) => part.fields?.includes(field));
  const rest = event.parts.find((part) => part.rest);
  const one = named ?? rest;
  return one === undefined ? all : [one.to];
}

/** Nobody can say which part: the row stays with the unit that was split, under what its parts have in common. */
function undividedPlace(world: RawWorld, unit: RawUnit, parts: readonly RawUnit[], day: string): OraclePlace {
  const chains = parts.map((part) => chainOf(world, part, day));
  const shared = (chains[0] ?? []).filter((above) => chains.every((chain) => chain.includes(above)));
  return {
    label: `undivided ${unit.id} ${parts.map(({ id }) => id).sort((x, y) => x - y)}`,
    code: unit.code,
    name: versionOf(unit, day).name,
    chain: [unit.code, ...shared.map(({ code }) => code)],
    ...standingOf(shared, day),
  };
}

function placeOf(world: RawWorld, unit: RawUnit, day: string): OraclePlace {
  const chain = chainOf(world, unit, day);
  return {
    label: `unit ${unit.id}`,
    code: unit.code,
    name: versionOf(unit, day).name,
    chain: chain.map(({ code }) => code),
    ...standingOf(chain, day),
  };
}

function standingOf(chain: readonly RawUnit[], day: string): Pick<OraclePlace, 'branch' | 'level'> {
  let level = '';
  let branch: RawUnit | undefined;
  for (const unit of chain) {
    if (level === '') level = unit.level;
    if (branch === undefined && unit.kind === 'branch') branch = unit;
  }
  if (branch === undefined) return { level };
  return { level, branch: { id: branch.id, code: branch.code, name: versionOf(branch, day).name } };
}

function chainOf(world: RawWorld, unit: RawUnit, day: string): RawUnit[] {
  const chain = [unit];
  let parent = versionOf(unit, day).parent;
  while (parent !== null) {
    const above = unitById(world, parent);
    chain.push(above);
    parent = versionOf(above, day).parent;
  }
  return chain;
}

/** What it was on that day; before its life its first state, after it its last. */
function versionOf(unit: RawUnit, day: string) {
  let found = unit.versions[0];
  for (const version of unit.versions) if (version.from <= day) found = version;
  if (found === undefined) throw new Error('a unit without a version');
  return found;
}

function unitById(world: RawWorld, id: number): RawUnit {
  const unit = world.units.find((one) => one.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
}

export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** On which row a dossier stands, for the oracles of other reports. */
export function rowOf(world: RawWorld, dossier: Raw, question: OracleQuestion) {
  const place = findPlace(world, dossier, dayOf(dossier.received_at ?? ''), question);
  const by = question.by ?? ['unit'];
  return {
    label: by.map((what) => labelOf(what, place, dossier, world)).join(' / '),
    names: by.map((what) => nameOf(what, place, dossier, world)),
    isInside: question.within === undefined || place.chain.includes(question.within),
  };
}
