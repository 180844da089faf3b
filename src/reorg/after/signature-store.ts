/** Decisions that were signed for branches of plans. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { BranchPart } from './branch-part.js';
import type { Signature } from './signature-model.js';

const OF_BRANCH = /* sql */ `SELECT branch, part_hash, plan_hash, scenario, number, signed_on, signer, scan_name,
  scan_sha256 FROM plan_signature WHERE branch = ? ORDER BY plan_signature_id`;
const ANY = /* sql */ 'SELECT 1 FROM plan_signature LIMIT 1';
const DELETE = /* sql */ 'DELETE FROM plan_signature WHERE branch = ? AND part_hash = ?';
const INSERT = /* sql */ `INSERT INTO plan_signature (branch, part_hash, plan_hash, scenario, number, signed_on, signer,
  scan_name, scan_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const UPDATE = /* sql */ `UPDATE plan_signature SET plan_hash = ?, number = ?, signed_on = ?, signer = ?, scan_name = ?,
  scan_sha256 = ? WHERE branch = ? AND part_hash = ?`;

interface Row {
  readonly branch: UnitCode;
  readonly part_hash: string;
  readonly plan_hash: string;
  readonly scenario: string;
  readonly number: string;
  readonly signed_on: Day;
  readonly signer: string;
  readonly scan_name: string;
  readonly scan_sha256: string;
}

export function openSignatureStore(db: Database) {
  const ofBranch = db.prepare<[string], Row>(OF_BRANCH);
  const listOf = (branch: UnitCode): Signature[] => ofBranch.all(branch).map(toSignature);
  return {
    isEmpty: (): boolean => db.prepare(ANY).get() === undefined,
    /** All that was ever signed for the branch and not taken back, in the order in which it was recorded. */
    listOf,
    /** What was signed for just what the plan does to the branch. */
    findFor: ({ branch, hash }: Pick<BranchPart, 'branch' | 'hash'>): Signature | undefined =>
      listOf(branch).find(({ partHash }) => partHash === hash),
    insert: (one: Signature): void => {
      const { branch, partHash, planHash, scenario } = one;
      db.prepare(INSERT).run(branch, partHash, planHash, scenario, ...decisionValues(one));
    },
    update: (one: Signature): void =>
      void db.prepare(UPDATE).run(one.planHash, ...decisionValues(one), one.branch, one.partHash),
    delete: ({ branch, partHash }: Signature): void => void db.prepare(DELETE).run(branch, partHash),
  };
}

const decisionValues = ({ number, signedOn, signer, scan }: Signature): unknown[] => [
  number,
  signedOn,
  signer,
  scan?.name ?? '',
  scan?.sha256 ?? '',
];

const toSignature = (row: Row): Signature => ({
  branch: row.branch,
  partHash: row.part_hash,
  planHash: row.plan_hash,
  scenario: row.scenario,
  number: row.number,
  signedOn: row.signed_on,
  signer: row.signer,
  scan: row.scan_name === '' ? null : { name: row.scan_name, sha256: row.scan_sha256 },
});
