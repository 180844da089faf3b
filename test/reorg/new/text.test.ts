/** The scenario that `reorg new` writes: what was answered comes back, whatever signs it holds, and every sample can be taken up. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tidy } from '#kit/vietnamese.js';
import type { Answers } from '#reorg/new/answers.js';
import { writeScenario } from '#reorg/new/text.js';
import { scenarioSchema } from '#reorg/scenario/published.js';
import { parseScenario } from '#reorg/scenario.js';
import { day } from '../../org/state.js';

const ANSWERS: Answers = {
  code: 'tay-ho',
  title: 'Chi nhánh Tây Hồ',
  basis: '29/KH-UBND, 25/01/2025',
  effective: day('2025-03-01'),
  parallelUntil: day('2025-03-31'),
  open: [{ code: 'CN-TH', name: 'Chi nhánh Tây Hồ' }],
  merge: [
    { into: 'CN-TH', units: ['MC-1', '00097'], selector: {} },
    { into: 'CN-CG', units: [], selector: { level: ['district'], areas: ['00160', '00163'] } },
  ],
  directors: [{ unit: 'CN-TH', staff: 'CB0012' }],
  parent: 'HPASC',
};

const read = async (text: string) => {
  const { value, diagnostics } = await parseScenario(text, 'moi.yaml');
  expect(diagnostics).toEqual([]);
  return value?.[0];
};

describe.each(['vi', 'en'] as const)('in %s', (lang) => {
  test('what was answered comes back', async () => {
    expect(await read(writeScenario(ANSWERS, lang))).toMatchObject({
      ...{ name: 'tay-ho', title: 'Chi nhánh Tây Hồ', basis: '29/KH-UBND, 25/01/2025' },
      ...{ effective: '2025-03-01', closesOn: '2025-04-01' },
      open: [{ code: 'CN-TH', kind: 'branch', name: 'Chi nhánh Tây Hồ', parent: { code: 'HPASC' } }],
      merge: [{ into: { code: 'CN-TH' }, from: [{ code: 'MC-1' }, { code: '00097' }] }],
      staff: { orders: [{ kind: 'appoint', staff: 'CB0012', position: 'director' }] },
      selected: [{ into: { code: 'CN-CG' }, from: { level: 'district', areas: ['00160', '00163'] } }],
    });
  });

  test('the schema accepts it, and it names where the schema is', async () => {
    const text = writeScenario(ANSWERS, lang);
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=motcua-scenario.schema.json');
    const check = new Ajv({ strict: false }).compile(await scenarioSchema(lang));
    expect(check(parse(text)), JSON.stringify(check.errors)).toBe(true);
  });

  test('every sample entry can be taken up as it stands', async () => {
    const bare: Answers = {
      ...ANSWERS,
      basis: '',
      parallelUntil: null,
      open: [],
      merge: [],
      directors: [],
      parent: null,
    };
    const text = writeScenario(bare, lang)
      .split('\n')
      .map((line) => line.replace(/^# (?=[a-z_]+:( |$)| )/, '').replace(/^(?=parallel_until: und)/, ''))
      .filter((line) => !/^# /.test(line) && !line.startsWith('yaml-language-server'))
      .join('\n');
    const draft = await read(text);
    expect(draft).toMatchObject({ basis: '29/KH-UBND, 25/01/2025', closesOn: null });
    expect(draft?.open).toHaveLength(1);
    expect([draft?.merge, draft?.close, draft?.rename, draft?.move].map((list) => list?.length)).toEqual([
      ...[1, 1, 1, 1],
    ]);
    expect([draft?.staff.rules, draft?.staff.orders, draft?.staff.pins].map((list) => list?.length)).toEqual([
      1, 2, 1,
    ]);
    expect([draft?.require.length, draft?.allocate === undefined, draft?.conditions.length]).toEqual([
      ...[1, false, 1],
    ]);
  });
});

test('any title and basis come back, whatever signs they hold', async () => {
  const words = fc
    .string({ unit: fc.constantFrom(...'aĐ1:#-"\'{}[]@%&*!|>,?`\\ ~=.'), minLength: 1, maxLength: 12 })
    .map(tidy)
    .filter((text) => text !== '');
  await fc.assert(
    fc.asyncProperty(words, words, async (title, basis) => {
      expect(await read(writeScenario({ ...ANSWERS, title, basis }, 'vi'))).toMatchObject({ title, basis });
    }),
    { seed: 7, numRuns: 300 },
  );
});
