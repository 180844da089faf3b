/** The error rules of the stored organisation, for undo, status and check. */
import type { Database } from 'better-sqlite3';
import type { Diagnostic } from '#kit/diagnostic.js';
import { checkAreas } from './area-validate.js';
import type { OrgState } from './model.js';
import { openAreaStore, openOrgStore } from './store.js';
import { checkOrg } from './validate.js';

export const orgErrors = (db: Database, org: OrgState = openOrgStore(db).readState()): Diagnostic[] =>
  [...checkOrg(org), ...checkAreas(openAreaStore(db).readBook())].filter(
    ({ severity }) => severity === 'error',
  );
