/** What a command about one person begins and ends with: who it is, and a journaled change that breaks no rule. */
import type { Db } from '#db/open.js';
import { recordChange } from '#journal/change.js';
import type { Stamp } from '#journal/model.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import { Refusal } from '#kit/refusal.js';
import { tidy } from '#kit/vietnamese.js';
import { indexOrg, type Org } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import { savePeople } from '../change-store.js';
import { changeState, type PersonPlan } from '../changes.js';
import type { Person, Posting, StaffState } from '../model.js';
import { openStaffStore } from '../store.js';
import { newFaults } from '../validate.js';
import { staffFindings } from '../words.js';

export interface OpenedPerson {
  readonly org: Org;
  readonly state: StaffState;
  readonly person: Person;
  /** Of the person, by first day. */
  readonly postings: readonly Posting[];
}

export function openPerson(db: Db, typed: string): OpenedPerson {
  const code = tidy(typed);
  const state = openStaffStore(db).readState();
  const person = state.people.find((one) => one.code === code);
  if (person === undefined) throw staffFindings.refuse('unusable', 'unknown-person', { code });
  const postings = state.postings.filter(({ staff }) => staff === person.id);
  return { org: indexOrg(openOrgStore(db).readState()), state, person, postings };
}

/** Refuses whatever breaks a rule; then writes. The id of the change, where there is one. */
export function saveOne(
  db: Db,
  { org, state }: OpenedPerson,
  { plan, found, stamp, dryRun }: SaveRequest,
): number | undefined {
  const faults = hasErrors(found) ? found : newFaults(state, changeState(state, [plan]), org);
  if (hasErrors(faults)) throw new Refusal('refused', faults);
  const { change } = recordChange(db, stamp, () => savePeople(openStaffStore(db), [plan]), { dryRun });
  return change?.id;
}

interface SaveRequest {
  readonly plan: PersonPlan;
  readonly found: readonly Diagnostic[];
  readonly stamp: Stamp;
  readonly dryRun: boolean;
}
