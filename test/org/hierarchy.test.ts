/** The tree on a day: bearers, versions near a day, what stands above and below. */
import { describe, expect, test } from 'vitest';
import {
  ancestorsNear,
  childrenOn,
  findBearer,
  indexOrg,
  lowestCommon,
  unitOf,
  versionNear,
  versionOn,
} from '#org/hierarchy.js';
import { code, day, org, unit, unitId, version } from './state.js';

/** Branch 2 under centre 1 until July, then under centre 9; points 3 and 4 under it; 5 closed in April. */
const ORG = org([
  unit(1, 'TT', { kind: 'centre', level: 'province' }),
  unit(2, 'CN', {}, [
    version({ kind: 'branch', parent: unitId(1), name: 'cũ', until: day('2025-07-01') }),
    version({ kind: 'branch', parent: unitId(9), name: 'mới', from: day('2025-07-01') }),
  ]),
  unit(3, 'D-1', { kind: 'point', parent: unitId(2) }),
  unit(4, 'D-2', { kind: 'point', parent: unitId(2) }),
  unit(5, 'MC', { until: day('2025-04-01') }),
  unit(6, 'MC', { from: day('2025-06-01') }),
  unit(7, 'MC-A', { parent: unitId(5), from: day('2025-01-01') }),
  unit(9, 'XA', { kind: 'centre', level: 'commune' }),
]);
const at = (id: number) => unitOf(ORG, unitId(id));
const codes = (units: readonly { readonly code: string }[] | undefined) => units?.map((one) => one.code);

test('a code has the bearer of the day, or none', () => {
  const bearer = (on: string) => findBearer(ORG, code('MC'), day(on))?.id;
  expect([bearer('2025-03-31'), bearer('2025-04-01'), bearer('2025-06-01')]).toEqual([5, undefined, 6]);
});

test('the version of a day, or the nearest one', () => {
  expect(versionOn(at(2), day('2025-06-30'))?.name).toBe('cũ');
  expect(versionOn(at(2), day('2025-07-01'))?.name).toBe('mới');
  expect(versionOn(at(6), day('2025-01-01'))).toBeUndefined();
  expect(versionNear(at(6), day('2025-01-01')).from).toBe('2025-06-01');
  expect(versionNear(at(5), day('2026-01-01')).until).toBe('2025-04-01');
});

test('the units above on a day', () => {
  expect(codes(ancestorsNear(ORG, at(3), day('2025-06-30')))).toEqual(['CN', 'TT']);
  expect(codes(ancestorsNear(ORG, at(3), day('2025-07-01')))).toEqual(['CN', 'XA']);
  expect(ancestorsNear(ORG, at(1), day('2025-07-01'))).toEqual([]);
});

test('a circle above ends where it closes', () => {
  const round = org([unit(1, 'A', { parent: unitId(2) }), unit(2, 'B', { parent: unitId(1) })]);
  expect(codes(ancestorsNear(round, unitOf(round, unitId(1)), day('2025-01-01')))).toEqual(['B']);
});

test('children by parent; who hangs under a closed unit stands at the top', () => {
  const below = childrenOn(ORG, day('2025-07-01'));
  expect(codes(below.get(unitId(2)))).toEqual(['D-1', 'D-2']);
  expect(codes(below.get(null))).toEqual(['MC', 'MC-A', 'TT', 'XA']);
  expect(codes(childrenOn(ORG, day('2025-03-01')).get(unitId(5)))).toEqual(['MC-A']);
});

describe('the lowest unit above all', () => {
  test.each([
    [[3, 4], 'CN'],
    [[3, 1], 'TT'],
    [[3, 2], 'CN'],
    [[3], 'D-1'],
    [[3, 6], undefined],
  ])('%j', (ids, expected) => {
    expect(lowestCommon(ORG, ids.map(at), day('2025-06-30'))?.code).toBe(expected);
  });
});

test('the order in which units come does not matter', () => {
  const turned = indexOrg({ units: ORG.units.toReversed(), lineage: [] });
  expect(codes(turned.units)).toEqual(codes(ORG.units));
});
