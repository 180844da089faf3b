/** `motcua reorg apply <plan>`: does exactly what a plan says, as one change; refused when what the plan read is no longer so. */
import type { Command } from 'commander';
import { addDryRun, addExamples } from '#io/flags.js';
import { recordChange } from '#journal/change.js';
import type { Outcome } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { isOpen } from '../gate-model.js';
import type { Plan } from '../model.js';
import { sayGate } from '../obstacles.js';
import { SHORT_HASH, shortHash } from '../plan/file.js';
import { openReorgStore } from '../store.js';
import { viewApplied, viewPlan } from '../view.js';
import { reorgFindings, reorgHelp } from '../words.js';
import { carryOut, lookFirst } from './carry-out.js';
import { readPlan } from './plan-file.js';

export interface ReorgApplyInput {
  readonly file: string;
  readonly confirm?: string;
  readonly dryRun?: boolean;
}

export const addReorgApply = (reorg: Command, frame: Frame): void =>
  declareReorgApply(reorg, frame.lang, frame.run('reorg apply', runReorgApply));

export function declareReorgApply(reorg: Command, lang: Lang, run: Run<ReorgApplyInput>): void {
  const apply = reorg
    .command('apply')
    .description(reorgHelp.apply[lang])
    .argument('<plan>', reorgHelp.planFile[lang])
    .option('--confirm <hash>', reorgHelp.confirm[lang])
    .action((file: string, flags: Omit<ReorgApplyInput, 'file'>) => run({ ...flags, file }));
  addDryRun(apply, lang);
  addExamples(apply, lang, [
    'motcua reorg apply plan.json --dry-run',
    'motcua reorg apply plan.json --confirm 1a2b3c4d',
  ]);
}

export async function runReorgApply(input: ReorgApplyInput, session: Session): Promise<Outcome> {
  const plan = await readPlan(input.file);
  const dryRun = input.dryRun ?? false;
  const db = await session.openDb('write');
  const earlier = openReorgStore(db).findApplied(plan.hash);
  if (earlier !== undefined) return alreadyApplied(plan, earlier);
  refuseOpenGates(plan);
  const seen = lookFirst(db, plan); // before anybody is asked; once more inside the transaction if somebody wrote
  if (!dryRun) await confirm(plan, input, session);
  const stamp = session.stamp({ effectiveOn: plan.effective, decision: plan.basis || undefined });
  const { change, rowCount } = recordChange(db, stamp, (id) => carryOut(db, plan, id, seen), {
    ...{ dryRun, rehearse: true, inMemory: true },
  });
  const data = {
    ...{ hash: plan.hash, scenario: plan.scenario, applied: !dryRun, rows: rowCount, metrics: plan.metrics },
    ...(change === undefined ? {} : { change: change.id, digest: change.digestAfter }),
  };
  return { data, text: () => viewApplied(data, session.lang), diagnostics: [] };
}

function alreadyApplied(plan: Plan, change: number): Outcome {
  const { hash, scenario } = plan;
  const note = reorgFindings.find('already-applied', { hash: shortHash(hash), change: String(change) });
  const data = { hash, scenario, applied: false, alreadyAppliedBy: change, rows: 0 };
  return { data, text: () => '', diagnostics: [note] };
}

function refuseOpenGates({ gates }: Plan): void {
  const open = gates.filter(isOpen);
  if (open.length === 0) return;
  const summary = reorgFindings.find('gates-open', { count: open.length });
  throw new Refusal('refused', [...open.map(sayGate), summary], { gates: open });
}

/** Whoever applies a plan has it before them: they know its hash. `--yes` does not stand in for that. */
async function confirm(plan: Plan, input: ReorgApplyInput, session: Session): Promise<void> {
  const given = (input.confirm ?? (await askHash(plan, input.file, session))).trim().toLowerCase();
  const args = { value: given, file: input.file };
  if (given.length < SHORT_HASH) {
    throw reorgFindings.refuse('unusable', 'confirm-too-short', { ...args, length: SHORT_HASH });
  }
  if (plan.hash.startsWith(given)) return;
  throw reorgFindings.refuse(
    input.confirm === undefined ? 'declined' : 'refused',
    'wrong-confirmation',
    args,
  );
}

function askHash(plan: Plan, file: string, { ask, columns }: Session): Promise<string> {
  const question = (lang: Lang) => `${viewPlan(plan, { lang, columns, file })}\n${reorgHelp.askHash[lang]}`;
  return ask.text({ vi: question('vi'), en: question('en') }, '--confirm');
}
