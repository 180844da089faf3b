// @ts-check
/** Draws the charts of the page with Observable Plot. Colours are those of the style sheet, so that themes need no redrawing. */
import { meetsTarget, nameOf, targetOf } from './context.js';
import { fieldRows } from './fields.js';
import { monthText } from './format.js';
import { isFew, rateOf, shownRate } from './model.js';
import { shownRows } from './ranking.js';

/** @import * as PlotLibrary from '@observablehq/plot' */
/** @import { RateName } from '../../src/report/dashboard/model.js' */
/** @import { View } from './context.js' */

/** The library, inlined before this script. */
const Plot = /** @type {typeof PlotLibrary} */ (/** @type {any} */ (globalThis).Plot);

/** @typedef {{ readonly view: View, readonly width: number }} Canvas */

/** By the name of the place that each is drawn into. @type {Readonly<Record<string, (canvas: Canvas) => Element | null>>} */
export const CHARTS = {
  chartVolume: drawVolume,
  chartOnTime: (canvas) => drawRate(canvas, 'onTime'),
  chartSatisfaction: (canvas) => drawRate(canvas, 'satisfaction'),
  chartOverdue: drawOverdue,
  ranking: drawRanking,
  fields: drawFields,
};

const HEIGHT = 230;
/** Narrower charts, on phones and on paper, are lower. */
const NARROW = 400;
const FIRST = 'var(--first)';
const SECOND = 'var(--second)';
const ALERT = 'var(--alert)';
const MUTED = 'var(--muted)';
/** Pixels that the name of a month needs on the axis. */
const MONTH_WIDTH = 62;
const RIGHT = 18;

/** @param {Canvas} canvas @param {readonly string[]} months */
function monthAxis({ view, width }, months) {
  const step = Math.max(1, Math.ceil((months.length * MONTH_WIDTH) / Math.max(1, width - 50 - RIGHT)));
  return {
    type: /** @type {const} */ ('point'),
    domain: months,
    label: null,
    ticks: months.filter((_, i) => i % step === 0),
    tickFormat: (/** @type {string} */ code) => monthText(code, view.lang),
  };
}

/** @param {Canvas} canvas */
const frame = ({ width }) => ({
  ...{ width, height: width < NARROW ? 168 : HEIGHT, marginLeft: 52, marginRight: RIGHT, marginTop: 30 },
  ...{ className: 'chart-svg', style: { background: 'none', overflow: 'visible' } },
});

/** Whole numbers only, few of them. @param {View} view @param {number} most */
const countAxis = (view, most) => ({
  ...{ label: null, grid: true, zero: true, nice: true, ...(most === 0 ? { domain: [0, 1] } : {}) },
  ticks: Math.min(5, Math.max(1, most)),
  tickFormat: (/** @type {number} */ n) => (Number.isInteger(n) ? view.count(n) : ''),
});

/** Lines are told apart by their dashes and by the words at their end, not by colour alone. @param {Canvas} canvas */
function drawVolume(canvas) {
  const { view } = canvas;
  const { say, count, lang } = view;
  const rows = view.node.months().map(({ month, sums }) => ({ month, ...sums }));
  const most = Math.max(0, ...rows.flatMap(({ received, resolved }) => [received, resolved]));
  /** @param {typeof rows[number]} row */
  const title = (row) =>
    `${monthText(row.month, lang)}\n${say('received')}: ${count(row.received)}\n${say('resolved')}: ${count(row.resolved)}`;
  return Plot.plot({
    ...frame(canvas),
    x: monthAxis(
      canvas,
      rows.map(({ month }) => month),
    ),
    y: countAxis(view, most),
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      Plot.lineY(rows, { x: 'month', y: 'resolved', stroke: SECOND, strokeDasharray: '5 3', strokeWidth: 2 }),
      Plot.lineY(rows, { x: 'month', y: 'received', stroke: FIRST, strokeWidth: 2 }),
      Plot.dot(rows, { x: 'month', y: 'received', fill: FIRST, r: 2.5 }),
      ...legend([
        ['━━', say('received'), FIRST],
        ['╍╍', say('resolved'), SECOND],
      ]),
      Plot.tip(rows, Plot.pointerX({ x: 'month', y: 'received', title })),
    ],
  });
}

/** Pixels of a letter, on the average. */
const LETTER = 6.8;

/** Says above a chart which line is which, by its dashes and its colour. @param {readonly (readonly [sign: string, words: string, color: string])[]} lines */
function legend(lines) {
  let left = 0;
  return lines.map(([sign, words, fill]) => {
    const text = `${sign} ${words}`;
    const dx = left;
    left += (text.length + 2) * LETTER;
    return Plot.text([text], {
      frameAnchor: 'top-left',
      dx,
      dy: -24,
      fill,
      fontWeight: 600,
      textAnchor: 'start',
    });
  });
}

/** @param {Canvas} canvas @param {RateName} name */
function drawRate(canvas, name) {
  const { view } = canvas;
  const { say, share, model, lang } = view;
  const months = view.node.months();
  const rows = months.map(({ month, sums }) => ({
    month,
    value: shownRate(model, sums, name).value,
    form: name === 'onTime' ? rateOf(sums, 'form').value : null,
    size: rateOf(sums, name),
  }));
  const known = rows.flatMap(({ value, form }) => [value, form]).filter((value) => value !== null);
  if (known.length === 0) return null;
  const target = model.targets[name];
  const low = Math.min(target, ...known);
  const floor = Math.max(0, low - Math.max(0.01, (1 - low) * 0.15));
  /** @param {typeof rows[number]} row */
  const title = (row) =>
    [
      `${monthText(row.month, lang)}: ${share(row.value)}`,
      `${view.count(row.size.numerator)} / ${view.count(row.size.denominator)}`,
      ...(row.form === null ? [] : [say('byForm', { rate: share(row.form) })]),
    ].join('\n');
  return Plot.plot({
    ...frame(canvas),
    x: monthAxis(
      canvas,
      rows.map(({ month }) => month),
    ),
    y: {
      ...{ domain: [floor, 1], label: null, grid: true, ticks: 5 },
      tickFormat: (/** @type {number} */ ratio) => share(ratio, 1 - floor < 0.06 ? 1 : 0),
    },
    marks: [
      Plot.ruleY([target], { stroke: MUTED, strokeDasharray: '7 4', strokeWidth: 1.5 }),
      ...legend([
        ['━━', say('rate'), FIRST],
        ...(name === 'onTime' ? [/** @type {const} */ (['┅┅', say('formLine'), SECOND])] : []),
        ['╌╌', say('target', { target: targetOf(view, name) }), MUTED],
      ]),
      Plot.lineY(rows, { x: 'month', y: 'form', stroke: SECOND, strokeDasharray: '2 3', strokeWidth: 1.5 }),
      Plot.lineY(rows, { x: 'month', y: 'value', stroke: FIRST, strokeWidth: 2 }),
      Plot.dot(rows, { x: 'month', y: 'value', fill: FIRST, r: 2.5 }),
      Plot.tip(
        rows.filter(({ value }) => value !== null),
        Plot.pointerX({ x: 'month', y: 'value', title }),
      ),
    ],
  });
}

/** @param {Canvas} canvas */
function drawOverdue(canvas) {
  const { view } = canvas;
  const rows = view.node.months().map(({ month, sums }) => ({ month, value: sums.inProgressOverdue }));
  const most = Math.max(0, ...rows.map(({ value }) => value));
  const axis = monthAxis(
    canvas,
    rows.map(({ month }) => month),
  );
  return Plot.plot({
    ...frame(canvas),
    x: { ...axis, type: 'band' },
    y: countAxis(view, most),
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      Plot.barY(rows, { x: 'month', y: 'value', fill: ALERT, inset: 1 }),
      Plot.tip(
        rows,
        Plot.pointerX({
          x: 'month',
          y: 'value',
          title: ({ month, value }) => `${monthText(month, view.lang)}: ${view.count(value)}`,
        }),
      ),
    ],
  });
}

const ROW_HEIGHT = 22;

/** Each rate with its interval; a full dot meets the target, an open one does not. @param {Canvas} canvas */
function drawRanking(canvas) {
  const { view, width } = canvas;
  const { state, model, share, say } = view;
  const rows = shownRows(view).flatMap((node) => {
    const rate = rateOf(node.figures, state.rank);
    const { low, high } = node.standing[state.rank];
    if (rate.value === null || isFew(model, rate)) return [];
    const isMet = meetsTarget(view, state.rank, rate.value) === true;
    return [{ id: node.id, name: nameOf(view, node), low, high, value: rate.value, isMet }];
  });
  if (rows.length === 0) return null;
  const target = model.targets[state.rank];
  const floor = Math.max(0, Math.min(target, ...rows.map(({ low }) => low)) - 0.01);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const left = Math.min(320, Math.round(width * 0.38));
  const color = (/** @type {typeof rows[number]} */ { isMet }) => (isMet ? FIRST : ALERT);
  return Plot.plot({
    ...{ width, marginLeft: left, marginRight: 24, marginTop: 26, height: 56 + rows.length * ROW_HEIGHT },
    ...{ className: 'chart-svg', style: { background: 'none', overflow: 'visible' } },
    x: {
      axis: 'top',
      domain: [floor, 1],
      label: null,
      grid: true,
      ticks: Math.max(3, Math.min(6, Math.floor((width - left) / 90))),
      tickFormat: (/** @type {number} */ ratio) => share(ratio, 1 - floor < 0.06 ? 1 : 0),
    },
    y: {
      type: 'band',
      domain: rows.map(({ id }) => id),
      label: null,
      tickSize: 0,
      tickFormat: (/** @type {string} */ id) => shorten(names.get(id) ?? id, left),
    },
    marks: [
      Plot.ruleX([target], { stroke: MUTED, strokeDasharray: '7 4', strokeWidth: 1.5 }),
      Plot.text([target], {
        x: target,
        frameAnchor: 'bottom',
        dy: 14,
        text: () => say('target', { target: targetOf(view, state.rank) }),
        fill: MUTED,
        textAnchor: target - floor > (1 - floor) * 0.7 ? 'end' : 'middle',
      }),
      Plot.ruleY(rows, {
        y: 'id',
        x1: 'low',
        x2: 'high',
        stroke: color,
        strokeWidth: 3,
        strokeOpacity: 0.45,
      }),
      Plot.dot(rows, {
        y: 'id',
        x: 'value',
        stroke: color,
        fill: (row) => (row.isMet ? FIRST : 'var(--card)'),
        r: 4.5,
        strokeWidth: 2,
      }),
      Plot.tip(
        rows,
        Plot.pointerY({
          y: 'id',
          x: 'value',
          title: (row) => `${row.name}\n${share(row.value)} (${share(row.low, 1)}–${share(row.high, 1)})`,
        }),
      ),
    ],
  });
}

/** Cuts a name to what the margin holds. @param {string} name @param {number} width */
function shorten(name, width) {
  const most = Math.floor(width / 6.6);
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}

const MOST_FIELDS = 12;

/** @param {Canvas} canvas */
function drawFields(canvas) {
  const { view, width } = canvas;
  const { say, count } = view;
  const all = fieldRows(view).map(({ name, sums }) => ({ name, value: sums.received }));
  if (all.length === 0) return null;
  const rest = all.slice(MOST_FIELDS);
  const others = {
    name: say('otherFields', { count: count(rest.length) }),
    value: rest.reduce((sum, { value }) => sum + value, 0),
  };
  const rows = rest.length < 2 ? all : [...all.slice(0, MOST_FIELDS), others];
  const left = Math.min(320, Math.round(width * 0.38));
  return Plot.plot({
    ...{
      width,
      marginLeft: left,
      marginRight: 70,
      marginTop: 6,
      marginBottom: 6,
      height: 12 + rows.length * ROW_HEIGHT,
    },
    ...{ className: 'chart-svg', style: { background: 'none', overflow: 'visible' } },
    x: { axis: null, zero: true },
    y: {
      type: 'band',
      domain: rows.map(({ name }) => name),
      label: null,
      tickSize: 0,
      tickFormat: (/** @type {string} */ name) => shorten(name, left),
      padding: 0.25,
    },
    marks: [
      Plot.barX(rows, { y: 'name', x: 'value', fill: FIRST }),
      Plot.text(rows, {
        y: 'name',
        x: 'value',
        text: ({ value }) => count(value),
        textAnchor: 'start',
        dx: 6,
        fill: 'currentColor',
      }),
    ],
  });
}
