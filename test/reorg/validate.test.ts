/** What a scenario may not ask of the units that there are: one case for each finding, and the neighbours that may. */
import { expect, test } from 'vitest';
import { validateScenario } from '#reorg/validate.js';
import { day, event, unitId, version } from '../org/state.js';
import { CENTRE, type ScenarioSpec, scenarioOf, type UnitSpec, worldOf } from './small-world.js';

const UNITS: readonly UnitSpec[] = [
  CENTRE,
  { code: 'MC-1' },
  { code: 'MC-2', parent: 'MC-1' },
  { code: 'MC-OLD', until: '2024-01-01' },
  { code: 'MC-ENDS', until: '2026-01-01' },
  { code: 'MC-NEW', from: '2025-03-01' },
  { code: 'CN-A', kind: 'branch', parent: 'HPASC' },
];

/** Findings as `slug line value …`. */
function findIn(spec: ScenarioSpec, units: readonly UnitSpec[] = UNITS): string[] {
  return validateScenario(worldOf({ units }).org, scenarioOf(spec)).map(({ code, where, args }) =>
    [code.replace('reorg/', ''), where?.line, ...Object.values(args)].join(' '),
  );
}

test.each<[string, ScenarioSpec, string[]]>([
  ['a merger into a new branch', { open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-1', 'MC-2']]] }, []],
  ['a merger into a branch that is there', { merge: [['CN-A', ['MC-1']]] }, []],
  ['a code borne again once its bearer is closed', { open: [{ code: 'MC-OLD' }] }, []],
  ['a unit opened twice', { open: [{ code: 'CN-TH' }, { code: 'CN-TH' }] }, ['opened-twice 11 CN-TH']],
  ['a code that is taken', { open: [{ code: 'MC-1' }] }, ['code-taken 10 MC-1']],
  ['a code that is taken for now', { open: [{ code: 'MC-ENDS' }] }, ['code-taken 10 MC-ENDS']],
  ['a code that will be taken', { open: [{ code: 'MC-NEW' }] }, ['code-taken 10 MC-NEW']],
  ['an unknown unit', { merge: [['CN-A', ['MC-X']]] }, ['unknown-unit 20 MC-X']],
  ['an unknown successor', { merge: [['CN-X', ['MC-1']]] }, ['unknown-successor 20 CN-X']],
  ['a unit closed long ago', { merge: [['CN-A', ['MC-OLD']]] }, ['unit-closed 20 MC-OLD 2023-12-31']],
  ['a unit that is set to close', { merge: [['CN-A', ['MC-ENDS']]] }, ['unit-closed 20 MC-ENDS 2025-12-31']],
  ['a successor that closes', { merge: [['MC-ENDS', ['MC-1']]] }, ['unit-closed 20 MC-ENDS 2025-12-31']],
  [
    'a unit that opens on the effective day',
    { merge: [['CN-A', ['MC-NEW']]] },
    ['opens-later 20 MC-NEW 2025-03-01 2025-03-01'],
  ],
  ['the same unit, a day later', { effective: '2025-03-02', merge: [['CN-A', ['MC-NEW']]] }, []],
  ['a successor that opens on the effective day', { merge: [['MC-NEW', ['MC-1']]] }, []],
  [
    'a successor that opens later',
    { effective: '2025-02-28', merge: [['MC-NEW', ['MC-1']]] },
    ['opens-later 20 MC-NEW 2025-03-01 2025-02-28'],
  ],
  [
    'a unit merged twice',
    {
      merge: [
        ['CN-A', ['MC-1', 'MC-1']],
        ['MC-NEW', ['MC-1']],
      ],
    },
    ['merged-twice 20 MC-1 CN-A CN-A', 'merged-twice 21 MC-1 CN-A MC-NEW'],
  ],
  ['a unit merged into itself', { merge: [['MC-1', ['MC-1']]] }, ['successor-merged 20 MC-1']],
  [
    'a chain of mergers',
    {
      merge: [
        ['CN-A', ['MC-1']],
        ['MC-1', ['MC-2']],
      ],
    },
    ['successor-merged 21 MC-1'],
  ],
  [
    'a unit opened and merged at once',
    { open: [{ code: 'CN-TH' }], merge: [['CN-A', ['CN-TH']]] },
    ['opened-merged 20 CN-TH'],
  ],
  [
    'a parent that is not there',
    { open: [{ code: 'CN-TH', parent: 'TT' }] },
    ['parent-unknown 10 CN-TH TT 2025-03-01'],
  ],
  [
    'a parent that this scenario opens',
    { open: [{ code: 'DT-1', kind: 'point', parent: 'CN-TH' }, { code: 'CN-TH' }] },
    [],
  ],
  [
    'a closing, a rename, a move',
    { close: ['MC-1'], rename: [['MC-2', 'X']], move: [{ unit: 'CN-A', address: 'Y' }] },
    [],
  ],
  [
    'a unit closed and merged',
    { merge: [['CN-A', ['MC-1']]], close: ['MC-1'] },
    ['two-fates 30 MC-1 merge close'],
  ],
  [
    'a unit closed and renamed',
    { close: ['MC-1'], rename: [['MC-1', 'X']] },
    ['two-fates 30 MC-1 rename close'],
  ],
  ['a successor closed', { merge: [['CN-A', ['MC-1']]], close: ['CN-A'] }, ['two-fates 30 CN-A into close']],
  [
    'a unit merged and moved',
    { merge: [['CN-A', ['MC-1']]], move: [{ unit: 'MC-1', address: 'X' }] },
    ['two-fates 50 MC-1 merge move'],
  ],
  [
    'a unit renamed twice',
    {
      rename: [
        ['MC-1', 'X'],
        ['MC-1', 'Y'],
      ],
    },
    ['two-fates 41 MC-1 rename rename'],
  ],
  ['an unknown unit closed', { close: ['MC-X'] }, ['unknown-unit 30 MC-X']],
  ['an unknown unit renamed', { rename: [['MC-X', 'X']] }, ['unknown-unit 40 MC-X']],
  [
    'a unit renamed that is set to close',
    { rename: [['MC-ENDS', 'X']] },
    ['unit-closed 40 MC-ENDS 2025-12-31'],
  ],
  ['a rename to the same name', { rename: [['MC-1', 'Bộ phận Một cửa']] }, ['changes-nothing 40 MC-1']],
  [
    'a move to an unknown parent',
    { move: [{ unit: 'MC-1', parent: 'TT' }] },
    ['parent-unknown 50 MC-1 TT 2025-03-01'],
  ],
])('%s', (_, spec, expected) => {
  expect(findIn(spec)).toEqual(expected);
});

test('what was recorded of a unit for a later day is not wiped out by closing it', () => {
  const world = worldOf({ units: UNITS });
  const changed = world.org.units.map((one) =>
    one.code === 'MC-1'
      ? {
          ...one,
          versions: [version({ until: day('2025-06-01') }), version({ from: day('2025-06-01'), name: 'B' })],
        }
      : one,
  );
  const spec = { merge: [['CN-A', ['MC-1', 'MC-2']]] } as const;
  const later = worldOf({ units: UNITS, lineage: [event('renamed', '2025-09-01', 3, 3)] });
  expect(later.org.units.find(({ id }) => id === unitId(3))?.code).toBe('MC-2');
  const find = (org: typeof world.org) =>
    validateScenario(org, scenarioOf(spec)).map(({ code, args }) => `${code} ${args.unit} ${args.day}`);
  expect(find({ ...world.org, units: changed, byCode: new Map(changed.map((u) => [u.code, [u]])) })).toEqual([
    'reorg/changes-later MC-1 2025-06-01',
  ]);
  expect(find(later.org)).toEqual(['reorg/changes-later MC-2 2025-09-01']);
});
