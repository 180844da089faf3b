/** Counts what a question asks for: from the ledger where it knows the answer, else dossier by dossier. */
import type { Db } from '#db/open.js';
import { basisOf } from '#dossier/ledger-lines.js';
import { isLedgerCurrent } from '#dossier/ledger-store.js';
import type { UnitCode } from '#kit/brand.js';
import { toDayNumber } from '#kit/dates.js';
import { indexOrg, type Org } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Session } from '#session.js';
import { comparedPeriod } from '../arrange.js';
import { listBehind } from '../counting/behind.js';
import { type CubeRequest, countDossiers, countLines } from '../counting/cube.js';
import { isInLedger } from '../counting/dimensions.js';
import type { Measure } from '../counting/measure.js';
import { openFields } from '../fields.js';
import type { Counted, CountedDossier, NamedDossier } from '../model.js';
import type { ReportPeriod } from '../period.js';
import { openReportStore, type ReportStore } from '../store.js';
import { reportFindings } from '../words.js';
import type { Question } from './question.js';

/** What questions are put to. */
export interface Source {
  readonly db: Db;
  readonly store: ReportStore;
  readonly org: Org;
  /** Do the lines of the ledger fit hierarchy and catalogue? */
  readonly isCurrent: boolean;
  readonly fieldOf: ReturnType<typeof openFields>;
}

export interface Gathered<K extends string> {
  readonly counted: Counted<K>;
  readonly compared: { readonly period: ReportPeriod; readonly counted: Counted<K> } | undefined;
}

export async function openSource(session: Session): Promise<Source> {
  const db = await session.openDb('read');
  const store = openReportStore(db);
  const org = indexOrg(openOrgStore(db).readState());
  const versions = store.listFields();
  const isCurrent = isLedgerCurrent(db, basisOf(org, versions));
  return { db, store, org, isCurrent, fieldOf: openFields(versions) };
}

/** Refuses a unit that neither the hierarchy nor any dossier names. */
export function refuseUnknownUnit({ org, store }: Source, unit: string | undefined): void {
  if (unit === undefined || org.byCode.has(unit as UnitCode) || store.isNamed(unit as UnitCode)) return;
  throw reportFindings.refuse('unusable', 'unknown-unit', { code: unit });
}

/** The counts of the period, and of the one that it is compared with. */
export async function gather<K extends string>(
  source: Source,
  measure: Measure<K>,
  question: Question,
  session: Session,
): Promise<Gathered<K>> {
  refuseUnknownUnit(source, question.unit);
  const counted = await count(source, measure, question, session);
  if (question.compare === undefined) return { counted, compared: undefined };
  const period = comparedPeriod(question.period, question.compare, question.monthStarts);
  return {
    counted,
    compared: { period, counted: await count(source, measure, { ...question, period }, session) },
  };
}

async function count<K extends string>(
  source: Source,
  measure: Measure<K>,
  question: Question,
  session: Session,
): Promise<Counted<K>> {
  const { store, isCurrent } = source;
  const { period, by } = question;
  const request = toCube(source, question);
  const isKept = measure.addLine !== undefined && question.place === 'received' && by.every(isInLedger);
  if (isKept && isCurrent)
    return countLines((window) => store.sumLedger(window, question.precision), measure, {
      ...request,
      fieldOf: (field) => field || undefined,
    });
  if (isKept) session.note(reportFindings.find('ledger-behind', {}));
  const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
  const dossiers = await watch(store.scanDossiers(span, question.place), session);
  return countDossiers(dossiers, measure, request);
}

function toCube({ org, fieldOf }: Source, question: Question): CubeRequest {
  const { period, monthStarts, today, hierarchy, by } = question;
  const unit = question.unit as UnitCode | undefined;
  return { period, monthStarts, today, hierarchy, by, org, fieldOf, unit };
}

/** The dossiers behind one count: exactly as many as it says, or nothing is told. */
export async function gatherBehind<K extends string>(
  source: Source,
  measure: Measure<K>,
  question: Question,
  key: K,
  session: Session,
): Promise<NamedDossier[]> {
  const { counted } = await gather(source, measure, { ...question, compare: undefined }, session);
  const { from, until } = question.period;
  const span = { from: toDayNumber(from), until: toDayNumber(until) };
  const dossiers = await watch(source.store.scanNamed(span, question.place), session);
  const found = listBehind(dossiers, measure, toCube(source, question), key);
  if (found.length !== counted.total[key])
    throw new Error(
      `the list has ${found.length} dossiers, the report counts ${counted.total[key]} as ${key}`,
    );
  return found;
}

const SHOWN_EVERY = 50_000;

/** Passes the dossiers on and shows how many went by. */
async function watch<D extends CountedDossier>(
  dossiers: Iterable<D>,
  session: Session,
): Promise<Iterable<D>> {
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
