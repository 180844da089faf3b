/** Correction or change (design.md 3): a table of cases for units; areas go the same way. */
import { describe, expect, test } from 'vitest';
import type { AreaCode } from '#kit/brand.js';
import { ALWAYS, type Day } from '#kit/dates.js';
import type { AreaSort } from '#org/area-model.js';
import { areaNature } from '#org/area-nature.js';
import { changeBook } from '#org/changes.js';
import type { BookState, LifeEvent, Sort } from '#org/life-model.js';
import type { UnitSort } from '#org/model.js';
import { planOrg } from '#org/plan.js';
import type { Nature, Statement } from '#org/statement.js';
import type { OrgRequest } from '#org/targets.js';
import { unitNature } from '#org/unit-nature.js';
import { code, day, unit, unitId, version } from './state.js';

const REQUEST: OrgRequest = { today: day('2025-03-01'), correction: false, prune: false, decision: '' };

/** Centre TT since 2024; A since ever; B from 2024, renamed in 2025; C closed at the end of 2024. */
const STATE: BookState<UnitSort> = {
  lives: [
    unit(1, 'TT', { kind: 'centre', level: 'province', name: 'Trung tâm', from: day('2024-01-01') }),
    unit(2, 'A', { name: 'Một' }),
    unit(3, 'B', {}, [
      version({ name: 'Hai', from: day('2024-01-01'), until: day('2025-01-01') }),
      version({ name: 'Hai mới', from: day('2025-01-01') }),
    ]),
    unit(4, 'C', { name: 'Ba', until: day('2025-01-01') }),
  ],
  lineage: [],
};

interface Row {
  readonly code: string;
  readonly name: string;
  readonly parent?: string | null;
  readonly opens?: string;
  readonly closes?: string;
}

const state = ({ code: rowCode, name, parent, opens, closes }: Row): Statement<UnitSort> => ({
  place: { file: 'a.csv', line: 2 },
  code: code(rowCode),
  stated: { kind: 'one-stop', name, quota: {}, parent: parent as never },
  opensOn: opens as Day | undefined,
  closesOn: closes as Day | undefined,
});

/** What is done, or the codes of what stands against it. */
function outcome<S extends Sort>(
  nature: Nature<S>,
  book: BookState<S>,
  rows: readonly Statement<S>[],
  request: Partial<OrgRequest>,
): readonly string[] {
  const { value, diagnostics } = planOrg(nature, book, rows, { ...REQUEST, ...request });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map((finding) => finding.code);
  if (errors.length > 0) return errors;
  return value.changes.map(({ change }) => {
    const events = change.kind === 'correct' ? [] : change.events;
    const told = events.map((event: LifeEvent<S>) => event.event).join(' ');
    const from =
      change.kind === 'open'
        ? change.life.from
        : change.kind === 'close'
          ? change.on
          : 'version' in change
            ? change.version.from
            : '';
    return [change.kind, from, told].filter((word) => word !== '').join(' ');
  });
}

describe('a row about a unit', () => {
  test.each<[string, Row, Partial<OrgRequest>, string[]]>([
    ['says what is stored', { code: 'A', name: 'Một' }, {}, []],
    ['says it in another spelling', { code: 'A', name: 'MỘT' }, {}, []],
    ['differs without a day', { code: 'A', name: 'Mốt' }, {}, ['org/needs-start']],
    [
      'differs from a later day: a change, and an event',
      { code: 'A', name: 'Mốt', opens: '2025-02-01' },
      {},
      ['revise 2025-02-01 renamed'],
    ],
    [
      'differs from --effective',
      { code: 'A', name: 'Mốt' },
      { effective: day('2025-04-01') },
      ['revise 2025-04-01 renamed'],
    ],
    [
      'differs from the stored day: a correction, no event',
      { code: 'B', name: 'Hai hai', opens: '2025-01-01' },
      {},
      ['correct 2025-01-01'],
    ],
    ['says the older version again', { code: 'B', name: 'Hai', opens: '2024-01-01' }, {}, []],
    [
      'says something new of the older version',
      { code: 'B', name: 'Khác', opens: '2024-01-01' },
      {},
      ['org/changed-later'],
    ],
    ['says the newer version without a day', { code: 'B', name: 'Hai mới' }, {}, []],
    ['corrects what is stored', { code: 'A', name: 'Mốt' }, { correction: true }, [`correct ${ALWAYS}`]],
    ['corrects a spelling', { code: 'A', name: 'MỘT' }, { correction: true }, [`correct ${ALWAYS}`]],
    [
      'corrects the older version',
      { code: 'B', name: 'Khác', opens: '2024-01-01' },
      { correction: true },
      ['correct 2024-01-01'],
    ],
    ['opens earlier than stored', { code: 'B', name: 'Hai', opens: '2023-01-01' }, {}, ['org/opens-earlier']],
    [
      'corrects the first day',
      { code: 'B', name: 'Hai', opens: '2023-01-01' },
      { correction: true },
      ['correct 2023-01-01'],
    ],
    [
      'moves the unit',
      { code: 'A', name: 'Một', parent: 'TT', opens: '2025-02-01' },
      {},
      ['revise 2025-02-01 moved'],
    ],
    [
      'renames and moves it',
      { code: 'A', name: 'Mốt', parent: 'TT', opens: '2025-02-01' },
      {},
      ['revise 2025-02-01 renamed moved'],
    ],
    [
      'names a parent that is not open yet',
      { code: 'A', name: 'Một', parent: 'TT', opens: '2023-02-01' },
      {},
      ['org/outside-parent'],
    ],
    ['gives the first day alone', { code: 'A', name: 'Một', opens: '2025-02-01' }, {}, []],
    ['opens a unit', { code: 'D', name: 'Bốn', opens: '2025-02-01' }, {}, ['open 2025-02-01 opened']],
    ['opens a unit that always was', { code: 'D', name: 'Bốn' }, {}, [`open ${ALWAYS}`]],
    ['closes a unit', { code: 'A', name: 'Một', closes: '2025-03-01' }, {}, ['close 2025-03-01 closed']],
    [
      'changes and closes it',
      { code: 'A', name: 'Mốt', opens: '2025-01-01', closes: '2025-03-01' },
      {},
      ['revise 2025-01-01 renamed', 'close 2025-03-01 closed'],
    ],
    [
      'closes it before it opened',
      { code: 'B', name: 'Hai mới', closes: '2023-03-01' },
      {},
      ['org/ends-before-start'],
    ],
    ['says again of a closed one', { code: 'C', name: 'Ba', closes: '2025-01-01' }, {}, []],
    ['closes it on another day', { code: 'C', name: 'Ba', closes: '2025-02-01' }, {}, ['org/closed-already']],
    ['differs of a closed one', { code: 'C', name: 'Bà' }, {}, ['org/closed-already']],
    ['uses a closed code again', { code: 'C', name: 'Ba mới', opens: '2025-03-01' }, {}, ['org/code-reused']],
  ])('%s', (_, row, request, expected) => {
    expect(outcome(unitNature, STATE, [state(row)], request)).toEqual(expected);
  });

  test('prunes what it does not name, and only then', () => {
    const row = state({ code: 'A', name: 'Một' });
    expect(outcome(unitNature, STATE, [row], {})).toEqual([]);
    expect(outcome(unitNature, STATE, [row], { prune: true })).toEqual([
      'close 2025-03-01 closed',
      'close 2025-03-01 closed',
    ]);
  });

  test('several rows of one code are its versions, each on what the ones before left', () => {
    const rows = [
      state({ code: 'D', name: 'Bốn', opens: '2024-01-01', closes: '2025-01-01' }),
      state({ code: 'D', name: 'Bốn mới', opens: '2024-07-01', closes: '2025-01-01' }),
      state({ code: 'D', name: 'Bốn khác', opens: '2025-01-01' }),
    ];
    expect(outcome(unitNature, STATE, rows, {})).toEqual([
      'open 2024-01-01 opened closed',
      'revise 2024-07-01 renamed',
      'open 2025-01-01 opened',
    ]);
  });
});

describe('a row about an area', () => {
  const AREAS: BookState<AreaSort> = {
    lives: [],
    lineage: [],
  };
  const row = (name: string, opens?: string): Statement<AreaSort> => ({
    place: { file: 'a.csv', line: 2 },
    code: '00097' as AreaCode,
    stated: { name, population: 100 },
    opensOn: opens as Day | undefined,
    closesOn: undefined,
  });
  const known = changeBook(
    AREAS,
    planOrg(areaNature, AREAS, [row('Phường Một')], REQUEST).value.changes.map(({ change }) => change),
  );

  test.each<[string, Statement<AreaSort>, Partial<OrgRequest>, string[]]>([
    ['says what is stored', row('Phường Một'), {}, []],
    ['differs without a day', row('Phường Hai'), {}, ['org/needs-start']],
    ['renames it', row('Phường Hai', '2025-07-01'), {}, ['revise 2025-07-01 renamed']],
    ['corrects it', row('Phường Hai'), { correction: true }, [`correct ${ALWAYS}`]],
  ])('%s', (_, statement, request, expected) => {
    expect(outcome(areaNature, known, [statement], request)).toEqual(expected);
  });
});

test('a parent is known by its id, not by its code', () => {
  const book: BookState<UnitSort> = {
    lives: [
      unit(1, 'TT', { kind: 'agency', name: 'Cũ', until: day('2025-01-01') }),
      unit(2, 'TT', { kind: 'agency', name: 'Mới', from: day('2025-01-01') }),
      unit(3, 'A', { name: 'Một' }),
    ],
    lineage: [
      {
        event: 'merged',
        on: day('2025-01-01'),
        from: unitId(1),
        to: unitId(2),
        rule: {},
        decision: '',
        signedOn: null,
        signer: '',
      },
    ],
  };
  const { value } = planOrg(
    unitNature,
    book,
    [state({ code: 'A', name: 'Một', parent: 'TT', opens: '2025-02-01' })],
    REQUEST,
  );
  const [planned] = value.changes;
  expect(planned?.change.kind === 'revise' && planned.change.version.parent).toBe(2);
});
