/**
 * Gathers a dashboard with the questions that the reports ask: for each of two hierarchies one by month and unit, one by
 * unit and field, of dossiers and of ballots. However many units and months there are, that is all.
 */
import type { SignalReport } from '#dossier/signals/model.js';
import { readSignals } from '#dossier/signals/store.js';
import type { UnitCode } from '#kit/brand.js';
import { canonicalJson } from '#kit/canonical.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Session } from '#session.js';
import { type OnTimeKey, onTimeMeasure } from '../counting/on-time.js';
import { figuresOfBallots, figuresOfDossiers } from '../dashboard/figures.js';
import type { Dashboard, DashboardSide, Figures } from '../dashboard/model.js';
import { growTree, type Laid } from '../dashboard/tree.js';
import type { Origin } from '../manifest.js';
import type { Counted, CountedRow, Counts, Dimension, Hierarchy } from '../model.js';
import { evaluationDay, lastDayOfPeriod, partsOf } from '../period.js';
import { sayFound } from '../view/dashboard.js';
import { sayExcluded, sayHierarchy } from '../view/footer.js';
import { sayResolvedRate } from '../view/on-time.js';
import { sayBallotRate } from '../view/satisfaction.js';
import { headOf, remark } from './counted.js';
import { gather } from './gather.js';
import { countOpinions, type OpinionSource } from './opinions.js';
import type { Question } from './question.js';
import { ballotReport } from './satisfaction-kinds.js';

export interface DashboardInput {
  readonly period: string;
  readonly ytd?: boolean;
  readonly monthStarts?: number;
  readonly hierarchy?: readonly string[];
  readonly unit?: string;
  /** Ratios. */
  readonly onTimeTarget: number;
  readonly satisfactionTarget: number;
  readonly minCount: number;
  /** With what is worth a second look. */
  readonly signals?: boolean;
}

interface GatheredDashboard {
  readonly dashboard: Dashboard;
  readonly origin: Origin;
  /** Dossiers. */
  readonly counted: number;
  readonly diagnostics: readonly Diagnostic[];
}

type Asked = Pick<DashboardInput, 'onTimeTarget' | 'satisfactionTarget' | 'minCount' | 'signals'>;

export async function gatherDashboard(
  source: OpinionSource,
  question: Question,
  asked: Asked,
  session: Session,
): Promise<GatheredDashboard> {
  const [asWas, asAsked] = hierarchiesOf(question);
  const was = await gatherSide(source, { ...question, hierarchy: asWas }, asked, session);
  // What is to be said of the ledger was said.
  const now = await gatherSide(source, { ...question, hierarchy: asAsked }, asked, {
    ...session,
    note: () => {},
  });
  const { period, monthStarts, today } = question;
  const { dossiers, ballots, origin } = was;
  const head = headOf({ name: 'dashboard', definition: 'resolved+ballots' }, question);
  const signals = asked.signals === true ? await gatherSignals(source, question, was.side, session) : null;
  const dashboard: Dashboard = {
    period: { ...period, lastDay: lastDayOfPeriod(period) },
    evaluatedOn: evaluationDay(period, today),
    months: partsOf(period, 'month', monthStarts, today).map(({ code }) => code),
    targets: { onTime: asked.onTimeTarget, satisfaction: asked.satisfactionTarget },
    minCount: asked.minCount,
    sides: [was.side, now.side],
    signals,
    opensWith: question.hierarchy.mode === 'as-was' ? 0 : 1,
    notes: [
      ...sayResolvedRate(head, dossiers.total, question.precision),
      ...sayBallotRate(ballots),
      ...[...dossiers.excluded, ...ballots.excluded].map(sayExcluded),
      ...(signals === null ? [] : [sayFound(signals)]),
    ],
  };
  const { carriedOver, received } = dossiers.total;
  return {
    ...{ dashboard, origin, counted: carriedOver + received },
    diagnostics: unlike([...was.diagnostics, ...now.diagnostics]),
  };
}

/** As it was, and as it is now or was on the day that is asked for. */
function hierarchiesOf({ hierarchy, today }: Question): readonly [Hierarchy, Hierarchy] {
  const asNow: Hierarchy = { mode: 'as-now', on: today };
  return [{ mode: 'as-was' }, hierarchy.mode === 'as-was' ? asNow : hierarchy];
}

const unlike = (found: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(found.map((diagnostic) => [canonicalJson(diagnostic), diagnostic])).values(),
];

interface Gathering {
  readonly side: DashboardSide;
  readonly dossiers: Counted<OnTimeKey>;
  readonly ballots: ReturnType<typeof countBallots>;
  readonly origin: Origin;
  readonly diagnostics: readonly Diagnostic[];
}

const BY_FIELD: readonly Dimension[] = ['unit', 'field'];
const BY_MONTH: readonly Dimension[] = ['month', 'unit'];

async function gatherSide(
  source: OpinionSource,
  question: Question,
  asked: Asked,
  session: Session,
): Promise<Gathering> {
  const measure = onTimeMeasure(question.precision);
  const byField = await gather(source, measure, { ...question, by: BY_FIELD }, session);
  const byMonth = await gather(
    source,
    measure,
    { ...question, by: BY_MONTH },
    { ...session, note: () => {} },
  );
  const ballots = countBallots(source, { ...question, by: BY_FIELD }, asked);
  const ballotsByMonth = countBallots(source, { ...question, by: BY_MONTH }, asked);
  const nodes = growTree({
    ...{ org: source.org, hierarchy: question.hierarchy, period: question.period, minCount: asked.minCount },
    unit: question.unit as UnitCode | undefined,
    byField: [
      ...lay(byField.counted, 'field', figuresOfDossiers),
      ...lay(ballots, 'field', figuresOfBallots),
    ],
    byMonth: [
      ...lay(byMonth.counted, 'month', figuresOfDossiers),
      ...lay(ballotsByMonth, 'month', figuresOfBallots),
    ],
  });
  const diagnostics = unlike([...remark(byField.counted), ...remark(ballots)]);
  const side = {
    hierarchy: question.hierarchy,
    note: sayHierarchy(question.hierarchy, question.place),
    nodes,
  };
  return { side, dossiers: byField.counted, ballots, origin: byField.origin, diagnostics };
}

/** Of the units that the page shows; all are read, for the others are what one is held against. */
async function gatherSignals(
  { db }: OpinionSource,
  { period, today, monthStarts }: Question,
  { nodes }: DashboardSide,
  session: Session,
): Promise<SignalReport> {
  const progress = await session.progress({ vi: 'Đang xem hồ sơ', en: 'Reading dossiers' });
  const tell = (seen: number) => progress.update({ vi: `Đã xem ${seen} hồ sơ`, en: `Read ${seen} dossiers` });
  const shown = new Set(nodes.map(({ code }) => code));
  const isAsked = (unit: string) => shown.has(unit);
  try {
    return readSignals(db, { ...period, today, monthStarts, isAsked, tell });
  } finally {
    progress.stop();
  }
}

const countBallots = (source: OpinionSource, question: Question, { minCount }: Asked) =>
  countOpinions(ballotReport({ minCount, ranks: true }), source, question);

/** The rows of a report as the tree takes them in: a unit, and a month or a field. */
const lay = <K extends string>(
  { rows }: Counted<K>,
  by: 'month' | 'field',
  figuresOf: (counts: Counts<K>) => Figures,
): Laid[] => rows.flatMap((row) => layRow(row, by, figuresOf(row.counts)));

function layRow({ members }: CountedRow<string>, by: Dimension, figures: Figures): Laid[] {
  const unit = members.find(({ dimension }) => dimension === 'unit');
  const at = members.find(({ dimension }) => dimension === by);
  return unit === undefined || at === undefined ? [] : [{ unit, at: at.code, figures }];
}
