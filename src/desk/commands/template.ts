/** `motcua template [format]`: writes the empty file of an input format; without a format it lists them. */
import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { writeDurably } from '#io/durable.js';
import { addExamples } from '#io/flags.js';
import { renderSheets } from '#io/write/render.js';
import type { InputFormat } from '#kit/input.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { listFormats } from '../formats.js';
import { explanationSheet, templateSheet } from '../template/sheets.js';
import { viewTemplates, viewTemplateWritten } from '../template/view.js';
import { mappingTemplate, settingsTemplate } from '../template/yaml.js';
import { deskFindings, deskHelp as help } from '../words.js';

export interface TemplateInput {
  readonly format?: string;
  readonly output?: string;
  readonly headers?: 'code' | Lang;
  readonly csv?: 'standard' | 'excel-vi';
  readonly example?: boolean;
  readonly for: string;
}

export const addTemplate = (program: Command, frame: Frame): void =>
  declareTemplate(program, frame.lang, frame.run('template', runTemplate));

export function declareTemplate(program: Command, lang: Lang, run: Run<TemplateInput>): void {
  const template = program
    .command('template')
    .description(help.template[lang])
    .argument('[format]', help.templateFormat[lang])
    .option('-o, --output <file>', help.templateOutput[lang])
    .addOption(new Option('--headers <kind>', help.templateHeads[lang]).choices(['code', 'vi', 'en']))
    .addOption(new Option('--csv <kind>', help.templateCsv[lang]).choices(['standard', 'excel-vi']))
    .option('--example', help.templateExample[lang])
    .option('--for <format>', help.templateFor[lang], 'dossiers')
    .action((format: string | undefined, flags: TemplateInput) =>
      run({ ...flags, ...(format === undefined ? {} : { format }) }),
    );
  addExamples(template, lang, [
    'motcua template units -o don-vi.xlsx',
    'motcua template staff --example -o can-bo.csv --csv excel-vi',
    'motcua template mapping --for dossiers -o he-thong-khac.yaml',
    'motcua template scenario -o sap-nhap.yaml',
  ]);
}

/** How the templates that are no tables are written; `for` is the format of a mapping. */
const YAML_TEMPLATES = {
  scenario: async (lang: Lang) => {
    const { writeScenario } = await import('#reorg/new/text.js');
    const { SAMPLE_ANSWERS } = await import('#reorg/new/answers.js');
    return writeScenario(SAMPLE_ANSWERS, lang);
  },
  mapping: async (lang: Lang, format: string) => mappingTemplate(await findFormat(format), lang),
  settings: async (lang: Lang) => settingsTemplate(lang),
} as const;
type YamlTemplate = keyof typeof YAML_TEMPLATES;

const isYaml = (name: string): name is YamlTemplate => Object.hasOwn(YAML_TEMPLATES, name);

export async function runTemplate(input: TemplateInput, session: Session): Promise<Outcome> {
  const { format: name, output } = input;
  const { lang } = session;
  if (name === undefined) return listTemplates(lang);
  if (output !== undefined && existsSync(output) && !session.settings.yes)
    throw deskFindings.refuse('unusable', 'template-exists', { file: output });
  const content = isYaml(name)
    ? await makeYaml(name, input, lang)
    : await makeTable(await findFormat(name), input, lang);
  const data = { template: name, file: output ?? null };
  if (output === undefined)
    return {
      data: { ...data, content: content.toString() },
      text: () => content.toString().trimEnd(),
      diagnostics: [],
    };
  await writeDurably(output, content);
  return { data, text: () => viewTemplateWritten(name, output, lang), diagnostics: [], isDelivered: true };
}

export const templateNames = (formats: readonly InputFormat[]): string[] => [
  ...formats.map(({ name }) => name),
  ...Object.keys(YAML_TEMPLATES),
];

async function listTemplates(lang: Lang): Promise<Outcome> {
  const formats = await listFormats();
  const templates = templateNames(formats);
  return {
    data: { templates },
    text: () => viewTemplates(templates, lang),
    diagnostics: [],
    isDelivered: true,
  };
}

async function findFormat(name: string): Promise<InputFormat> {
  const formats = await listFormats();
  const found = formats.find((format) => format.name === name);
  if (found !== undefined) return found;
  const known = templateNames(formats).join(', ');
  throw deskFindings.refuse('unusable', 'unknown-template', { name, known });
}

async function makeYaml(
  name: YamlTemplate,
  { output, for: format }: TemplateInput,
  lang: Lang,
): Promise<Buffer> {
  if (output !== undefined && !/\.ya?ml$/i.test(output)) throw badEnding(name, output, '.yaml');
  return Buffer.from(await YAML_TEMPLATES[name](lang, format));
}

const badEnding = (name: string, file: string, endings: string) =>
  deskFindings.refuse('unusable', 'template-ending', { name, file, endings });

async function makeTable(
  format: InputFormat,
  { output = '.csv', headers, csv, example = false }: TemplateInput,
  lang: Lang,
): Promise<Buffer> {
  const table = templateSheet(format, headers ?? lang, example);
  const ending = /\.(csv|xlsx)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === undefined) throw badEnding(format.name, output, '.xlsx, .csv');
  if (ending === 'xlsx') return renderSheets([table, explanationSheet(format, lang)], 'xlsx', { lang });
  return renderSheets([table], 'csv', { lang, headers: lang, ...(csv === undefined ? {} : { csv }) });
}
