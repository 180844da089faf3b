/** `motcua reorg postpone <change>`: the plan by which a branch that is recorded opens later; writes nothing to the database. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Db } from '#db/open.js';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import { openJournalStore } from '#journal/store.js';
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Unit } from '#org/model.js';
import type { Frame, Run, Session } from '#session.js';
import { type PostponeQuestion, postpone } from '../after/postponed.js';
import { afterHelp } from '../after/words.js';
import { sayGate, sayWarning } from '../obstacles.js';
import { findIdle } from '../plan/accept.js';
import { planSheets } from '../sheets/plan-sheets.js';
import { openReorgStore } from '../store.js';
import { SAY_NOTHING_PLANNED, viewPlan } from '../view.js';
import { reorgFindings, reorgHelp } from '../words.js';
import type { World } from '../world.js';
import { collectFlags, planFileIn, toAcceptances } from './accepted.js';
import { readOpenDossiers } from './open-dossiers.js';
import { readWorld } from './world.js';

export interface ReorgPostponeInput {
  readonly change: number;
  readonly unit: UnitCode;
  /** First day on which it opens after all. */
  readonly to: Day;
  readonly accept?: readonly string[];
  readonly output?: readonly string[];
}

export const addReorgPostpone = (reorg: Command, frame: Frame): void =>
  declareReorgPostpone(reorg, frame.lang, frame.run('reorg postpone', runReorgPostpone));

export function declareReorgPostpone(reorg: Command, lang: Lang, run: Run<ReorgPostponeInput>): void {
  const command = reorg
    .command('postpone')
    .description(afterHelp.postpone[lang])
    .argument('<change>', afterHelp.postponeChange[lang], toChange)
    .requiredOption('--unit <code>', afterHelp.postponeUnit[lang])
    .requiredOption('--to <day>', afterHelp.postponeTo[lang], toDayFlag)
    .option('--accept <gate=reason>', reorgHelp.accept[lang], collectFlags)
    .action((change: number, flags: Omit<ReorgPostponeInput, 'change'>) => run({ ...flags, change }));
  addTableOutput(command, lang);
  addExamples(command, lang, ['motcua reorg postpone 12 --unit CN-TH --to 2025-03-15 -o lui-ngay.json']);
}

function toChange(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('12');
  return Number(text);
}

export async function runReorgPostpone(input: ReorgPostponeInput, session: Session): Promise<Outcome> {
  const acceptances = toAcceptances(input.accept ?? []);
  const db = await session.openDb('read');
  const world = readWorld(db);
  const applied = findApplied(db, input.change);
  const unit = findOpening(db, world, input);
  const dossiers = readOpenDossiers(db, world.org, []);
  const question = { world, applied, unit, day: input.to, dossiers, acceptances };
  const { value: plan, diagnostics } = postpone(question);
  const { lang, columns } = session;
  if (plan === undefined) return { data: null, text: () => SAY_NOTHING_PLANNED[lang], diagnostics };
  return {
    data: plan,
    text: () => viewPlan(plan, { lang, columns, file: planFileIn(input.output) }),
    diagnostics: [
      ...diagnostics,
      ...findIdle(acceptances, plan.gates),
      ...plan.gates.map(sayGate),
      ...(plan.warnings ?? []).map(sayWarning),
    ],
    sheets: planSheets(plan, 'branch', lang),
    forms: { json: () => `${JSON.stringify(plan, null, 2)}\n` },
    alwaysPrinted: true,
  };
}

/** The plan that the change applied; refused where it did not, or was undone since. */
function findApplied(db: Db, change: number): PostponeQuestion['applied'] {
  const applied = openReorgStore(db).findAppliedBy(change);
  if (applied === undefined)
    throw reorgFindings.refuse('unusable', 'postpone-no-plan', { change: String(change) });
  return { ...applied, basis: openJournalStore(db).findChange(change)?.decision ?? '' };
}

/** The unit whose opening the change recorded; it opens later, not earlier. */
function findOpening(db: Db, { org }: World, { change, unit: code, to }: ReorgPostponeInput): Unit {
  const written = new Set(
    openJournalStore(db)
      .listRows(change)
      .flatMap(({ table, key }) => (table === 'unit' ? [key] : [])),
  );
  const opened = org.units.filter(({ id, until }) => written.has(id) && until === null);
  const unit = opened.find((one) => one.code === code);
  if (unit === undefined) {
    const known = opened.map((one) => one.code).join(', ') || '–';
    throw reorgFindings.refuse('unusable', 'postpone-not-opened', {
      unit: code,
      change: String(change),
      known,
    });
  }
  if (to > unit.from) return unit;
  throw reorgFindings.refuse('unusable', 'postpone-not-later', { unit: code, opens: unit.from, day: to });
}
