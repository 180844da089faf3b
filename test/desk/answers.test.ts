/** Every command publishes the schema of its `--json`; what commands answer is held against it by test/play.ts. */
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answeringCommands, envelopeSchema } from '#desk/answers.js';
import { findSchema, SCHEMAS } from '#desk/commands/schemas.js';
import { buildProgram, stillFrame } from '#tree.js';
import { checkAnswer } from '../answer-check.js';
import { inFolder } from '../in-folder.js';
import { play } from '../play.js';

const program = await buildProgram(stillFrame('en'), 'all');

/** Commands that do something themselves; a noun with verbs below it does not, unless it takes an argument. */
function commandsOf(command: Command, path: string): string[] {
  const below = command.commands.flatMap((verb) => commandsOf(verb, `${path} ${verb.name()}`.trim()));
  const isNoun = below.length > 0 && command.registeredArguments.length === 0;
  return path === '' || isNoun ? below : [path, ...below];
}

describe('the schemas of --json', () => {
  it('are there for every command, and for no other', async () => {
    expect([...(await answeringCommands())].sort()).toEqual(commandsOf(program, '').sort());
  });

  it.each(commandsOf(program, ''))('%s: a schema that a validator takes', async (command) => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false });
    const schema = (await envelopeSchema(command)) ?? {};
    expect(
      ajv.validate(schema, {
        data: null,
        diagnostics: [],
        meta: { command, version: '1', today: '', complete: true },
      }),
    ).toBe(true);
    expect(ajv.validate(schema, { data: null, diagnostics: [] })).toBe(false);
  });

  it('fail what has a key too many, one too few, or another type', async () => {
    const data = { file: 'a.db', centre: 'TT', name: 'Trung tâm', level: 'province', created: true };
    await checkAnswer('init', data);
    const { created, ...less } = data;
    await expect(checkAnswer('init', less)).rejects.toThrow(/created/);
    await expect(checkAnswer('init', { ...data, more: 1 })).rejects.toThrow(/additional/);
    await expect(checkAnswer('init', { ...data, created: String(created) })).rejects.toThrow(/boolean/);
    await expect(checkAnswer('org nonsense', {})).rejects.toThrow(/no schema/);
  });

  it('hold of the whole object that is printed, findings and all', () =>
    inFolder(async () => {
      const lines = [
        'init --centre TT --name T --level province',
        'org show X',
        'org list',
        'org apply none.csv',
        'org tree --nonsense',
      ];
      for (const line of lines) {
        const { stdout } = await play([...line.split(' '), '--json']);
        const { meta } = JSON.parse(stdout);
        const schema = await envelopeSchema(meta.command);
        if (schema === undefined) continue; // a line that names no command
        const ajv = new Ajv2020({ strict: true, strictTypes: false });
        expect({ line, ok: ajv.validate(schema, JSON.parse(stdout)), errors: ajv.errors }).toEqual({
          line,
          ok: true,
          errors: null,
        });
      }
    }));
});

describe('help schema', () => {
  it.each(SCHEMAS.flatMap(({ name }) => [[name, 'vi'] as const, [name, 'en'] as const]))(
    '%s in %s is a JSON Schema',
    async (name, lang) => {
      const schema = (await findSchema(name, lang)) ?? {};
      const ajv = String(schema.$schema).includes('2020-12')
        ? new Ajv2020({ strict: false })
        : new Ajv({ strict: false });
      expect(() => ajv.compile(schema)).not.toThrow();
    },
  );

  it('names a command by its words', async () => {
    const { stdout } = await play(['help', 'schema', 'org', 'lineage', 'import']);
    expect(JSON.parse(stdout).title).toBe('motcua org lineage import --json');
    expect((await play(['help', 'schema', 'org', 'nonsense'])).exit).toBe(2);
  });

  it.each(['mapping', 'settings'] as const)('%s takes its own template', async (name) => {
    const { stdout } = await play(['template', name]);
    const ajv = name === 'mapping' ? new Ajv2020({ strict: false }) : new Ajv({ strict: false });
    const isValid = ajv.compile((await findSchema(name, 'vi')) ?? {});
    const taken = parse(stdout);
    expect({ ok: isValid(taken), errors: isValid.errors }).toEqual({ ok: true, errors: null });
    expect(isValid({ ...taken, nonsense: 1 })).toBe(false);
    if (name === 'settings') expect(isValid(parse(stdout.replace(/^# (?=[a-z_]+:| {2})/gm, '')))).toBe(true);
  });

  it('settings knows the entries that a run knows', () =>
    inFolder(async ({ write }) => {
      const schema = (await findSchema('settings', 'en')) as { properties: object };
      write('motcua.yaml', 'nonsense: 1\n');
      const { stderr } = await play(['status']);
      const known = /(?:dùng được: )(.+)/.exec(stderr)?.[1]?.split(', ').sort();
      expect(Object.keys(schema.properties).sort()).toEqual(known);
    }));
});
