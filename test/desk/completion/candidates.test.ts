/** What is offered where: the completer against the real command tree, without a database. */
import { describe, expect, it } from 'vitest';
import { matching, offer, type Wanted } from '#desk/completion/candidates.js';
import { periodsBetween } from '#desk/completion/periods.js';
import { findPlace, optionsOf } from '#desk/completion/place.js';
import { choicesOf, valueKindOf } from '#desk/completion/value-kinds.js';
import type { Day } from '#kit/dates.js';
import { buildProgram, stillFrame } from '#tree.js';

const program = await buildProgram(stillFrame('en'), 'all');

function offered(line: string): { values: string[]; wanted: Wanted | undefined } {
  const words = line.split(' ');
  const text = words.pop() ?? '';
  const { known, wanted } = offer(findPlace(program, words, text), text);
  return { values: matching(known, { text, quote: '', kept: 0 }).map(({ value }) => value), wanted };
}

describe('at the cursor', () => {
  it.each<[string, readonly string[]]>([
    ['', ['init', 'status', 'demo', 'catalogue']],
    ['or', ['org']],
    ['org ', ['apply', 'list', 'tree', 'show']],
    ['--db a.db --lang ', ['vi', 'en']],
    ['--lang=e', ['--lang=en']],
    ['org --json tr', ['tree']],
    ['org tree ', ['--as-of', '--unit']],
    ['org tree --un', ['--unit']],
    ['org tree --js', ['--json']],
    ['staff move CB1 --form s', ['secondment']],
    ['report on-time --definition ', ['resolved', 'due', '766']],
    ['report on-time --format=x', ['--format=xlsx']],
    ['catalogue import a.csv --encoding ', ['utf-8', 'utf-16le']],
    ['completion ', ['powershell', 'bash', 'zsh', 'fish']],
    ['org lineage im', ['import']],
  ])('"%s" is offered', (line, first) => {
    expect(offered(line).values.slice(0, first.length)).toEqual(first);
  });

  it.each<[string, Wanted['kind'], string]>([
    ['org show CN', 'places', 'CN'],
    ['org lineage H', 'places', 'H'],
    ['reorg apply p', 'plans', 'p'],
    ['reorg compare a.json b', 'plans', 'b'],
    ['reorg plan --keep ', 'plans', ''],
    ['undo ', 'changes', ''],
    ['report close 2025', 'periods', '2025'],
    ['report volume --by month,u', 'dimensions', 'u'],
    ['report volume --by=month,u', 'dimensions', 'u'],
    ['report volume --hierarchy as-of ', 'hierarchies', ''],
    ['staff list --unit=CN', 'units', 'CN'],
  ])('"%s" asks for %s', (line, kind, typed) => {
    expect(offered(line).wanted).toEqual({ kind, typed });
  });

  it.each([
    ['a flag that stands there', 'org tree --all --al'],
    ['flags behind --', 'org apply -- --pr'],
    ['a verb behind an argument', 'org lineage 00097 im'],
    ['anything of an unknown noun', 'nonsense '],
    ['what people think up', 'staff end CB1 --on '],
    ['files, which the shell knows', 'org apply '],
  ])('%s is not offered', (_, line) => {
    const { values, wanted } = offered(line);
    expect(values).toEqual([]);
    expect(wanted).toBeUndefined();
  });
});

describe('what goes on from the typed', () => {
  const fields = ['Đất đai', 'Đầu tư', 'Dân số', 'Hộ tịch'].map((value) => ({ value }));
  it.each([
    ['Đất', ['Đất đai']],
    ['dat', ['Đất đai']],
    ['D', ['Dân số']],
    ['d', ['Đất đai', 'Đầu tư', 'Dân số']],
    ['HO TICH', ['Hộ tịch']],
    ['datx', []],
    ['x', []],
  ])('"%s" finds %j', (text, found) => {
    expect(matching(fields, { text, quote: '', kept: 0 }).map(({ value }) => value)).toEqual(found);
  });

  it('is never more than a few hundred', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ value: `CN-${i}` }));
    expect(matching(many, { text: 'cn', quote: '', kept: 0 }).length).toBe(200);
  });
});

it('knows of every flag and argument what stands behind it', () => {
  const open = leavesOf(program).flatMap(({ command, path }) => {
    const values = [
      ...optionsOf(command).filter((one) => one.required || one.optional),
      ...command.registeredArguments,
    ];
    return values
      .filter((one) => choicesOf(one).length === 0 && valueKindOf(path, one) === undefined)
      .map((one) => `${path} ${'flags' in one ? one.flags : one.name()}`);
  });
  expect(open).toEqual([]);
});

function leavesOf(command: typeof program, path = ''): { command: typeof program; path: string }[] {
  const below = command.commands.flatMap((verb) => leavesOf(verb, `${path} ${verb.name()}`.trim()));
  return [{ command, path }, ...below];
}

it('names months before wider periods, the newest first', () => {
  const names = periodsBetween('2024-11-20' as Day, '2025-01-16' as Day, 1).map(({ value }) => value);
  expect(names).toEqual(
    '2025-01 2024-12 2024-11 2025-Q1 2024-Q4 2025-H1 2024-H2 2025-9M 2025 2024'.split(' '),
  );
  expect(periodsBetween('2024-11-20' as Day, '2025-01-16' as Day, 15)[0]?.value).toBe('2025-02');
});
