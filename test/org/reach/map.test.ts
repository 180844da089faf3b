/** The map: everything that has a place is on it once, nothing comes from outside, the same world gives the same bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { renderSheets } from '#io/write/render.js';
import type { AreaCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Spot } from '#kit/great-circle.js';
import { drawMap } from '#org/reach/map/drawing.js';
import { coverageFigure } from '#org/reach/map/figure.js';
import { LETTER, placeLabels } from '#org/reach/map/labels.js';
import { layPaper, type Rect, type Window } from '#org/reach/map/paper.js';
import { splitRemote } from '#org/reach/map/remote.js';
import { type Coverage, type OpenArea, type OpenPoint, REACH } from '#org/reach/model.js';
import { reckonCoverage } from '#org/reach/reckon.js';
import { coverageSheets } from '#org/reach/sheets.js';
import { metresOnSphere } from './globe.js';

const at = (longitude: number, latitude: number): Spot => ({
  longitude: Math.round(longitude * 1e6),
  latitude: Math.round(latitude * 1e6),
});

const MAINLAND = Array.from({ length: 12 }, (_, i) => at(107.5 + i * 0.1, 15.2 + ((i * 7) % 12) * 0.08));
const HOANG_SA = at(112.135, 16.568);

const area = (i: number, spot: Spot | null, population: number | null, name = `Xã ${i}`): OpenArea => ({
  area: `A${i}` as AreaCode,
  ...{ name, population, spot },
});
const point = (i: number, spot: Spot | null, kind: OpenPoint['kind'] = 'point'): OpenPoint => ({
  ...{ unit: `P${i}` as UnitCode, name: `Điểm ${i}`, kind, branch: 'CN' as UnitCode, spot },
});

const world = (names: (i: number) => string = (i) => `Xã ${i}`): Coverage =>
  reckonCoverage({
    ...{ day: '2025-07-01' as Day, reach: REACH, kinds: ['branch', 'point'] },
    areas: [
      ...MAINLAND.map((spot, i) => area(i, spot, i === 3 ? null : 1000 * (i + 1), names(i))),
      area(12, HOANG_SA, 90, 'Đặc khu Hoàng Sa'),
      area(13, null, 500),
    ],
    points: [point(0, at(107.51, 15.21), 'branch'), point(1, at(108.0, 15.6)), point(2, null)],
    nameOf: () => 'Chi nhánh',
  });

const page = async (coverage: Coverage, lang: 'vi' | 'en'): Promise<string> => {
  const figure = coverageFigure(coverage, lang);
  return (await renderSheets(coverageSheets(coverage, lang), 'html', { lang, figure })).toString();
};

describe('the page', () => {
  test('has every area that has a place once, and leads from its mark to its row and back', async () => {
    const html = await page(world(), 'vi');
    const marks = [...html.matchAll(/<a id="(mark\d+)" class="[a-z-]+" href="#(area\d+)">/g)];
    expect(marks).toHaveLength(13);
    for (const [, mark, row] of marks) {
      expect(html.split(`<tr id="${row}">`)).toHaveLength(2);
      expect(html.split(`<a href="#${mark}">`)).toHaveLength(2);
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test('tells the row of an area without a place, and that it is not drawn', async () => {
    const html = await page(world(), 'vi');
    expect(html).toContain('<tr id="area14"><td class="code">A13</td>');
    expect(html).toContain('Không vẽ được vì thiếu tọa độ: 1 địa bàn, 1 điểm.');
  });

  test('takes nothing from elsewhere and runs nothing', async () => {
    const html = await page(world(), 'en');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|<link|<img|@import|@font-face|url\(|https?:|\son\w+=|src=/i);
  });

  test('never calls the straight line a travel time', async () => {
    for (const [lang, said, never] of [
      ['vi', 'không phải thời gian đi lại thực tế', /thời gian đi lại(?! thực tế)|thời gian di chuyển/i],
      ['en', 'no travel time', /(?<!no )travel time|driving time/i],
    ] as const) {
      const html = await page(world(), lang);
      expect(html).toContain(said);
      expect(html).not.toMatch(never);
    }
  });

  test('is the same bytes for the same world', async () => {
    expect(await page(world(), 'vi')).toBe(await page(world(), 'vi'));
  });

  test('is markup of ours alone, whatever an area is called', async () => {
    const hostile = (i: number) => (i % 2 === 0 ? '<script>"\'&</script>\u202e\u0007' : `]]>--><b ${i}`);
    const svg = drawMap(world(hostile), 'en');
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'map.svg', contents: svg }],
      normalization: 'format',
      schema: [],
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    for (const foreign of ['<script', '<b ', '\u202e', '\u0007']) expect(svg).not.toContain(foreign);
  });
});

test('one area on its only point is a map as well', async () => {
  const [here] = MAINLAND;
  const coverage = reckonCoverage({
    ...{ day: '2025-07-01' as Day, reach: REACH, kinds: ['point'], nameOf: () => null },
    areas: [area(0, here ?? null, null)],
    points: [point(0, here ?? null)],
  });
  const html = await page(coverage, 'vi');
  expect(html).toContain('id="mark1"');
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
});

describe('the signs', () => {
  const svg = drawMap(world(), 'vi');

  test('tell standings apart without colour', () => {
    const far = svg.match(/class="far" href[^\n]*/g) ?? [];
    expect(far.length).toBeGreaterThan(0);
    expect(far.every((mark) => /<(circle|rect)[^>]*\/><path/.test(mark))).toBe(true);
    const others = svg.match(/class="(near|in-time)" href[^\n]*/g) ?? [];
    expect(others.length).toBeGreaterThan(0);
    expect(others.some((mark) => mark.includes('<path'))).toBe(false);
  });

  test('draw unknown population as a square', () => {
    expect(svg).toMatch(/id="mark4"[^\n]*<rect/);
    expect(svg.match(/id="mark\d+"[^\n]*<rect/g)).toHaveLength(1);
  });

  test('draw no line to a far island, which has a frame of its own', () => {
    expect(svg).toContain('Đặc khu Hoàng Sa</text>');
    expect(svg.match(/<g class="inset"/g)).toHaveLength(1);
    const lines = svg.match(/M[\d.]+ [\d.]+L/g) ?? [];
    expect(lines.length).toBeLessThan(40);
  });
});

describe('the paper', () => {
  test('gives a window of their own to few places beyond a wide gap', () => {
    expect(splitRemote([...MAINLAND, HOANG_SA])).toEqual({ near: MAINLAND, remote: [[HOANG_SA]] });
    expect(splitRemote(MAINLAND)).toEqual({ near: MAINLAND, remote: [] });
    const [north, south] = [at(105, 21), at(105.1, 8.6)];
    expect(splitRemote([north, south])).toEqual({ near: [north, south], remote: [] });
  });

  test('keeps distances of a province to one in a hundred', () => {
    const { main } = layPaper(MAINLAND);
    for (const from of MAINLAND)
      for (const to of MAINLAND) {
        const [a, b] = [main.place(from), main.place(to)];
        const km = Math.hypot(a.x - b.x, a.y - b.y) / main.unitsOfKm;
        const degrees = ({ longitude, latitude }: Spot) => ({
          longitude: longitude / 1e6,
          latitude: latitude / 1e6,
        });
        const real = metresOnSphere(degrees(from), degrees(to)) / 1000;
        expect(Math.abs(km - real)).toBeLessThanOrEqual(real * 0.01);
      }
  });

  test('holds every place of any world in its windows, north up and east right', () => {
    const spot = fc.record({
      longitude: fc.integer({ min: 102_000_000, max: 118_000_000 }),
      latitude: fc.integer({ min: 6_000_000, max: 23_500_000 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 30 }), (spots) => {
        const paper = layPaper(spots);
        const windows = [paper.main, ...paper.insets];
        expect(windows.flatMap((window) => window.spots)).toHaveLength(spots.length);
        const whole = { x: 0, y: 0, width: paper.width, height: paper.height };
        for (const window of windows) {
          expect(isWithin(window.frame, whole)).toBe(true);
          for (const one of window.spots) expect(isRight(window, one)).toBe(true);
        }
      }),
      { seed: 20250704, numRuns: 150 },
    );
  });
});

const isWithin = (a: Rect, b: Rect): boolean =>
  a.x >= b.x &&
  a.y >= b.y &&
  a.x + a.width <= b.x + b.width + 1e-6 &&
  a.y + a.height <= b.y + b.height + 1e-6;

/** In the frame, and on the right side of every other place. */
function isRight({ place, frame, spots }: Window, spot: Spot): boolean {
  const { x, y } = place(spot);
  const isOrdered = (other: Spot): boolean =>
    (other.longitude <= spot.longitude || place(other).x > x) &&
    (other.latitude <= spot.latitude || place(other).y < y);
  return isWithin({ x, y, width: 0, height: 0 }, frame) && spots.every(isOrdered);
}

test('names never lie on one another, on a mark or beyond the rim', () => {
  const room = { x: 0, y: 0, width: 600, height: 400 };
  const wish = fc.record({
    text: fc.string({ minLength: 1, maxLength: 18 }),
    at: fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) }),
    radius: fc.integer({ min: 2, max: 25 }),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
      const marks = wishes.map(({ at: { x, y }, radius }) => ({
        ...{ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
      }));
      const rects = placeLabels(wishes, marks, room).map(({ text, x, y, anchor }) => {
        const width = text.length * LETTER.width;
        const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
        return { x: left, y: y - LETTER.height + 2, width, height: LETTER.height };
      });
      const overlap = (a: Rect, b: Rect) =>
        Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1e-6 &&
        Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1e-6;
      for (const [i, one] of rects.entries()) {
        expect(marks.some((mark) => overlap(one, mark))).toBe(false);
        expect(rects.some((other, j) => j !== i && overlap(one, other))).toBe(false);
        expect(one.x >= -1e-6 && one.x + one.width <= 600 + 1e-6).toBe(true);
      }
    }),
    { seed: 20250705, numRuns: 150 },
  );
});
