/** The schema that editors check scenarios by: every entry, each with its meaning, and every scenario that we ship. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scenarioSchema } from '#reorg/scenario/published.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/reorg');
const TRANSCRIPTS = join(import.meta.dirname, '../../transcripts/reorg');

const HEAD = { scenario: 'thu', effective: '2025-03-01' };

const schema = await scenarioSchema('vi');
const check = new Ajv({ strict: false, allErrors: true }).compile(schema);

/** As an editor reads it: numbers and days are what they look like. */
const faultsIn = (document: unknown): string[] =>
  check(document)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

test('is a JSON Schema: the entries known, and no other', () => {
  expect(schema).toMatchObject({
    ...{ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', additionalProperties: false },
    ...{ required: ['scenario'], if: { required: ['phases'] }, else: { required: ['effective'] } },
  });
  const { open, merge } = schema.properties as Record<string, { anyOf: readonly unknown[] }>;
  const FILE = { required: ['file'], additionalProperties: false };
  for (const [list, required] of [
    [open, ['code', 'kind', 'name']],
    [merge, ['into', 'from']],
  ] as const) {
    expect(list?.anyOf[0]).toMatchObject({
      items: { anyOf: [{ required, additionalProperties: false }, FILE] },
    });
    expect(list?.anyOf[1]).toMatchObject(FILE);
  }
});

interface Entry {
  readonly path: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** Every member of `properties`, however deep. */
function entriesIn(value: unknown, path: string): Entry[] {
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value).map(([key, entry]) => ({ path: `${path}/${key}`, entry }));
  const own = path.endsWith('/properties') ? members : [];
  return [...own, ...members.flatMap((member) => entriesIn(member.entry, member.path))];
}

describe.each(['vi', 'en'] as const)('in %s', (lang) => {
  test('every entry says what it means', async () => {
    const { then: _, ...described } = await scenarioSchema(lang);
    const bare = entriesIn(described, '').filter(({ entry }) => typeof entry.description !== 'string');
    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});

const scenarios = readdirSync(FIXTURES).filter((file) => file.endsWith('.yaml'));

test.each(scenarios)('accepts %s', (file) => {
  expect(faultsIn(parse(readFileSync(join(FIXTURES, file), 'utf8')))).toEqual([]);
});

/** Scenarios of the transcripts that can be planned. */
const SHOWN = ['phases', 'parallel', 'people', 'close-rename-move', 'existing-branch', 'consolidation'];

test.each(SHOWN)('accepts what is planned in the transcript %s', (name) => {
  const text = readFileSync(join(TRANSCRIPTS, `${name}.scenario`), 'utf8');
  const files = new Map(
    [...text.matchAll(/^--- file (\S+\.yaml)\n([\s\S]*?)(?=^--- file|^\$|^\n\$)/gm)].map((m) => [m[1], m[2]]),
  );
  const planned = [...text.matchAll(/reorg plan (\S+\.yaml)[^\n]*\n--- stdout\n(?!Chưa lập|No plan)/g)].map(
    (m) => m[1],
  );
  for (const file of planned) {
    const own = files.get(file ?? '');
    if (own !== undefined) expect(faultsIn(parse(own)), file).toEqual([]);
  }
  expect(planned.length).toBeGreaterThan(0);
});

test.each<[string, unknown, string]>([
  ['an entry that is not known', { ...HEAD, tilte: 'x' }, ' must NOT have additional properties'],
  ['no name', { effective: '2025-03-01' }, " must have required property 'scenario'"],
  ['no day', { scenario: 'thu' }, " must have required property 'effective'"],
  ['a section beside phases', { scenario: 'thu', phases: [HEAD], open: [] }, '/open boolean schema is false'],
  [
    'a phase without a day',
    { scenario: 'thu', phases: [{}] },
    "/phases/0 must have required property 'effective'",
  ],
  ['a text for a list', { ...HEAD, merge: 'MC-1' }, '/merge must be array'],
  [
    'an empty name',
    { scenario: '', effective: '2025-03-01' },
    '/scenario must NOT have fewer than 1 characters',
  ],
])('refuses %s', (_, document, fault) => {
  expect(faultsIn(document)).toContain(fault);
});

test('takes codes and numbers as an editor reads them', () => {
  const open = [{ code: 166, kind: 'branch', name: 2025, quota: 5, longitude: 105.8, areas: [97] }];
  expect(faultsIn({ ...HEAD, open })).toEqual([]);
});
