/** `motcua report volume`: carried over, received, resolved, in progress, on the hierarchy that is asked for. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { openCalendarStore } from '#calendar/store.js';
import { addExamples, addTableOutput, splitList } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { EXTRAS, type Extra, type VolumeKey, volumeMeasureWith } from '../counting/extras.js';
import { volumeMeasure } from '../counting/volume.js';
import type { CountKey, Precision } from '../model.js';
import { deriveExtras, extraColumns, sayExtras } from '../view/extras.js';
import { sayBalance, sayResolved } from '../view/footer.js';
import { RECEIVED_COLUMN, VOLUME_COLUMNS, VOLUME_TITLE } from '../view/volume.js';
import { reportHelp as help, reportFindings } from '../words.js';
import { type CountedReport, runCounted } from './counted.js';
import { addQuestion, type QuestionFlags, settleQuestion } from './question.js';
import { openSource, type Source } from './source.js';

export interface VolumeInput extends QuestionFlags {
  /** More columns, in the order of EXTRAS. */
  readonly with?: readonly Extra[];
}

export const addReportVolume = (report: Command, frame: Frame): void =>
  declareVolume(report, frame.lang, frame.run('report volume', runReportVolume));

export function declareVolume(report: Command, lang: Lang, run: Run<VolumeInput>): void {
  const volume = report
    .command('volume')
    .description(help.volume[lang])
    .addOption(new Option('--with <columns>', help.with[lang]).argParser(toExtras))
    .action((flags: VolumeInput) => run(flags));
  addQuestion(volume, lang, { by: 'unit', place: 'received' });
  addTableOutput(volume, lang);
  addExamples(volume, lang, [
    'motcua report volume --by unit --period 2025-Q1',
    'motcua report volume --period 2025 --by month,channel --compare year-ago',
    'motcua report volume --period 2025-03 --hierarchy as-now --unit CN-TH -o thang-3.xlsx',
    'motcua report volume --period 2025-Q1 --with digital,hours,time,fees,results -o quy-1.xlsx',
    'motcua report volume --period 2025-01-15..2025-02-14 --hierarchy as-of 2025-07-01 --json',
  ]);
}

function toExtras(text: string): Extra[] {
  const words = splitList(text);
  if (words.some((word) => !EXTRAS.some((extra) => extra === word)))
    throw new InvalidArgumentError(EXTRAS.join(', '));
  return EXTRAS.filter((extra) => words.includes(extra));
}

const DEFINITIONS: Readonly<Record<Precision, string>> = { day: 'by-calendar-date', minute: 'by-minute' };

const volumeReport = (flags: VolumeInput): CountedReport<CountKey> => ({
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

/** With the columns that are asked for: dossier by dossier, by the calendar of the centre. */
function widerReport(flags: VolumeInput, extras: readonly Extra[], { db }: Source): CountedReport<VolumeKey> {
  const plain = volumeReport(flags);
  const calendar = openCalendarStore(db).compile();
  return {
    ...plain,
    measure: volumeMeasureWith(flags.precision, extras, calendar),
    kept: plain.measure,
    derive: deriveExtras(extras),
    figures: [...VOLUME_COLUMNS, ...extraColumns(extras)],
    say: (head, total) => [...plain.say(head, total), ...sayExtras(extras, total)],
    judge: ({ total }) =>
      extras.includes('time') && total.workUntimed > 0 ? [reportFindings.find('no-calendar', {})] : [],
  };
}

export async function runReportVolume(flags: VolumeInput, session: Session): Promise<Outcome> {
  const question = settleQuestion(flags, session.settings);
  const source = await openSource(session);
  return flags.with === undefined
    ? runCounted(source, volumeReport(flags), question, session)
    : runCounted(source, widerReport(flags, flags.with, source), question, session);
}
