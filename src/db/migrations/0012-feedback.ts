/** Ballots, counts of surveys and petitions, each as the last import left it, and the imports they came by. No free text. */
import type { Migration } from '../migration.js';

const INDICATORS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export const feedbackMigration: Migration = {
  name: 'feedback',
  journaled: ['feedback_batch', 'ballot', 'survey_count', 'petition'],
  sql: /* sql */ `
    CREATE TABLE feedback_batch (
      feedback_batch_id INTEGER PRIMARY KEY AUTOINCREMENT,
      change_id INTEGER NOT NULL,
      kind      TEXT NOT NULL,                 -- ballots, survey, petitions
      files     TEXT NOT NULL,                 -- JSON array of file names
      read      INTEGER NOT NULL,
      inserted  INTEGER NOT NULL,
      updated   INTEGER NOT NULL,
      unchanged INTEGER NOT NULL,
      rejected  INTEGER NOT NULL,
      blank     INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE ballot (
      ballot_id   INTEGER PRIMARY KEY AUTOINCREMENT,
      feedback_batch_id INTEGER NOT NULL REFERENCES feedback_batch ON DELETE RESTRICT,
      key         TEXT NOT NULL UNIQUE,        -- dossier, code of the ballot, or its content with a number
      dossier     TEXT NOT NULL,               -- code; '': none
      unit        TEXT NOT NULL,               -- code
      answered_on TEXT NOT NULL,
      placed_on   TEXT NOT NULL,               -- on which day the unit's code is meant
      procedure   TEXT NOT NULL,               -- of the dossier; '': not known
      channel     TEXT NOT NULL,
      overall     TEXT,                        -- NULL: not answered
      ${INDICATORS.map((indicator) => `indicator${indicator}  INTEGER,`).join('\n      ')}
      CHECK (answered_on <> '')
    ) STRICT;
    CREATE INDEX ballot_by_day ON ballot (answered_on);
    CREATE TABLE survey_count (
      survey_count_id INTEGER PRIMARY KEY AUTOINCREMENT,
      feedback_batch_id INTEGER NOT NULL REFERENCES feedback_batch ON DELETE RESTRICT,
      key      TEXT NOT NULL UNIQUE,
      unit     TEXT NOT NULL,
      from_on  TEXT NOT NULL,
      until_on TEXT NOT NULL,                  -- exclusive
      question TEXT NOT NULL,
      level    TEXT NOT NULL,
      count    INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE petition (
      petition_id INTEGER PRIMARY KEY AUTOINCREMENT,
      feedback_batch_id INTEGER NOT NULL REFERENCES feedback_batch ON DELETE RESTRICT,
      key         TEXT NOT NULL UNIQUE,
      code        TEXT NOT NULL,
      unit        TEXT NOT NULL,
      dossier     TEXT NOT NULL,
      received_on TEXT NOT NULL,
      placed_on   TEXT NOT NULL,
      procedure   TEXT NOT NULL,
      channel     TEXT NOT NULL,
      topic       TEXT NOT NULL,
      due_on      TEXT,
      answered_on TEXT,
      upheld      INTEGER,
      satisfied   INTEGER
    ) STRICT;
    CREATE INDEX petition_by_day ON petition (received_on);
    CREATE INDEX feedback_batch_of_ballot ON ballot (feedback_batch_id);
    CREATE INDEX feedback_batch_of_survey ON survey_count (feedback_batch_id);
    CREATE INDEX feedback_batch_of_petition ON petition (feedback_batch_id);
  `,
};
