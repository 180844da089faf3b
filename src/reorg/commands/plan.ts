/** `motcua reorg plan <scenario>`: works a scenario out; writes nothing to the database. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import { readText } from '#io/read/read-text.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import type { Scenario } from '../model.js';
import { sayGate } from '../obstacles.js';
import { findBrokenRules } from '../plan/broken-rules.js';
import { noteLeaders, noteScope } from '../plan/notes.js';
import { planReorg } from '../plan.js';
import { planSheets } from '../plan-sheets.js';
import { parseScenario } from '../scenario.js';
import { openReorgStore } from '../store.js';
import { validateScenario } from '../validate.js';
import { SAY_NOTHING_PLANNED, viewPlan } from '../view.js';
import { reorgFindings, reorgHelp } from '../words.js';
import { readWorld } from './world.js';

export interface ReorgPlanInput {
  readonly file: string;
  /** Where the plan goes; main writes it. */
  readonly output?: readonly string[];
}

export const addReorgPlan = (reorg: Command, frame: Frame): void =>
  declareReorgPlan(reorg, frame.lang, frame.run('reorg plan', runReorgPlan));

export function declareReorgPlan(reorg: Command, lang: Lang, run: Run<ReorgPlanInput>): void {
  const plan = reorg
    .command('plan')
    .description(reorgHelp.plan[lang])
    .argument('<scenario>', reorgHelp.scenarioFile[lang])
    .action((file: string, { output }: Pick<ReorgPlanInput, 'output'>) =>
      run({ file, ...(output === undefined ? {} : { output }) }),
    );
  addTableOutput(plan, lang);
  addExamples(plan, lang, ['motcua reorg plan sap-nhap.yaml -o plan.json']);
}

export async function runReorgPlan({ file, output }: ReorgPlanInput, session: Session): Promise<Outcome> {
  const { value: scenario, diagnostics } = await readScenario(file);
  if (scenario === undefined) return nothingPlanned(diagnostics, session);
  const db = await session.openDb('read');
  const world = readWorld(db);
  const faults = validateScenario(world.org, scenario);
  if (faults.length > 0) return nothingPlanned(faults, session);
  const plan = planReorg(world, openReorgStore(db).listOpenDossiers(), scenario);
  const broken = findBrokenRules(world, plan, scenario);
  if (broken.length > 0) return nothingPlanned(broken, session);
  return {
    data: plan,
    text: () => viewPlan(plan, { lang: session.lang, columns: session.columns, file: planFileIn(output) }),
    diagnostics: [...plan.gates.map(sayGate), ...noteScope(world, scenario), ...noteLeaders(plan)],
    sheets: planSheets(plan, 'branch', session.lang),
    forms: { json: () => `${JSON.stringify(plan, null, 2)}\n` },
    alwaysPrinted: true,
  };
}

async function readScenario(file: string) {
  const text = await readText(file);
  if (text !== undefined) return parseScenario(text, file);
  const detail = 'UTF-8';
  const unreadable = reorgFindings.find('scenario-unreadable', { detail }, { file });
  return { value: undefined as Scenario | undefined, diagnostics: [unreadable] };
}

/** Without an answer no file is written: an earlier plan is left as it is. */
const nothingPlanned = (diagnostics: readonly Diagnostic[], { lang }: Session): Outcome => ({
  data: null,
  text: () => SAY_NOTHING_PLANNED[lang],
  diagnostics,
});

const planFileIn = (output: readonly string[] = []): string | undefined =>
  output.map((target) => target.replace(/^json=/, '')).find((target) => target.endsWith('.json'));
