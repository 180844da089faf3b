/** What every counting report does: gather, arrange, publish, show; each gives its measure, its rates and its columns. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Bilingual, Cell } from '#kit/sheet.js';
import type { Session } from '#session.js';
import { arrange, layBeside, type Order } from '../arrange.js';
import type { Measure } from '../counting/measure.js';
import { makeManifest } from '../manifest.js';
import type { Counted, Counts, ReportHead } from '../model.js';
import { evaluationDay, lastDayOfPeriod } from '../period.js';
import { type Derive, publish } from '../publish.js';
import { behindSheet, publishDossier, viewBehind } from '../view/behind.js';
import type { FigureColumn } from '../view/columns.js';
import { sayExcluded, sayHierarchy, sayManifest } from '../view/footer.js';
import { makeSheet, viewSheet } from '../view/sheet.js';
import { reportFindings } from '../words.js';
import { remarkOnClosings } from './closed.js';
import { gather, gatherBehind } from './gather.js';
import type { Question } from './question.js';
import type { Source } from './source.js';

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
}

export async function runCounted<K extends string>(
  source: Source,
  report: CountedReport<K>,
  asked: Question,
  session: Session,
): Promise<Outcome> {
  if (asked.list !== undefined) return runList(source, report, { ...asked, list: asked.list }, session);
  const order = toOrder(report, asked);
  const { counted, compared, origin, question } = await gather(source, report.measure, asked, session);
  const { keys } = report.measure;
  const arranged = arrange(keys, layBeside(keys, counted, compared?.counted), order, question.top);
  const head = headOf(report, question);
  const kind = question.compare;
  const beside =
    compared === undefined || kind === undefined
      ? undefined
      : { kind, period: compared.period, total: compared.counted.total };
  const { total, excluded } = counted;
  const body = {
    ...publish({ head, arranged, total, excluded, derive: report.derive, compared: beside }),
    ...report.more,
  };
  const manifest = makeManifest(body, {
    ...origin,
    ...{ version: session.version, flags: report.flags },
    counted: report.sizeOf(total),
    hierarchy: question.hierarchy,
  });
  const closings = remarkOnClosings(source, report.kept ?? report.measure, question, total, report.figures);
  const footer = [
    sayHierarchy(question.hierarchy, question.place),
    ...report.say(head, total),
    ...excluded.map(sayExcluded),
    ...closings.lines,
    sayManifest(manifest),
  ];
  const request = {
    ...{ head, by: question.by, title: report.title, figures: report.figures, arranged, total, footer },
    ...(beside === undefined ? {} : { compared: { ...beside, figure: report.main } }),
    ...(report.bar === undefined ? {} : { bar: report.bar }),
  };
  const sheet = makeSheet(request, session.lang);
  return {
    data: { ...body, ...closings.data, manifest },
    text: () => viewSheet(sheet, request, session.lang, session.columns),
    diagnostics: [...remark(counted), ...(report.judge?.(counted) ?? [])],
    sheets: [sheet],
  };
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
  const sheet = behindSheet(view, titleOf(report, key));
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
