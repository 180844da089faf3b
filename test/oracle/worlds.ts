/** Random worlds for the oracle: units that merge, split, move, close and give their codes away; dossiers across the dates. */
import fc from 'fast-check';
import { dayAfter, type RawEvent, type RawUnit, type RawWorld } from './volume.js';

const START = '2025-01-01';
const ALWAYS = '1900-01-01';
const FIELDS = { '1.000001': 'Đất đai', '1.000002': 'Hộ tịch', '1.000003': 'Xây dựng' };
const PROCEDURES = [...Object.keys(FIELDS), '1.999999'];

const happening = fc.record({
  kind: fc.constantFrom(
    ...['merge', 'absorb', 'rename', 'move', 'split-field', 'split-area', 'close', 'reuse'],
    ...['absorb-split', 'absorb-keep'],
  ),
  a: fc.nat(30),
  b: fc.nat(30),
});

const offset = fc.integer({ min: 0, max: 180 });
const maybe = (arbitrary: fc.Arbitrary<number>) => fc.option(arbitrary, { nil: null, freq: 2 });

const dossier = fc.record({
  unit: fc.nat(30),
  handler: fc.option(fc.nat(30), { nil: null, freq: 1 }),
  returnUnit: fc.option(fc.nat(30), { nil: null, freq: 1 }),
  procedure: fc.constantFrom(...PROCEDURES),
  channel: fc.constantFrom('online', 'counter', 'post', ''),
  status: fc.constantFrom('new', 'accepted', 'refused', 'processing', 'withdrawn', 'finished', 'done', ''),
  received: offset,
  /** The event about whose day it was received, and how many days off; null: on any day. */
  about: fc.option(fc.record({ event: fc.nat(7), off: fc.integer({ min: -1, max: 1 }) }), { nil: null }),
  dueClock: fc.constantFrom('', ' 07:59', ' 16:30'),
  due: maybe(fc.integer({ min: -2, max: 40 })),
  finished: maybe(fc.integer({ min: -3, max: 60 })),
  returned: maybe(fc.integer({ min: 0, max: 60 })),
  asked: maybe(fc.integer({ min: 0, max: 30 })),
  supplied: maybe(fc.integer({ min: 0, max: 30 })),
  charged: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 1 }),
  paid: maybe(fc.integer({ min: 0, max: 30 })),
  minute: fc.constantFrom('', ' 00:00', ' 07:59', ' 23:59'),
});

export const worldArbitrary: fc.Arbitrary<RawWorld> = fc
  .tuple(
    fc.array(happening, { maxLength: 8 }),
    fc.array(dossier, { minLength: 1, maxLength: 40 }),
    fc.integer({ min: 3, max: 25 }),
  )
  .map(([happenings, dossiers, pace]) => {
    const history = new History();
    happenings.forEach((one, i) => {
      history.happen(one, eventDay(i, pace));
    });
    const codes = [...new Set(history.units.map(({ code }) => code)), 'MC-LA'];
    return {
      units: history.units,
      events: history.events,
      fieldOfProcedure: FIELDS,
      dossiers: dossiers.map((one, i) => toRow(one, `H-${i}`, { codes, pace })),
    };
  });

type Drawn = typeof dossier extends fc.Arbitrary<infer One> ? One : never;

const eventDay = (i: number, pace: number): string => dayAfter(START, 5 + i * pace);

function toRow(
  one: Drawn,
  code: string,
  { codes, pace }: { codes: readonly string[]; pace: number },
): Record<string, string> {
  const codeAt = (i: number | null) => (i === null ? '' : (codes[i % codes.length] ?? ''));
  const { about } = one;
  const received =
    about === null ? dayAfter(START, one.received) : dayAfter(eventDay(about.event, pace), about.off);
  const after = (days: number | null) => (days === null ? '' : dayAfter(received, days) + one.minute);
  return {
    code,
    unit: codeAt(one.unit),
    handler: codeAt(one.handler),
    return_unit: codeAt(one.returnUnit),
    procedure: one.procedure,
    channel: one.channel,
    status: one.status,
    received_at: received + one.minute,
    due_at: one.due === null ? '' : dayAfter(received, one.due) + one.dueClock,
    finished_at: after(one.finished),
    returned_at: after(one.returned),
    supplement_requested_at: after(one.asked),
    supplement_completed_at:
      one.asked === null || one.supplied === null ? '' : after(one.asked + one.supplied),
    payment_requested_at: after(one.charged),
    payment_completed_at: one.charged === null || one.paid === null ? '' : after(one.charged + one.paid),
  };
}

/** Units as they come and go. One event a day, but for units that take over and are split on the same day. */
class History {
  readonly units: RawUnit[] = [];
  readonly events: RawEvent[] = [];
  /** Parts of a split by area stay as they are: what becomes of them is told in the tests of the lineage. */
  readonly #frozen = new Set<number>();
  readonly #branches: number[];

  constructor() {
    const centre = this.#open('HPASC', ALWAYS, null);
    this.#branches = ['CN-1', 'CN-2'].map((code) => this.#open(code, ALWAYS, centre).id);
    for (const i of [1, 2, 3, 4, 5]) this.#open(`MC-${i}`, ALWAYS, this.#branchOf(i));
  }

  happen({ kind, a, b }: { kind: string; a: number; b: number }, on: string): void {
    const live = this.units.filter(
      ({ id, closes, code }) => closes === null && code.startsWith('MC') && !this.#frozen.has(id),
    );
    const one = live[a % Math.max(1, live.length)];
    const other = live[b % Math.max(1, live.length)];
    if (kind === 'reuse') this.#reuse(a, on);
    else if (one !== undefined && other !== undefined) this.#befall(kind, one, other, { b, on });
  }

  #befall(kind: string, one: RawUnit, other: RawUnit, { b, on }: { b: number; on: string }): void {
    if (kind === 'rename')
      one.versions.push({ from: on, name: `${one.code} đổi tên ${on}`, parent: this.#parentOf(one) });
    if (kind === 'move')
      one.versions.push({ from: on, name: `${one.code} chuyển ${on}`, parent: this.#branchOf(b).id });
    if (kind === 'close') one.closes = on;
    if (kind === 'merge' && one !== other)
      this.#merge([one, other], this.#open(`MC-N${on}`, on, this.#branchOf(b)), on);
    if (kind.startsWith('absorb') && one !== other) this.#merge([one], other, on);
    if (kind === 'absorb-split' && one !== other) this.#split(other, on, b % 3 === 0);
    if (kind === 'absorb-keep' && one !== other) this.#giveAway(other, on);
    if (kind.startsWith('split')) this.#split(one, on, kind === 'split-area');
  }

  #branchOf = (i: number): RawUnit => this.#byId(this.#branches[i % 2] ?? 1);
  #byId = (id: number): RawUnit => this.units.find((unit) => unit.id === id) as RawUnit;
  #parentOf = (unit: RawUnit): number | null => unit.versions.at(-1)?.parent ?? null;

  #open(code: string, opens: string, parent: RawUnit | null): RawUnit {
    const id = this.units.length + 1;
    const name = `Tên ${code} (${id})`;
    const unit: RawUnit = {
      id,
      code,
      kind: parent === null ? 'centre' : code.startsWith('CN') ? 'branch' : 'one-stop',
      // Every third has a level of its own; the others that of the unit above.
      level: parent === null ? 'province' : id % 3 === 0 ? 'commune' : '',
      opens,
      closes: null,
      versions: [{ from: opens, name, parent: parent?.id ?? null }],
    };
    this.units.push(unit);
    return unit;
  }

  #merge(from: readonly RawUnit[], into: RawUnit, on: string): void {
    for (const unit of from) {
      unit.closes = on;
      this.events.push({ on, from: unit.id, parts: [{ to: into.id }] });
    }
  }

  #split(unit: RawUnit, on: string, byArea: boolean): void {
    unit.closes = on;
    const parts = [0, 1].map((i) => this.#open(`MC-T${i}-${on}`, on, this.#branchOf(byArea ? 0 : i)));
    const [first, second] = parts.map(({ id }) => id) as [number, number];
    if (byArea) for (const { id } of parts) this.#frozen.add(id);
    this.events.push({
      on,
      from: unit.id,
      byArea,
      parts: byArea
        ? [{ to: first }, { to: second }]
        : [
            { to: first, fields: ['Đất đai'] },
            { to: second, rest: true },
          ],
    });
  }

  /** Land goes to a new unit, the unit keeps the rest and goes on. */
  #giveAway(unit: RawUnit, on: string): void {
    const { id } = this.#open(`MC-T2-${on}`, on, this.#branchOf(1));
    const parts = [
      { to: id, fields: ['Đất đai'] },
      { to: unit.id, rest: true },
    ];
    this.events.push({ on, from: unit.id, byArea: false, parts });
  }

  /** A code that was given up comes back with another meaning (definitions.md 1). */
  #reuse(a: number, on: string): void {
    const free = this.units.filter(
      (unit) =>
        unit.closes !== null &&
        !this.units.some((other) => other.code === unit.code && other.closes === null),
    );
    const code = free[a % Math.max(1, free.length)]?.code;
    if (code !== undefined) this.#open(code, on, this.#branchOf(a));
  }
}
