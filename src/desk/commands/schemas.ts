/** The JSON Schemas that `help schema` publishes. */
import type { Bilingual } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { envelopeSchema } from '../answers.js';

interface Published {
  readonly name: string;
  readonly about: Bilingual;
  /** Rooms are loaded only when somebody asks. */
  readonly make: (lang: Lang) => Promise<Readonly<Record<string, unknown>>>;
}

export const SCHEMAS: readonly Published[] = [
  {
    name: 'scenario',
    about: { vi: 'dự thảo phương án sắp xếp (YAML)', en: 'scenario of a reorganisation (YAML)' },
    make: async (lang) => (await import('#reorg/scenario/published.js')).scenarioSchema(lang),
  },
  {
    name: 'facts-766',
    about: {
      vi: 'số liệu của report index-766 --facts (YAML)',
      en: 'facts of report index-766 --facts (YAML)',
    },
    make: async (lang) => (await import('#report/index-766/published.js')).factsJsonSchema(lang),
  },
  {
    name: 'mapping',
    about: {
      vi: 'ánh xạ cột của hệ thống khác, --mapping (YAML)',
      en: "mapping of another system's columns (YAML)",
    },
    make: async () => (await import('#io/mapping/schema.js')).mappingSchema(),
  },
  {
    name: 'settings',
    about: { vi: 'cài đặt của thư mục, motcua.yaml', en: 'settings of a folder, motcua.yaml' },
    make: async (lang) => (await import('../settings-schema.js')).settingsSchema(lang),
  },
  {
    name: 'plan',
    about: { vi: 'phương án, tệp của reorg plan -o (JSON)', en: 'plan, the file of reorg plan -o (JSON)' },
    make: async () => ({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'motcua plan',
      ...(await import('#reorg/plan-answer.js')).PLAN,
    }),
  },
];

/** A schema by its name, or that of the `--json` answer of a command: `org list`. */
export async function findSchema(
  name: string,
  lang: Lang,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const known = SCHEMAS.find((one) => one.name === name);
  return known === undefined ? envelopeSchema(name) : known.make(lang);
}

export const viewSchemas = (lang: Lang): string =>
  [
    { vi: 'Các lược đồ JSON Schema:', en: 'JSON Schemas:' }[lang],
    ...SCHEMAS.map(({ name, about }) => `  motcua help schema ${name}  ${about[lang]}`),
    {
      vi: 'Kết quả --json của một lệnh: motcua help schema org list',
      en: 'The --json answer of a command: motcua help schema org list',
    }[lang],
    {
      vi: 'Ghi ra tệp: motcua help schema scenario -o motcua-scenario.schema.json',
      en: 'Into a file: motcua help schema scenario -o motcua-scenario.schema.json',
    }[lang],
  ].join('\n');
