/** What `--json` answers: the data of the commands that span rooms, as `help schema` publishes it. Pure. */
import {
  type Answers,
  bilingual,
  book,
  day,
  either,
  instant,
  list,
  maybe,
  number,
  object,
  text,
  whole,
  words,
  yesNo,
} from '#kit/shape.js';
import { TOPICS } from './topics.js';

const CHANGE = {
  ...{ id: whole, recordedAt: instant, actor: text, osUser: text, host: text, command: text },
  ...{ 'effectiveOn?': day, 'decision?': text, schemaVersion: whole, rowCount: whole },
  ...{ rowsDigest: text, digestBefore: text, digestAfter: text, stateDigest: text },
  ...{ previousHash: text, hash: text, undoes: list(whole), 'undoneBy?': whole },
};

/** A row of a table, as it was. */
const IMAGE = maybe(book(either(text, number, { type: 'null' })));

const LEVEL = words('province', 'commune');

const FORMATS = list(
  object({
    name: text,
    columns: list(
      object({
        ...{ key: text, title: bilingual, kind: words('text', 'code', 'date', 'minute', 'number') },
        ...{ 'synonyms?': list(text), 'required?': yesNo },
      }),
    ),
    'personal?': { const: 'drop' },
  }),
);

export const deskAnswers: Answers = {
  init: object({ file: text, centre: text, name: text, level: LEVEL, created: yesNo }),
  status: object({
    ...{ file: text, settings: book(text), procedures: whole, people: whole },
    units: list(object({ kind: text, count: whole })),
    dossiers: object({ total: whole, open: whole }),
    pending: list(object({ what: words('opening', 'closing', 'posting'), day, count: whole })),
    journal: object({
      ...{ changes: whole, undone: whole, head: maybe(text), state: maybe(text) },
      last: maybe(object({ id: whole, command: text, actor: text, recordedAt: instant })),
    }),
  }),
  demo: object({
    folder: text,
    chapters: list(
      object({
        ...{ title: bilingual, on: day },
        steps: list(object({ say: bilingual, argv: list(text), exit: whole, output: text })),
      }),
    ),
    ...{ written: list(text), original: text, restored: text },
  }),
  history: either(
    list(object(CHANGE)),
    object({
      ...CHANGE,
      changedRows: list(object({ table: text, key: whole, before: IMAGE, after: IMAGE })),
    }),
  ),
  undo: either(
    object({ undone: list(whole), rows: whole, 'change?': whole, 'digest?': text }),
    object({ change: whole, conflicts: book(whole) }),
  ),
  'db check': object({ file: text, sound: yesNo }),
  'db backup': object({ file: text, pages: whole, bytes: whole, head: maybe(text) }),
  'db rebuild': object({ triggers: whole }),
  template: either(
    object({ templates: list(text) }),
    object({ template: text, file: maybe(text), 'content?': text }),
  ),
  completion: object({ shell: text, script: text }),
  help: either(
    object({ topics: list(words(...TOPICS)) }),
    object({ topic: text, text }),
    object({ schemas: list(text) }),
    FORMATS,
    list(object({ code: text, severity: text, text: bilingual, remedy: bilingual })),
    {
      $comment: 'a schema, which describes itself',
      type: 'object',
      properties: { $schema: text },
      required: ['$schema'],
    },
  ),
};
