/** `motcua report form-06`: the official form II.06a, by field or by unit, within level. */
import { type Command, Option } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import { type Org, versionNear } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import type { Frame, Run, Session } from '#session.js';
import {
  type FormKey,
  type FormRules,
  formMeasure,
  TREATMENTS,
  type Treatment,
} from '../counting/form-06.js';
import { bearerNear } from '../counting/places.js';
import type { Dimension, Member } from '../model.js';
import { lastDayOfPeriod } from '../period.js';
import { FORM_FIGURES, FORM_TITLE, FORM_TOTAL, formSheet, viewForm } from '../view/form-06.js';
import { reportHelp as help } from '../words.js';
import { type CountedReport, type Presented, type ReportView, runCounted } from './counted.js';
import { addScope, type Question, type ScopeFlags, settleQuestion } from './question.js';
import { openSource } from './source.js';

const LAYOUTS = ['field', 'unit'] as const;

export interface FormInput extends ScopeFlags, FormRules {
  readonly by: (typeof LAYOUTS)[number];
  readonly reporter?: string;
  readonly receiver?: string;
}

export const addReportForm06 = (report: Command, frame: Frame): void =>
  declareForm06(report, frame.lang, frame.run('report form-06', runReportForm06));

export function declareForm06(report: Command, lang: Lang, run: Run<FormInput>): void {
  const form = report
    .command('form-06')
    .description(help.form06[lang])
    .addOption(new Option('--by <layout>', help.formBy[lang]).choices(LAYOUTS).default('field'))
    .addOption(treatment('--undated', help.undated[lang]))
    .addOption(treatment('--withdrawn', help.withdrawn[lang]))
    .option('--reporter <name>', help.reporter[lang])
    .option('--receiver <name>', help.receiver[lang])
    .action((flags: FormInput) => run(flags));
  addScope(form, lang, 'handled');
  addTableOutput(form, lang);
  addExamples(form, lang, [
    'motcua report form-06 --period 2025-Q1 -o bieu-06a.xlsx',
    'motcua report form-06 --period 2025-Q1 --month-starts 15 --by unit --receiver "Văn phòng Chính phủ"',
    'motcua report form-06 --period 2025-Q1 --split-by branch -o bieu-06a',
  ]);
}

const treatment = (flag: string, words: string): Option =>
  new Option(`${flag} <treatment>`, words).choices(TREATMENTS).default('on-time' satisfies Treatment);

export async function runReportForm06(input: FormInput, session: Session): Promise<Outcome> {
  const question = settleQuestion({ ...input, by: layoutOf(input), precision: 'day' }, session.settings);
  return runCounted(await openSource(session), formReport(input, session), question, session);
}

const layoutOf = ({ by }: FormInput): readonly [Dimension, Dimension] => ['level', by];

function formReport(input: FormInput, session: Session): CountedReport<FormKey> {
  const rules: FormRules = { undated: input.undated, withdrawn: input.withdrawn };
  return {
    name: 'form-06',
    flags: input,
    title: FORM_TITLE,
    definition: 'II.06a',
    measure: formMeasure(rules),
    derive: () => ({}),
    figures: FORM_FIGURES,
    main: FORM_TOTAL,
    sizeOf: ({ toHandle }) => toHandle,
    say: () => [],
    more: { rules },
    present: (view) => layForm(input, rules, view, session),
  };
}

/** As the form is printed. */
function layForm(
  input: FormInput,
  rules: FormRules,
  { source, question, head, counted, footer, part }: ReportView<FormKey>,
  { lang, columns }: Session,
): Presented {
  const { rows, total } = counted;
  const reporter = input.reporter ?? nameReporter(source.org, input.unit, question, part);
  const receiver = input.receiver ?? '';
  const sheet = formSheet(
    { ...{ head, rows, total, rules, reporter, receiver, footer }, by: layoutOf(input) },
    lang,
  );
  return { sheet, text: () => viewForm(sheet, lang, columns) };
}

/** The part, the unit asked for, or the centre, that of the province first, by its name on the last day. */
function nameReporter(
  org: Org,
  asked: string | undefined,
  { period }: Question,
  part: Member | undefined,
): string {
  if (part !== undefined) return part.name ?? part.code;
  const day = lastDayOfPeriod(period);
  const unit = asked === undefined ? findCentre(org, day) : bearerNear(org, asked as UnitCode, day);
  return unit === undefined ? (asked ?? '') : versionNear(unit, day).name;
}

function findCentre(org: Org, day: Day): Unit | undefined {
  const centres = org.units.filter((unit) => versionNear(unit, day).kind === 'centre');
  const isMain = (unit: Unit): boolean => versionNear(unit, day).level === 'province';
  return centres.find((unit) => isMain(unit) && holdsOn(unit, day)) ?? centres.find(isMain) ?? centres[0];
}
