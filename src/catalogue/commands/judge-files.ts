/** Reads the files of an import and runs the rules over them: what may be stored, and what was found. */
import { noteDetected } from '#io/read/detected.js';
import type { ReadFlags } from '#io/read/read-flags.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { Refusal } from '#kit/refusal.js';
import type { Session } from '#session.js';
import type { StatedRow } from '../import/plan.js';
import { stateRows } from '../import/state-rows.js';
import { rejectedRows, validateCatalogue } from '../validate.js';
import { catalogueFindings } from '../words.js';
import { type ReadCatalogues, readCatalogues } from './read-catalogues.js';
import { readLists } from './read-lists.js';
import type { RuleFlags } from './rule-flags.js';
import { settleLevels } from './rule-levels.js';

interface JudgeFlags extends RuleFlags, ReadFlags {
  readonly files: readonly string[];
  readonly decision?: string;
}

interface Judged {
  readonly read: ReadCatalogues;
  readonly rows: readonly StatedRow[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function judgeFiles(input: JudgeFlags, session: Session): Promise<Judged> {
  const { decision } = input;
  const read = await readCatalogues(input.files, input);
  for (const { table } of read.all) session.note(noteDetected(table));
  const files = read.all.map(({ catalogue }) => catalogue);
  const lists = await readLists(input.codes ?? []);
  const context = { today: session.settings.today, lists, ...(decision === undefined ? {} : { decision }) };
  const levels = settleLevels(session.settings.rules, input.rule ?? []);
  const { diagnostics: found } = validateCatalogue(files, context, levels);
  const rows = stateRows(files, rejectedRows(found));
  if (rows.length === 0) throw new Refusal('unusable', [...read.diagnostics, ...sayNone(found)]);
  return { read, rows, diagnostics: [...read.diagnostics, ...found] };
}

/** Another table has no codes in any row: saying so once is enough. */
const sayNone = (found: readonly Diagnostic[]): Diagnostic[] => [
  ...found.filter(({ code }) => code !== 'catalogue/code-missing'),
  catalogueFindings.find('no-procedure', {}),
];
