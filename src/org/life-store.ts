/** Lives, versions and a ledger in SQLite, for either sort: its three tables differ in the facts alone. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import type { Day, Period } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import type { BookState, Life, LifeEvent, LineageKind, Sort, SplitRule, Version } from './life-model.js';

/** How one sort lies in its tables. */
export interface LifeTables<S extends Sort> {
  readonly life: 'unit' | 'area';
  readonly lineage: 'lineage' | 'area_lineage';
  /** Columns of the facts, in the order of `toValues`. */
  readonly columns: readonly string[];
  readonly toFacts: (row: never) => S['facts'];
  readonly toValues: (facts: S['facts']) => readonly unknown[];
}

interface LifeRow<S extends Sort> {
  readonly id: S['id'];
  readonly code: S['code'];
  readonly opens_on: Day;
  readonly closes_on: Day | null;
}

interface VersionRow<S extends Sort> {
  readonly id: S['id'];
  readonly from_on: Day;
  readonly until_on: Day | null;
}

interface EventRow<S extends Sort> {
  readonly event: LineageKind;
  readonly on_day: Day;
  readonly from_id: S['id'] | null;
  readonly to_id: S['id'] | null;
  readonly rule: string;
  readonly decision: string;
  readonly signed_on: Day | null;
  readonly signer: string;
}

/** What of a line of the ledger may be known only later. */
export type RevisedEvent = Pick<LifeEvent<Sort>, 'on' | 'decision' | 'signedOn' | 'signer'>;

export interface LifeStore<S extends Sort> {
  /** All that ever was, by code and life; the ledger by day. */
  readonly readBook: () => BookState<S>;
  /** Who bears a code on a day. */
  readonly findBearer: (code: S['code'], day: Day) => Life<S> | undefined;
  /** A life without versions; the caller inserts those that fill it. */
  readonly insertLife: (code: S['code'], period: Period) => S['id'];
  readonly insertVersion: (id: S['id'], version: Version<S>) => void;
  readonly insertEvent: (event: LifeEvent<S>) => void;
  /** A line of the ledger: another day, or the decision that was signed for it. What happened stays. */
  readonly reviseEvent: (event: LifeEvent<S>, revised: RevisedEvent) => void;
  /** Puts `version` in the place of the one that starts on `at`; life and opening follow. */
  readonly correctVersion: (id: S['id'], at: Day, version: Version<S>) => void;
  /** From `version.from` on all is as `version` says; what was said of later days goes. */
  readonly reviseLife: (id: S['id'], version: Version<S>) => void;
  /** Ends a life: `on` is the first day closed, and comes after the first day. */
  readonly closeLife: (id: S['id'], on: Day) => void;
}

export const openLifeStore = <S extends Sort>(db: Database, tables: LifeTables<S>): LifeStore<S> => ({
  ...openReading(db, tables),
  ...openWriting(db, tables),
});

function openReading<S extends Sort>(db: Database, tables: LifeTables<S>) {
  const { lives, bearer, versions, versionsOf, events } = readingSql(tables);
  const findLife = db.prepare<[string, string, string], LifeRow<S>>(bearer);
  const listVersionsOf = db.prepare<[S['id']], VersionRow<S>>(versionsOf);
  const toVersion = ({ from_on, until_on, ...row }: VersionRow<S>): Version<S> => ({
    from: from_on,
    until: until_on,
    ...tables.toFacts(row as never),
  });
  const toLife = (row: LifeRow<S>, own: readonly VersionRow<S>[]): Life<S> => ({
    id: row.id,
    code: row.code,
    from: row.opens_on,
    until: row.closes_on,
    versions: own.map(toVersion),
  });
  return {
    readBook: (): BookState<S> => {
      const byLife = groupBy(db.prepare<[], VersionRow<S>>(versions).all(), (row) => row.id);
      const rows = db.prepare<[], LifeRow<S>>(lives).all();
      return {
        lives: rows.map((row) => toLife(row, byLife.get(row.id) ?? [])),
        lineage: db
          .prepare<[], EventRow<S>>(events)
          .all()
          .map(toEvent<S>),
      };
    },
    findBearer: (code: S['code'], day: Day): Life<S> | undefined => {
      const row = findLife.get(code, day, day);
      return row === undefined ? undefined : toLife(row, listVersionsOf.all(row.id));
    },
  };
}

function readingSql<S extends Sort>({ life, lineage, columns }: LifeTables<S>) {
  const lives = /* sql */ `SELECT ${life}_id AS id, code, opens_on, closes_on FROM ${life}`;
  const versions = /* sql */ `SELECT ${life}_id AS id, from_on, until_on, ${columns.join(', ')} FROM ${life}_version`;
  return {
    lives: `${lives} ORDER BY code, opens_on, ${life}_id`,
    bearer: `${lives} WHERE code = ? AND opens_on <= ? AND (closes_on IS NULL OR closes_on > ?)`,
    versions: `${versions} ORDER BY ${life}_id, from_on`,
    versionsOf: `${versions} WHERE ${life}_id = ? ORDER BY from_on`,
    events: /* sql */ `SELECT event, on_day, from_${life}_id AS from_id, to_${life}_id AS to_id, rule, decision,
      signed_on, signer FROM ${lineage} ORDER BY on_day, ${lineage}_id`,
  };
}

function openWriting<S extends Sort>(db: Database, tables: LifeTables<S>) {
  const sql = writingSql(tables);
  const insertLife = db.prepare(sql.insertLife);
  const insertVersion = db.prepare(sql.insertVersion);
  const insertEvent = db.prepare(sql.insertEvent);
  const followVersions = db.prepare(sql.followVersions);
  const reviseEvent = db.prepare(sql.reviseEvent);
  const setVersion = db.prepare(sql.setVersion);
  const moveOpening = db.prepare(sql.moveOpening);
  const closeLife = db.prepare(sql.closeLife);
  const cutVersion = db.prepare(sql.cutVersion);
  const dropVersions = db.prepare(sql.dropVersions);
  const valuesOf = (version: Version<S>) => [version.from, version.until, ...tables.toValues(version)];
  return {
    insertLife: (code: S['code'], { from, until }: Period): S['id'] =>
      Number(insertLife.run(code, from, until).lastInsertRowid),
    insertVersion: (id: S['id'], version: Version<S>): void =>
      void insertVersion.run(id, ...valuesOf(version)),
    insertEvent: (event: LifeEvent<S>): void => void insertEvent.run(...eventValues(event)),
    reviseEvent: ({ event, on, from, to, rule }: LifeEvent<S>, revised: RevisedEvent): void => {
      const { decision, signedOn, signer } = revised;
      reviseEvent.run(revised.on, decision, signedOn, signer, event, on, from, to, JSON.stringify(rule));
    },
    correctVersion: (id: S['id'], at: Day, version: Version<S>): void => {
      setVersion.run(...valuesOf(version), id, at);
      if (version.from !== at) moveOpening.run(version.from, id, at);
      followVersions.run({ id });
    },
    reviseLife: (id: S['id'], version: Version<S>): void => {
      dropVersions.run({ id, on: version.from });
      cutVersion.run({ id, on: version.from });
      insertVersion.run(id, ...valuesOf(version));
      followVersions.run({ id });
    },
    closeLife: (id: S['id'], on: Day): void => {
      dropVersions.run({ id, on });
      cutVersion.run({ id, on });
      closeLife.run(on, id);
    },
  };
}

function writingSql<S extends Sort>({ life, lineage, columns }: LifeTables<S>) {
  const version = `${life}_version`;
  const id = `${life}_id`;
  const facts = columns.join(', ');
  const marks = columns.map(() => '?').join(', ');
  const ofVersions = (what: string) => `(SELECT ${what} FROM ${version} WHERE ${id} = @id ORDER BY from_on`;
  return {
    insertLife: /* sql */ `INSERT INTO ${life} (code, opens_on, closes_on) VALUES (?, ?, ?)`,
    insertVersion: /* sql */ `INSERT INTO ${version} (${id}, from_on, until_on, ${facts}) VALUES (?, ?, ?, ${marks})`,
    insertEvent: /* sql */ `INSERT INTO ${lineage} (event, on_day, from_${id}, to_${id}, rule, decision, signed_on,
      signer) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    followVersions: /* sql */ `UPDATE ${life} SET (opens_on, closes_on) = (
      ${ofVersions('from_on')} LIMIT 1), ${ofVersions('until_on')} DESC LIMIT 1)) WHERE ${id} = @id`,
    setVersion: /* sql */ `UPDATE ${version} SET (from_on, until_on, ${facts}) = (?, ?, ${marks})
      WHERE ${id} = ? AND from_on = ?`,
    reviseEvent: /* sql */ `UPDATE ${lineage} SET on_day = ?, decision = ?, signed_on = ?, signer = ?
      WHERE event = ? AND on_day = ? AND from_${id} IS ? AND to_${id} IS ? AND rule = ?`,
    moveOpening: /* sql */ `UPDATE ${lineage} SET on_day = ? WHERE event = 'opened' AND to_${id} = ? AND on_day = ?`,
    closeLife: /* sql */ `UPDATE ${life} SET closes_on = ? WHERE ${id} = ?`,
    cutVersion: /* sql */ `UPDATE ${version} SET until_on = @on
      WHERE ${id} = @id AND from_on < @on AND (until_on IS NULL OR until_on > @on)`,
    dropVersions: /* sql */ `DELETE FROM ${version} WHERE ${id} = @id AND from_on >= @on`,
  };
}

const eventValues = <S extends Sort>(event: LifeEvent<S>): unknown[] => [
  event.event,
  event.on,
  event.from,
  event.to,
  JSON.stringify(event.rule),
  event.decision,
  event.signedOn,
  event.signer,
];

const toEvent = <S extends Sort>(row: EventRow<S>): LifeEvent<S> => ({
  event: row.event,
  on: row.on_day,
  from: row.from_id,
  to: row.to_id,
  rule: JSON.parse(row.rule) as SplitRule,
  decision: row.decision,
  signedOn: row.signed_on,
  signer: row.signer,
});
