/** What a plan made anew keeps of an earlier one: places, accepted gates; who fares otherwise, and which branches must sign again. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { compareCodes } from '#kit/vietnamese.js';
import { listDifferences } from '../document/comparison.js';
import { gateId } from '../gate-model.js';
import type { Plan } from '../model.js';
import type { Acceptances } from '../plan/accept.js';
import type { BranchPart } from './branch-part.js';
import type { KeptAnswer, KeptBranch } from './kept-model.js';
import type { Signature } from './signature-model.js';

/** Where the earlier plan sends people in the phase of a name, or in its only one. */
export function keptPlaces({ phases, people }: Plan, name: string): Map<StaffCode, UnitCode> {
  const phase = phases.find((one) => one.name === name) ?? (phases.length === 1 ? phases[0] : undefined);
  const entries = people.filter(({ on, beside }) => on === phase?.effective && !beside);
  return new Map(entries.flatMap(({ staff, to }) => (to === null ? [] : [[staff, to] as const])));
}

/** What was put up with is put up with again, for the reason given then; a reason given now counts more. */
export const keepAcceptances = ({ gates }: Plan, given: Acceptances): Acceptances =>
  new Map([
    ...gates.flatMap((gate) => (gate.accepted === null ? [] : [[gateId(gate), gate.accepted] as const])),
    ...given,
  ]);

export interface KeptQuestion {
  readonly old: Plan;
  readonly now: Pick<Plan, 'people'>;
  readonly partsBefore: readonly BranchPart[];
  readonly partsNow: readonly BranchPart[];
  readonly signatureOf: (part: BranchPart) => Signature | undefined;
}

export function tellKept({ old, now, ...question }: KeptQuestion): KeptAnswer {
  const people = listDifferences([old, { ...old, people: now.people }]);
  const changed = new Set(people.map(({ staff }) => staff));
  const unchanged = new Set(now.people.map(({ staff }) => staff).filter((staff) => !changed.has(staff)));
  return {
    hash: old.hash,
    unchanged: unchanged.size,
    people: people.map(({ staff, name, from, entries: [before = null, after = null] }) => ({
      ...{ staff, name, from, before, now: after },
    })),
    branches: listBranches(question),
  };
}

type BranchQuestion = Omit<KeptQuestion, 'old' | 'now'>;

/** Branches whose part is another one, in order of code. */
function listBranches({ partsBefore, partsNow, signatureOf }: BranchQuestion): KeptBranch[] {
  const known = new Map(partsBefore.map((part) => [part.branch, part]));
  const present = new Map(partsNow.map((part) => [part.branch, part]));
  const branches = [...new Set([...known.keys(), ...present.keys()])].sort(compareCodes);
  return branches.flatMap((branch): KeptBranch[] => {
    const [before, now] = [known.get(branch), present.get(branch)];
    if (before?.hash === now?.hash) return [];
    const signature = before && signatureOf(before);
    const people = new Set(now?.people.map(({ staff }) => staff)).size;
    return [{ branch, people, isGone: now === undefined, signed: signature?.number ?? null }];
  });
}
