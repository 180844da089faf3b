/** `motcua reorg show <plan>`: a plan as tables, whole or in part, in every form; by quota it asks the database as well. */
import { type Command, Option } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import type { Outcome } from '#kit/outcome.js';
import type { Sheet } from '#kit/sheet.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { signatureSheet } from '../after/signature-view.js';
import { anonymise } from '../document/anonymise.js';
import { filterPlan } from '../document/filter.js';
import { documentHelp } from '../document/words.js';
import { PERSON_FORMS, type PersonForm, type Plan } from '../model.js';
import { sayGate, sayWarning } from '../obstacles.js';
import { noteLeaders } from '../plan/notes.js';
import { planSheets, SHOWN_BY, type ShownBy } from '../sheets/plan-sheets.js';
import { headSheets, viewPlanPart, viewPlanWhole } from '../view.js';
import { reorgFindings, reorgHelp } from '../words.js';
import { readPlan } from './plan-file.js';
import { showQuota } from './show-quota.js';
import { lookUpSignatures } from './signatures.js';

export interface ReorgShowInput {
  readonly file: string;
  readonly by: ShownBy | 'quota';
  readonly unit?: UnitCode;
  readonly form?: PersonForm;
  readonly anonymise?: boolean;
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
    .option('--unit <code>', documentHelp.unitFilter[lang])
    .addOption(new Option('--form <form>', documentHelp.formFilter[lang]).choices(PERSON_FORMS))
    .option('--anonymise', documentHelp.anonymise[lang])
    .action((file: string, { by, unit, form, anonymise: isAnonymous }: Omit<ReorgShowInput, 'file'>) =>
      run({
        ...{ file, by },
        ...(unit === undefined ? {} : { unit }),
        ...(form === undefined ? {} : { form }),
        ...(isAnonymous === undefined ? {} : { anonymise: isAnonymous }),
      }),
    );
  addTableOutput(show, lang);
  addExamples(show, lang, [
    'motcua reorg show plan.json',
    'motcua reorg show plan.json --by person -o ds.xlsx',
    'motcua reorg show plan.json --by form --unit CN-TH',
    'motcua reorg show plan.json --anonymise -o gop-y.html',
    'motcua reorg show plan.json --by quota',
  ]);
}

export async function runReorgShow(input: ReorgShowInput, session: Session): Promise<Outcome> {
  const { file, by, unit, form } = input;
  const whole = await readPlan(file);
  if (by === 'quota') return showQuota(whole, session, unit);
  const known = input.anonymise === true ? anonymise(whole) : whole;
  const plan = filterPlan(known, {
    ...(unit === undefined ? {} : { unit }),
    ...(form === undefined ? {} : { form }),
  });
  if (plan === undefined) {
    throw reorgFindings.refuse('unusable', 'unit-not-in-plan', { unit: unit ?? '', file });
  }
  const { lang, columns } = session;
  const view = unit === undefined && form === undefined ? viewPlanWhole : viewPlanPart;
  const signed = await listSigned(whole, input, session);
  return {
    data: plan,
    text: () => [view(plan, by, { lang, columns, file }), ...tableOf(signed, lang, columns)].join('\n'),
    diagnostics: [...plan.gates.map(sayGate), ...(plan.warnings ?? []).map(sayWarning), ...noteLeaders(plan)],
    sheets: headSheets(plan, [...planSheets(plan, by, lang), ...signed]),
    failOn: 'never', // showing a plan with open gates has not failed
  };
}

/** The decisions of its branches, once one of them is signed; a copy for review outside has none. */
async function listSigned(
  plan: Plan,
  { unit, form, anonymise: isAnonymous }: ReorgShowInput,
  session: Session,
): Promise<Sheet[]> {
  if (isAnonymous === true || form !== undefined) return [];
  const branches = await lookUpSignatures(plan, session);
  const meant = unit === undefined ? branches : branches.filter(({ branch }) => branch === unit);
  return meant.some(({ signature }) => signature !== null) ? [signatureSheet(meant)] : [];
}

const tableOf = (sheets: readonly Sheet[], lang: Lang, columns: number): string[] =>
  sheets.flatMap((sheet) => ['', sheet.name[lang], ...layoutSheet(sheet, lang, columns)]);
