/** `motcua undo <change>`: takes a change back, provably; refuses where something stands on it. */
import type { Command } from 'commander';
import { addDryRun, addExamples } from '#io/flags.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import { journalFindings } from '#journal/words.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { undoGuards } from '../undo-guards.js';
import { viewUndo } from '../view.js';
import { deskHelp } from '../words.js';

export interface UndoInput {
  readonly change: string;
  readonly withLater?: boolean;
  readonly dryRun?: boolean;
}

export const addUndo = (program: Command, frame: Frame): void =>
  declareUndo(program, frame.lang, frame.run('undo', runUndo));

export function declareUndo(program: Command, lang: Lang, run: Run<UndoInput>): void {
  const undo = program
    .command('undo')
    .description(deskHelp.undo[lang])
    .argument('<change>', deskHelp.change[lang])
    .option('--with-later', deskHelp.withLater[lang])
    .action((change: string, flags: Omit<UndoInput, 'change'>) => run({ ...flags, change }));
  addDryRun(undo, lang);
  addExamples(undo, lang, ['motcua undo 12', 'motcua undo 9 --with-later --dry-run']);
}

export async function runUndo(input: UndoInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('write');
  const change = openJournalStore(db).findChange(Number(input.change));
  if (change === undefined)
    throw journalFindings.refuse('unusable', 'unknown-change', { change: input.change });
  const { dryRun = false } = input;
  const question = {
    vi: `Hoàn tác thay đổi số ${change.id} (${change.command}, ${change.rowCount} dòng)?`,
    en: `Undo change ${change.id} (${change.command}, ${change.rowCount} rows)?`,
  };
  if (!dryRun) await session.ask.confirm(question);
  const request = { change: change.id, withLater: input.withLater ?? false };
  const done = undoChange(db, session.stamp(), request, undoGuards, { dryRun });
  const data = {
    undone: done.value.changes,
    rows: done.rowCount,
    ...(done.change === undefined ? {} : { change: done.change.id, digest: done.change.digestAfter }),
  };
  return {
    data,
    text: () => viewUndo({ ...data, expected: change.digestBefore }, session.lang),
    diagnostics: done.value.remarks,
  };
}
