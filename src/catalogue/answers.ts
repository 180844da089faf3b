/** What `--json` answers: the data of the catalogue, command by command, as `help schema` publishes it. Pure. */
import {
  type Answers,
  bilingual,
  book,
  day,
  either,
  importRows,
  list,
  maybe,
  object,
  text,
  whole,
  words,
  yesNo,
} from '#kit/shape.js';
import { LEVELS, ONLINE_LEVELS, STATUSES } from './model.js';

const blank = { const: '' };
const YES_NO = words('yes', 'no', '');

/** A procedure as it is from a day on; `until` is the first day on which it no longer is. */
const VERSION = object({
  ...{ code: text, from: day, until: maybe(day), province: text, name: text, field: text },
  ...{ level: list(words(...LEVELS)), agency: text, implementing: list(text) },
  online: words(...ONLINE_LEVELS, ''),
  ...{ timeLimit: text, fee: text, charge: text, legalBasis: text },
  ...{ boundaryFree: YES_NO, interlinked: YES_NO, delegatedTo: text, type: text, replaces: list(text) },
  publishedOn: either(day, blank),
  status: words(...STATUSES, ''),
  ...{ decision: text, endedBy: text },
});

const RULE = object({
  ...{ code: text, severity: text, level: text, message: bilingual, explanation: bilingual },
  ...{ remedy: bilingual, example: object({ bad: text, good: text }), source: maybe(bilingual) },
  ...{ columns: list(text), list: maybe(text), usesToday: yesNo, since: text },
});

/** What was found out about a file: a text has an encoding and a delimiter, a spreadsheet its sheets. */
const DETECTED = object({
  ...{ file: text, 'encoding?': text, 'font?': words('tcvn3', 'vni'), 'delimiter?': text },
  ...{ 'sheets?': list(text), headerLine: whole, isGzip: yesNo },
});

export const catalogueAnswers: Answers = {
  'catalogue import': object({
    rows: importRows,
    changes: object({ promulgate: whole, amend: whole, correct: whole, replace: whole, abolish: whole }),
    ...{ abolished: list(text), replaced: list(text), 'change?': whole, rejects: list(text), dryRun: yesNo },
  }),
  'catalogue validate': either(
    object({
      summary: object({ rows: whole, errors: whole, warnings: whole, notes: whole, notEvaluated: whole }),
      notEvaluated: list(object({ rule: text, file: text, reason: text, 'columns?': list(text) })),
      ...{ known: whole, files: list(DETECTED), 'baseline?': text },
    }),
    object({ rule: RULE }),
  ),
  'catalogue diff': object({
    counts: object({ added: whole, removed: whole, renamed: whole, amended: whole, spelling: whole }),
    ...{ before: whole, after: whole },
    procedures: list(
      object({
        ...{ code: text, kind: words('added', 'removed', 'renamed', 'amended', 'spelling'), name: text },
        changes: list(object({ attribute: text, before: text, after: text, spelling: yesNo })),
      }),
    ),
  }),
  'catalogue fix': object({
    ...{ file: text, written: yesNo, counts: book(whole) },
    cells: list(
      object({ 'sheet?': text, line: whole, column: text, before: text, after: text, kinds: list(text) }),
    ),
  }),
  'catalogue list': either(
    object({ asOf: day, procedures: list(VERSION) }),
    object({ asOf: day, total: whole, counts: list(object({ dimension: text, value: text, count: whole })) }),
  ),
  'catalogue show': object({ code: text, versions: list(VERSION) }),
  'catalogue export': object({ procedures: list(book(text)) }),
  'catalogue rules': either(object({ rules: list(RULE) }), object({ rule: RULE })),
};
