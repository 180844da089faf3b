/** What `reorg new` asks: all that no flag said, in order, on a terminal; without one only what it cannot do without. */
import { expect, test } from 'vitest';
import type { Ask } from '#io/prompt.js';
import { Refusal } from '#kit/refusal.js';
import { askAnswers, type NewFlags } from '#reorg/commands/new-questions.js';

/** Answers in order; what was asked is kept by its flag. */
function openAsk(answers: readonly string[], isPossible = true) {
  const asked: string[] = [];
  const left = [...answers];
  const next = (flag: string, preset?: string): string => {
    asked.push(flag);
    const answer = left.shift();
    if (!isPossible || answer === undefined) throw new Refusal('unusable', []);
    return answer === '' ? (preset ?? '') : answer;
  };
  const ask: Ask = {
    isPossible,
    confirm: async () => {},
    text: async (_, flag, preset) => next(flag, preset),
    choose: async <T extends string>(_: unknown, flag: string) => next(flag) as T,
  };
  return { ask, asked };
}

test('everything, where no flag says anything', async () => {
  const typed = ['tay-ho', '', '29/KH', '1/3/2025', 'until', '31/03/2025'];
  const units = ['CN-TH', 'Chi nhánh  Tây Hồ', 'CN-CG', 'Chi nhánh Cầu Giấy', ''];
  const { ask, asked } = openAsk([...typed, ...units, 'level:district areas:00097', '', 'CB0001', '']);
  expect(await askAnswers({}, ask)).toEqual({
    ...{ code: 'tay-ho', title: 'tay-ho', basis: '29/KH', effective: '2025-03-01' },
    parallelUntil: '2025-03-31',
    open: [
      { code: 'CN-TH', name: 'Chi nhánh Tây Hồ' },
      { code: 'CN-CG', name: 'Chi nhánh Cầu Giấy' },
    ],
    merge: [{ into: 'CN-TH', units: [], selector: { level: ['district'], areas: ['00097'] } }],
    directors: [{ unit: 'CN-TH', staff: 'CB0001' }],
  });
  expect(asked).toEqual([
    ...['--scenario', '--title', '--basis', '--effective', '--parallel-until', '--parallel-until'],
    ...['--open', '--open', '--open', '--open', '--open', '--merge', '--merge', '--director', '--director'],
  ]);
});

const FLAGS: NewFlags = {
  ...{ scenario: 'a', title: 'A', basis: 'B', effective: '2025-03-01', parallelUntil: 'undecided' },
  ...{ open: ['CN-TH=Tây Hồ'], merge: ['CN-TH=MC-1'], director: [] },
};

test('nothing, where flags say everything', async () => {
  const { ask, asked } = openAsk([]);
  expect(await askAnswers(FLAGS, ask)).toMatchObject({ parallelUntil: 'undecided', directors: [] });
  expect(asked).toEqual([]);
});

test.each<[string, NewFlags, string[]]>([
  ['a name', {}, ['--scenario']],
  ['a day', { scenario: 'a' }, ['--effective']],
  ['a unit', { scenario: 'a', effective: '2025-03-01' }, ['--open']],
])('without a terminal %s cannot be left out', async (_, flags, expected) => {
  const { ask, asked } = openAsk([], false);
  await expect(askAnswers(flags, ask)).rejects.toThrow(Refusal);
  expect(asked).toEqual(expected);
});

test('without a terminal the rest can', async () => {
  const { ask } = openAsk([], false);
  const answers = await askAnswers({ scenario: 'a', effective: '2025-03-01', merge: ['CN-A=MC-1'] }, ask);
  expect(answers).toMatchObject({ title: 'a', basis: '', parallelUntil: null, open: [], directors: [] });
});

test.each<[string, NewFlags, string]>([
  ['a day that is none', { ...FLAGS, effective: '2025-02-30' }, 'reorg/bad-date'],
  ['a last day that is none', { ...FLAGS, parallelUntil: 'soon' }, 'reorg/bad-date'],
  ['a unit without a name', { ...FLAGS, open: ['CN-TH'] }, 'reorg/bad-opening'],
  ['a merger of nothing', { ...FLAGS, merge: ['CN-TH='] }, 'reorg/bad-merger'],
  ['a director of nothing', { ...FLAGS, director: ['CB0001'] }, 'reorg/bad-director'],
])('%s is refused', async (_, flags, code) => {
  const { ask } = openAsk([]);
  const refusal = await askAnswers(flags, ask).catch((error: unknown) => error);
  expect(refusal instanceof Refusal && refusal.diagnostics.map((one) => one.code)).toEqual([code]);
});
