/** Ballots, survey counts and petitions in SQLite, by their keys. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import { toColumn } from '#dossier/model.js';
import type { Day } from '#kit/dates.js';
import type { RowCounts } from '#kit/row-counts.js';
import {
  type Ballot,
  type Entry,
  type Facts,
  INDICATORS,
  type Kind,
  type Petition,
  type SurveyCount,
} from './model.js';

interface Table {
  readonly name: string;
  /** What a row holds that no file told. */
  readonly empty: Facts;
}

const INDICATOR_KEYS = INDICATORS.map((indicator) => `indicator${indicator}`);

const TABLES: Readonly<Record<Kind, Table>> = {
  ballots: {
    name: 'ballot',
    empty: {
      ...{ dossier: '', unit: '', answeredOn: '', placedOn: '', procedure: '', channel: '', overall: null },
      ...Object.fromEntries(INDICATOR_KEYS.map((key) => [key, null])),
    },
  },
  survey: {
    name: 'survey_count',
    empty: { unit: '', fromOn: '', untilOn: '', question: '', level: '', count: 0 },
  },
  petitions: {
    name: 'petition',
    empty: {
      ...{ code: '', unit: '', dossier: '', receivedOn: '', placedOn: '', procedure: '' },
      ...{ channel: '', topic: 'other', dueOn: null, answeredOn: null, upheld: null, satisfied: null },
    },
  },
};

const selected = ({ empty }: Table): string =>
  Object.keys(empty)
    .map((key) => `${toColumn(key)} AS ${key}`)
    .join(', ');

export interface FeedbackBatch extends RowCounts {
  readonly id: number;
  readonly change: number;
  readonly kind: Kind;
  readonly files: readonly string[];
}

const BATCHES = /* sql */ `SELECT feedback_batch_id AS id, change_id AS change, kind, files, read, inserted, updated,
    unchanged, rejected, blank
  FROM feedback_batch WHERE kind = ? ORDER BY feedback_batch_id`;
const COMPLAINTS = /* sql */ `SELECT dossier, min(day) AS day FROM (
    SELECT dossier, answered_on AS day FROM ballot WHERE overall IN ('dissatisfied', 'very-dissatisfied')
    UNION ALL SELECT dossier, received_on FROM petition WHERE upheld IS NULL OR upheld = 1)
  WHERE dossier <> '' GROUP BY dossier ORDER BY dossier`;
const INSERT_BATCH = /* sql */ `INSERT INTO feedback_batch
    (change_id, kind, files, read, inserted, updated, unchanged, rejected, blank)
  VALUES (@change, @kind, @files, @read, @inserted, @updated, @unchanged, @rejected, @blank)`;

export type FeedbackStore = ReturnType<typeof openFeedbackStore>;

export function openFeedbackStore(db: Database) {
  return { ...openReading(db), ...openWriting(db) };
}

function openReading(db: Database) {
  const scan = <T>(kind: Kind, where: string, ...values: string[]): IterableIterator<T> => {
    const { name } = TABLES[kind];
    const sql = `SELECT ${selected(TABLES[kind])} FROM ${name} WHERE ${where} ORDER BY ${name}_id`;
    return db.prepare<string[], T>(sql).iterate(...values);
  };
  return {
    /** By key: the facts stored. */
    openFind: (kind: Kind): ((key: string) => Facts | undefined) => {
      const find = db.prepare<[string], Facts>(
        `SELECT ${selected(TABLES[kind])} FROM ${TABLES[kind].name} WHERE key = ?`,
      );
      return (key) => find.get(key);
    },
    /** Answered in [from, until). */
    scanBallots: ({ from, until }: { from: Day; until: Day }): IterableIterator<Ballot> =>
      scan('ballots', 'answered_on >= ? AND answered_on < ?', from, until),
    /** Of periods that share a day with [from, until). */
    scanSurvey: ({ from, until }: { from: Day; until: Day }): IterableIterator<SurveyCount> =>
      scan('survey', 'until_on > ? AND from_on < ?', from, until),
    /** Received before `until`, and not answered before `from`. */
    scanPetitions: ({ from, until }: { from: Day; until: Day }): IterableIterator<Petition> =>
      scan('petitions', '(answered_on IS NULL OR answered_on >= ?) AND received_on < ?', from, until),
    /** Dossiers that a citizen disliked or complained of, with the day; a complaint found to be wrong is none. */
    listComplaints: (): { dossier: string; day: Day }[] =>
      db.prepare<[], { dossier: string; day: Day }>(COMPLAINTS).all(),
    list: (kind: Kind, unit: string | undefined): IterableIterator<Facts> =>
      unit === undefined ? scan(kind, '1') : scan(kind, 'unit = ?', unit),
    count: (kind: Kind): number =>
      db.prepare<[], number>(`SELECT count(*) FROM ${TABLES[kind].name}`).pluck().get() ?? 0,
    /** Does any row of the kind name this code of a unit? */
    isNamed: (kind: Kind, unit: string): boolean =>
      db.prepare<[string], number>(`SELECT 1 FROM ${TABLES[kind].name} WHERE unit = ? LIMIT 1`).get(unit) !==
      undefined,
    listBatches: (kind: Kind): FeedbackBatch[] =>
      db
        .prepare<[Kind], Omit<FeedbackBatch, 'files'> & { files: string }>(BATCHES)
        .all(kind)
        .map((row) => ({ ...row, files: JSON.parse(row.files) as string[] })),
  };
}

function openWriting(db: Database) {
  return {
    insertBatch: ({ files, ...batch }: Omit<FeedbackBatch, 'id'>): number =>
      Number(db.prepare(INSERT_BATCH).run({ ...batch, files: JSON.stringify(files) }).lastInsertRowid),
    /** Writes the rows of one batch. */
    openWrite: (kind: Kind, batch: number) => {
      const { name, empty } = TABLES[kind];
      const keys = Object.keys(empty);
      const columns = keys.map(toColumn).join(', ');
      const holes = keys.map((key) => `@${key}`).join(', ');
      const insert = db.prepare(
        `INSERT INTO ${name} (feedback_batch_id, key, ${columns}) VALUES (@batch, @key, ${holes})`,
      );
      const update = db.prepare(
        `UPDATE ${name} SET (feedback_batch_id, ${columns}) = (@batch, ${holes}) WHERE key = @key`,
      );
      return {
        insert: ({ key, facts }: Entry): void => void insert.run({ ...empty, ...facts, key, batch }),
        update: ({ key, facts }: Entry): void => void update.run({ ...empty, ...facts, key, batch }),
      };
    },
  };
}
