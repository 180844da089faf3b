/** What the page carries: packed without loss, small for a whole province, written as the program writes numbers. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { importAsset } from '#io/assets.js';
import type { Day } from '#kit/dates.js';
import { formatDay, formatInteger, formatPercent } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import type { Unit, UnitId } from '#org/model.js';
import { makePage } from '#report/commands/dashboard-page.js';
import { noFigures } from '#report/dashboard/figures.js';
import type { Dashboard, DashboardSide, Figures } from '#report/dashboard/model.js';
import { packDashboard, packNumber } from '#report/dashboard/pack.js';
import { growTree, type Laid } from '#report/dashboard/tree.js';
import type { Hierarchy } from '#report/model.js';
import { makeChance } from '../random.js';

/** Of assets/dashboard: the functions that are tried here. */
interface PageFunctions {
  readonly unpack: (text: string) => number[];
  readonly integer: (value: number, lang: Lang) => string;
  readonly percent: (ratio: number | null, lang: Lang, digits?: number) => string;
  readonly dayText: (iso: string, lang: Lang) => string;
  readonly html: (
    strings: TemplateStringsArray,
    ...pieces: readonly unknown[]
  ) => { readonly markup: string };
}

let page: PageFunctions;
beforeAll(async () => {
  const modules = await Promise.all(['model', 'format'].map((name) => importAsset(`dashboard/${name}.js`)));
  page = Object.assign({}, ...modules);
});

test('numbers come out as they went in', () => {
  const counts = fc.array(fc.oneof(fc.nat(), fc.nat(40), fc.maxSafeNat()));
  fc.assert(
    fc.property(counts, (values) => {
      expect(page.unpack(values.map(packNumber).join(''))).toEqual(values);
    }),
    { seed: 9, numRuns: 300 },
  );
});

test('the page writes numbers and days as the program does', () => {
  const langs = fc.constantFrom<Lang>('vi', 'en');
  fc.assert(
    fc.property(
      langs,
      fc.nat(),
      fc.nat(1000),
      fc.integer({ min: 1, max: 2 }),
      (lang, value, part, digits) => {
        const ratio = value === 0 ? null : Math.min(value, part) / value;
        expect(page.integer(value, lang)).toBe(formatInteger(value, lang));
        expect(page.percent(ratio, lang, digits)).toBe(formatPercent(ratio, digits, lang));
      },
    ),
    { seed: 9, numRuns: 500 },
  );
  expect(page.dayText('2025-03-31', 'vi')).toBe(formatDay('2025-03-31', 'vi'));
  expect(page.dayText('2025-03-31', 'en')).toBe(formatDay('2025-03-31', 'en'));
});

test('whatever is put into markup is words, unless it is markup', () => {
  const bad = `</b><script>"'&`;
  const inner = page.html`<i>${bad}</i>`;
  expect(page.html`<b title="${bad}">${[inner, null, false, 0]}</b>`.markup).toBe(
    '<b title="&lt;/b&gt;&lt;script&gt;&quot;&#39;&amp;"><i>&lt;/b&gt;&lt;script&gt;&quot;&#39;&amp;</i>0</b>',
  );
});

const UNITS = 700;
const BRANCHES = 30;
const MONTHS = Array.from(
  { length: 36 },
  (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);
const FIELDS = Array.from({ length: 15 }, (_, i) => `Lĩnh vực có tên dài vừa phải số ${i + 1}`);
const PERIOD = { from: '2023-01-01' as Day, until: '2026-01-01' as Day };

const life = (id: number, kind: string, parent: number | null): Unit => {
  const name = `Điểm phục vụ hành chính công số ${id} tại phường Văn Miếu – Quốc Tử Giám`;
  const version = { from: '1900-01-01', until: null, kind, name, parent, level: '' };
  return { id, code: `CN-${id}`, from: '1900-01-01', until: null, versions: [version] } as unknown as Unit;
};

/** A centre, its branches, and 700 points that are as busy as those of a capital. */
function province(seed: number, hierarchy: Hierarchy): DashboardSide {
  const chance = makeChance(seed);
  const branchOf = (id: number) => 2 + (id % BRANCHES);
  const ids = Array.from({ length: UNITS }, (_, i) => 100 + i);
  const units = [
    life(1, 'centre', null),
    ...Array.from({ length: BRANCHES }, (_, i) => life(2 + i, 'branch', 1)),
    ...ids.map((id) => life(id, 'point', branchOf(id))),
  ];
  const figures = (before = 0): Figures => {
    const received = 200 + chance.below(1600);
    const resolved = Math.max(1, received + before - 150 - chance.below(60));
    const judged = resolved - chance.below(9);
    const ballots = chance.below(90);
    return {
      ...{
        ...noFigures(),
        received,
        resolved,
        judged,
        kept: judged - chance.below(40),
        formKept: judged - chance.below(20),
      },
      ...{ inProgress: before + received - resolved, inProgressOverdue: chance.below(30) },
      ...{
        ballots,
        answered: ballots - Math.min(ballots, 2),
        satisfied: Math.max(0, ballots - 2 - chance.below(5)),
      },
    };
  };
  const lay = (times: readonly string[]): Laid[] =>
    ids.flatMap((id) => {
      const unit = {
        dimension: 'unit',
        key: `${id}`,
        code: `CN-${id}`,
        name: life(id, '', 1).versions[0]?.name ?? '',
      } as const;
      const above = [branchOf(id), 1] as UnitId[];
      let open = 150;
      return times.map((at) => {
        const found = figures(open);
        open = found.inProgress;
        return { unit: { ...unit, place: 'unit' as const, above }, at, figures: found };
      });
    });
  const org = indexOrg({ units, lineage: [] });
  const nodes = growTree({
    org,
    hierarchy,
    period: PERIOD,
    unit: undefined,
    minCount: 10,
    byMonth: lay(MONTHS),
    byField: lay(FIELDS),
  });
  return { hierarchy, note: { vi: '', en: '' }, nodes };
}

test('700 units in 36 months with their fields, on two hierarchies of which nothing is alike, stay under 2 MB', async () => {
  const dashboard: Dashboard = {
    ...{
      period: { ...PERIOD, lastDay: '2025-12-31' as Day },
      evaluatedOn: '2025-12-31' as Day,
      months: MONTHS,
    },
    ...{
      targets: { onTime: 0.98, satisfaction: 0.95 },
      minCount: 10,
      opensWith: 0,
      notes: [],
      signals: null,
    },
    sides: [province(1, { mode: 'as-was' }), province(2, { mode: 'as-now', on: '2026-01-10' as Day })],
  };
  expect(dashboard.sides.map(({ nodes }) => nodes.length)).toEqual([731, 731]);
  const bytes = Buffer.byteLength(await makePage(packDashboard(dashboard), 'vi'));
  expect(bytes).toBeLessThan(2_000_000);
});
