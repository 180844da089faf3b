/** Selections: which units are meant by level, kind and areas, what is left out, and what is named because it is on the line. */
import { expect, test } from 'vitest';
import type { Draft, SelectedMerge } from '#reorg/scenario-model.js';
import { settleDraft } from '#reorg/select.js';
import { area, code } from '../org/state.js';
import { CENTRE, scenarioOf, type UnitSpec, worldOf } from './small-world.js';

const UNITS: readonly UnitSpec[] = [
  CENTRE,
  { code: 'A', level: 'commune', areas: [area('1')] },
  { code: 'B', level: 'commune', areas: [area('2')] },
  { code: 'C', level: 'district', areas: [area('1'), area('2')] },
  { code: 'D', level: 'commune' },
  { code: 'E', level: 'commune', areas: [area('1')], until: '2025-02-01' },
  { code: 'F', level: 'commune', areas: [area('1')], from: '2025-03-01' },
  { code: 'G', kind: 'agency', level: 'commune', areas: [area('1')] },
];

interface Asked {
  readonly from?: Partial<Exclude<SelectedMerge['from'], readonly unknown[]>> | readonly string[];
  readonly units?: readonly string[];
  readonly areas?: readonly string[];
}

function settle({ from = {}, units = [], areas = [] }: Asked) {
  const { selectors: _, ...scenario } = scenarioOf({ open: [{ code: 'CN' }] });
  const [into] = scenario.open;
  if (into === undefined) throw new Error('nothing opens');
  const selected: SelectedMerge = {
    ...into,
    path: 'merge.1',
    into,
    from: Array.isArray(from)
      ? from.map((own) => ({ ...into, code: code(own) }))
      : { kind: 'one-stop', level: null, areas: [], ...from },
    except: { units: units.map(code), areas: areas.map(area) },
  };
  const draft: Draft = { ...scenario, selectedClose: [], selectedMoves: [], selected: [selected] };
  const { value, diagnostics } = settleDraft(worldOf({ units: UNITS }).org, draft);
  return {
    from: value.merge.flatMap((one) => one.from.map((mention) => mention.code)).join(' '),
    found: diagnostics.map(({ code: slug, args }) => `${slug} ${args.unit}`).join(', '),
    selectors: value.selectors.length,
  };
}

test.each<[string, Asked, string, string]>([
  ['every one-stop unit that is open', {}, 'A B C D', ''],
  ['those of a level', { from: { level: 'commune' } }, 'A B D', ''],
  ['those of another kind', { from: { kind: 'agency' } }, 'G', ''],
  ['those that lie in areas', { from: { areas: ['1', '2'].map(area) } }, 'A B C', ''],
  ['one on the line is named', { from: { areas: [area('1')] } }, 'A', 'reorg/selected-partly C'],
  ['all but a unit', { units: ['A', 'D'] }, 'B C', ''],
  ['all but those of an area', { areas: ['1'] }, 'B C D', 'reorg/selected-partly C'],
  ['a list but those of an area', { from: ['A', 'B', 'X'], areas: ['1'] }, 'B X', ''],
  ['nothing', { from: { areas: [area('9')] } }, '', 'reorg/nothing-selected CN'],
])('%s', (_, asked, from, found) => {
  expect(settle(asked)).toMatchObject({ from, found });
});

test('what was selected is asked again, what was listed is not', () => {
  expect(settle({}).selectors).toBe(1);
  expect(settle({ from: ['A'], areas: ['1', '2'] }).selectors).toBe(0);
});
