/** `motcua history [change]`: the journal, filtered; or one change row by row. */
import type { Command } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import { listConcerning } from '#journal/concern.js';
import { undoneBy } from '#journal/live.js';
import { openJournalStore } from '#journal/store.js';
import { journalFindings } from '#journal/words.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { changeSheet, historySheet, selectChanges } from '../history.js';
import { maskRow } from '../mask.js';
import { viewChange } from '../view.js';
import { deskHelp } from '../words.js';

export interface HistoryInput {
  readonly change?: string;
  readonly staff?: string;
  readonly unit?: string;
  readonly decision?: string;
  readonly actor?: string;
  readonly from?: Day;
  readonly until?: Day;
  readonly showRestrictions?: boolean;
}

export const addHistory = (program: Command, frame: Frame): void =>
  declareHistory(program, frame.lang, frame.run('history', runHistory));

export function declareHistory(program: Command, lang: Lang, run: Run<HistoryInput>): void {
  const history = program
    .command('history')
    .description(deskHelp.history[lang])
    .argument('[change]', deskHelp.change[lang])
    .option('--staff <code>', deskHelp.ofStaff[lang])
    .option('--unit <code>', deskHelp.ofUnit[lang])
    .option('--decision <text>', deskHelp.ofDecision[lang])
    .option('--by <name>', deskHelp.ofActor[lang])
    .option('--from <date>', deskHelp.sinceDay[lang], toDayFlag)
    .option('--until <date>', deskHelp.untilDay[lang], toDayFlag)
    .option('--show-restrictions', deskHelp.showRestrictions[lang])
    .action((change: string | undefined, { by, ...flags }: HistoryInput & { by?: string }) =>
      run({
        ...flags,
        ...(change === undefined ? {} : { change }),
        ...(by === undefined ? {} : { actor: by }),
      }),
    );
  addTableOutput(history, lang);
  addExamples(history, lang, [
    'motcua history --unit CN-TH',
    'motcua history 12',
    'motcua history -o nhat-ky.xlsx',
  ]);
}

export async function runHistory(input: HistoryInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const store = openJournalStore(db);
  const changes = store.listChanges();
  const undone = undoneBy(changes);
  if (input.change !== undefined) {
    const change = changes.find(({ id }) => String(id) === input.change);
    if (change === undefined)
      throw journalFindings.refuse('unusable', 'unknown-change', { change: input.change });
    const kept = store.listRows(change.id);
    const rows = input.showRestrictions === true ? kept : kept.map(maskRow);
    const by = undone.get(change.id);
    return {
      data: { ...change, ...(by === undefined ? {} : { undoneBy: by }), changedRows: rows.map(toJsonRow) },
      text: () => viewChange(change, by, rows, session.lang),
      diagnostics: [],
      sheets: [changeSheet(rows)],
    };
  }
  const concerning = [
    ...(input.staff === undefined ? [] : [listConcerning(db, 'staff', input.staff)]),
    ...(input.unit === undefined ? [] : [listConcerning(db, 'unit', input.unit)]),
  ];
  const selected = selectChanges(changes, input, concerning).toReversed(); // the newest first
  const sheet = historySheet(selected, undone);
  return {
    data: selected.map((change) => ({ ...change, undoneBy: undone.get(change.id) })),
    text: () => layoutSheet(sheet, session.lang, session.columns).join('\n'),
    diagnostics: [],
    sheets: [sheet],
  };
}

/** Images as objects: they are rows of our own tables, whose integers JavaScript holds exactly. */
const toJsonRow = (row: { table: string; key: number; before: string | null; after: string | null }) => ({
  table: row.table,
  key: row.key,
  before: row.before === null ? null : JSON.parse(row.before),
  after: row.after === null ? null : JSON.parse(row.after),
});
