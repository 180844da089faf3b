/**
 * Packs a dashboard for its page: 700 units in 36 months on two hierarchies are half a million figures. Each is written in
 * the fewest signs that JSON keeps as they are and that end no element; equal series are kept once. Pure.
 */
import { noFigures } from './figures.js';
import {
  BASES,
  type Dashboard,
  type DashboardNode,
  FIGURE_KEYS,
  type Figures,
  type PackedDashboard,
  type PackedNode,
  RANKINGS,
  RATES,
  SERIES_KEYS,
  type SeriesKey,
} from './model.js';
import { packSignals } from './signals.js';

/** The printable signs of ASCII but `"`, `\\` and `<`: 91 digits. */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((sign) => !['"', '\\', '<'].includes(sign))
  .join('');
const BASE = DIGITS.length;
/** The first digit says how many follow: a small number is its own, others have one or two more, or as many as are named. */
const ONE_MORE = 64;
const TWO_MORE = 86;
const MANY = BASE - 1;
const TWO_FROM = ONE_MORE + (TWO_MORE - ONE_MORE) * BASE;
const MANY_FROM = TWO_FROM + (MANY - TWO_MORE) * BASE ** 2;

export function packNumber(value: number): string {
  if (value < ONE_MORE) return digitsOf(value, 1);
  if (value < TWO_FROM) return digitsOf(value - ONE_MORE + ONE_MORE * BASE, 2);
  if (value < MANY_FROM) return digitsOf(value - TWO_FROM + TWO_MORE * BASE ** 2, 3);
  const count = Math.ceil(Math.log(value + 1) / Math.log(BASE)) + 1;
  return digitsOf(MANY, 1) + digitsOf(count, 1) + digitsOf(value, count);
}

/** The greatest first. */
function digitsOf(value: number, count: number): string {
  let text = '';
  for (let rest = value; text.length < count; rest = Math.floor(rest / BASE))
    text = DIGITS.charAt(rest % BASE) + text;
  return text;
}

const packAll = (values: readonly number[]): string => values.map(packNumber).join('');

/** Places of texts in a list that holds each of them once. */
function openPool() {
  const places = new Map<string, number>();
  return {
    placeOf: (text: string): number => {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    },
    list: (): string[] => [...places.keys()],
  };
}

type Pool = ReturnType<typeof openPool>;

export function packDashboard(dashboard: Dashboard): PackedDashboard {
  const { months, sides, signals, ...head } = dashboard;
  const series = openPool();
  const fields = openPool();
  const names = openPool();
  const packed = sides.map(({ hierarchy, note, nodes }) => {
    const ids = idsOf(nodes);
    return {
      mode: hierarchy.mode,
      note,
      on: hierarchy.mode === 'as-was' ? null : hierarchy.on,
      nodes: nodes.map((node, i) => packNode(node, ids[i] ?? '', { months, series, fields, names })),
    };
  });
  return {
    ...{ ...head, months, figureKeys: FIGURE_KEYS, seriesKeys: SERIES_KEYS, bases: BASES },
    ...{ fields: fields.list(), names: names.list(), series: series.list(), sides: packed },
    signals: signals === null ? null : packSignals(signals),
  };
}

interface Pools {
  readonly months: readonly string[];
  readonly series: Pool;
  readonly fields: Pool;
  readonly names: Pool;
}

function packNode(node: DashboardNode, id: string, { months, series, fields, names }: Pools): PackedNode {
  const { code, name, kind, parent, parts, figures, standing } = node;
  const at = (month: string): Figures => node.months.get(month) ?? noFigures();
  const byMonth = months.map((month, i) =>
    packSeries(at(month), i === 0 ? 0 : at(months[i - 1] ?? '').inProgress),
  );
  const byField = [...node.fields].map(
    ([field, sums]) => packNumber(fields.placeOf(field)) + packSeries(sums, 0),
  );
  return {
    ...(id === code ? {} : { id }),
    ...{ code, name: name === null ? null : names.placeOf(name), kind, parent },
    ...(parts.length === 0 ? {} : { parts }),
    figures: packAll(FIGURE_KEYS.map((key) => figures[key])),
    months: series.placeOf(byMonth.join('')),
    fields: series.placeOf(byField.join('')),
    standing: RATES.map((rate) => packStanding(standing[rate])).join(''),
  };
}

/** `before`: what was in progress at the end of the month before; of a field over the whole period nothing. */
const packSeries = (figures: Figures, before: number): string =>
  packAll(SERIES_KEYS.map((key) => packedOf(figures, key, before)));

function packedOf(figures: Figures, key: SeriesKey, before: number): number {
  // What came and went tells what is in progress, as far as no unit moved.
  if (key === 'inProgress')
    return toNatural(figures.inProgress + figures.resolved - figures.received - before);
  const base = BASES[key];
  return base === undefined ? figures[key] : figures[base] - figures[key];
}

/** Whole numbers as natural ones: 0, -1, 1, -2, 2 … */
const toNatural = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

const BILLION = 1e9;

const packStanding = ({ interval, ...ranks }: DashboardNode['standing']['onTime']): string =>
  packAll([
    Math.round((interval?.low ?? 0) * BILLION),
    Math.round((interval?.high ?? 0) * BILLION),
    ...RANKINGS.flatMap((among) => {
      const { first, last, of } = ranks[among] ?? { first: 0, last: 0, of: 0 };
      return [first, last, of];
    }),
  ]);

/** '' for the top; then the code, with what tells it apart where that is not enough. */
function idsOf(nodes: readonly DashboardNode[]): string[] {
  const used = new Set<string>();
  return nodes.map(({ code, kind, parent }) => {
    const stem = parent === null ? '' : kind === 'own' ? `${code}~` : code;
    let id = stem;
    for (let n = 2; used.has(id); n++) id = `${stem}~${n}`;
    used.add(id);
    return id;
  });
}
