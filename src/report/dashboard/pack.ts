/**
 * Packs a dashboard for its page: 700 units in 36 months are half a million figures. Numbers are written as source maps
 * write theirs, in digits of base 64, the least first, each but the last marked; equal series are kept once. Pure.
 */
import {
  type Dashboard,
  type DashboardNode,
  FIGURE_KEYS,
  type Figures,
  type PackedDashboard,
  type PackedNode,
  RANKINGS,
  RATES,
  SERIES_KEYS,
} from './model.js';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A digit holds five bits; the sixth says that another one follows. */
const BASE = 32;

export function packNumber(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= BASE) {
    text += DIGITS[BASE + (rest % BASE)];
    rest = Math.floor(rest / BASE);
  }
  return text + DIGITS[rest];
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
  const { months, sides, ...head } = dashboard;
  const series = openPool();
  const fields = openPool();
  const packed = sides.map(({ hierarchy, nodes }) => {
    const ids = idsOf(nodes);
    return {
      mode: hierarchy.mode,
      on: hierarchy.mode === 'as-was' ? null : hierarchy.on,
      nodes: nodes.map((node, i) => packNode(node, ids[i] ?? '', { months, series, fields })),
    };
  });
  return {
    ...{ ...head, months, figureKeys: FIGURE_KEYS, seriesKeys: SERIES_KEYS },
    ...{ fields: fields.list(), series: series.list(), sides: packed },
  };
}

interface Pools {
  readonly months: readonly string[];
  readonly series: Pool;
  readonly fields: Pool;
}

function packNode(node: DashboardNode, id: string, { months, series, fields }: Pools): PackedNode {
  const { code, name, kind, parent, parts, figures, standing } = node;
  const byMonth = months.map((month) => packSeries(node.months.get(month))).join('');
  const byField = [...node.fields].map(
    ([field, sums]) => packNumber(fields.placeOf(field)) + packSeries(sums),
  );
  return {
    ...{ id, code, name, kind, parent },
    ...(parts.length === 0 ? {} : { parts }),
    figures: packAll(FIGURE_KEYS.map((key) => figures[key])),
    months: series.placeOf(byMonth),
    fields: series.placeOf(byField.join('')),
    standing: RATES.map((rate) => packStanding(standing[rate])).join(''),
  };
}

const packSeries = (figures: Figures | undefined): string =>
  packAll(SERIES_KEYS.map((key) => figures?.[key] ?? 0));

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
