/** The input formats of all rooms, as `help formats` shows them: one source with what the rooms read. */
import type { InputFormat } from '#kit/input.js';
import type { Lang } from '#lang/words.js';
import { formatsIntro } from './topics.js';

/** Rooms are loaded only when somebody asks. */
export async function listFormats(): Promise<InputFormat[]> {
  return [
    (await import('#catalogue/columns.js')).PROCEDURE_FORMAT,
    (await import('#org/format.js')).UNIT_FORMAT,
    (await import('#org/area-format.js')).AREA_FORMAT,
    (await import('#org/mapping-format.js')).MAPPING_FORMAT,
    (await import('#staff/format.js')).STAFF_FORMAT,
    (await import('#dossier/format.js')).DOSSIER_FORMAT,
    ...Object.values((await import('#feedback/format.js')).FEEDBACK_FORMATS),
    (await import('#report/index-766/facts-format.js')).FACTS_FORMAT,
    (await import('#calendar/parse.js')).CALENDAR_FORMAT,
    ...(await import('#reorg/lists/formats.js')).listInputs(),
    (await import('#reorg/document/details.js')).DETAILS_FORMAT,
    (await import('#reorg/after/signed-list.js')).SIGNED_INPUT,
  ];
}

/** A section a format: each column's code, its title, and the other heads that are understood. */
export function viewFormats(formats: readonly InputFormat[], lang: Lang): string {
  const sections = formats.flatMap(({ name, columns }) => [
    '',
    name,
    ...columns.map(({ key, title, required, synonyms = [] }) => {
      const also =
        synonyms.length === 0 ? '' : `; ${{ vi: 'cũng nhận', en: 'also' }[lang]}: ${synonyms.join(', ')}`;
      return `  ${required === true ? '*' : ' '} ${key.padEnd(24)} ${title[lang]}${also}`;
    }),
  ]);
  return [formatsIntro[lang], ...sections].join('\n');
}
