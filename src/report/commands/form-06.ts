/** `motcua report form-06`: the official form II.06a, by field or by unit, within level. */
import { type Command, Option } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import { type Org, versionNear } from '#org/hierarchy.js';
import type { Frame, Run, Session } from '#session.js';
import { layBeside } from '../arrange.js';
import {
  FORM_KEYS,
  type FormKey,
  type FormRules,
  formMeasure,
  TREATMENTS,
  type Treatment,
} from '../counting/form-06.js';
import type { Measure } from '../counting/measure.js';
import { makeManifest } from '../manifest.js';
import type { Dimension, Member } from '../model.js';
import { lastDayOfPeriod } from '../period.js';
import { publish } from '../publish.js';
import { publishPart } from '../split.js';
import { sayExcluded, sayHierarchy, sayManifest } from '../view/footer.js';
import { FORM_FIGURES, formSheet, viewForm } from '../view/form-06.js';
import { reportHelp as help } from '../words.js';
import { NO_REMARKS, remarkOnClosings } from './closed.js';
import { headOf, remark } from './counted.js';
import { type Gathered, gather } from './gather.js';
import { partFor, partsOf } from './parts.js';
import { addScope, type Question, type ScopeFlags, settleQuestion } from './question.js';
import { openSource, type Source } from './source.js';
import { writeParts } from './split.js';

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
  const rules: FormRules = { undated: input.undated, withdrawn: input.withdrawn };
  const source = await openSource(session);
  const context = { input, session, source, rules, measure: formMeasure(rules) };
  const gathered = await gather(source, context.measure, question, session);
  const { splitBy, part } = question;
  if (splitBy === undefined) return answer(context, gathered);
  if (part !== undefined) {
    const { member, gathered: own } = partFor(gathered, FORM_KEYS, part);
    return answer(context, own, member);
  }
  const parts = partsOf(gathered, FORM_KEYS).map(({ member, gathered: own }) => ({
    member,
    counted: own.counted.total.toHandle,
    answer: () => answer(context, own, member),
  }));
  const diagnostics = remark(gathered.counted);
  return writeParts({ report: 'form-06', flags: input, splitBy, parts, diagnostics }, session);
}

const layoutOf = ({ by }: FormInput): readonly [Dimension, Dimension] => ['level', by];

interface Context {
  readonly input: FormInput;
  readonly session: Session;
  readonly source: Source;
  readonly rules: FormRules;
  readonly measure: Measure<FormKey>;
}

function answer(context: Context, { counted, origin, question }: Gathered<FormKey>, part?: Member): Outcome {
  const { input, session, source, rules, measure } = context;
  const { rows, total, excluded } = counted;
  const head = headOf({ name: 'form-06', definition: 'II.06a' }, question);
  const arranged = { rows: layBeside(FORM_KEYS, counted, undefined), others: null };
  const { splitBy } = question;
  const body = {
    ...publish({ head, arranged, total, excluded, derive: () => ({}), compared: undefined }),
    rules,
    ...(part === undefined || splitBy === undefined ? {} : { part: publishPart(splitBy, part) }),
  };
  const manifest = makeManifest(body, {
    ...origin,
    ...{ version: session.version, flags: { ...input, part: part?.key } },
    counted: total.toHandle,
    hierarchy: question.hierarchy,
  });
  const closings =
    part === undefined ? remarkOnClosings(source, measure, question, total, FORM_FIGURES) : NO_REMARKS;
  const footer = [
    sayHierarchy(question.hierarchy, question.place),
    ...excluded.map(sayExcluded),
    ...closings.lines,
    sayManifest(manifest),
  ];
  const reporter = input.reporter ?? nameReporter(source.org, input.unit, question, part);
  const view = {
    ...{ head, by: layoutOf(input), rows, total, rules, reporter, footer },
    receiver: input.receiver ?? '',
  };
  const sheet = formSheet(view, session.lang);
  return {
    data: { ...body, ...closings.data, manifest },
    text: () => viewForm(sheet, session.lang, session.columns),
    diagnostics: remark(counted),
    sheets: [sheet],
  };
}

/** The part, the unit asked for, or the centre, by its name on the last day. */
function nameReporter(
  org: Org,
  asked: string | undefined,
  { period }: Question,
  part: Member | undefined,
): string {
  if (part !== undefined) return part.name ?? part.code;
  const day = lastDayOfPeriod(period);
  const bearers = asked === undefined ? [] : (org.byCode.get(asked as UnitCode) ?? []);
  const centres = org.units.filter((unit) => versionNear(unit, day).kind === 'centre');
  const [unit] = [...bearers.toReversed(), ...centres];
  return unit === undefined ? (asked ?? '') : versionNear(unit, day).name;
}
