/** What an import does to people and postings, and what the staff is afterwards. Pure. */
import type { Person, PostingId, StaffId, StaffState } from './model.js';
import type { PersonFacts } from './person.js';
import type { Draft } from './timeline.js';

/** What happens to one person. */
export interface PersonPlan {
  /** undefined: the person is new. */
  readonly before: Person | undefined;
  readonly after: PersonFacts;
  /** Postings to write: those without an id are new, the others differ from what is stored. */
  readonly postings: readonly Draft[];
  /** Postings to take out: they had not begun when they were overtaken. */
  readonly removed?: readonly PostingId[];
}

/** The staff after a plan; whoever and whatever is new bears a negative id. */
export function changeState(state: StaffState, plans: readonly PersonPlan[]): StaffState {
  const people = new Map(state.people.map((person) => [person.id, person]));
  const postings = new Map(state.postings.map((posting) => [posting.id, posting]));
  let fresh = 0;
  for (const { before, after, postings: drafts, removed = [] } of plans) {
    const staff = before?.id ?? (--fresh as StaffId);
    people.set(staff, { ...after, id: staff });
    for (const id of removed) postings.delete(id);
    for (const draft of drafts) {
      const id = draft.id ?? (--fresh as PostingId);
      postings.set(id, { ...draft, id, staff });
    }
  }
  return { people: [...people.values()], postings: [...postings.values()] };
}
