/** The error rules of the stored staff, for undo, status and check. */
import type { Database } from 'better-sqlite3';
import type { Diagnostic } from '#kit/diagnostic.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import { openStaffStore } from './store.js';
import { checkStaff } from './validate.js';

export const staffErrors = (db: Database): Diagnostic[] =>
  checkStaff(openStaffStore(db).readState(), indexOrg(openOrgStore(db).readState())).filter(
    ({ severity }) => severity === 'error',
  );
