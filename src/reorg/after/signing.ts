/** What recording a decision does to what was recorded before: refused where another number stands, or another list. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { shortHash } from '../plan/file.js';
import { reorgFindings } from '../words.js';
import type { BranchPart } from './branch-part.js';
import type { Decision, Scan, Signature } from './signature-model.js';

export interface SigningRequest {
  readonly plan: { readonly hash: string; readonly scenario: string };
  /** Without a signer or a scan those recorded before stay. */
  readonly decision: Omit<Decision, 'signer'> & { readonly signer: string | undefined };
  readonly scan: Scan | null;
  /** What stands otherwise was wrong. */
  readonly isCorrection: boolean;
}

export interface Signing {
  readonly part: BranchPart;
  readonly now: Signature;
  /** Recorded for the same part. */
  readonly before: Signature | undefined;
  /** The same number, for what an earlier plan did to the branch: it is taken back. */
  readonly moved: Signature | undefined;
  readonly isSame: boolean;
  readonly refusal: Diagnostic | undefined;
}

/** `known`: all that was signed for the branch. */
export function judgeSigning(
  part: BranchPart,
  known: readonly Signature[],
  { plan, decision, scan, isCorrection }: SigningRequest,
): Signing {
  const { branch, hash: partHash } = part;
  const before = known.find((one) => one.partHash === partHash);
  const moved = known.find(
    (one) => one !== before && one.scenario === plan.scenario && one.number === decision.number,
  );
  const now: Signature = {
    ...{ branch, partHash, planHash: plan.hash, scenario: plan.scenario },
    ...{ number: decision.number, signedOn: decision.signedOn },
    signer: decision.signer ?? before?.signer ?? '',
    scan: scan ?? before?.scan ?? null,
  };
  const isSame = before !== undefined && moved === undefined && sayAll(before) === sayAll(now);
  const refusal = isCorrection ? undefined : findConflict(now, before, moved);
  return { part, now, before, moved, isSame, refusal };
}

const sayAll = ({ number, signedOn, signer, scan }: Signature): string =>
  JSON.stringify([number, signedOn, signer, scan?.name, scan?.sha256]);

function findConflict(
  now: Signature,
  before: Signature | undefined,
  moved: Signature | undefined,
): Diagnostic | undefined {
  const { branch, number, signedOn: day } = now;
  if (before !== undefined && (before.number !== number || before.signedOn !== day)) {
    const args = { unit: branch, number, day, known: before.number, since: before.signedOn };
    return reorgFindings.find('signed-otherwise', args);
  }
  if (moved === undefined) return undefined;
  const args = { unit: branch, number, hash: shortHash(moved.planHash) };
  return reorgFindings.find('signed-before-change', args);
}
