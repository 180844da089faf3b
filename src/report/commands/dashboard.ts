/** `motcua report dashboard -o FILE.html`: the figures people ask for on one page, down to the field of a point. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { packDashboard } from '../dashboard/pack.js';
import { publishDashboard } from '../dashboard/publish.js';
import { makeManifest } from '../manifest.js';
import { dashboardSheet, viewDashboard } from '../view/dashboard.js';
import { sayManifest } from '../view/footer.js';
import { reportHelp as help } from '../words.js';
import { type DashboardInput, gatherDashboard } from './dashboard-gather.js';
import { makePage } from './dashboard-page.js';
import { openOpinions } from './opinions.js';
import { addMonthStarts, settleOpinion } from './question.js';
import { toRatio } from './ratio.js';
import { DEFAULT_MIN_COUNT, toMinCount } from './satisfaction.js';

/** NQ 76/NQ-CP and the plans of the provinces aim at them (domain.md 2). */
const ON_TIME_TARGET = 0.98;
const SATISFACTION_TARGET = 0.95;

export const addReportDashboard = (report: Command, frame: Frame): void =>
  declareDashboard(report, frame.lang, frame.run('report dashboard', runReportDashboard));

export function declareDashboard(report: Command, lang: Lang, run: Run<DashboardInput>): void {
  const dashboard = report
    .command('dashboard')
    .description(help.dashboard[lang])
    .requiredOption('--period <period>', help.period[lang])
    .option('--ytd', help.ytd[lang])
    .option('--hierarchy <mode...>', help.dashboardHierarchy[lang])
    .option('--unit <code>', help.unit[lang])
    .option('--on-time-target <percent>', help.onTimeTarget[lang], toRatio, ON_TIME_TARGET)
    .option('--satisfaction-target <percent>', help.satisfactionTarget[lang], toRatio, SATISFACTION_TARGET)
    .option('--min-count <n>', help.dashboardMinCount[lang], toMinCount, DEFAULT_MIN_COUNT)
    .option('--signals', help.dashboardSignals[lang])
    .action((flags: DashboardInput) => run(flags));
  addMonthStarts(dashboard, lang);
  addTableOutput(dashboard, lang);
  addExamples(dashboard, lang, [
    'motcua report dashboard --period 2025-Q1 -o bang-theo-doi.html',
    'motcua report dashboard --period 2023-01-01..2025-12-31 --hierarchy as-now -o ba-nam.html',
    'motcua report dashboard --period 2025 --unit CN-TH --on-time-target 99 -o tay-ho.html',
  ]);
}

export async function runReportDashboard(input: DashboardInput, session: Session): Promise<Outcome> {
  const question = settleOpinion({ ...input, by: ['unit'] }, session.settings);
  const source = await openOpinions(session);
  const {
    dashboard: plain,
    origin,
    counted,
    diagnostics,
  } = await gatherDashboard(source, question, input, session);
  const body = publishDashboard(plain);
  const manifest = makeManifest(body, {
    ...{ ...origin, counted, version: session.version, flags: input, question },
  });
  const dashboard = { ...plain, notes: [...plain.notes, sayManifest(manifest)] };
  const sheet = dashboardSheet(dashboard, session.lang);
  return {
    data: { ...body, manifest },
    text: () => viewDashboard(sheet, session.lang, session.columns),
    diagnostics,
    sheets: [sheet],
    forms: { html: () => makePage(packDashboard(dashboard), session.lang) },
  };
}
