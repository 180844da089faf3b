/** Every template is read back by what imports it without a finding; the example rows go through the real commands. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFormats } from '#desk/formats.js';
import { EXAMPLES } from '#desk/template/examples.js';
import { nameOfTemplate } from '#desk/template/names.js';
import { valuesOf } from '#desk/template/values.js';
import { readMapping } from '#io/read/mapping.js';
import { readTable } from '#io/read/read-table.js';
import { parseScenario } from '#reorg/scenario.js';
import { play } from '../../play.js';

const formats = await listFormats();

/** What keeps somebody where they are is never repeated; a ballot takes the channel of its dossier. */
const QUIET = ['staff.restriction', 'ballots.channel'];

const IMPORTS: Readonly<Record<string, string>> = {
  procedures: 'catalogue import',
  areas: 'org apply --areas',
  units: 'org apply',
  staff: 'staff import',
  dossiers: 'dossier import',
  ballots: 'feedback import',
  survey: 'feedback import',
  petitions: 'feedback import',
  calendar: 'calendar import',
};
const home = process.cwd();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-template-'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const make = async (line: string): Promise<void> => {
  const { stderr, exit } = await play(line.split(' '));
  expect({ line, stderr, exit }).toEqual({ line, stderr: '', exit: 0 });
};

describe.each(formats.map((format) => [format.name, format] as const))(
  'the template of %s',
  (name, format) => {
    it.each(
      ['csv', 'xlsx'].flatMap((ending) => ['code', 'vi', 'en'].map((heads) => [ending, heads] as const)),
    )('is read back: %s with heads %s', async (ending, heads) => {
      const file = `${name}-${heads}.${ending}`;
      await make(`template ${name} --headers ${heads} -o ${file}`);
      const { value, diagnostics } = await readTable(file, format);
      expect(diagnostics.map(({ code }) => code)).toEqual(['io/no-rows']);
      expect([...value.present].sort()).toEqual(format.columns.map(({ key }) => key).sort());
      await make(`template ${name} --headers ${heads} --example --yes -o ${file}`);
      const filled = await readTable(file, format);
      expect(filled.diagnostics).toEqual([]);
      expect(filled.value.rows.length).toBe(1);
    });

    it('has an example with what is required, in columns that are there', async () => {
      const example = EXAMPLES[name] ?? {};
      const keys = format.columns.map(({ key }) => key);
      expect(Object.keys(example).filter((key) => !keys.includes(key))).toEqual([]);
      const needed = format.columns.filter(({ required }) => required === true).map(({ key }) => key);
      expect(needed.filter((key) => example[key] === undefined)).toEqual([]);
      await make(`template ${name} --example --csv excel-vi -o excel-${name}.csv`);
      expect((await readTable(`excel-${name}.csv`, format)).value.rows.length).toBe(1);
    });
  },
);

it('explains every value list by labels of columns that are there', () => {
  for (const { name, columns } of formats)
    for (const { key } of columns) expect(Object.keys(valuesOf(name, key) ?? { none: {} })).not.toEqual([]);
});

describe('the example rows', () => {
  beforeAll(() => make('init --centre TT-MAU --name Trung_tâm --level province'));

  it.each(Object.entries(IMPORTS))('%s: %s', async (name, command) => {
    await make(`template ${name} --example -o import-${name}.xlsx`);
    const { stdout, exit } = await play([...command.split(' '), `import-${name}.xlsx`, '--yes', '--json']);
    const { diagnostics, data } = JSON.parse(stdout);
    const found = diagnostics.filter(({ code }: { code: string }) => !code.startsWith('io/detected'));
    expect({ found, exit }).toEqual({ found: [], exit: 0 });
    expect(JSON.stringify(data)).not.toContain('"rejected":1');
  });

  it.each(
    formats.flatMap(({ name, columns }) =>
      columns.flatMap(({ key }) => {
        const labels = valuesOf(name, key);
        return labels === undefined ? [] : [[name, key, labels] as const];
      }),
    ),
  )('take every word that is listed: %s %s', async (name, key, labels) => {
    const command = IMPORTS[name];
    if (command === undefined) return;
    const words = [...Object.entries(labels).flatMap(([code, { vi }]) => [code, vi]), 'xyzzy'];
    const columns = formats.find((format) => format.name === name)?.columns ?? [];
    const rows = words.map((word) =>
      columns.map((column) =>
        column.key === key ? word : String(EXAMPLES[name]?.[column.key] ?? '').replaceAll(',', ' '),
      ),
    );
    writeFileSync(
      'words.csv',
      [columns.map((column) => column.key), ...rows].map((row) => row.join(',')).join('\n'),
    );
    const { stdout } = await play([...command.split(' '), 'words.csv', '--dry-run', '--json']);
    const refused = JSON.parse(stdout).diagnostics.map(
      ({ args }: { args: { value?: string } }) => args.value,
    );
    expect([...new Set(refused.filter((value?: string) => words.includes(value ?? '')))]).toEqual(
      QUIET.includes(`${name}.${key}`) ? [] : ['xyzzy'],
    );
  });
});

describe('templates that are no tables', () => {
  it.each(['vi', 'en'] as const)('scenario, in %s', async (lang) => {
    await make(`--lang ${lang} template scenario -o scenario-${lang}.yaml`);
    const text = readFileSync(`scenario-${lang}.yaml`, 'utf8');
    const { diagnostics } = await parseScenario(
      text,
      'scenario.yaml',
      async () => ({ value: undefined, diagnostics: [] }) as never,
    );
    expect(diagnostics).toEqual([]);
  });

  it.each(formats.map((format) => [format.name, format] as const))('mapping for %s', async (name, format) => {
    await make(`template mapping --for ${name} -o mapping-${name}.yaml`);
    const needed = format.columns.filter(({ required }) => required === true).map(({ key }) => key);
    const { columns } = await readMapping(`mapping-${name}.yaml`, format);
    expect(columns.map(({ key }) => key)).toEqual(needed.length > 0 ? needed : [format.columns[0]?.key]);
  });

  it('settings', async () => {
    await make('template settings -o motcua.yaml');
    expect((await play(['status'])).exit).toBe(0);
    const text = readFileSync('motcua.yaml', 'utf8');
    writeFileSync('motcua.yaml', text.replace(/^# (?=[a-z_]+:| {2})/gm, ''));
    expect((await play(['status'])).stderr).not.toContain('motcua/');
    rmSync('motcua.yaml');
  });
});

it('has a name for each, and lists them all', async () => {
  const { stdout } = await play(['template', '-o', 'ignored.csv', '--json']);
  for (const name of JSON.parse(stdout).data.templates as string[])
    expect(nameOfTemplate(name).vi).not.toBe(name);
});

it('does not overwrite what may have been filled in', async () => {
  await make('template units -o kept.csv');
  writeFileSync('kept.csv', 'mine');
  const { stderr, exit } = await play(['template', 'units', '-o', 'kept.csv']);
  expect(exit).toBe(2);
  expect(stderr).toContain('desk/template-exists');
  expect(readFileSync('kept.csv', 'utf8')).toBe('mine');
  await make('template units -o kept.csv --yes');
});
