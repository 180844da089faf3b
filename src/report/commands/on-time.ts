/** `motcua report on-time`: how due dates were kept, by the definition that is asked for. */
import { type Command, Option } from 'commander';
import { openCalendarStore } from '#calendar/store.js';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { openLimits } from '../counting/legal-limit.js';
import {
  type DueKey,
  dueMeasure,
  dueRate,
  formRate,
  type OnTimeKey,
  onTimeMeasure,
  resolvedRate,
} from '../counting/on-time.js';
import { type Key766, measure766, rate766 } from '../counting/on-time-766.js';
import type { Counts, Rate } from '../model.js';
import type { FigureColumn } from '../view/columns.js';
import {
  COLUMNS_766,
  DUE_COLUMNS,
  DUE_RATE,
  ON_TIME_TITLE,
  RATE_766,
  RESOLVED_COLUMNS,
  RESOLVED_RATE,
  sayDueRate,
  sayRate766,
  sayResolvedRate,
  sayTarget,
  targetColumn,
} from '../view/on-time.js';
import { reportHelp as help, reportFindings } from '../words.js';
import { type CountedReport, runCounted } from './counted.js';
import { addQuestion, type QuestionFlags, settleQuestion } from './question.js';
import { toRatio } from './ratio.js';
import { openSource, type Source } from './source.js';

const DEFINITIONS = ['resolved', 'due', '766'] as const;

export interface OnTimeInput extends QuestionFlags {
  readonly definition: (typeof DEFINITIONS)[number];
  /** A ratio. */
  readonly target?: number;
}

export const addReportOnTime = (report: Command, frame: Frame): void =>
  declareOnTime(report, frame.lang, frame.run('report on-time', runReportOnTime));

export function declareOnTime(report: Command, lang: Lang, run: Run<OnTimeInput>): void {
  const onTime = report
    .command('on-time')
    .description(help.onTime[lang])
    .addOption(
      new Option('--definition <definition>', help.definition[lang]).choices(DEFINITIONS).default('resolved'),
    )
    .option('--target <percent>', help.target[lang], toRatio)
    .action((flags: OnTimeInput) => run(flags));
  addQuestion(onTime, lang, { by: 'unit', place: 'received' });
  addTableOutput(onTime, lang);
  addExamples(onTime, lang, [
    'motcua report on-time --period 2025-Q1 --target 98',
    'motcua report on-time --period 2025-03 --by branch --hierarchy as-now --compare year-ago',
    'motcua report on-time --period 2025-03 --definition due --by field --sort rate:asc --top 10',
    'motcua report on-time --period 2025-Q1 --definition 766 --by branch',
  ]);
}

const resolvedReport = (flags: OnTimeInput): CountedReport<OnTimeKey> => ({
  name: 'on-time',
  flags,
  title: ON_TIME_TITLE,
  definition: flags.precision === 'day' ? 'resolved' : 'resolved-by-minute',
  measure: onTimeMeasure(flags.precision),
  derive: (counts) => ({ rate: resolvedRate(counts), formRate: formRate(counts) }),
  figures: RESOLVED_COLUMNS,
  main: RESOLVED_RATE,
  bar: (counts) => resolvedRate(counts).value,
  sizeOf: ({ carriedOver, received }) => carriedOver + received,
  say: (head, total) => sayResolvedRate(head, total, flags.precision),
});

const dueReport = (flags: OnTimeInput): CountedReport<DueKey> => ({
  name: 'on-time',
  flags,
  title: ON_TIME_TITLE,
  definition: flags.precision === 'day' ? 'due' : 'due-by-minute',
  measure: dueMeasure(flags.precision),
  derive: (counts) => ({ rate: dueRate(counts) }),
  figures: DUE_COLUMNS,
  main: DUE_RATE,
  bar: (counts) => dueRate(counts).value,
  sizeOf: ({ fellDue }) => fellDue,
  say: (head) => sayDueRate(head, flags.precision),
});

function report766(flags: OnTimeInput, { db, store }: Source): CountedReport<Key766> {
  const limitEnd = openLimits(store.listLimits(), openCalendarStore(db).compile());
  return {
    name: 'on-time',
    flags,
    title: ON_TIME_TITLE,
    definition: flags.precision === 'day' ? '766' : '766-by-minute',
    measure: measure766(flags.precision, limitEnd),
    derive: (counts) => ({ rate: rate766(counts) }),
    figures: COLUMNS_766,
    main: RATE_766,
    bar: (counts) => rate766(counts).value,
    sizeOf: ({ toHandle }) => toHandle,
    say: (head, total) => sayRate766(head, total, flags.precision),
    judge: ({ total }) => (total.noCalendar > 0 ? [reportFindings.find('no-calendar', {})] : []),
  };
}

export async function runReportOnTime(input: OnTimeInput, session: Session): Promise<Outcome> {
  const question = settleQuestion(input, session.settings);
  const source = await openSource(session);
  const { target } = input;
  switch (input.definition) {
    case 'due':
      return runCounted(source, aimAt(dueReport(input), dueRate, target), question, session);
    case '766':
      return runCounted(source, aimAt(report766(input, source), rate766, target), question, session);
    default:
      return runCounted(source, aimAt(resolvedReport(input), resolvedRate, target), question, session);
  }
}

/** Says of every row whether it meets the target. */
function aimAt<K extends string>(
  report: CountedReport<K>,
  rate: (counts: Counts<K>) => Rate,
  target: number | undefined,
): CountedReport<K> {
  if (target === undefined) return report;
  const isMet = (counts: Counts<K>): boolean | null => {
    const { value } = rate(counts);
    return value === null ? null : value >= target;
  };
  const figures: FigureColumn<K>[] = [...report.figures, targetColumn(rate, target)];
  return {
    ...report,
    figures,
    derive: (counts) => ({ ...report.derive(counts), meetsTarget: isMet(counts) }),
    say: (head, total) => [...report.say(head, total), sayTarget(target)],
    more: { target },
  };
}
