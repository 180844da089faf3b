/** Every rule finds what it is for: a sound organisation, twenty random corruptions a rule, each found at the right unit. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AreaCode } from '#kit/brand.js';
import { type Day, fromDayNumber, toDayNumber } from '#kit/dates.js';
import type { Area } from '#org/area-model.js';
import { indexBook } from '#org/book.js';
import { checkWorld } from '#org/check.js';
import { indexOrg } from '#org/hierarchy.js';
import type { LineageEvent, Unit, UnitVersion } from '#org/model.js';
import type { PostedPerson } from '#org/posting-model.js';
import { LIMITS } from '#org/rules/limits.js';
import { DAY_RULES, STRUCTURE_RULES } from '#org/rules/registry.js';
import type { World } from '#org/rules/rule.js';
import { makeChance } from '../random.js';
import { area, day, event, NO_QUOTA, unit, unitId } from './state.js';

const TODAY = day('2025-09-01');
const BRANCHES = 4;
const POINTS = 3;
const FIELDS = ['Đất đai', 'Hộ tịch', 'Xây dựng'];

/** What a test may change before it is indexed. */
interface Draft {
  units: Unit[];
  lineage: LineageEvent[];
  areas: Area[];
  postings: PostedPerson[];
  procedures: World['procedures'];
}

/** A centre, four branches with three points each, a predecessor merged into every branch, leaders, areas. */
function sound(): Draft {
  const units = [
    unit(1, 'TT', {
      kind: 'centre',
      level: 'province',
      name: 'Trung tâm',
      quota: { ...NO_QUOTA, total: 100 },
    }),
  ];
  const lineage: LineageEvent[] = [];
  const postings: PostedPerson[] = [];
  const areas: Area[] = [];
  for (let b = 1; b <= BRANCHES; b++) {
    const spot = { longitude: 105_700_000 + b * 50_000, latitude: 21_000_000 + b * 20_000 };
    const own = area(`0${b}001`);
    const scope = { fields: FIELDS, areas: [own] };
    units.push(
      unit(10 * b, `CN-${b}`, {
        ...spot,
        ...scope,
        kind: 'branch',
        parent: unitId(1),
        name: `Chi nhánh ${b}`,
        address: `${b} Phố Chính`,
        quota: { ...NO_QUOTA, total: 20 },
        from: day('2025-03-01'),
      }),
    );
    for (let p = 1; p <= POINTS; p++)
      units.push(
        unit(10 * b + p, `CN-${b}-${p}`, {
          ...spot,
          ...scope,
          kind: 'point',
          parent: unitId(10 * b),
          name: `Điểm ${b}.${p}`,
          address: `${p} Ngõ ${b}`,
          quota: { ...NO_QUOTA, total: 5 },
          from: day('2025-03-01'),
        }),
      );
    units.push(unit(10 * b + 9, `MC-${b}`, { name: `Một cửa ${b}`, until: day('2025-03-01') }));
    lineage.push(event('merged', '2025-03-01', 10 * b + 9, 10 * b));
    postings.push(
      posted(`GD${b}`, 10 * b, 'director'),
      posted(`PGD${b}`, 10 * b, 'deputy-director'),
      posted(`CB${b}`, 10 * b + 1, 'officer'),
    );
    areas.push(areaOf(b, own, spot));
  }
  return {
    units,
    lineage,
    areas,
    postings,
    procedures: FIELDS.map((field, i) => ({ code: `1.00${i}`, field })),
  };
}

const posted = (staff: string, at: number, position: string): PostedPerson => ({
  ...{ staff, position, employment: 'civil-servant', form: 'main', acting: false },
  ...{ unit: unitId(at), quotaUnit: unitId(at), from: day('2025-03-01'), until: null },
});

const areaOf = (id: number, code: AreaCode, spot: { longitude: number; latitude: number }): Area => ({
  ...{ id: id as Area['id'], code, from: day('1900-01-01'), until: null },
  versions: [
    { name: `Phường ${id}`, ...spot, population: null, surface: null, from: day('1900-01-01'), until: null },
  ],
});

const worldOf = ({ units, lineage, areas, postings, procedures }: Draft): World => ({
  ...{ day: TODAY, postings, procedures, limits: { ...LIMITS, fixedFields: { branch: FIELDS } } },
  org: indexOrg({ units, lineage }),
  areas: indexBook({ lives: areas, lineage: [] }),
  locate: () => undefined,
  locateArea: () => undefined,
});

const findingsOf = (draft: Draft) => checkWorld(worldOf(draft)).diagnostics;

/** Random choices of one run, and the edits they are for. */
interface Hand {
  readonly branch: Unit;
  readonly point: Unit;
  readonly other: Unit;
  readonly predecessor: Unit;
  readonly number: (below: number) => number;
  readonly revise: (target: Unit, change: Partial<UnitVersion>) => void;
}

function handOf(draft: Draft, seed: number): Hand {
  const chance = makeChance(seed);
  const of = (kind: string) => draft.units.filter(({ versions }) => versions[0]?.kind === kind);
  const branch = chance.pick(of('branch'));
  const others = of('branch').filter((one) => one !== branch);
  return {
    branch,
    other: chance.pick(others),
    point: chance.pick(of('point')),
    predecessor: chance.pick(of('one-stop')),
    number: (below) => chance.below(below),
    revise: (target, change) => {
      const versions = target.versions.map((version) => ({ ...version, ...change }));
      const next = {
        ...target,
        ...(change.from ? { from: change.from } : {}),
        ...(change.until === undefined ? {} : { until: change.until }),
        versions,
      };
      draft.units = draft.units.map((one) => (one.id === target.id ? next : one));
    },
  };
}

const later = (from: string, days: number): Day => fromDayNumber(toDayNumber(day(from)) + days);

/** What goes wrong, by rule; gives the unit at which it must be found. */
type Corrupt = (draft: Draft, hand: Hand) => string;

const CORRUPTIONS: Readonly<Record<string, Corrupt>> = {
  'no-parent': (_, { point, revise }) => {
    revise(point, { parent: null });
    return point.code;
  },
  'wrong-parent-kind': (_, { branch, other, revise }) => {
    revise(branch, { parent: other.id });
    return branch.code;
  },
  'outside-parent': (_, { point, revise, number }) => {
    revise(point, { from: later('2025-03-01', -1 - number(300)) });
    return point.code;
  },
  cycle: (_, { predecessor, point, revise, number }) => {
    const from = later('2025-03-01', number(60));
    revise(predecessor, { kind: 'one-stop', until: null, parent: point.id, from });
    revise(point, { kind: 'one-stop', parent: predecessor.id, from });
    return [predecessor.code, point.code].sort()[0] ?? '';
  },
  'centre-level': (draft, { number, revise }) => {
    const [centre] = draft.units;
    if (centre !== undefined) revise(centre, { level: number(2) === 0 ? 'district' : '' });
    return 'TT';
  },
  'two-centres': (draft, { number }) => {
    draft.units.push(
      unit(999, `TT-${number(50)}`, {
        kind: 'centre',
        level: 'province',
        from: later('2024-01-01', number(900)),
      }),
    );
    return 'TT';
  },
  'overlapping-lives': (draft, { point, number }) => {
    draft.units.push({ ...point, id: unitId(999), from: later('2025-03-02', number(300)) });
    return point.code;
  },
  'code-reused': (draft, { predecessor, number }) => {
    draft.lineage = draft.lineage.filter(({ from }) => from !== predecessor.id);
    draft.units.push(unit(999, predecessor.code, { from: later('2025-03-01', number(300)) }));
    return predecessor.code;
  },
  'coordinates-swapped': (_, { point, revise }) => {
    const [version] = point.versions;
    revise(point, { longitude: version?.latitude ?? 0, latitude: version?.longitude ?? 0 });
    return point.code;
  },
  'leader-missing': (draft, { branch }) => {
    draft.postings = draft.postings.filter(
      ({ unit: at, position }) => at !== branch.id || position !== 'director',
    );
    return branch.code;
  },
  'leader-acting': (draft, { branch }) => {
    draft.postings = draft.postings.map((one) => (one.unit === branch.id ? { ...one, acting: true } : one));
    return branch.code;
  },
  'leader-surplus': (draft, { branch, number }) => {
    const isDirector = number(2) === 0;
    const more = isDirector ? ['director'] : ['deputy-director', 'deputy-director'];
    draft.postings.push(...more.map((position, i) => posted(`T${i}`, branch.id, position)));
    return branch.code;
  },
  'point-apparatus': (draft, { point, number }) => {
    const position = ['director', 'deputy-director', 'head', 'deputy-head'][number(4)] ?? 'head';
    draft.postings.push(posted('LD', point.id, position));
    return point.code;
  },
  'quota-exceeded': (draft, { point, number }) => {
    for (let i = 0; i < 6 + number(10); i++) draft.postings.push(posted(`X${i}`, point.id, 'officer'));
    return point.code;
  },
  'quota-children': (_, { branch, revise, number }) => {
    revise(branch, { quota: { ...NO_QUOTA, total: number(15) } });
    return branch.code;
  },
  'fixed-fields': (_, { branch, revise, number }) => {
    const left = number(FIELDS.length);
    revise(branch, { fields: FIELDS.filter((_one, i) => i !== left) });
    return branch.code;
  },
  'procedure-nowhere': (draft, { number }) => {
    const field = `Lĩnh vực ${number(100)}`;
    draft.procedures = [...draft.procedures, { code: '2.000', field }];
    return field;
  },
  'procedure-single': (draft, { point, revise, number }) => {
    const code = `2.${number(1000)}`;
    draft.procedures = [...draft.procedures, { code, field: 'Lưu trữ' }];
    revise(point, { procedures: [code as never] });
    return point.code;
  },
  'coordinates-outside': (_, { point, revise, number }) => {
    revise(point, { longitude: 107_000_000 + number(100) * 1000, latitude: 17_000_000 });
    return point.code;
  },
  'same-name': (_, { branch, other, revise }) => {
    revise(branch, { name: other.versions[0]?.name.toUpperCase() ?? '' });
    return [branch.code, other.code].sort()[0] ?? '';
  },
  'same-address': (_, { branch, other, revise }) => {
    revise(branch, { address: other.versions[0]?.address ?? '' });
    return [branch.code, other.code].sort()[0] ?? '';
  },
  'phase-gap': (_, { predecessor, revise, number }) => {
    revise(predecessor, { until: later('2025-03-01', -1 - number(60)) });
    return predecessor.code;
  },
  'phase-overlap': (_, { predecessor, revise, number }) => {
    revise(predecessor, { until: number(3) === 0 ? null : later('2025-03-02', number(300)) });
    return predecessor.code;
  },
  residue: (draft, { predecessor, number }) => {
    const at = posted('SOT', predecessor.id, 'officer');
    draft.postings.push({
      ...at,
      from: day('2024-01-01'),
      until: number(2) === 0 ? null : later('2025-03-02', number(90)),
    });
    return predecessor.code;
  },
  'area-closed': (draft, { branch, number }) => {
    const own = branch.versions[0]?.areas[0];
    const until = later('2025-03-01', number(180));
    draft.areas = draft.areas.map((one) =>
      one.code === own
        ? { ...one, until, versions: one.versions.map((version) => ({ ...version, until })) }
        : one,
    );
    return branch.code;
  },
  'area-unknown': (_, { branch, revise, number }) => {
    revise(branch, { areas: [area(String(number(9999)))] });
    return branch.code;
  },
};

test('a sound organisation has no finding, and every rule looked at it', () => {
  const { diagnostics, notEvaluated } = checkWorld(worldOf(sound()));
  expect(diagnostics).toEqual([]);
  expect(notEvaluated).toEqual([]);
});

test('there is a corruption for every rule', () => {
  const slugs = [...STRUCTURE_RULES, ...DAY_RULES].map(({ slug }) => slug);
  const shared = ['overlapping-lives', 'code-reused', 'coordinates-swapped'];
  expect(Object.keys(CORRUPTIONS).sort()).toEqual([...slugs, ...shared].sort());
});

describe('twenty random corruptions are found', () => {
  test.each(Object.entries(CORRUPTIONS))('%s', (slug, corrupt) => {
    for (let seed = 1; seed <= 20; seed++) {
      const draft = sound();
      const where = corrupt(draft, handOf(draft, seed));
      const found = findingsOf(draft).filter(({ code }) => code === `org/${slug}`);
      const named = found.flatMap(({ args }) => [args.code, args.field]);
      expect(named, `seed ${seed}`).toContain(where);
    }
  });
});

test('a rule can be set, and one that is off says nothing', () => {
  const draft = sound();
  const { point, revise } = handOf(draft, 1);
  revise(point, { parent: null });
  const levelled = (level: 'off' | 'note') =>
    checkWorld(worldOf(draft), new Map([['no-parent', level]])).diagnostics.map(({ code, severity }) => [
      code,
      severity,
    ]);
  expect(levelled('note')).toEqual([['org/no-parent', 'note']]);
  expect(levelled('off')).toEqual([]);
});

test('rules that have nothing to look at are named', () => {
  const { notEvaluated } = checkWorld(worldOf({ ...sound(), postings: [], procedures: [], areas: [] }));
  expect(notEvaluated.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual([
    'leader-missing postings',
    'leader-acting postings',
    'leader-surplus postings',
    'point-apparatus postings',
    'quota-exceeded postings',
    'procedure-nowhere procedures',
    'procedure-single procedures',
    'area-closed areas',
    'area-unknown areas',
  ]);
});

describe('each rule is shown', () => {
  test.each(Object.keys(CORRUPTIONS))('%s', (slug) => {
    const fixture = `fixtures/org/rules/${slug}.csv`;
    const scenario = readFileSync(`test/transcripts/org/rule-${slug}.scenario`, 'utf8');
    expect(readFileSync(fixture, 'utf8').split('\n').length).toBeGreaterThan(2);
    expect(scenario).toContain(`--- copy ${fixture}`);
    expect(scenario).toMatch(new RegExp(`^(lỗi|cảnh báo|lưu ý) org/${slug}\\b`, 'm'));
    expect(scenario).toMatch(new RegExp(`^(error|warning|note) org/${slug}\\b`, 'm'));
  });
});

test('open dossiers go along with a merger; at a unit that nothing took over they are residue', () => {
  const draft = sound();
  const old = draft.units.find(({ until }) => until !== null);
  if (old === undefined) throw new Error('no predecessor');
  const desks = [
    { role: 'desk', unit: old.code, received: day('2025-02-01'), count: 3 },
    { role: 'handler', unit: old.code, received: day('2025-02-03'), count: 1 },
  ] as const;
  const residueIn = (state: Draft) =>
    checkWorld({ ...worldOf(state), desks })
      .diagnostics.filter(({ code }) => code === 'org/residue')
      .map(({ args }) => [args.code, args.what]);
  expect(residueIn(draft)).toEqual([]);
  const lost = { ...draft, lineage: draft.lineage.filter(({ from }) => from !== old.id) };
  expect(residueIn(lost)).toEqual([
    [
      old.code,
      {
        vi: '1 hồ sơ ghi đơn vị này là cơ quan giải quyết',
        en: 'open dossiers that it handles: 1',
      },
    ],
    [old.code, { vi: '3 hồ sơ đang giải quyết tại đó', en: 'open dossiers on its desk: 3' }],
  ]);
});
