/** `motcua staff end <code>`: a person leaves, or gives up a concurrent post, as one journaled change. */
import { type Command, Option } from 'commander';
import { addDryRun, addExamples, toDayFlag } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, untilAfter } from '#kit/dates.js';
import type { Checked, Outcome } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { findBearer } from '#org/hierarchy.js';
import { orgFindings } from '#org/words.js';
import type { Run, Session } from '#session.js';
import type { PersonPlan } from '../changes.js';
import { planConcurrentEnd, planLeave } from '../leave.js';
import type { LeavingReason } from '../model.js';
import { dataOfEnd, viewEnd } from '../view-move.js';
import { staffHelp as help, staffFindings } from '../words.js';
import { type OpenedPerson, openPerson, saveOne } from './one-person.js';
import { toReasonFlag } from './value-flags.js';

export interface StaffEndInput {
  readonly code: string;
  /** Inclusive, as typed. */
  readonly on: Day;
  readonly reason?: LeavingReason;
  readonly concurrent?: string;
  readonly dryRun?: boolean;
}

export function declareStaffEnd(staff: Command, lang: Lang, run: Run<StaffEndInput>): void {
  const end = staff
    .command('end')
    .description(help.end[lang])
    .argument('<code>', help.code[lang])
    .requiredOption('--on <date>', help.endOn[lang], toDayFlag)
    .option('--reason <reason>', help.endReason[lang], toReasonFlag)
    .addOption(new Option('--concurrent <unit>', help.endConcurrent[lang]).conflicts('reason'))
    .action((code: string, flags: Omit<StaffEndInput, 'code'>) => run({ ...flags, code }));
  addDryRun(end, lang);
  addExamples(end, lang, [
    'motcua staff end CB0012 --on 31/03/2026 --reason "nghỉ hưu"',
    'motcua staff end CB0012 --on 31/03/2026 --concurrent CN-TH-01',
  ]);
}

export async function runStaffEnd(input: StaffEndInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('write');
  const opened = openPerson(db, input.code);
  const on = untilAfter(input.on);
  const { value: plan, diagnostics } =
    input.concurrent === undefined ? leave(opened, on, input.reason) : giveUp(opened, on, input.concurrent);
  if (plan === undefined) throw new Refusal('refused', diagnostics);
  const save = { plan, found: diagnostics, stamp: session.stamp({ effectiveOn: on }) };
  const change = saveOne(db, opened, { ...save, dryRun: input.dryRun ?? false });
  const data = dataOfEnd(opened.org, plan, { on, concurrent: input.concurrent, change });
  return { data, text: () => viewEnd(data, session.lang), diagnostics };
}

function leave({ person, postings }: OpenedPerson, on: Day, reason?: LeavingReason): Checked<PersonPlan> {
  if (reason === undefined) throw staffFindings.refuse('unusable', 'reason-needed', {});
  return planLeave(person, postings, { on, reason });
}

function giveUp({ org, person, postings }: OpenedPerson, on: Day, typed: string) {
  const code = tidy(typed) as UnitCode;
  const unit = findBearer(org, code, on) ?? org.byCode.get(code)?.at(-1);
  if (unit === undefined) throw orgFindings.refuse('unusable', 'unknown-unit', { code });
  return planConcurrentEnd(person, postings, { unit, on });
}
