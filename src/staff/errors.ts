/** The error rules of the stored staff, for undo, status and check. */
import type { Database } from 'better-sqlite3';
import type { Diagnostic } from '#kit/diagnostic.js';
import { indexOrg } from '#org/hierarchy.js';
import type { OrgState } from '#org/model.js';
import { openOrgStore } from '#org/store.js';
import { openStaffStore } from './store.js';
import { listErrors } from './validate.js';

export const staffErrors = (db: Database, org: OrgState = openOrgStore(db).readState()): Diagnostic[] =>
  listErrors(openStaffStore(db).readState(), indexOrg(org));
