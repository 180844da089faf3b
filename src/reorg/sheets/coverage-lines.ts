/** Who has a point near before a plan and after it, in words: for the summary of a plan and for plans side by side. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger, formatPercent } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { CoverageSide, Plan, PlanCoverage } from '../model.js';

export const COVERAGE_SIDES = ['before', 'after'] as const;
export type SideName = (typeof COVERAGE_SIDES)[number];

export const sideNames: Readonly<Record<SideName, Bilingual>> = {
  before: { vi: 'trước', en: 'before' },
  after: { vi: 'sau', en: 'after' },
};

export const sayNearAreas = ({ nearAreas, areas }: CoverageSide, lang: Lang): string =>
  `${formatInteger(nearAreas, lang)}/${formatInteger(areas, lang)}`;

/** The share of residents with what it is made of, `unit` between them; undefined where nobody's number is known. */
export function sayNearResidents(
  { nearResidents, residents }: CoverageSide,
  lang: Lang,
  unit = '',
): string | undefined {
  if (residents === 0) return undefined;
  const share = formatPercent(nearResidents / residents, 1, lang);
  return `${share}${unit} (${formatInteger(nearResidents, lang)}/${formatInteger(residents, lang)})`;
}

/** Nothing where the plan does not say. */
export function sayCoverage({ coverage }: Pick<Plan, 'coverage'>, lang: Lang): string[] {
  if (coverage === undefined) return [];
  const said = COVERAGE_SIDES.map((name) => `${sideNames[name][lang]} ${saySide(coverage[name], lang)}`);
  const head = {
    vi: `Có điểm mở trong ${coverage.km} km (đường chim bay)`,
    en: `An open point within ${coverage.km} km as the crow flies`,
  }[lang];
  return [`${head}: ${said.join('; ')}.${sayUnplaced(coverage, lang)}`];
}

function saySide(side: CoverageSide | null, lang: Lang): string {
  if (side === null) return { vi: 'không có số liệu', en: 'no data' }[lang];
  const residents = sayNearResidents(side, lang, { vi: ' dân số', en: ' of residents' }[lang]);
  const areas = sayNearAreas(side, lang);
  return [residents, { vi: `${areas} địa bàn`, en: `areas ${areas}` }[lang]]
    .flatMap((said) => said ?? [])
    .join(', ');
}

function sayUnplaced({ before, after }: PlanCoverage, lang: Lang): string {
  const [then, now] = [before?.unplaced ?? 0, after?.unplaced ?? 0].map((count) =>
    formatInteger(count, lang),
  );
  if (then === '0' && now === '0') return '';
  return {
    vi: ` Không tính điểm chưa có tọa độ: trước ${then}, sau ${now}.`,
    en: ` Points without coordinates are not counted: before ${then}, after ${now}.`,
  }[lang];
}
