/** `motcua report volume`: carried over, received, resolved, in progress, by unit, on the hierarchy that is asked for. */
import { type Command, Option } from 'commander';
import type { Db } from '#db/open.js';
import { basisOf } from '#dossier/ledger-lines.js';
import { isLedgerCurrent } from '#dossier/ledger-store.js';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, parseDay, toDayNumber } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { parseOfficeDay } from '#kit/values.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Frame, Run, Session } from '#session.js';
import { reportByLedger, reportByUnit, type VolumeRequest, windowOf } from '../by-unit.js';
import { openFields } from '../fields.js';
import { makeManifest } from '../manifest.js';
import type { CountedDossier, Hierarchy, VolumeReport } from '../model.js';
import { PERIOD_FORMS, parsePeriod, type ReportPeriod } from '../period.js';
import { openReportStore } from '../store.js';
import { viewVolume, volumeSheet } from '../view.js';
import { reportHelp as help, reportFindings } from '../words.js';

export interface ReportVolumeInput {
  readonly period: ReportPeriod;
  /** As typed, its words joined: `as-of 2025-07-01`. */
  readonly hierarchy?: readonly string[];
  readonly unit?: string;
  readonly by: 'unit';
}

export const addReportVolume = (report: Command, frame: Frame): void =>
  declareVolume(report, frame.lang, frame.run('report volume', runReportVolume));

export function declareVolume(report: Command, lang: Lang, run: Run<ReportVolumeInput>): void {
  const volume = report
    .command('volume')
    .description(help.volume[lang])
    .requiredOption('--period <period>', help.period[lang], toPeriod)
    .addOption(new Option('--by <dimension>', help.by[lang]).choices(['unit']).default('unit'))
    .option('--hierarchy <mode...>', help.hierarchy[lang])
    .option('--unit <code>', help.unit[lang])
    .action((flags: ReportVolumeInput) => run(flags));
  addTableOutput(volume, lang);
  addExamples(volume, lang, [
    'motcua report volume --by unit --period 2025-Q1',
    'motcua report volume --period 2025-03 --hierarchy as-now --unit CN-TH -o thang-3.xlsx',
    'motcua report volume --period 2025-01-15..2025-02-14 --hierarchy as-of 2025-07-01 --json',
  ]);
}

function toPeriod(value: string): ReportPeriod {
  const period = parsePeriod(value);
  if (period === undefined)
    throw reportFindings.refuse('unusable', 'bad-period', { value, forms: PERIOD_FORMS });
  return period;
}

export async function runReportVolume(input: ReportVolumeInput, session: Session): Promise<Outcome> {
  const { period } = input;
  const { today } = session.settings;
  if (today < period.from)
    throw reportFindings.refuse('unusable', 'period-not-begun', { from: period.from, today });
  const hierarchy = toHierarchy(input.hierarchy, today);
  const db = await session.openDb('read');
  const store = openReportStore(db);
  const org = indexOrg(openOrgStore(db).readState());
  const unit = input.unit as UnitCode | undefined;
  if (unit !== undefined && !org.byCode.has(unit) && !store.isNamed(unit))
    throw reportFindings.refuse('unusable', 'unknown-unit', { code: unit });
  const report = await makeReport({ period, today, hierarchy, unit, org }, db, session);
  const origin = { inputs: store.listInputs(), journal: store.findHead(), stored: store.countDossiers() };
  const data = { ...report, manifest: makeManifest(report, { ...origin, hierarchy }) };
  return {
    data,
    text: () => viewVolume(data, session.lang, session.columns),
    diagnostics: remark(report),
    sheets: [volumeSheet(data, session.lang)],
  };
}

/** From the ledger; dossier by dossier where units or catalogue changed since in a way that its lines cannot follow. */
async function makeReport(request: VolumeRequest, db: Db, session: Session): Promise<VolumeReport> {
  const store = openReportStore(db);
  const versions = store.listFields();
  if (isLedgerCurrent(db, basisOf(request.org, versions)))
    return reportByLedger(store.sumLedger(windowOf(request)), request);
  session.note(reportFindings.find('ledger-behind', {}));
  const { from, until } = request.period;
  const span = { from: toDayNumber(from), until: toDayNumber(until) };
  const dossiers = await watch(store.scanDossiers(span), session);
  return reportByUnit(dossiers, { ...request, fieldOf: openFields(versions) });
}

function toHierarchy(words: readonly string[] | undefined, today: Day): Hierarchy {
  const value = (words ?? ['as-was']).join(' ').trim();
  if (value === 'as-was') return { mode: 'as-was' };
  if (value === 'as-now') return { mode: 'as-now', on: today };
  const day = /^as-of[ =](.+)$/.exec(value)?.[1];
  const on = day === undefined ? undefined : (parseDay(day) ?? parseOfficeDay(day));
  if (on === undefined) throw reportFindings.refuse('unusable', 'bad-hierarchy', { value });
  return { mode: 'as-of', on };
}

const SHOWN_EVERY = 50_000;

/** Passes the dossiers on and shows how many went by. */
async function watch(
  dossiers: Iterable<CountedDossier>,
  session: Session,
): Promise<Iterable<CountedDossier>> {
  const progress = await session.progress({ vi: 'Đang đếm hồ sơ', en: 'Counting dossiers' });
  return (function* () {
    let seen = 0;
    try {
      for (const dossier of dossiers) {
        seen++;
        if (seen % SHOWN_EVERY === 0)
          progress.update({ vi: `Đã đếm ${seen} hồ sơ`, en: `Counted ${seen} dossiers` });
        yield dossier;
      }
    } finally {
      progress.stop();
    }
  })();
}

/** Rows that are no unit of the hierarchy. */
function remark({ rows }: VolumeReport): Diagnostic[] {
  const unknown = rows.filter(({ place }) => place === 'unknown').map(({ unit }) => unit);
  const undivided = rows.filter(({ place }) => place === 'undivided');
  return [
    ...(unknown.length === 0
      ? []
      : [reportFindings.find('unknown-units', { count: unknown.length, codes: unknown.join(', ') })]),
    ...undivided.map(({ unit, parts = [] }) =>
      reportFindings.find('undivided', { code: unit, parts: parts.join(', ') }),
    ),
  ];
}
