/** The input formats of all rooms, as `help formats` shows them: one source with what the rooms read. */
import type { InputFormat } from '#kit/input.js';
import type { Lang } from '#lang/words.js';
import { formatsIntro } from './topics.js';

/** The rooms that read files, in the order in which their formats are told; each is loaded when it is asked for. */
const FORMATS_OF: Readonly<Record<string, () => Promise<readonly InputFormat[]>>> = {
  catalogue: async () => [(await import('#catalogue/columns.js')).PROCEDURE_FORMAT],
  org: async () => [
    (await import('#org/format.js')).UNIT_FORMAT,
    (await import('#org/area-format.js')).AREA_FORMAT,
    (await import('#org/mapping-format.js')).MAPPING_FORMAT,
  ],
  staff: async () => [(await import('#staff/format.js')).STAFF_FORMAT],
  dossier: async () => [(await import('#dossier/format.js')).DOSSIER_FORMAT],
  feedback: async () => Object.values((await import('#feedback/format.js')).FEEDBACK_FORMATS),
  report: async () => [(await import('#report/index-766/facts-format.js')).FACTS_FORMAT],
  calendar: async () => [(await import('#calendar/parse.js')).CALENDAR_FORMAT],
  reorg: async () => [
    ...(await import('#reorg/lists/formats.js')).listInputs(),
    (await import('#reorg/document/details.js')).DETAILS_FORMAT,
    (await import('#reorg/after/signed-list.js')).SIGNED_INPUT,
  ],
};

export async function listFormats(): Promise<InputFormat[]> {
  return (await Promise.all(Object.keys(FORMATS_OF).map(formatsOfRoom))).flat();
}

/** None for a room that reads no tables. */
export const formatsOfRoom = async (room: string): Promise<readonly InputFormat[]> =>
  (await FORMATS_OF[room]?.()) ?? [];

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
