/** Counts what a question asks for: from the ledger where it knows the answer, else dossier by dossier. */
import type { UnitCode } from '#kit/brand.js';
import { toDayNumber } from '#kit/dates.js';
import type { Session } from '#session.js';
import { comparedWith } from '../arrange.js';
import { listBehind } from '../counting/behind.js';
import { type CubeRequest, countDossiers, countLines, needsField } from '../counting/cube.js';
import { isInLedger } from '../counting/dimensions.js';
import type { Measure, Reads, Window } from '../counting/measure.js';
import type { Origin } from '../manifest.js';
import type { Counted, CountedDossier, NamedDossier } from '../model.js';
import type { ReportPeriod } from '../period.js';
import { reportFindings } from '../words.js';
import { asOfClosing, countClosed } from './closed.js';
import type { Question } from './question.js';
import { refuseUnknownUnit, type Source } from './source.js';

export interface Gathered<K extends string> {
  /** As it was answered: `--as-closed` puts it on the day of closing. */
  readonly question: Question;
  readonly origin: Origin;
  readonly counted: Counted<K>;
  readonly compared: { readonly period: ReportPeriod; readonly counted: Counted<K> } | undefined;
}

/** The counts of the period, and of the one that it is compared with. */
export async function gather<K extends string>(
  source: Source,
  measure: Measure<K>,
  question: Question,
  session: Session,
): Promise<Gathered<K>> {
  refuseUnknownUnit(source, question.unit);
  if (question.isAsClosed) {
    const { closing, question: then } = asOfClosing(source, measure, question);
    const counted = countClosed(source, measure, closing, then);
    const origin = { ...closing, calendar: closing.calendar ?? source.calendar };
    return { question: then, origin, counted, compared: undefined };
  }
  const { counted, ledger } = await count(source, measure, question, session);
  const origin = originOf(source, ledger);
  if (question.compare === undefined) return { question, origin, counted, compared: undefined };
  const other = comparedWith(question, question.compare);
  return {
    ...{ question, origin, counted },
    compared: { ...other, ...(await count(source, measure, { ...question, ...other }, session)) },
  };
}

export const originOf = ({ store, calendar }: Source, ledger: string | null): Origin => ({
  ...{ inputs: store.listInputs(), journal: store.findHead(), stored: store.countDossiers() },
  ...{ calendar, ledger },
});

/** With the digest of what the ledger was made of, where it was enough. */
async function count<K extends string>(
  source: Source,
  measure: Measure<K>,
  question: Question,
  session: Session,
): Promise<{ readonly counted: Counted<K>; readonly ledger: string | null }> {
  const { store, isCurrent } = source;
  const { period, by } = question;
  const request = toCube(source, question);
  const { place } = question;
  const isKept =
    measure.addLine !== undefined &&
    question.split !== 'handler' &&
    by.every(isInLedger) &&
    place !== 'returned';
  if (isKept && isCurrent) {
    const ask = { place, byField: needsField(request) };
    const linesIn = (windows: readonly Window[]) => store.sumLedger({ ...ask, windows }, question.precision);
    const counted = countLines(linesIn, measure, { ...request, fieldOf: (field) => field || undefined });
    return { counted, ledger: store.digestLedger() };
  }
  if (isKept) session.note(reportFindings.find('ledger-behind', {}));
  const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
  const dossiers = await watch(store.scanDossiers(span, question.place, readsOf(measure, question)), session);
  return { counted: countDossiers(dossiers, measure, request), ledger: null };
}

const readsOf = <K extends string>({ reads }: Measure<K>, { split }: Question): Reads => ({
  ...reads,
  handler: split === 'handler',
});

function toCube({ org, fieldOf }: Source, question: Question): CubeRequest {
  const { period, parts, monthStarts, today, hierarchy, by, split } = question;
  const unit = question.unit as UnitCode | undefined;
  return { period, parts, monthStarts, today, hierarchy, by, split, org, fieldOf, unit };
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
  const dossiers = await watch(source.store.scanNamed(span, question.place, measure.reads), session);
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
