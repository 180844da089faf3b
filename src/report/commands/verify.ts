/** `motcua report verify FILE`: asks a saved JSON report again, and says what is another now. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import { readText } from '#io/read/read-text.js';
import { parseDay } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { CommandBody, Frame, Run, Session } from '#session.js';
import { compareReports, type SavedReport, type Verdict } from '../verify.js';
import { verdictSheet, viewVerdict } from '../view/verdict.js';
import { reportHelp as help, reportFindings } from '../words.js';
import { type FormInput, runReportForm06 } from './form-06.js';
import { type IndexInput, runReportIndex } from './index-766.js';
import { type OnTimeInput, runReportOnTime } from './on-time.js';
import { runReportPetitions } from './petitions.js';
import type { OpinionFlags, QuestionFlags } from './question.js';
import { runReportSatisfaction, type SatisfactionInput } from './satisfaction.js';
import { runReportVolume } from './volume.js';

export interface VerifyInput {
  readonly file: string;
}

export const addReportVerify = (report: Command, frame: Frame): void =>
  declareVerify(report, frame.lang, frame.run('report verify', runReportVerify));

export function declareVerify(report: Command, lang: Lang, run: Run<VerifyInput>): void {
  const verify = report
    .command('verify')
    .description(help.verify[lang])
    .argument('<file>', help.savedReport[lang])
    .action((file: string) => run({ file }));
  addTableOutput(verify, lang);
  addExamples(verify, lang, [
    'motcua report on-time --period 2025-03 -o thang-3.json',
    'motcua report verify thang-3.json',
  ]);
}

/** What asks a report of each name again, with the flags that it was asked with. */
const RUNNERS: Readonly<Record<string, CommandBody<Readonly<Record<string, unknown>>>>> = {
  volume: (flags, session) => runReportVolume(flags as unknown as QuestionFlags, session),
  'on-time': (flags, session) => runReportOnTime(flags as unknown as OnTimeInput, session),
  petitions: (flags, session) => runReportPetitions(flags as unknown as OpinionFlags, session),
  satisfaction: (flags, session) => runReportSatisfaction(flags as unknown as SatisfactionInput, session),
  'index-766': (flags, session) => runReportIndex(flags as unknown as IndexInput, session),
  'form-06': (flags, session) => runReportForm06(flags as unknown as FormInput, session),
};

export async function runReportVerify({ file }: VerifyInput, session: Session): Promise<Outcome> {
  const { saved, today } = await readReport(file);
  const run = RUNNERS[saved.report];
  if (run === undefined) throw notAReport(file);
  // What was another setting then is a flag now (manifest.ts).
  const settings = { ...session.settings, today: parseDay(today) ?? session.settings.today, monthStarts: 1 };
  const then = { ...session, settings };
  const { data } = await run(saved.manifest.asked, then);
  const verdict = compareReports(saved, data as unknown as SavedReport);
  return {
    data: { report: saved.report, ...verdict },
    text: () => viewVerdict(verdict, session.lang, session.columns),
    diagnostics: findIn(verdict, file),
    sheets: [verdictSheet(verdict, session.lang)],
  };
}

async function readReport(file: string): Promise<{ saved: SavedReport; today: string }> {
  const text = await readText(file);
  const parsed = parseJson(text);
  const data = memberOf(parsed, 'data');
  const [report, manifest, rows] = ['report', 'manifest', 'rows'].map((name) => memberOf(data, name));
  const asked = memberOf(manifest, 'asked');
  const today = memberOf(memberOf(parsed, 'meta'), 'today');
  const isReport =
    typeof report === 'string' &&
    typeof today === 'string' &&
    Array.isArray(rows) &&
    typeof asked === 'object' &&
    asked !== null;
  if (!isReport) throw notAReport(file);
  return { saved: data as SavedReport, today };
}

const notAReport = (file: string) => reportFindings.refuse('unusable', 'not-a-report', {}, { file });

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function findIn({ differences, newBatches, journalMoved, isEdited }: Verdict, file: string): Diagnostic[] {
  const count = differences.length;
  return [
    ...(isEdited ? [reportFindings.find('report-edited', {}, { file })] : []),
    ...(count > 0 ? [reportFindings.find('figures-differ', { count }, { file })] : []),
    ...(count > 0 && newBatches.length > 0
      ? [reportFindings.find('newer-batches', { batches: newBatches.join(', ') }, { file })]
      : []),
    ...(count > 0 && newBatches.length === 0 && journalMoved
      ? [reportFindings.find('newer-changes', {}, { file })]
      : []),
  ];
}
