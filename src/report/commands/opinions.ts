/** What reports of feedback do: count ballots or petitions, lay them out, say what they are; as counted.ts does for dossiers. */
import type { Kind } from '#feedback/model.js';
import { type FeedbackStore, openFeedbackStore } from '#feedback/store.js';
import type { UnitCode } from '#kit/brand.js';
import type { Outcome } from '#kit/outcome.js';
import type { Bilingual, Sheet } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import type { Session } from '#session.js';
import { arrange, comparedWith, layBeside } from '../arrange.js';
import { countThings } from '../counting/cube.js';
import type { Tallier } from '../counting/things.js';
import { makeManifest, type Origin } from '../manifest.js';
import type { Counted, Counts, ReportHead } from '../model.js';
import type { ReportPeriod } from '../period.js';
import { publish } from '../publish.js';
import type { Dress } from '../view/dress.js';
import { sayExcluded, sayHierarchy } from '../view/footer.js';
import { sayOrigin } from '../view/opinions.js';
import { makeSheet, viewSheet } from '../view/sheet.js';
import { reportFindings } from '../words.js';
import { headOf, remark, toOrder } from './counted.js';
import type { Question } from './question.js';
import { openSource, type Source } from './source.js';

/** What is counted, and from where. */
export interface OpinionReport<K extends string, Thing> {
  readonly name: string;
  /** As the command got them. */
  readonly flags: object;
  readonly title: Bilingual;
  readonly definition: string;
  /** Of what the room keeps; undefined: of dossiers. */
  readonly kind: Kind | undefined;
  readonly tallier: Tallier<K, Thing>;
  readonly scan: (source: OpinionSource, period: ReportPeriod) => Iterable<Thing>;
  /** How the rows look, once all of them are known: a rank depends on the others. */
  readonly dress: (counted: Counted<K>, lang: Lang) => Dress<K>;
  readonly sizeOf: (total: Counts<K>) => number;
  readonly say: (head: ReportHead, counted: Counted<K>) => readonly Bilingual[];
  /** Another table, and what is published of it. */
  readonly more?: (source: OpinionSource, question: Question) => Appendix;
}

export interface Appendix {
  readonly data: Readonly<Record<string, unknown>>;
  readonly sheet: Sheet;
  readonly text: readonly string[];
}

export interface OpinionSource extends Source {
  readonly feedback: FeedbackStore;
}

export async function openOpinions(session: Session): Promise<OpinionSource> {
  const source = await openSource(session);
  return { ...source, feedback: openFeedbackStore(source.db) };
}

export function runOpinions<K extends string, Thing>(
  source: OpinionSource,
  report: OpinionReport<K, Thing>,
  question: Question,
  session: Session,
): Outcome {
  refuseUnknownUnit(source, report.kind, question.unit);
  const { keys } = report.tallier;
  const counted = countOpinions(report, source, question);
  const dress = report.dress(counted, session.lang);
  const order = toOrder({ measure: report.tallier, figures: dress.figures }, question);
  const beside = countBeside(report, source, question);
  const arranged = arrange(keys, layBeside(keys, counted, beside), order, question.top);
  const head = headOf(report, question);
  const { total, excluded } = counted;
  const compared = beside && {
    ...{ kind: beside.kind, period: beside.period, total: beside.counted.total },
    derive: report.dress(beside.counted, session.lang).derive,
  };
  const appendix = report.more?.(source, question);
  const body = {
    ...publish({ head, arranged, total, excluded, derive: dress.derive, compared }),
    ...appendix?.data,
  };
  const manifest = makeManifest(body, {
    ...originOf(source, report.kind),
    ...{ version: session.version, flags: report.flags, question },
    counted: report.sizeOf(total),
  });
  const footer = [
    sayHierarchy(question.hierarchy, question.place),
    ...report.say(head, counted),
    ...excluded.map(sayExcluded),
    sayOrigin(manifest, report.kind),
  ];
  const request = {
    ...{ head, by: question.by, title: report.title, figures: dress.figures, arranged, total, footer },
    ...(compared === undefined ? {} : { compared: { ...compared, figure: dress.main } }),
    ...(dress.bar === undefined ? {} : { bar: dress.bar }),
  };
  const sheet = makeSheet(request, session.lang);
  return {
    data: { ...body, manifest },
    text: () =>
      [viewSheet(sheet, request, session.lang, session.columns), ...(appendix?.text ?? [])].join('\n'),
    diagnostics: remark(counted),
    sheets: appendix === undefined ? [sheet] : [sheet, appendix.sheet],
  };
}

export function countOpinions<K extends string, Thing>(
  { tallier, scan }: OpinionReport<K, Thing>,
  source: OpinionSource,
  { period, parts, monthStarts, today, hierarchy, by, unit }: Question,
): Counted<K> {
  const { org, fieldOf } = source;
  const cube = { period, parts, monthStarts, today, hierarchy, by, org, fieldOf };
  return countThings(scan(source, period), tallier, { ...cube, unit: unit as UnitCode | undefined });
}

function countBeside<K extends string, Thing>(
  report: OpinionReport<K, Thing>,
  source: OpinionSource,
  question: Question,
) {
  const kind = question.compare;
  if (kind === undefined) return undefined;
  const other = comparedWith(question, kind);
  return { kind, ...other, counted: countOpinions(report, source, { ...question, ...other }) };
}

function originOf({ store, feedback, calendar }: OpinionSource, kind: Kind | undefined): Origin {
  const inputs =
    kind === undefined
      ? store.listInputs()
      : feedback.listBatches(kind).map(({ id, change, files }) => ({ batch: id, change, files }));
  const stored = kind === undefined ? store.countDossiers() : feedback.count(kind);
  return { inputs, journal: store.findHead(), stored, calendar, ledger: null };
}

/** Refuses a unit that neither the hierarchy, nor a dossier, nor anything counted names. */
function refuseUnknownUnit(source: OpinionSource, kind: Kind | undefined, unit: string | undefined): void {
  const { org, store, feedback } = source;
  const isKnown =
    unit === undefined ||
    org.byCode.has(unit as UnitCode) ||
    store.isNamed(unit as UnitCode) ||
    (kind !== undefined && feedback.isNamed(kind, unit));
  if (!isKnown) throw reportFindings.refuse('unusable', 'unknown-unit', { code: unit });
}
