/** `motcua report petitions`: received, answered on time, upheld; and those that lie open past their day. */
import type { Command } from 'commander';
import type { Petition } from '#feedback/model.js';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { slicesOf } from '../counting/cube.js';
import { answeredRate, type PetitionKey, petitionTallier, satisfiedRate } from '../counting/petitions.js';
import type { Dimension } from '../model.js';
import { listOpenPetitions } from '../open-petitions.js';
import { opinionHelp as help } from '../satisfaction/words.js';
import {
  ANSWERED_RATE,
  openSheet,
  PETITION_COLUMNS,
  PETITIONS_TITLE,
  sayPetitions,
  viewOpen,
} from '../view/petitions.js';
import {
  type Appendix,
  type OpinionReport,
  type OpinionSource,
  openOpinions,
  runOpinions,
} from './opinions.js';
import {
  addOpinionQuestion,
  type OpinionFlags,
  type Question,
  refuseDossierFlags,
  settleOpinion,
} from './question.js';

const BY: readonly Dimension[] = [
  ...(['month', 'quarter', 'unit', 'branch', 'level', 'field'] as const),
  ...(['channel', 'topic'] as const),
];

export const addReportPetitions = (report: Command, frame: Frame): void =>
  declarePetitions(report, frame.lang, frame.run('report petitions', runReportPetitions));

export function declarePetitions(report: Command, lang: Lang, run: Run<OpinionFlags>): void {
  const command = report
    .command('petitions')
    .description(help.petitions[lang])
    .action((flags: OpinionFlags) => run(flags));
  addOpinionQuestion(command, lang, { by: BY, words: help.by[lang] });
  addTableOutput(command, lang);
  addExamples(command, lang, [
    'motcua report petitions --period 2025-Q1',
    'motcua report petitions --period 2025 --by topic,channel --compare year-ago',
    'motcua report petitions --period 2025-03 --unit CN-TH -o phan-anh-thang-3.xlsx',
  ]);
}

export async function runReportPetitions(flags: OpinionFlags, session: Session): Promise<Outcome> {
  refuseDossierFlags(flags);
  const question = settleOpinion(flags, session.settings);
  const source = await openOpinions(session);
  return runOpinions(source, petitionReport(flags, session), question, session);
}

const petitionReport = (flags: OpinionFlags, session: Session): OpinionReport<PetitionKey, Petition> => ({
  name: 'petitions',
  flags,
  title: PETITIONS_TITLE,
  definition: 'answered-by-due-day',
  kind: 'petitions',
  tallier: petitionTallier,
  scan: ({ feedback }, period) => feedback.scanPetitions(period),
  dress: () => ({
    main: ANSWERED_RATE,
    derive: (counts) => ({ rate: answeredRate(counts), satisfiedRate: satisfiedRate(counts) }),
    figures: PETITION_COLUMNS,
    bar: (counts) => answeredRate(counts).value,
  }),
  sizeOf: ({ carriedOver, received }) => carriedOver + received,
  say: (head, { total }) => sayPetitions(head, total),
  more: (source, question) => listOpen(source, question, session),
});

function listOpen(source: OpinionSource, question: Question, { lang, columns }: Session): Appendix {
  const [whole] = slicesOf(question);
  if (whole === undefined) throw new Error('a period has a whole');
  const { org, fieldOf, feedback } = source;
  const open = listOpenPetitions(feedback.scanPetitions(question.period), {
    ...{ org, fieldOf, hierarchy: question.hierarchy, unit: question.unit as UnitCode | undefined },
    ...{ window: whole.window, lastDay: whole.lastDay },
  });
  const sheet = openSheet(open, lang);
  return { data: { openOverdue: open }, sheet, text: viewOpen(sheet, lang, columns) };
}
