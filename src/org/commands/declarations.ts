/** Reads the files of `org apply`: tables of any kind, or YAML that holds units and areas together. */
import { parseYaml } from '#io/mapping/yaml.js';
import { noteDetected } from '#io/read/detected.js';
import { type ReadFlags, toReadOptions } from '#io/read/read-flags.js';
import { readTable } from '#io/read/read-table.js';
import { readText } from '#io/read/read-text.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { InputFormat, InputTable } from '#kit/input.js';
import { Refusal } from '#kit/refusal.js';
import { AREA_FORMAT } from '../area-format.js';
import { declarationSchema, type SectionName, toTables } from '../declaration.js';
import { UNIT_FORMAT } from '../format.js';
import { orgFindings } from '../words.js';

/** What a file declares of one sort. */
export interface Section {
  readonly tables: readonly InputTable[];
  /** Found on the way: encoding, unknown columns. */
  readonly diagnostics: readonly Diagnostic[];
}

export type Sections = Readonly<Partial<Record<SectionName, Section>>>;

export interface DeclarationFiles extends ReadFlags {
  readonly file?: string;
  readonly areas?: string;
}

export async function readDeclarations({ file, areas, ...flags }: DeclarationFiles): Promise<Sections> {
  if (file === undefined && areas === undefined) throw orgFindings.refuse('unusable', 'nothing-declared', {});
  const named = file === undefined ? {} : await readSections(file, 'units', UNIT_FORMAT, flags);
  const others = areas === undefined ? {} : await readSections(areas, 'areas', AREA_FORMAT, flags);
  return { ...named, ...others };
}

const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);

async function readSections(
  file: string,
  name: SectionName,
  format: InputFormat,
  flags: ReadFlags,
): Promise<Sections> {
  if (isYaml(file)) return readYaml(file);
  const { value, diagnostics } = await readTable(file, format, await toReadOptions(flags, format));
  return { [name]: { tables: [value], diagnostics: [noteDetected(value), ...diagnostics] } };
}

async function readYaml(file: string): Promise<Sections> {
  const text = await readText(file);
  if (text === undefined) throw orgFindings.refuse('unusable', 'not-text', { file }, { file });
  const yaml = await parseYaml(text, file, declarationSchema(await import('valibot')));
  if (!('value' in yaml)) throw new Refusal('unusable', yaml);
  const { units, areas } = yaml.value;
  const section = (name: SectionName, entries: NonNullable<typeof units>): Section => {
    const lineOf = (index: number) => yaml.placeOf([name, index]).line ?? 1;
    return { tables: toTables(entries, file, lineOf), diagnostics: [] };
  };
  return {
    ...(units === undefined ? {} : { units: section('units', units) }),
    ...(areas === undefined ? {} : { areas: section('areas', areas) }),
  };
}
