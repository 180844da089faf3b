/** `motcua report index-766`: the indicators of decision 766, as far as data and facts tell them. */
import { type Command, InvalidArgumentError } from 'commander';
import { openCalendarStore } from '#calendar/store.js';
import { addExamples, addTableOutput, splitList } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { toDayNumber } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { countThings } from '../counting/cube.js';
import { type IndexKey, indexTallier, petitionIndexTallier } from '../counting/index-766.js';
import { openLimits } from '../counting/legal-limit.js';
import { measure766 } from '../counting/on-time-766.js';
import { chooseFacts } from '../index-766/choose-facts.js';
import { isTold, makeIndex, tellShares } from '../index-766/index-766.js';
import type { Counted766, Scales } from '../index-766/model.js';
import { publishIndex } from '../index-766/publish-index.js';
import { CLASS_BOUNDS, INDICATORS, type Indicator, RULES } from '../index-766/rules.js';
import { templateSheet } from '../index-766/template.js';
import { indexHelp as help } from '../index-766/words.js';
import { makeManifest } from '../manifest.js';
import type { Counts, Excluded } from '../model.js';
import { sayExcluded, sayHierarchy } from '../view/footer.js';
import { indexSheet, sayIndex, sayResult, viewIndex } from '../view/index-766.js';
import { sayGaps } from '../view/index-gaps.js';
import { sayOrigin } from '../view/opinions.js';
import { reportFindings, reportHelp } from '../words.js';
import { headOf } from './counted.js';
import { readFacts } from './facts-file.js';
import { originOf } from './gather.js';
import { type OpinionSource, openOpinions } from './opinions.js';
import { addMonthStarts, addUnits, type Question, type ScopeFlags, settleOpinion } from './question.js';
import { refuseUnknownUnit } from './source.js';

export interface IndexInput extends Pick<ScopeFlags, 'ytd' | 'monthStarts' | 'hierarchy' | 'unit'> {
  readonly period?: string;
  readonly facts?: string;
  readonly factsTemplate?: boolean;
  /** As typed: `4.2=80`. */
  readonly fullFrom?: readonly string[];
  readonly classes: readonly number[];
}

export const addReportIndex = (report: Command, frame: Frame): void =>
  declareIndex(report, frame.lang, frame.run('report index-766', runReportIndex));

export function declareIndex(report: Command, lang: Lang, run: Run<IndexInput>): void {
  const command = report
    .command('index-766')
    .description(help.index[lang])
    .option('--facts <file>', help.facts[lang])
    .option('--facts-template', help.template[lang])
    .option('--full-from <code=percent>', help.fullFrom[lang], (one: string, all: string[] = []) => [
      ...all,
      one,
    ])
    .option('--classes <bounds>', help.classes[lang], toBounds, CLASS_BOUNDS)
    .action((flags: IndexInput) => run(flags));
  addUnits(addMonthStarts(command, lang).option('--period <period>', reportHelp.period[lang]), lang);
  addTableOutput(command, lang);
  addExamples(command, lang, [
    'motcua report index-766 --facts-template -o so-lieu-766.csv',
    'motcua report index-766 --period 2025-Q1 --facts so-lieu-766.csv',
    'motcua report index-766 --period 2025-03 --unit CN-TH -o chi-so-766.xlsx',
  ]);
}

/** As many as there are classes above the lowest, falling. */
function toBounds(text: string): number[] {
  const bounds = splitList(text).map((one) => (one === '' ? Number.NaN : Number(one)));
  const isFit =
    bounds.length === CLASS_BOUNDS.length &&
    bounds.every((bound, i) => bound > 0 && bound <= 100 && bound < (bounds[i - 1] ?? 101));
  if (isFit) return bounds;
  throw new InvalidArgumentError(CLASS_BOUNDS.join(','));
}

export async function runReportIndex(input: IndexInput, session: Session): Promise<Outcome> {
  if (input.factsTemplate === true) return answerTemplate(session);
  const { period } = input;
  if (period === undefined) throw reportFindings.refuse('unusable', 'needs-period', {});
  const scales = settleScales(input);
  const question = settleOpinion({ ...input, period, by: [] }, session.settings);
  const source = await openOpinions(session);
  refuseUnknownUnit(source, question.unit);
  const facts = input.facts === undefined ? NO_FACTS : await readFacts(input.facts);
  const { excluded, ...counted } = countIndex(source, question);
  const told = tellShares(counted);
  const chosen = chooseFacts(facts.value, question, (indicator) => isTold(told, indicator));
  const index = makeIndex(told, chosen.value, scales);
  const head = headOf({ name: 'index-766', definition: '766' }, question);
  const body = { ...head, ...publishIndex(index), classes: scales.bounds, excluded };
  const manifest = makeManifest(body, {
    ...originOf(source, null),
    ...{ version: session.version, flags: input, question },
    counted: counted.dossiers.toHandle,
  });
  const footer = [
    sayResult(index, scales),
    sayHierarchy(question.hierarchy, question.place),
    ...sayIndex(index),
    ...sayGaps(counted),
    ...excluded.map(sayExcluded),
    sayOrigin(manifest, undefined),
  ];
  const sheet = indexSheet({ head, index, footer }, session.lang);
  const noCalendar = counted.dossiers.noCalendar > 0 ? [reportFindings.find('no-calendar', {})] : [];
  return {
    data: { ...body, manifest },
    text: () => viewIndex(sheet, index, session.lang, session.columns),
    diagnostics: [...facts.diagnostics, ...chosen.diagnostics, ...noCalendar],
    sheets: [sheet],
  };
}

function answerTemplate({ lang, columns }: Session): Outcome {
  const sheet = templateSheet(lang);
  return {
    data: {
      columns: sheet.columns.map(({ key }) => key),
      indicators: sheet.rows.map(([indicator]) => indicator),
    },
    text: () => layoutSheet(sheet, lang, columns).join('\n'),
    diagnostics: [],
    sheets: [sheet],
  };
}

const NO_FACTS = { value: [], diagnostics: [] };

function settleScales({ fullFrom = [], classes }: IndexInput): Scales {
  const rules = { ...RULES };
  for (const text of fullFrom) {
    const [word = '', percent = ''] = text.split(/=(.*)/s);
    const indicator = INDICATORS.find((one) => one === word.trim().toLowerCase());
    const value = /^\d+([.,]\d{1,2})?\s*%?$/.test(percent) ? Number.parseFloat(percent.replace(',', '.')) : 0;
    if (indicator === undefined || value <= 0 || value > 100) throw badItem(text);
    rules[indicator as Indicator] = { ...rules[indicator], fullFrom: value };
  }
  return { rules, bounds: classes };
}

const badItem = (value: string) =>
  reportFindings.refuse('unusable', 'index-item-unknown', { value, known: INDICATORS.join(', ') });

/** One look at the dossiers, one at the petitions. */
export function countIndex(
  { store, db, feedback, org, fieldOf }: OpinionSource,
  question: Question,
): Counted766 & { readonly excluded: readonly Excluded[] } {
  const { period, monthStarts, today, hierarchy, unit } = question;
  const cube = {
    period,
    monthStarts,
    today,
    hierarchy,
    org,
    fieldOf,
    by: [],
    unit: unit as UnitCode | undefined,
  };
  const measure = measure766('day', openLimits(store.listLimits(), openCalendarStore(db).compile()));
  const complaints = new Map(
    feedback.listComplaints().map(({ dossier, day }) => [dossier as string, toDayNumber(day)]),
  );
  const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
  const dossiers = countThings(
    store.scanNamed(span, 'received', measure.reads),
    indexTallier(measure, complaints),
    cube,
  );
  const petitions = countThings(feedback.scanPetitions(period), petitionIndexTallier, cube);
  return {
    dossiers: dossiers.total satisfies Counts<IndexKey>,
    petitions: petitions.total,
    hasBallots: feedback.count('ballots') > 0,
    hasPetitions: feedback.count('petitions') > 0,
    excluded: [...dossiers.excluded, ...petitions.excluded],
  };
}
