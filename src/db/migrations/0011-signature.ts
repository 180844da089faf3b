/** Decision numbers that were given to plans after signing, one for each branch: they lie outside the plans' hashes. */
import type { Migration } from '../migration.js';

export const signatureMigration: Migration = {
  name: 'signature',
  journaled: ['plan_signature'],
  sql: /* sql */ `
    CREATE TABLE plan_signature (
      plan_signature_id INTEGER PRIMARY KEY AUTOINCREMENT,
      branch      TEXT NOT NULL,             -- code
      part_hash   TEXT NOT NULL,             -- of what the plan does to the branch: the same in a plan made anew
      plan_hash   TEXT NOT NULL,             -- of the plan in hand then
      scenario    TEXT NOT NULL,
      number      TEXT NOT NULL,             -- of the decision
      signed_on   TEXT NOT NULL,
      signer      TEXT NOT NULL,
      scan_name   TEXT NOT NULL,             -- '': none
      scan_sha256 TEXT NOT NULL,
      UNIQUE (branch, part_hash)
    ) STRICT;
  `,
};
