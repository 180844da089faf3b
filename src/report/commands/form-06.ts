/** `motcua report form-06`: the official form II.06a, by field or by unit, within level. */
import { type Command, Option } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { type Org, versionNear } from '#org/hierarchy.js';
import type { Frame, Run, Session } from '#session.js';
import { layBeside } from '../arrange.js';
import { FORM_KEYS, type FormRules, formMeasure, TREATMENTS, type Treatment } from '../counting/form-06.js';
import { makeManifest } from '../manifest.js';
import type { Dimension } from '../model.js';
import { lastDayOfPeriod } from '../period.js';
import { publish } from '../publish.js';
import { sayExcluded, sayHierarchy, sayManifest } from '../view/footer.js';
import { FORM_FIGURES, formSheet } from '../view/form-06.js';
import { reportHelp as help } from '../words.js';
import { remarkOnClosings } from './closed.js';
import { headOf, remark } from './counted.js';
import { gather } from './gather.js';
import { addScope, type ScopeFlags, settleQuestion } from './question.js';
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
  ]);
}

const treatment = (flag: string, words: string): Option =>
  new Option(`${flag} <treatment>`, words).choices(TREATMENTS).default('on-time' satisfies Treatment);

export async function runReportForm06(input: FormInput, session: Session): Promise<Outcome> {
  const by: readonly [Dimension, Dimension] = ['level', input.by];
  const asked = settleQuestion({ ...input, by, precision: 'day' }, session.settings);
  const rules: FormRules = { undated: input.undated, withdrawn: input.withdrawn };
  const source = await openSource(session);
  const measure = formMeasure(rules);
  const { counted, origin, question } = await gather(source, measure, asked, session);
  const { rows, total, excluded } = counted;
  const head = headOf({ name: 'form-06', definition: 'II.06a' }, question);
  const arranged = { rows: layBeside(FORM_KEYS, counted, undefined), others: null };
  const body = {
    ...publish({ head, arranged, total, excluded, derive: () => ({}), compared: undefined }),
    rules,
  };
  const manifest = makeManifest(body, {
    ...origin,
    ...{ version: session.version, flags: input },
    counted: total.toHandle,
    hierarchy: question.hierarchy,
  });
  const closings = remarkOnClosings(source, measure, question, total, FORM_FIGURES);
  const footer = [
    sayHierarchy(question.hierarchy, question.place),
    ...excluded.map(sayExcluded),
    ...closings.lines,
    sayManifest(manifest),
  ];
  const reporter = input.reporter ?? nameReporter(source.org, input.unit, lastDayOfPeriod(question.period));
  const view = { head, by, rows, total, rules, reporter, receiver: input.receiver ?? '', footer };
  const sheet = formSheet(view, session.lang);
  return {
    data: { ...body, ...closings.data, manifest },
    text: () =>
      [
        ...(sheet.heading ?? []).map((line) => line[session.lang]),
        '',
        ...layoutSheet(
          { ...sheet, footer: [{ vi: '', en: '' }, ...(sheet.footer ?? [])] },
          session.lang,
          session.columns,
        ),
      ].join('\n'),
    diagnostics: remark(counted),
    sheets: [sheet],
  };
}

/** The unit asked for, or the centre, by its name on the last day. */
function nameReporter(org: Org, asked: string | undefined, day: Day): string {
  const bearers = asked === undefined ? [] : (org.byCode.get(asked as UnitCode) ?? []);
  const centres = org.units.filter((unit) => versionNear(unit, day).kind === 'centre');
  const [unit] = [...bearers.toReversed(), ...centres];
  return unit === undefined ? (asked ?? '') : versionNear(unit, day).name;
}
