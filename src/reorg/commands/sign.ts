/** `motcua reorg sign <plan>`: records the number and date that a decision was given after it was signed. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Db } from '#db/open.js';
import { addDryRun, addExamples, toDayFlag } from '#io/flags.js';
import { readBytes } from '#io/read/read-bytes.js';
import { recordChange } from '#journal/change.js';
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import { tidy } from '#kit/vietnamese.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { type BranchPart, listBranchParts } from '../after/branch-part.js';
import type { Scan } from '../after/signature-model.js';
import { openSignatureStore } from '../after/signature-store.js';
import { signatureSheet, viewSigned } from '../after/signature-view.js';
import { judgeSigning, type Signing, type SigningRequest } from '../after/signing.js';
import { afterHelp } from '../after/words.js';
import { openPlaces } from '../document/places.js';
import type { Plan } from '../model.js';
import { openReorgStore } from '../store.js';
import { reorgFindings, reorgHelp } from '../words.js';
import { refuseStale } from './carry-out.js';
import { readPlan } from './plan-file.js';
import { fillDecisions } from './signatures.js';
import { readWorld } from './world.js';

export interface ReorgSignInput {
  readonly file: string;
  readonly branch?: UnitCode;
  readonly number: string;
  readonly date: Day;
  readonly signer?: string;
  readonly scan?: string;
  readonly correction?: boolean;
  readonly dryRun?: boolean;
}

export const addReorgSign = (reorg: Command, frame: Frame): void =>
  declareReorgSign(reorg, frame.lang, frame.run('reorg sign', runReorgSign));

export function declareReorgSign(reorg: Command, lang: Lang, run: Run<ReorgSignInput>): void {
  const sign = reorg
    .command('sign')
    .description(afterHelp.sign[lang])
    .argument('<plan>', reorgHelp.planFile[lang])
    .option('--branch <code>', afterHelp.signBranch[lang])
    .requiredOption('--number <number>', afterHelp.signNumber[lang])
    .requiredOption('--date <day>', afterHelp.signDate[lang], toDayFlag)
    .option('--signer <name>', afterHelp.signSigner[lang])
    .option('--scan <file>', afterHelp.signScan[lang])
    .option('--correction', afterHelp.signCorrection[lang])
    .action((file: string, flags: Omit<ReorgSignInput, 'file'>) => run({ ...flags, file }));
  addDryRun(sign, lang);
  addExamples(sign, lang, [
    'motcua reorg sign plan.json --branch CN-TH --number 12/QĐ-TTPVHCC --date 2025-02-26',
    'motcua reorg sign phuong-an/CN-TH.json --number 12/QĐ-TTPVHCC --date 26/02/2025 --scan 12-qd.pdf',
  ]);
}

export async function runReorgSign(input: ReorgSignInput, session: Session): Promise<Outcome> {
  const plan = await readPlan(input.file);
  const request = toRequest(plan, input, await readScan(input.scan));
  const db = await session.openDb('write');
  const isApplied = openReorgStore(db).findApplied(plan.hash) !== undefined;
  if (!isApplied) refuseStale(readWorld(db), plan); // what is signed must still be what can be carried out
  const parts = pickParts(plan, db, input.branch);
  const signings = judgeAll(db, parts, request);
  const { number } = request.decision;
  const stamp = session.stamp({ effectiveOn: plan.effective, decision: number });
  const dryRun = input.dryRun ?? false;
  const {
    value: filled,
    change,
    rowCount,
  } = recordChange(db, stamp, () => record(db, plan, signings), { dryRun });
  const unit = parts.map(({ branch }) => branch).join(', ');
  const recorded = signings.map(({ part, now: signature }) => ({
    ...{ branch: part.branch, signature },
    people: new Set(part.people.map(({ staff }) => staff)).size,
  }));
  const data = {
    ...{ hash: plan.hash, number, signedOn: request.decision.signedOn },
    branches: signings.map(({ now: { branch, partHash, signer, scan } }) => ({
      branch,
      partHash,
      signer,
      scan,
    })),
    ...{ rows: rowCount, filled: isApplied ? filled : null },
    ...(change === undefined ? {} : { change: change.id }),
  };
  const { lang, columns } = session;
  return {
    data,
    text: () =>
      rowCount === 0 ? '' : viewSigned(data, layoutSheet(signatureSheet(recorded), lang, columns), lang),
    diagnostics: rowCount === 0 ? [reorgFindings.find('signed-already', { number, unit })] : [],
  };
}

function toRequest(plan: Plan, input: ReorgSignInput, scan: Scan | null): SigningRequest {
  const signer = input.signer === undefined ? undefined : tidy(input.signer);
  return {
    ...{ plan, scan, isCorrection: input.correction ?? false },
    decision: { number: tidy(input.number), signedOn: input.date, signer },
  };
}

async function readScan(file: string | undefined): Promise<Scan | null> {
  if (file === undefined) return null;
  const digest = createHash('sha256');
  for await (const piece of readBytes(file)) digest.update(piece);
  return { name: basename(file), sha256: digest.digest('hex') };
}

function pickParts(plan: Plan, db: Db, branch: UnitCode | undefined): BranchPart[] {
  const parts = listBranchParts(plan, openPlaces(plan, readWorld(db)));
  const picked = branch === undefined ? parts : parts.filter((part) => part.branch === branch);
  if (picked.length > 0) return picked;
  const known = parts.map((part) => part.branch).join(', ');
  throw reorgFindings.refuse('unusable', 'sign-no-branch', { unit: branch ?? '', known });
}

/** All or nothing: one branch that was signed otherwise refuses the whole. */
function judgeAll(db: Db, parts: readonly BranchPart[], request: SigningRequest): Signing[] {
  const store = openSignatureStore(db);
  const signings = parts.map((part) => judgeSigning(part, store.listOf(part.branch), request));
  const refusals = signings.flatMap(({ refusal }) => refusal ?? []);
  if (refusals.length > 0) throw new Refusal('refused', refusals, { hash: request.plan.hash });
  return signings;
}

/** Where the plan is applied already, what it wrote bears the decision from now on. Counts those rows. */
function record(db: Db, plan: Plan, signings: readonly Signing[]): number {
  const store = openSignatureStore(db);
  for (const { now, before, moved, isSame } of signings) {
    if (isSame) continue;
    if (moved !== undefined) store.delete(moved);
    if (before === undefined) store.insert(now);
    else store.update(now);
  }
  if (openReorgStore(db).findApplied(plan.hash) === undefined) return 0;
  const replaced = signings.flatMap(({ before }) => before?.number ?? []);
  return fillDecisions(db, plan, replaced);
}
