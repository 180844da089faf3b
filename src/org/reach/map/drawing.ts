/** The map itself, as SVG: lines below areas below points below names. Each area leads to its row in the table. Pure. */
import { escapeHtml } from '#kit/escape-html.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatDecimal, formatInteger } from '#lang/numbers.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import { areaAnchor, markAnchor } from '../anchors.js';
import type { AreaReach, Coverage } from '../model.js';
import { sayStanding } from '../words.js';
import { placeLabels } from './labels.js';
import { at, drawArea, drawLine, drawPoint } from './marks.js';
import type { Rect, Window } from './paper.js';
import { drawScale } from './scale.js';
import { layScene, type Scene } from './scene.js';

export function drawMap(coverage: Coverage, lang: Lang): string {
  const scene = layScene(coverage);
  const { width, height } = scene.paper;
  return [
    `<svg class="map" viewBox="0 0 ${at(width)} ${at(height + SCALE_STRIP)}" role="group" aria-label="${MAP[lang]}">`,
    `<g class="lines" aria-hidden="true">${drawLines(scene)}</g>`,
    `<g class="areas">${drawAreas(scene, coverage, lang)}</g>`,
    `<g class="points" aria-hidden="true">${drawPoints(scene)}</g>`,
    `<g class="labels" aria-hidden="true">${drawLabels(scene)}</g>`,
    ...scene.paper.insets.map((inset) => drawInset(inset, scene, lang)),
    drawScale(scene.paper.main, lang),
    '</svg>',
  ].join('\n');
}

const MAP: Bilingual = { vi: 'Bản đồ', en: 'Map' };
const SCALE_STRIP = 36;

/** Only where both ends lie in one window. Areas on their point have no line. */
function drawLines({ areas, placeOf }: Scene): string {
  const lines = areas.flatMap(({ area, window, radius, ...from }) => {
    const spot = area.nearest?.spot;
    if (!spot) return [];
    const to = placeOf(spot);
    const isShort = Math.hypot(to.x - from.x, to.y - from.y) <= radius;
    return to.window !== window || isShort ? [] : [{ standing: area.standing, line: drawLine(from, to) }];
  });
  return (['near', 'in-time', 'far'] as const)
    .map((kind) => ({ kind, drawn: lines.filter(({ standing }) => standing === kind) }))
    .filter(({ drawn }) => drawn.length > 0)
    .map(({ kind, drawn }) => `<path class="${kind}" d="${drawn.map(({ line }) => line).join('')}"/>`)
    .join('');
}

/** The small ones above the large. */
const drawAreas = ({ areas }: Scene, coverage: Coverage, lang: Lang): string =>
  areas
    .map(({ area, i, radius, x, y }) => {
      const sign = drawArea({ x, y, radius, standing: area.standing, isCounted: area.population !== null });
      const title = escapeHtml(neutralise(sayArea(area, coverage, lang)));
      return `<a id="${markAnchor(i)}" class="${area.standing}" href="#${areaAnchor(i)}"><title>${title}</title>${sign}</a>`;
    })
    .join('\n');

function sayArea(
  { area, name, population, nearest, metres, standing }: AreaReach,
  { reach }: Coverage,
  lang: Lang,
): string {
  const people = {
    vi: population === null ? 'chưa có dân số' : `${formatInteger(population, lang)} người`,
    en: population === null ? 'population not known' : `residents ${formatInteger(population, lang)}`,
  }[lang];
  const km = formatDecimal((metres ?? 0) / 1000, 2, lang);
  const point = `${nearest?.name ?? ''} (${nearest?.unit ?? ''})`;
  const way = {
    vi: `điểm gần nhất: ${point}, ${km} km đường chim bay`,
    en: `nearest point: ${point}, ${km} km in a straight line`,
  }[lang];
  return `${name} (${area}): ${people}; ${way}; ${sayStanding(standing, reach)[lang].toLowerCase()}`;
}

const SEATS: ReadonlySet<string> = new Set(['branch', 'centre']);

const drawPoints = ({ points, size }: Scene): string =>
  points.map(({ point, x, y }) => drawPoint({ x, y }, SEATS.has(point.kind), size)).join('');

/** Areas beyond both limits are named first, then the most populous. */
function drawLabels({ areas, points, paper, size }: Scene): string {
  const inMain = areas.filter(({ window }) => window === paper.main);
  const wishes = inMain.toSorted((a, b) => weight(b.area) - weight(a.area) || a.i - b.i);
  const marks = [
    ...inMain.map(({ x, y, radius }) => square(x, y, radius + RIM)),
    ...points.map(({ x, y }) => square(x, y, size)),
  ];
  const labels = placeLabels(
    wishes.map(({ area, radius, ...place }) => ({ text: area.name, at: place, radius })),
    marks,
    paper.main.frame,
  );
  return labels
    .map(
      ({ text, x, y, anchor }) =>
        `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escapeHtml(neutralise(text))}</text>`,
    )
    .join('\n');
}

/** Half the width of the thickest stroke, and a little. */
const RIM = 1.5;

/** More people than any area has. */
const FIRST = 1e9;

const weight = ({ standing, population }: AreaReach): number =>
  (standing === 'far' ? FIRST : 0) + (population ?? 0);

const square = (x: number, y: number, radius: number): Rect => ({
  ...{ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
});

/** Says what the small window shows, and that it lies elsewhere. */
function drawInset(inset: Window, { areas }: Scene, lang: Lang): string {
  const { x, y, width, height } = inset.frame;
  const names = areas.filter(({ window }) => window === inset).map(({ area }) => area.name);
  const [first = ''] = names;
  const said = names.length > 1 ? `${first} +${names.length - 1}` : first;
  const lines = [said, ...INSET[lang]].filter((line) => line !== '');
  const texts = lines.map(
    (line, i) =>
      `<text x="${at(x + width / 2)}" y="${at(y + height + 15 * (i + 1))}" text-anchor="middle">${escapeHtml(neutralise(line))}</text>`,
  );
  return `<g class="inset" aria-hidden="true"><rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"/>${texts.join('')}</g>`;
}

const INSET: Readonly<Record<Lang, readonly string[]>> = {
  vi: ['(khung phụ: ở xa, không', 'theo vị trí trên bản đồ)'],
  en: ['(lies far off, not where', 'the map shows it)'],
};
