/** The JSON Schemas that `help schema` publishes. */
import type { Bilingual } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';

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
];

export const viewSchemas = (lang: Lang): string =>
  [
    { vi: 'Các lược đồ JSON Schema:', en: 'JSON Schemas:' }[lang],
    ...SCHEMAS.map(({ name, about }) => `  motcua help schema ${name}  ${about[lang]}`),
    {
      vi: 'Ghi ra tệp: motcua help schema scenario -o motcua-scenario.schema.json',
      en: 'Into a file: motcua help schema scenario -o motcua-scenario.schema.json',
    }[lang],
  ].join('\n');
