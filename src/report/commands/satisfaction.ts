/** `motcua report satisfaction`: three numbers of that name, told apart (design.md 3). */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import type { Dimension } from '../model.js';
import { opinionHelp as help } from '../satisfaction/words.js';
import type { ShareFlags } from '../view/dress.js';
import { reportFindings } from '../words.js';
import { openOpinions, runOpinions } from './opinions.js';
import { addOpinionQuestion, type OpinionFlags, refuseDossierFlags, settleOpinion } from './question.js';
import { toRatio } from './ratio.js';
import { ballotReport, report766, surveyReport } from './satisfaction-kinds.js';

const KINDS = ['ballots', '766', 'survey'] as const;
const BY: readonly Dimension[] = [
  'month',
  'quarter',
  'unit',
  'branch',
  'level',
  'field',
  'procedure',
  'channel',
];
export const DEFAULT_MIN_COUNT = 10;

export interface SatisfactionInput extends OpinionFlags, ShareFlags {
  readonly kind: (typeof KINDS)[number];
}

export const addReportSatisfaction = (report: Command, frame: Frame): void =>
  declareSatisfaction(report, frame.lang, frame.run('report satisfaction', runReportSatisfaction));

export function declareSatisfaction(report: Command, lang: Lang, run: Run<SatisfactionInput>): void {
  const command = report
    .command('satisfaction')
    .description(help.satisfaction[lang])
    .addOption(new Option('--kind <kind>', help.kind[lang]).choices(KINDS).default('ballots'))
    .option('--min-count <n>', help.minCount[lang], toMinCount, DEFAULT_MIN_COUNT)
    .option('--no-ranks', help.noRanks[lang])
    .option('--target <percent>', help.target[lang], toRatio)
    .action((flags: SatisfactionInput) => run(flags));
  addOpinionQuestion(command, lang, { by: BY, words: help.by[lang] });
  addTableOutput(command, lang);
  addExamples(command, lang, [
    'motcua report satisfaction --period 2025-Q1 --target 95',
    'motcua report satisfaction --period 2025 --by branch,quarter --hierarchy as-now',
    'motcua report satisfaction --kind 766 --period 2025-Q1 --by branch',
    'motcua report satisfaction --kind survey --period 2025 --no-ranks -o dieu-tra.xlsx',
  ]);
}

export function toMinCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('1, 2, 3 …');
}

export async function runReportSatisfaction(input: SatisfactionInput, session: Session): Promise<Outcome> {
  refuseDossierFlags(input);
  const question = settleOpinion(input, session.settings);
  const source = await openOpinions(session);
  switch (input.kind) {
    case '766':
      return runOpinions(source, report766(input, source), question, session);
    case 'survey':
      refuseUnlike(input.by);
      return runOpinions(source, surveyReport(input), question, session);
    default:
      return runOpinions(source, ballotReport(input), question, session);
  }
}

/** A survey is of a unit and a period of its own: it knows neither months nor fields. */
function refuseUnlike(by: readonly Dimension[]): void {
  const known: readonly Dimension[] = ['unit', 'branch', 'level'];
  if (by.some((dimension) => !known.includes(dimension)))
    throw reportFindings.refuse('unusable', 'survey-layout', { by: by.join(',') });
}
