/** `motcua report volume`: carried over, received, resolved, in progress, on the hierarchy that is asked for. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { volumeMeasure } from '../counting/volume.js';
import type { CountKey, Precision } from '../model.js';
import { sayBalance, sayResolved } from '../view/footer.js';
import { RECEIVED_COLUMN, VOLUME_COLUMNS, VOLUME_TITLE } from '../view/volume.js';
import { reportHelp as help } from '../words.js';
import { type CountedReport, runCounted } from './counted.js';
import { addQuestion, type QuestionFlags, settleQuestion } from './question.js';

export const addReportVolume = (report: Command, frame: Frame): void =>
  declareVolume(report, frame.lang, frame.run('report volume', runReportVolume));

export function declareVolume(report: Command, lang: Lang, run: Run<QuestionFlags>): void {
  const volume = report
    .command('volume')
    .description(help.volume[lang])
    .action((flags: QuestionFlags) => run(flags));
  addQuestion(volume, lang, { by: 'unit', place: 'received' });
  addTableOutput(volume, lang);
  addExamples(volume, lang, [
    'motcua report volume --by unit --period 2025-Q1',
    'motcua report volume --period 2025 --by month,channel --compare year-ago',
    'motcua report volume --period 2025-03 --hierarchy as-now --unit CN-TH -o thang-3.xlsx',
    'motcua report volume --period 2025-01-15..2025-02-14 --hierarchy as-of 2025-07-01 --json',
  ]);
}

const DEFINITIONS: Readonly<Record<Precision, string>> = { day: 'by-calendar-date', minute: 'by-minute' };

const volumeReport = (flags: QuestionFlags): CountedReport<CountKey> => ({
  name: 'volume',
  flags,
  title: VOLUME_TITLE,
  definition: DEFINITIONS[flags.precision],
  measure: volumeMeasure(flags.precision),
  derive: () => ({}),
  figures: VOLUME_COLUMNS,
  main: RECEIVED_COLUMN,
  sizeOf: ({ carriedOver, received }) => carriedOver + received,
  say: (head, total) => [sayResolved(head, flags.precision), sayBalance(total)],
});

export const runReportVolume = (flags: QuestionFlags, session: Session): Promise<Outcome> =>
  runCounted(volumeReport(flags), settleQuestion(flags, session.settings), session);
