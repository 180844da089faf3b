/** Reads the file of `--facts`: a table of any kind, or YAML with a list `facts`. */
import { parseYaml } from '#io/mapping/yaml.js';
import { noteUnusual } from '#io/read/detected.js';
import { readTable } from '#io/read/read-table.js';
import { readText } from '#io/read/read-text.js';
import { ioFindings } from '#io/words.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import { toTables } from '#org/declaration.js';
import { FACTS_FORMAT, toFactsSchema } from '../index-766/facts-format.js';
import { type Fact, parseFacts } from '../index-766/facts-parse.js';

export async function readFacts(file: string): Promise<Checked<readonly Fact[]>> {
  if (/\.ya?ml$/i.test(file)) return readYaml(file);
  const { value: table, diagnostics: read } = await readTable(file, FACTS_FORMAT);
  const missing = read.filter(({ code }) => code === 'io/missing-column');
  if (missing.length > 0) throw new Refusal('unusable', missing);
  const { value, diagnostics } = parseFacts([table]);
  return { value, diagnostics: [...noteUnusual(table), ...read, ...diagnostics] satisfies Diagnostic[] };
}

async function readYaml(file: string): Promise<Checked<readonly Fact[]>> {
  const text = await readText(file);
  if (text === undefined)
    throw ioFindings.refuse('unusable', 'binary-file', { file, kind: NOT_TEXT }, { file });
  const yaml = await parseYaml(text, file, toFactsSchema(await import('valibot')));
  if (!('value' in yaml)) throw new Refusal('unusable', yaml);
  const { facts } = yaml.value;
  return parseFacts(toTables(facts, file, (index) => yaml.placeOf(['facts', index]).line ?? 1));
}

const NOT_TEXT = { vi: 'không phải văn bản Unicode', en: 'no Unicode text' };
