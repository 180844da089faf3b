/** What every counting report does: gather, arrange, publish, show; each gives its measure, its rates and its columns. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Bilingual, Cell, Sheet } from '#kit/sheet.js';
import type { Session } from '#session.js';
import { arrange, layBeside, type Order } from '../arrange.js';
import type { Measure } from '../counting/measure.js';
import { publishCross } from '../cross.js';
import { makeManifest } from '../manifest.js';
import type { Counted, Counts, Member, ReportHead } from '../model.js';
import { evaluationDay, lastDayOfPeriod } from '../period.js';
import { type Derive, publish } from '../publish.js';
import { publishPart } from '../split.js';
import { behindSheet, publishDossier, viewBehind } from '../view/behind.js';
import { countColumn, type FigureColumn } from '../view/columns.js';
import { crossSheet, viewCross } from '../view/cross.js';
import { sayExcluded, sayHierarchy, sayManifest } from '../view/footer.js';
import { headedBy } from '../view/part.js';
import { makeSheet, viewSheet } from '../view/sheet.js';
import { reportFindings } from '../words.js';
import { NO_REMARKS, remarkOnClosings } from './closed.js';
import { type Gathered, gather, gatherBehind } from './gather.js';
import { partFor, partsOf } from './parts.js';
import type { Question } from './question.js';
import type { Source } from './source.js';
import { writeParts } from './split.js';

export interface CountedReport<K extends string> {
  readonly name: string;
  /** As the command got them. */
  readonly flags: object;
  readonly title: Bilingual;
  readonly definition: string;
  readonly measure: Measure<K>;
  /** What closings keep of it; default: the measure itself. */
  readonly kept?: Measure<K>;
  readonly derive: Derive<K>;
  readonly figures: readonly FigureColumn<K>[];
  /** Which of them `--compare` lays beside the other period. */
  readonly main: FigureColumn<K>;
  /** What a terminal draws beside each row, 0 to 1; null: nothing. */
  readonly bar?: (counts: Counts<K>) => number | null;
  /** Of the dossiers counted: for the manifest. */
  readonly sizeOf: (total: Counts<K>) => number;
  /** What the figures are, and the balance they keep. */
  readonly say: (head: ReportHead, total: Counts<K>) => readonly Bilingual[];
  /** Findings of its own. */
  readonly judge?: (counted: Counted<K>) => readonly Diagnostic[];
  /** More that is published beside the rows. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** A layout of its own, as an official form has; default: a row of figures for each member. */
  readonly present?: (view: ReportView<K>) => Presented;
}

/** What a layout is made from. */
export interface ReportView<K extends string> {
  readonly source: Source;
  readonly question: Question;
  readonly head: ReportHead;
  readonly counted: Counted<K>;
  readonly footer: readonly Bilingual[];
  /** The part that it is about, of a report that is split. */
  readonly part: Member | undefined;
}

export interface Presented {
  readonly sheet: Sheet;
  readonly text: () => string;
}

export async function runCounted<K extends string>(
  source: Source,
  report: CountedReport<K>,
  asked: Question,
  session: Session,
): Promise<Outcome> {
  if (asked.list !== undefined) return runList(source, report, { ...asked, list: asked.list }, session);
  const context = {
    source,
    report,
    session,
    order: toOrder(report, asked),
    crossed: crossedOf(report, asked),
  };
  const gathered = await gather(source, report.measure, asked, session);
  const { splitBy, part } = asked;
  if (splitBy === undefined) return answer(context, gathered);
  if (part !== undefined) {
    const { member, gathered: own } = partFor(gathered, report.measure.keys, part);
    return answer(context, own, member);
  }
  const parts = partsOf(gathered, report.measure.keys).map(({ member, gathered: own }) => ({
    member,
    counted: report.sizeOf(own.counted.total),
    answer: () => answer(context, own, member),
  }));
  const diagnostics = findingsOf(report, gathered);
  return writeParts({ report: report.name, flags: report.flags, splitBy, parts, diagnostics }, session);
}

interface Context<K extends string> {
  readonly source: Source;
  readonly report: CountedReport<K>;
  readonly session: Session;
  readonly order: Order<K> | undefined;
  readonly crossed: FigureColumn<K> | undefined;
}

function answer<K extends string>(context: Context<K>, gathered: Gathered<K>, part?: Member): Outcome {
  const { source, report, session, order, crossed } = context;
  const { counted, compared, origin, question } = gathered;
  const { keys } = report.measure;
  const arranged = arrange(keys, layBeside(keys, counted, compared), order, question.top);
  const head = headOf(report, question);
  const kind = question.compare;
  const beside =
    compared === undefined || kind === undefined
      ? undefined
      : { kind, period: compared.period, total: compared.counted.total };
  const { total, excluded } = counted;
  const { splitBy } = question;
  const body = {
    ...publish({ head, arranged, total, excluded, derive: report.derive, compared: beside }),
    ...report.more,
    ...(part === undefined || splitBy === undefined ? {} : { part: publishPart(splitBy, part) }),
    ...(crossed === undefined ? {} : { cross: publishCross(crossed, counted, keys, question.by) }),
  };
  const manifest = makeManifest(body, {
    ...origin,
    ...{ version: session.version, flags: { ...report.flags, part: part?.key } },
    counted: report.sizeOf(total),
    question,
  });
  // What is closed is the whole.
  const closings =
    part === undefined
      ? remarkOnClosings(source, report.kept ?? report.measure, question, total, report.figures)
      : NO_REMARKS;
  const footer = [
    sayHierarchy(question.hierarchy, question.place),
    ...report.say(head, total),
    ...excluded.map(sayExcluded),
    ...closings.lines,
    sayManifest(manifest),
  ];
  const found = {
    data: { ...body, ...closings.data, manifest },
    diagnostics: findingsOf(report, gathered),
    today: question.today,
  };
  if (report.present !== undefined) {
    const { sheet, text } = report.present({ source, question, head, counted, footer, part });
    return { ...found, text, sheets: [sheet] };
  }
  const request = {
    ...{ head, by: question.by, title: report.title, figures: report.figures, arranged, total, footer },
    ...(beside === undefined ? {} : { compared: { ...beside, figure: report.main } }),
    ...(report.bar === undefined ? {} : { bar: report.bar }),
  };
  const plain = makeSheet(request, session.lang);
  const sheet = part === undefined ? plain : headedBy(plain, part);
  if (crossed !== undefined) {
    const laid = crossSheet({ ...request, crossed, keys, counted }, session.lang);
    return { ...found, text: () => viewCross(laid, session.lang, session.columns), sheets: [laid.sheet] };
  }
  return {
    ...found,
    text: () => viewSheet(sheet, request, session.lang, session.columns),
    sheets: [sheet],
  };
}

const findingsOf = <K extends string>(report: CountedReport<K>, { counted }: Gathered<K>): Diagnostic[] => [
  ...remark(counted),
  ...(report.judge?.(counted) ?? []),
];

/** The figure of `--cross`: one of the columns, or a count that has none. */
function crossedOf<K extends string>(
  { measure, figures }: CountedReport<K>,
  { cross }: Question,
): FigureColumn<K> | undefined {
  if (cross === undefined) return undefined;
  const figure = figures.find(({ column }) => column.key === cross && column.kind !== 'text');
  const key = measure.keys.find((known) => known === cross);
  if (figure !== undefined) return figure;
  if (key !== undefined) return countColumn(key, { vi: key, en: key });
  const known = [...new Set([...figures.map(({ column }) => column.key), ...measure.keys])].join(', ');
  throw reportFindings.refuse('unusable', 'unknown-count', { value: cross, known });
}

/** `--list`: the dossiers behind a count instead of the counts. */
async function runList<K extends string>(
  source: Source,
  report: CountedReport<K>,
  question: Question & { readonly list: string },
  session: Session,
): Promise<Outcome> {
  const { keys, sums = [] } = report.measure;
  const listed = keys.filter((key) => !sums.includes(key));
  const key = listed.find((known) => known === question.list);
  if (key === undefined)
    throw reportFindings.refuse('unusable', 'unknown-count', {
      value: question.list,
      known: listed.join(', '),
    });
  const found = await gatherBehind(source, report.measure, question, key, session);
  const view = { head: headOf(report, question), title: report.title, count: key, dossiers: found };
  const sheet = behindSheet(view, titleOf(report, key), session.lang);
  return {
    data: { ...view.head, list: key, dossiers: found.map(publishDossier) },
    text: () => viewBehind(sheet, session.lang, session.columns),
    diagnostics: [],
    sheets: [sheet],
  };
}

const titleOf = <K extends string>({ figures }: CountedReport<K>, key: K): Bilingual | undefined => {
  const column = figures.find((figure) => figure.column.key === key)?.column;
  const group = column?.groups?.[0];
  if (column === undefined || group === undefined) return column?.title;
  return { vi: `${group.vi} – ${column.title.vi}`, en: `${group.en} – ${column.title.en}` };
};

export function headOf(
  { name, definition }: { readonly name: string; readonly definition: string },
  question: Question,
): ReportHead {
  const { period, today, by, place, hierarchy } = question;
  return {
    report: name,
    period: { ...period, lastDay: lastDayOfPeriod(period) },
    evaluatedOn: evaluationDay(period, today),
    by: by.join(','),
    place,
    hierarchy: hierarchy.mode === 'as-of' ? `as-of ${hierarchy.on}` : hierarchy.mode,
    definition,
  };
}

/** By a count of the report, or by one of its rates and medians. */
export function toOrder<K extends string>(
  { measure, figures }: { readonly measure: Pick<Measure<K>, 'keys'> } & Pick<CountedReport<K>, 'figures'>,
  { sort }: Pick<Question, 'sort'>,
): Order<K> | undefined {
  if (sort === undefined) return undefined;
  const { key, isAscending } = sort;
  if (measure.keys.some((known) => known === key)) return { of: (counts) => counts[key as K], isAscending };
  const ordered = figures.filter(({ column }) => column.kind === 'percent' || column.kind === 'decimal');
  const figure = ordered.find(({ column }) => column.key === key);
  if (figure !== undefined) return { of: (counts) => toNumber(figure.of(counts)), isAscending };
  const known = [...ordered.map(({ column }) => column.key), ...measure.keys].join(', ');
  throw reportFindings.refuse('unusable', 'unknown-count', { value: key, known });
}

const toNumber = (cell: Cell): number | null => (typeof cell === 'number' ? cell : null);

/** Rows that are no unit of the hierarchy. */
export function remark<K extends string>({ rows }: Counted<K>): Diagnostic[] {
  const members = rows.flatMap((row) => row.members);
  const unknown = [...new Set(members.filter(({ place }) => place === 'unknown').map(({ code }) => code))];
  const undivided = new Map(
    members.filter(({ place }) => place === 'undivided').map((member) => [member.key, member]),
  );
  return [
    ...(unknown.length === 0
      ? []
      : [reportFindings.find('unknown-units', { count: unknown.length, codes: unknown.join(', ') })]),
    ...[...undivided.values()].map(({ code, parts = [] }) =>
      reportFindings.find('undivided', { code, parts: parts.join(', ') }),
    ),
  ];
}
