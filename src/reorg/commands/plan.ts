/** `motcua reorg plan <scenario>`: works a scenario out; writes nothing to the database. */
import { type Command, InvalidArgumentError } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { keepAcceptances, keptPlaces } from '../after/kept.js';
import { viewKept } from '../after/kept-view.js';
import { afterHelp } from '../after/words.js';
import { noteIdleRequirements } from '../allocate/validate.js';
import { anonymise, scrubFindings } from '../document/anonymise.js';
import { documentHelp } from '../document/words.js';
import { sayGate, sayWarning } from '../obstacles.js';
import { foldPhases } from '../phases/fold.js';
import { findIdle } from '../plan/accept.js';
import { noteLeaders } from '../plan/notes.js';
import { assemblePlan } from '../plan.js';
import { planSheets } from '../sheets/plan-sheets.js';
import { noteUndecided } from '../split/undecided.js';
import { noteIdleRules } from '../validate-staff.js';
import { headSheets, SAY_NOTHING_PLANNED, viewAgain, viewPlan } from '../view.js';
import { reorgHelp } from '../words.js';
import { collectFlags, planFileIn, toAcceptances } from './accepted.js';
import { openTools, toSeconds } from './allocation-tools.js';
import { compareKept, readEarlier, sayKept, withoutNames } from './keep.js';
import { readOpenDossiers, readReceived } from './open-dossiers.js';
import { readDrafts } from './scenario-file.js';
import { readWorld } from './world.js';

export interface ReorgPlanInput {
  readonly file: string;
  /** Where the plan goes; main writes it. */
  readonly output?: readonly string[];
  /** `GATE=REASON`. */
  readonly accept?: readonly string[];
  /** How many may be absent without closing a field. */
  readonly spare?: number;
  /** For the allocation of people. */
  readonly timeLimit?: number;
  /** An earlier plan to stay with. */
  readonly keep?: string;
  /** Nothing personal in any answer; what is written cannot be applied. */
  readonly anonymise?: boolean;
}

export const addReorgPlan = (reorg: Command, frame: Frame): void =>
  declareReorgPlan(reorg, frame.lang, frame.run('reorg plan', runReorgPlan));

export function declareReorgPlan(reorg: Command, lang: Lang, run: Run<ReorgPlanInput>): void {
  const plan = reorg
    .command('plan')
    .description(reorgHelp.plan[lang])
    .argument('<scenario>', reorgHelp.scenarioFile[lang])
    .option('--accept <gate=reason>', reorgHelp.accept[lang], collectFlags)
    .option('--spare <number>', reorgHelp.spare[lang], toSpare)
    .option('--time-limit <seconds>', reorgHelp.timeLimit[lang], toSeconds)
    .option('--keep <plan>', afterHelp.keep[lang])
    .option('--anonymise', documentHelp.anonymise[lang])
    .action((file: string, flags: Omit<ReorgPlanInput, 'file'>) => run({ ...flags, file }));
  addTableOutput(plan, lang);
  addExamples(plan, lang, [
    'motcua reorg plan sap-nhap.yaml -o plan.json',
    'motcua reorg plan sap-nhap.yaml --spare 1',
    'motcua reorg plan sap-nhap.yaml --keep plan.json -o plan-2.json',
    'motcua reorg plan sap-nhap.yaml --anonymise -o gop-y.xlsx',
  ]);
}

function toSpare(text: string): number {
  if (!/^[1-9]$/.test(text)) throw new InvalidArgumentError('1 … 9');
  return Number(text);
}

export async function runReorgPlan(input: ReorgPlanInput, session: Session): Promise<Outcome> {
  const { file } = input;
  const given = toAcceptances(input.accept ?? []);
  const { value: drafts, diagnostics: readings } = await readDrafts(file, session);
  if (drafts === undefined) return nothingPlanned(readings, session);
  const db = await session.openDb('read');
  const old = input.keep === undefined ? undefined : await readEarlier(input.keep, db);
  const world = readWorld(db);
  const splits = drafts.flatMap(({ split }) => split);
  const open = readOpenDossiers(db, world.org, splits);
  const tools = await openTools(
    db,
    drafts,
    open,
    input.timeLimit,
    old && ((phase) => keptPlaces(old, phase)),
  );
  const { value: planned, diagnostics: faults } = foldPhases(world, drafts, tools);
  if (planned === undefined) return nothingPlanned([...readings, ...faults], session);
  const acceptances = old === undefined ? given : keepAcceptances(old, given);
  const received = readReceived(db, planned[0].scenario.effective);
  const whole = assemblePlan(planned, open, acceptances, input.spare, received);
  const kept = old && compareKept(db, world, { old, now: whole });
  const isAnonymous = input.anonymise === true;
  const names = world.staff.people.map(({ fullName }) => fullName);
  const plan = isAnonymous ? anonymise(whole, names) : whole;
  const { lang, columns } = session;
  const diagnostics = [
    ...readings,
    ...faults,
    ...findIdle(given, plan.gates),
    ...plan.gates.map(sayGate),
    ...(plan.warnings ?? []).map(sayWarning),
    ...planned.flatMap((phase) => noteIdleRules(phase.scenario, phase)),
    ...planned.flatMap((phase) => noteUndecided(phase.scenario, phase)),
    ...planned.flatMap(noteIdleRequirements),
    ...noteLeaders(plan),
    ...(old === undefined || kept === undefined ? [] : sayKept(kept, old, plan)),
  ];
  const told = kept && (isAnonymous ? withoutNames(kept) : kept);
  const view = { lang, columns, file: planFileIn(input.output), isAnonymous };
  return {
    data: told === undefined ? plan : { ...plan, kept: told },
    text: () => (told === undefined ? viewPlan(plan, view) : viewAgain(plan, viewKept(told, view), view)),
    diagnostics: isAnonymous ? scrubFindings(diagnostics, names) : diagnostics,
    sheets: () => headSheets(plan, planSheets(plan, 'branch', lang)),
    forms: { json: () => `${JSON.stringify(plan, null, 2)}\n` },
    alwaysPrinted: true,
  };
}

/** Without an answer no file is written: an earlier plan is left as it is. */
const nothingPlanned = (diagnostics: readonly Diagnostic[], { lang }: Session): Outcome => ({
  data: null,
  text: () => SAY_NOTHING_PLANNED[lang],
  diagnostics,
});
