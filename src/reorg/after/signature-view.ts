/** Decisions that were signed for a plan: as a table, and in the words of a command. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Sheet } from '#kit/sheet.js';
import { sayWritten } from '#lang/account.js';
import { formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { Signature } from './signature-model.js';

/** A branch of a plan, and what was signed for it; null: nothing yet. */
export interface BranchSignature {
  readonly branch: UnitCode;
  readonly people: number;
  readonly signature: Signature | null;
}

/** In the order given. */
export const signatureSheet = (branches: readonly BranchSignature[]): Sheet => ({
  name: { vi: 'Quyết định đã ký', en: 'Decisions signed' },
  columns: [
    { key: 'branch', title: { vi: 'Chi nhánh', en: 'Branch' }, kind: 'code' },
    { key: 'people', title: { vi: 'Nhân sự', en: 'People' }, kind: 'integer' },
    { key: 'decision', title: { vi: 'Số quyết định', en: 'Decision' }, kind: 'code' },
    { key: 'signed_on', title: { vi: 'Ngày ký', en: 'Signed on' }, kind: 'date' },
    { key: 'signer', title: { vi: 'Người ký', en: 'Signer' }, kind: 'text' },
    { key: 'scan', title: { vi: 'Bản chụp', en: 'Scan' }, kind: 'text' },
  ],
  rows: branches.map(({ branch, people, signature }) => [
    ...[branch, people, signature?.number ?? null, signature?.signedOn ?? null],
    ...[signature?.signer || null, signature?.scan?.name ?? null],
  ]),
});

export interface SignedData {
  readonly rows: number;
  /** Absent under `--dry-run`, and where nothing was to be recorded. */
  readonly change?: number;
  /** Postings and lines of the ledger that bear the decision now; null: the plan is not applied yet. */
  readonly filled: number | null;
}

export function viewSigned(
  { rows, change, filled }: SignedData,
  table: readonly string[],
  lang: Lang,
): string {
  const count = formatInteger(filled ?? 0, lang);
  const carried =
    filled === null
      ? {
          vi: 'Phương án chưa thực hiện; khi thực hiện, số quyết định được ghi vào quá trình công tác và quá trình thay đổi đơn vị.',
          en: 'The plan is not applied yet; once it is, postings and lineage bear the decision.',
        }
      : {
          vi: `Phương án đã thực hiện: số quyết định được ghi vào ${count} dòng quá trình công tác và quá trình thay đổi đơn vị.`,
          en: `The plan is applied: ${count} postings and lines of the lineage bear the decision.`,
        };
  const all = formatInteger(rows, lang);
  const tried = {
    vi: `Chạy thử: ${all} dòng sẽ thay đổi; chưa ghi gì.`,
    en: `Dry run: ${all} rows would change; nothing was written.`,
  };
  const done = change === undefined ? tried[lang] : sayWritten({ change, dryRun: false }, lang);
  return [...table, '', carried[lang], done].join('\n');
}
