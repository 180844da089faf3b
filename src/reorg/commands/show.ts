/** `motcua reorg show <plan>`: a plan as tables, by branch, former unit or person; by quota it asks the database as well. */
import { type Command, Option } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { sayGate } from '../obstacles.js';
import { noteLeaders } from '../plan/notes.js';
import { planSheets, SHOWN_BY, type ShownBy } from '../sheets/plan-sheets.js';
import { viewPlanWhole } from '../view.js';
import { reorgHelp } from '../words.js';
import { readPlan } from './plan-file.js';
import { showQuota } from './show-quota.js';

export interface ReorgShowInput {
  readonly file: string;
  readonly by: ShownBy | 'quota';
}

export const addReorgShow = (reorg: Command, frame: Frame): void =>
  declareReorgShow(reorg, frame.lang, frame.run('reorg show', runReorgShow));

export function declareReorgShow(reorg: Command, lang: Lang, run: Run<ReorgShowInput>): void {
  const show = reorg
    .command('show')
    .description(reorgHelp.show[lang])
    .argument('<plan>', reorgHelp.planFile[lang])
    .addOption(
      new Option('--by <order>', reorgHelp.by[lang]).choices([...SHOWN_BY, 'quota']).default('branch'),
    )
    .action((file: string, { by }: Pick<ReorgShowInput, 'by'>) => run({ file, by }));
  addTableOutput(show, lang);
  addExamples(show, lang, [
    'motcua reorg show plan.json',
    'motcua reorg show plan.json --by person -o ds.xlsx',
    'motcua reorg show plan.json --by quota',
  ]);
}

export async function runReorgShow({ file, by }: ReorgShowInput, session: Session): Promise<Outcome> {
  const plan = await readPlan(file);
  if (by === 'quota') return showQuota(plan, session);
  const { lang, columns } = session;
  return {
    data: plan,
    text: () => viewPlanWhole(plan, by, { lang, columns, file }),
    diagnostics: [...plan.gates.map(sayGate), ...noteLeaders(plan)],
    sheets: planSheets(plan, by, lang),
    failOn: 'never', // showing a plan with open gates has not failed
  };
}
