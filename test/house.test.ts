/** The house is as it was planned: arrows between rooms, floors, purity, what loads when, names and sizes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkHouse } from './house/check.js';
import { readSource } from './house/source.js';

const SRC = join(import.meta.dirname, '..', 'src');

test('the sources keep to the plan of the house', () => {
  const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  expect(paths.length).toBeGreaterThan(50);
  const files = new Map(
    paths.map((path) => [path.split(sep).join('/'), readFileSync(join(SRC, path), 'utf8')]),
  );
  const faults = checkHouse(files).map(({ rule, file, detail }) => `${rule}: src/${file}.ts ${detail}`);
  expect(faults).toEqual([]);
});

describe('the checker sees', () => {
  const HEAD = '/** A file. */\n';

  /** Rules broken by `sources`, beside a door that reaches them all. */
  function broken(sources: Readonly<Record<string, string>>): string[] {
    const loads = Object.keys(sources).map((path) => `import('#${path.replace(/\.ts$/, '.js')}');`);
    const door: [string, string] = [
      'main.ts',
      `${HEAD}${loads.join('\n').replaceAll("'#main.js'", "'./main.js'")}`,
    ];
    const rooms = Object.entries(sources).map(([path, text]): [string, string] => [path, HEAD + text]);
    return checkHouse(new Map([door, ...rooms]))
      .filter(({ file }) => file !== 'main')
      .map(({ rule, detail }) => `${rule} ${detail}`);
  }

  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    [
      'a room looking where it may not',
      { 'org/model.ts': "import { a } from '#staff/model.js';" },
      ['arrow knows staff/model'],
    ],
    [
      'kit knowing a language',
      { 'kit/dates.ts': "import type { Lang } from '#lang/words.js';" },
      ['arrow knows lang/words'],
    ],
    ['io knowing a noun', { 'io/read.ts': "import { a } from '#org/model.js';" }, ['arrow knows org/model']],
    [
      'a model reaching the database',
      { 'org/model.ts': "import { a } from '#db/open.js';" },
      ['arrow knows db/open'],
    ],
    [
      'a store reading files',
      { 'org/store.ts': "import { a } from '#io/read.js';" },
      ['arrow knows io/read'],
    ],
    [
      'a room knowing a root file',
      { 'org/view.ts': "import type { Session } from '#session.js';" },
      ['arrow knows session'],
    ],
    [
      'the session as a value',
      { 'org/commands/org.ts': "import { Session } from '#session.js';" },
      ['arrow knows session'],
    ],
    [
      'a domain file holding a neighbour’s store',
      { 'staff/validate.ts': "import { a } from '#org/store.js';" },
      ['neighbour holds org/store'],
    ],
    [
      'a command calling a neighbour’s command',
      { 'staff/commands/a.ts': "import { a } from '#org/commands/b.js';" },
      ['neighbour holds org/commands/b'],
    ],
    [
      'a model looking up',
      { 'org/model.ts': "import { a } from './validate.js';" },
      ['floor looks up to org/validate'],
    ],
    [
      'a rule reaching its store',
      { 'org/validate.ts': "import { a } from './store.js';" },
      ['floor looks up to org/store'],
    ],
    [
      'a store calling a command',
      { 'org/store.ts': "import { a } from './commands/b.js';" },
      ['floor looks up to org/commands/b'],
    ],
    [
      'a border crossed silently',
      { 'staff/model.ts': "import { a } from '../org/model.js';" },
      ['border writes ../org/model.js'],
    ],
    [
      'a room calling itself by name',
      { 'org/model.ts': "import { a } from '#org/words.js';" },
      ['border writes #org/words.js'],
    ],
    [
      'files read in a pure file',
      { 'org/parse.ts': "import { readFileSync } from 'node:fs';" },
      ['impure uses node:fs'],
    ],
    [
      'a database type in a rule',
      { 'org/validate.ts': "import type { Database } from 'better-sqlite3';" },
      ['impure uses better-sqlite3'],
    ],
    ['a clock', { 'kit/dates.ts': 'export const now = () => new Date();' }, ['impure uses Date']],
    [
      'a stop watch',
      { 'kit/dates.ts': 'export const now = () => performance.now();' },
      ['impure uses performance'],
    ],
    [
      'a clock in the hole of a template',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a source as text
      { 'kit/dates.ts': 'export const a = () => `at ${`${Date.now()}`}`;' },
      ['impure uses Date'],
    ],
    ['chance', { 'reorg/plan.ts': 'export const a = Math.random();' }, ['impure uses Math.random']],
    ['output', { 'org/view.ts': "console.log('a');" }, ['impure uses console']],
    ['the environment', { 'org/plan.ts': 'export const a = process.env.A;' }, ['impure uses process']],
    [
      'the reader’s locale',
      { 'org/view.ts': 'export const a = (b: number) => b.toLocaleString();' },
      ['impure uses toLocaleString'],
    ],
    [
      'a heavy package loaded at once',
      { 'io/read.ts': "import { parse } from 'csv-parse/sync';" },
      ['heavy loads csv-parse at once'],
    ],
    [
      'a scoped package loaded at once',
      { 'org/store.ts': "import { a } from '@valibot/to-json-schema';" },
      ['heavy loads @valibot/to-json-schema at once'],
    ],
    [
      'a second place that opens databases',
      { 'org/store.ts': "import SQLite from 'better-sqlite3';" },
      ['heavy loads better-sqlite3 at once'],
    ],
    [
      'the command library in a rule',
      { 'org/validate.ts': "import { Command } from 'commander';" },
      ['heavy loads commander at once'],
    ],
    [
      'a circle',
      { 'org/a.ts': "import type { B } from './b.js';", 'org/b.ts': "import { a } from './a.js';" },
      ['circle org/a → org/b → org/a'],
    ],
    [
      'a removal that Windows does not do',
      { 'io/a.ts': "import { rmSync } from 'node:fs';\nrmSync('a');" },
      [
        'unusable uses rmSync: leaves the file where it is, or ends the process (nodejs/node#61067): #io/remove.js',
      ],
    ],
    ['a default export', { 'org/a.ts': 'export default 1;' }, ['default-export exports a default']],
    ['a name that says nothing', { 'org/utils.ts': '' }, ['name says nothing about what is in it']],
    ['a barrel', { 'org/index.ts': '' }, ['name says nothing about what is in it']],
    ['a file of endless length', { 'org/a.ts': 'a;\n'.repeat(350) }, ['length has 351 lines']],
  ])('%s', (_, sources, faults) => {
    expect(broken(sources)).toEqual(faults);
  });

  test('a file without an opening comment', () => {
    const files = new Map([
      ['main.ts', "import { a } from './a.js';"],
      ['a.ts', '// A file.'],
    ]);
    expect(checkHouse(files).map(({ rule, file }) => `${rule} ${file}`)).toEqual(['header main', 'header a']);
  });

  test('a file that nothing reaches', () => {
    const files = new Map([
      ['main.ts', HEAD],
      ['org/a.ts', `${HEAD}import { b } from './b.js';`],
      ['org/b.ts', HEAD],
    ]);
    expect(checkHouse(files).map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'unreached org/a',
      'unreached org/b',
    ]);
  });

  test('nothing where all is well', () => {
    const sources = {
      'org/model.ts': "import type { Day } from '#kit/dates.js';\nexport const a = '// new Date()';",
      'org/words.ts': "import { defineFindings } from '#lang/words.js';",
      'org/validate.ts': "import { a } from './model.js';\nimport { b } from './words.js';",
      'org/store.ts': "import type { Database } from 'better-sqlite3';\nimport { a } from './model.js';",
      'org/commands/org.ts':
        "import type { Command } from 'commander';\nimport { read } from '#io/read.js';\nimport type { Frame } from '#session.js';\nimport { open } from '../store.js';",
      'reorg/commands/apply.ts':
        "import { open } from '#staff/store.js';\nimport { undo } from '#journal/undo.js';",
      'io/read.ts': "const { parse } = await import('csv-parse');",
    };
    expect(broken(sources)).toEqual([]);
  });
});

describe('the reader of sources', () => {
  test.each<[string, string, string[]]>([
    ['named values', "import { a, b } from './a.js';", ['value ./a.js']],
    ['types', "import type { A } from './a.js';", ['type ./a.js']],
    ['types among values', "import { type A, b } from './a.js';", ['value ./a.js']],
    ['several lines', "import {\n  a,\n  b,\n} from './a.js';", ['value ./a.js']],
    ['something called type', "import type from './a.js';", ['value ./a.js']],
    ['passing on', "export { a } from './a.js';", ['value ./a.js']],
    ['passing types on', "export type { A } from './a.js';", ['type ./a.js']],
    ['an effect', "import './a.js';", ['value ./a.js']],
    ['late loading', "const { a } = await import('./a.js');", ['dynamic ./a.js']],
    ['the type of a module', "type A = typeof import('./a.js');", ['type ./a.js']],
    ['no comment', "// import { a } from './a.js';\n/* import './b.js'; */", []],
  ])('reads %s', (_, text, imports) => {
    expect(readSource(text).imports.map(({ kind, from }) => `${kind} ${from}`)).toEqual(imports);
  });

  test.each<[string, string]>([
    ["'it''s // not' + a", 'a'],
    ['/[\'"]/.test(x) // Date', 'test x'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source as text
    ['`a ${b + `${c}`} Date` + d', 'b c d'],
    ['const a = b / c; // d\nconst e = f / g;', 'const a b c const e f g'],
  ])('leaves only the code of %s', (text, words) => {
    expect(readSource(text).code.match(/\w+/g)?.join(' ')).toBe(words);
  });
});
