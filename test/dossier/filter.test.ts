/** Which dossiers the filters let through: below a unit as it stood, of a field, of a class on a day, by pattern. */
import { describe, expect, test } from 'vitest';
import { classOn, keepClass, keepCode, keepField } from '#dossier/filter.js';
import type { Dossier } from '#dossier/model.js';
import { isUnder } from '#dossier/unit-on.js';
import type { DossierCode, ProcedureCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { inFolder } from '../in-folder.js';
import { code, day, org, unit, unitId, version } from '../org/state.js';
import { play } from '../play.js';
import { at, dossier, procedure } from './rule-world.js';

describe('below a unit', () => {
  // A point moves from one branch to the other on 1 March and closes on 1 June; its code comes back in July elsewhere.
  const under = (parent: number, from: string, until: string | null) =>
    version({ parent: unitId(parent), from: day(from), until: until === null ? null : day(until) });
  const moving = unit(4, 'D-1', { until: day('2025-06-01') }, [
    under(2, '2025-01-01', '2025-03-01'),
    under(3, '2025-03-01', '2025-06-01'),
  ]);
  const world = org([
    unit(1, 'TT'),
    unit(2, 'CN-1', { parent: unitId(1) }),
    unit(3, 'CN-2', { parent: unitId(1) }),
    moving,
    unit(5, 'D-1', {}, [under(2, '2025-07-01', null)]),
  ]);

  test.each([
    ['CN-1', '2024-12-31', true],
    ['CN-1', '2025-02-28', true],
    ['CN-1', '2025-03-01', false],
    ['CN-2', '2025-03-01', true],
    ['CN-2', '2025-06-15', true], // nobody bears the code: where its last bearer stood
    ['CN-2', '2025-07-01', false],
    ['CN-1', '2025-07-01', true],
    ['TT', '2025-03-01', true],
    ['D-1', '2025-06-15', true],
    ['D-9', '2025-03-01', false],
  ])('D-1 stands under %s on %s: %s', (top, on, expected) => {
    expect(isUnder(world, top)(code('D-1'), on as Day)).toBe(expected);
  });

  test('a code that no hierarchy has is itself', () => {
    expect(isUnder(world, 'X')(code('X'), day('2025-01-01'))).toBe(true);
    expect(isUnder(world, 'TT')(code('X'), day('2025-01-01'))).toBe(false);
  });
});

describe('the class on a day', () => {
  const DUE = { receivedAt: at('2025-03-03 08:00'), dueAt: at('2025-03-10') };
  const ENDED: Partial<Dossier> = { ...DUE, finishedAt: at('2025-03-10 16:00'), status: 'done' };

  test.each<[string, Partial<Dossier>, string, string | undefined]>([
    ['not yet received', DUE, '2025-03-02', undefined],
    ['in time on the due day', DUE, '2025-03-10', 'within'],
    ['overdue after it', DUE, '2025-03-11', 'overdue'],
    ['without a due date', { dueAt: null }, '2025-03-11', 'undated'],
    ['waiting', { ...DUE, supplementRequestedAt: at('2025-03-04') }, '2025-03-11', 'paused'],
    ['in progress before its end', ENDED, '2025-03-09', 'within'],
    ['ended on the due day', ENDED, '2025-03-10', 'on-time'],
    ['ended early', { ...ENDED, finishedAt: at('2025-03-07') }, '2025-12-31', 'early'],
    ['ended late', { ...ENDED, finishedAt: at('2025-03-11') }, '2025-12-31', 'late'],
    ['ended without a due date', { ...ENDED, dueAt: null }, '2025-12-31', 'resolved-undated'],
    ['ended before it was received', { ...ENDED, finishedAt: at('2025-01-01') }, '2025-03-03', 'early'],
    ['never taken in', { ...DUE, status: 'refused' }, '2025-03-11', undefined],
  ])('%s', (_, some, on, expected) => {
    expect(classOn(dossier(some), day(on))).toBe(expected);
    if (expected === 'overdue') expect(keepClass(expected, day(on))(dossier(some))).toBe(true);
  });
});

test.each([
  ['H26.19-2503*', true],
  ['h26.19-250303-0001', true],
  ['*0001', true],
  ['H26.19', false],
  ['H26?19*', false],
])('the pattern %s', (pattern, expected) => {
  expect(keepCode(pattern)(dossier({ code: 'H26.19-250303-0001' as DossierCode }))).toBe(expected);
});

test('a pattern in either normal form finds the code', () => {
  const keep = keepCode('hồ-*'.normalize('NFD'));
  expect(keep(dossier({ code: 'HỒ-1' as DossierCode }))).toBe(true);
});

test('the field of the procedure on the day of intake', () => {
  const versions = [
    procedure('1.1', { field: 'Hộ tịch', until: day('2025-03-01') }),
    procedure('1.1', { field: 'Chứng thực', from: day('2025-03-01') }),
  ];
  const on = (text: string) => dossier({ procedure: '1.1' as ProcedureCode, receivedAt: at(text) });
  const keep = keepField(versions, 'hộ tịch');
  expect(['2025-02-28', '2025-03-01'].map((text) => keep(on(text)))).toEqual([true, false]);
});

test('of a month that begins on the 15th by the setting, as reports have it', () =>
  inFolder(async ({ write }) => {
    await play(['init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province']);
    const days = ['2025-02-14', '2025-02-15', '2025-03-14', '2025-03-15'];
    const rows = days.map((received, i) => `H-${i},1.000001,TT,${received}`);
    write('hs.csv', ['code,procedure,unit,received_at', ...rows, ''].join('\n'));
    await play(['dossier', 'import', 'hs.csv', '--unknown', 'keep']);
    const listed = async (env: Readonly<Record<string, string>>) => {
      const { stdout } = await play(['dossier', 'list', '--period', '2025-03', '--json'], { env });
      return JSON.parse(stdout).data.dossiers.map((one: { code: string }) => one.code);
    };
    expect(await listed({})).toEqual(['H-2', 'H-3']);
    expect(await listed({ MOTCUA_MONTH_STARTS: '15' })).toEqual(['H-1', 'H-2']);
  }));
