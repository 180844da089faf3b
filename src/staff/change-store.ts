/** Writes what an import does to people and postings. Synchronous; the caller owns the transaction. */
import type { PersonPlan } from './changes.js';
import type { StaffStore } from './store.js';

export function savePeople(store: StaffStore, people: readonly PersonPlan[]): void {
  for (const { before, after, postings, removed = [] } of people) {
    if (before !== undefined) store.updatePerson(before, after);
    const staff = before?.id ?? store.insertPerson(after);
    for (const id of removed) store.deletePosting(id);
    for (const draft of postings) {
      if (draft.id === undefined) store.insertPosting(staff, draft);
      else store.updatePosting(draft.id, staff, draft);
    }
  }
}
