/** Reads which decisions were signed for a plan, and writes them into what the plan did. */
import { existsSync } from 'node:fs';
import type { Db } from '#db/open.js';
import { openOrgStore } from '#org/store.js';
import type { Session } from '#session.js';
import { openStaffStore } from '#staff/store.js';
import { type BranchPart, listBranchParts } from '../after/branch-part.js';
import { type DecisionBook, listDecided } from '../after/decided.js';
import { openSignatureStore } from '../after/signature-store.js';
import type { BranchSignature } from '../after/signature-view.js';
import { openPlaces } from '../document/places.js';
import type { Plan } from '../model.js';
import { readWorld } from './world.js';

/** What was signed for each branch of a plan, in order of code. */
export function readSignatures(db: Db, plan: Plan, parts?: readonly BranchPart[]): BranchSignature[] {
  const store = openSignatureStore(db);
  const all = parts ?? listBranchParts(plan, openPlaces(plan, readWorld(db)));
  return all.map((part) => ({
    branch: part.branch,
    people: new Set(part.people.map(({ staff }) => staff)).size,
    signature: store.findFor(part) ?? null,
  }));
}

/** The same where there is a database at all: a plan can be looked at without one. */
export async function lookUpSignatures(plan: Plan, session: Session): Promise<BranchSignature[]> {
  if (!existsSync(session.settings.db)) return [];
  return readSignatures(await session.openDb('read'), plan);
}

/** Postings and lines of the ledger that an applied plan wrote bear the decisions of their branches. Counts them. */
export function fillDecisions(db: Db, plan: Plan, replaced: DecisionBook['replaced'] = []): number {
  const store = openSignatureStore(db);
  if (store.isEmpty()) return 0;
  const world = readWorld(db);
  const places = openPlaces(plan, world);
  const parts = listBranchParts(plan, places);
  const signed = new Map(readSignatures(db, plan, parts).map((one) => [one.branch, one.signature]));
  // What is dated anew bears the decision that it was signed with before.
  const earlier = parts.flatMap(({ branch }) => store.listOf(branch).map(({ number }) => number));
  const signatureFor: DecisionBook['signatureFor'] = (unit) => signed.get(places.branchOf(unit)) ?? undefined;
  const { postings, events } = listDecided(plan, world, {
    signatureFor,
    replaced: [...replaced, ...earlier],
  });
  const [staff, org] = [openStaffStore(db), openOrgStore(db)];
  for (const { row, signature } of postings) {
    const { number: decision, signedOn, signer } = signature;
    staff.updatePosting(row.id, row.staff, { ...row, decision, signedOn, signer });
  }
  for (const { row, signature } of events) {
    const { number: decision, signedOn, signer } = signature;
    org.reviseEvent(row, { on: row.on, decision, signedOn, signer });
  }
  return postings.length + events.length;
}
