/** Each rule of the organisation on a small one: what breaks it, on which day, and the nearest thing that does not. */
import { describe, expect, test } from 'vitest';
import type { LineageEvent, Unit, UnitVersion } from '#org/model.js';
import { checkOrg } from '#org/validate.js';
import { day, event, unit, unitId, version } from './state.js';

const CENTRE = unit(1, 'TT', { kind: 'centre', level: 'province' });
const branch = (id: number, code: string, some: Partial<UnitVersion> = {}) =>
  unit(id, code, { kind: 'branch', parent: unitId(1), ...some });

/** `slug day` of everything found; what has no first day has always been so. */
const check = (units: readonly Unit[], lineage: readonly LineageEvent[] = []): string[] =>
  checkOrg({ units, lineage }).map(({ code, args }) =>
    `${code.slice('org/'.length)} ${typeof args.day === 'object' ? 'always' : (args.day ?? '')}`.trim(),
  );

describe('a unit and its parent', () => {
  test.each<[string, readonly Unit[], readonly string[]]>([
    ['a branch under the centre', [CENTRE, branch(2, 'CN')], []],
    ['a branch under nothing', [CENTRE, unit(2, 'CN', { kind: 'branch' })], ['no-parent']],
    [
      'a branch under a branch',
      [CENTRE, branch(2, 'CN'), branch(3, 'CN-2', { parent: unitId(2) })],
      ['wrong-parent-kind always'],
    ],
    [
      'a point under a provincial centre',
      [CENTRE, unit(2, 'D', { kind: 'point', parent: unitId(1) })],
      ['wrong-parent-kind always'],
    ],
    [
      'a point under a commune centre',
      [
        unit(1, 'X', { kind: 'centre', level: 'commune' }),
        unit(2, 'D', { kind: 'point', parent: unitId(1) }),
      ],
      [],
    ],
    [
      'a centre under something',
      [unit(1, 'A'), unit(2, 'T', { kind: 'centre', level: 'commune', parent: unitId(1) })],
      ['wrong-parent-kind always'],
    ],
    ['a one-stop unit under anything', [CENTRE, unit(2, 'M', { parent: unitId(1) })], []],
    [
      'an agency under a branch',
      [CENTRE, branch(2, 'CN'), unit(3, 'S', { kind: 'agency', parent: unitId(2) })],
      ['wrong-parent-kind always'],
    ],
    [
      'a parent that changes its kind later',
      [
        CENTRE,
        unit(2, 'CN', {}, [
          version({ kind: 'branch', parent: unitId(1), until: day('2025-07-01') }),
          version({ kind: 'department', parent: unitId(1), from: day('2025-07-01') }),
        ]),
        unit(3, 'D', { kind: 'point', parent: unitId(2) }),
      ],
      ['wrong-parent-kind 2025-07-01'],
    ],
    [
      'a child that opens before its parent',
      [
        CENTRE,
        branch(2, 'CN', { from: day('2025-03-01') }),
        unit(3, 'D', { kind: 'point', parent: unitId(2), from: day('2025-02-28') }),
      ],
      ['outside-parent 2025-02-28'],
    ],
    [
      'a child that outlives its parent',
      [
        CENTRE,
        branch(2, 'CN', { until: day('2025-07-01') }),
        unit(3, 'D', { kind: 'point', parent: unitId(2) }),
      ],
      ['outside-parent 2025-07-01'],
    ],
    [
      'a child that closes with its parent',
      [
        CENTRE,
        branch(2, 'CN', { until: day('2025-07-01') }),
        unit(3, 'D', { kind: 'point', parent: unitId(2), until: day('2025-07-01') }),
      ],
      [],
    ],
  ])('%s', (_, units, findings) => {
    expect(check(units)).toEqual(findings);
  });
});

describe('a circle is said once, on the day that closes it', () => {
  const under = (id: number, code: string, ...steps: [from: string, parent: number | null][]) =>
    unit(
      id,
      code,
      {},
      steps.map(([from, parent], i) =>
        version({
          from: day(from),
          until: steps[i + 1] === undefined ? null : day(steps[i + 1]?.[0] ?? ''),
          parent: parent === null ? null : unitId(parent),
        }),
      ),
    );
  const ALWAYS = '1900-01-01';
  test.each<[string, readonly Unit[], readonly string[]]>([
    ['of two', [under(1, 'A', [ALWAYS, 2]), under(2, 'B', [ALWAYS, 1])], ['cycle always']],
    ['of itself', [under(1, 'A', [ALWAYS, 1])], ['cycle always']],
    [
      'of three, with one hanging below',
      [
        under(1, 'A', [ALWAYS, 2]),
        under(2, 'B', [ALWAYS, 3]),
        under(3, 'C', [ALWAYS, 1]),
        under(4, 'D', [ALWAYS, 1]),
      ],
      ['cycle always'],
    ],
    [
      'closed by a later move of the other',
      [under(1, 'A', [ALWAYS, 2]), under(2, 'B', [ALWAYS, null], ['2025-07-01', 1])],
      ['cycle 2025-07-01'],
    ],
    [
      'not when they change places on one day',
      [under(1, 'A', [ALWAYS, 2], ['2025-07-01', null]), under(2, 'B', [ALWAYS, null], ['2025-07-01', 1])],
      [],
    ],
  ])('%s', (_, units, findings) => {
    expect(check(units)).toEqual(findings);
  });
});

describe('centres and codes', () => {
  const second = (some: Partial<UnitVersion>) =>
    unit(2, 'TT-2', { kind: 'centre', level: 'province', ...some });
  test.each<[string, readonly Unit[], readonly LineageEvent[], readonly string[]]>([
    ['two provincial centres', [CENTRE, second({ from: day('2025-07-01') })], [], ['two-centres 2025-07-01']],
    ['a second one, communal', [CENTRE, second({ level: 'commune' })], [], []],
    [
      'one after the other',
      [
        unit(1, 'TT', { kind: 'centre', level: 'province', until: day('2025-07-01') }),
        second({ from: day('2025-07-01') }),
      ],
      [],
      [],
    ],
    ['a centre of a district', [second({ level: 'district' })], [], ['centre-level']],
    [
      'two bearers on one day',
      [unit(1, 'A', { until: day('2025-07-02') }), unit(2, 'A', { from: day('2025-07-01') })],
      [],
      ['overlapping-lives 2025-07-01'],
    ],
    [
      'a code used again, nobody says why',
      [unit(1, 'A', { until: day('2025-07-01') }), unit(2, 'A', { from: day('2025-07-01') })],
      [],
      ['code-reused 2025-07-01'],
    ],
    [
      '… the ledger says',
      [unit(1, 'A', { until: day('2025-07-01') }), unit(2, 'A', { from: day('2025-07-01') })],
      [event('closed', '2025-07-01', 1, null)],
      [],
    ],
    [
      '… a rename of its own says nothing',
      [unit(1, 'A', { until: day('2025-07-01') }), unit(2, 'A', { from: day('2025-07-01') })],
      [event('renamed', '2025-06-01', 1, 1)],
      ['code-reused 2025-07-01'],
    ],
  ])('%s', (_, units, lineage, findings) => {
    expect(check(units, lineage)).toEqual(findings);
  });
});
