/** `motcua reorg plan <scenario>`: works a scenario out; writes nothing to the database. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { sayGate } from '../obstacles.js';
import { findBrokenRules } from '../plan/broken-rules.js';
import { noteLeaders, noteScope } from '../plan/notes.js';
import { planReorg } from '../plan.js';
import { planSheets } from '../plan-sheets.js';
import { settleDraft } from '../select.js';
import { openReorgStore } from '../store.js';
import { validateScenario } from '../validate.js';
import { SAY_NOTHING_PLANNED, viewPlan } from '../view.js';
import { reorgHelp } from '../words.js';
import { readDraft } from './scenario-file.js';
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
  const { value: draft, diagnostics: readings } = await readDraft(file, session);
  if (draft === undefined) return nothingPlanned(readings, session);
  const db = await session.openDb('read');
  const world = readWorld(db);
  const { value: scenario, diagnostics } = settleDraft(world.org, draft);
  const faults = [...diagnostics, ...validateScenario(world.org, scenario)];
  if (hasErrors(faults)) return nothingPlanned([...readings, ...faults], session);
  const plan = planReorg(world, openReorgStore(db).listOpenDossiers(), scenario);
  const broken = findBrokenRules(world, plan, scenario);
  if (broken.length > 0) return nothingPlanned(broken, session);
  return {
    data: plan,
    text: () => viewPlan(plan, { lang: session.lang, columns: session.columns, file: planFileIn(output) }),
    diagnostics: [
      ...readings,
      ...faults,
      ...plan.gates.map(sayGate),
      ...noteScope(world, scenario),
      ...noteLeaders(plan),
    ],
    sheets: planSheets(plan, 'branch', session.lang),
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

const planFileIn = (output: readonly string[] = []): string | undefined =>
  output.map((target) => target.replace(/^json=/, '')).find((target) => target.endsWith('.json'));
