/** Days off and made-up working days that were imported; the built-in ones are part of the program. */
import type { Migration } from '../migration.js';

export const calendarMigration: Migration = {
  name: 'calendar',
  journaled: ['calendar_day'],
  sql: /* sql */ `
    CREATE TABLE calendar_day (
      calendar_day_id INTEGER PRIMARY KEY AUTOINCREMENT,
      day             TEXT NOT NULL UNIQUE,
      kind            TEXT NOT NULL CHECK (kind IN ('off', 'work')),
      name            TEXT NOT NULL,
      source          TEXT NOT NULL,           -- the decision that says so
      confidence      TEXT NOT NULL CHECK (confidence IN ('verified', 'general', 'unsure')),
      swapped_with    TEXT                     -- the other half of a swap
    ) STRICT;
  `,
};
