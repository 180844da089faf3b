/** `motcua status`: what is in the database, what is pending, what is wrong, and where the journal stands. */
import type { Command } from 'commander';
import { undoneBy } from '#journal/live.js';
import { openJournalStore } from '#journal/store.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { openSettingStore } from '../setting-store.js';
import { openStatusStore } from '../status-store.js';
import { undoGuards } from '../undo-guards.js';
import { viewStatus } from '../view-status.js';
import { deskHelp } from '../words.js';

export type StatusInput = Record<string, never>;

export const addStatus = (program: Command, frame: Frame): void =>
  declareStatus(program, frame.lang, frame.run('status', runStatus));

export function declareStatus(program: Command, lang: Lang, run: Run<StatusInput>): void {
  program
    .command('status')
    .description(deskHelp.status[lang])
    .action(() => run({}));
}

export async function runStatus(_: StatusInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const { today } = session.settings;
  const store = openStatusStore(db, today);
  const changes = openJournalStore(db).listChanges();
  const last = changes.at(-1);
  const diagnostics = undoGuards.errors(db);
  const data = {
    file: session.settings.db,
    settings: openSettingStore(db).listSettings(),
    procedures: store.countProcedures(),
    units: store.countUnits(),
    people: store.countPeople(),
    dossiers: { total: store.countDossiers(), open: store.countOpenDossiers() },
    pending: store.listPending(),
    journal: {
      changes: changes.length,
      undone: undoneBy(changes).size,
      head: last?.hash ?? null,
      state: last?.stateDigest ?? null,
      last:
        last === undefined
          ? null
          : { id: last.id, command: last.command, actor: last.actor, recordedAt: last.recordedAt },
    },
  };
  return { data, text: () => viewStatus(data, session.lang), diagnostics };
}
