/** `motcua db check|backup|rebuild`: is the file sound, a copy of it, and what is derived made anew. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Db } from '#db/open.js';
import { addExamples } from '#io/flags.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { undoGuards } from '../undo-guards.js';
import { viewDbBackup, viewDbCheck, viewDbRebuild } from '../view.js';
import { deskFindings, deskHelp } from '../words.js';

export function addDb(program: Command, frame: Frame): void {
  const db = program.command('db').description(deskHelp.db[frame.lang]);
  declareDbCheck(db, frame.lang, frame.run('db check', runDbCheck));
  declareDbBackup(db, frame.lang, frame.run('db backup', runDbBackup));
  declareDbRebuild(db, frame.lang, frame.run('db rebuild', runDbRebuild));
}

function declareDbCheck(db: Command, lang: Lang, run: Run<Record<string, never>>): void {
  db.command('check')
    .description(deskHelp.dbCheck[lang])
    .action(() => run({}));
}

/** SQLite's own check, the journal's chain, rows and triggers, and the error rules of the rooms. */
export async function runDbCheck(_: Record<string, never>, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const { checkFile } = await import('#db/sound.js');
  const { checkJournal } = await import('#journal/check.js');
  const unsound = checkFile(db);
  const edited = checkJournal(db);
  const isOurs = unsound.length === 0 && edited.length === 0;
  const ruled = isOurs ? undoGuards.errors(db) : []; // the rules of the rooms take a sound file for granted
  const derived = isOurs ? await checkLedger(db) : [];
  const diagnostics = [...unsound, ...edited, ...ruled, ...derived];
  const data = {
    file: session.settings.db,
    sound: diagnostics.every(({ severity }) => severity !== 'error'),
  };
  return { data, text: () => viewDbCheck(data, session.lang), diagnostics };
}

/** The counts that reports are read from, against the dossiers themselves. */
async function checkLedger(db: Db): Promise<Diagnostic[]> {
  const { countLedgerFaults } = await import('#dossier/ledger-store.js');
  const { dossierFindings } = await import('#dossier/words.js');
  const cells = countLedgerFaults(db);
  return cells === 0 ? [] : [dossierFindings.find('ledger-differs', { cells })];
}

export interface DbBackupInput {
  readonly target: string;
}

function declareDbBackup(db: Command, lang: Lang, run: Run<DbBackupInput>): void {
  const backup = db
    .command('backup')
    .description(deskHelp.dbBackup[lang])
    .argument('<file>', deskHelp.dbBackupFile[lang])
    .action((target: string) => run({ target }));
  addExamples(backup, lang, ['motcua db backup sao-luu-2025-03-31.db']);
}

/** An online copy: others may go on writing. The copy is whole or not there at all. */
export async function runDbBackup({ target }: DbBackupInput, session: Session): Promise<Outcome> {
  if (existsSync(target)) {
    if (!session.settings.yes && !session.ask.isPossible)
      throw deskFindings.refuse('unusable', 'backup-exists', { file: target });
    await session.ask.confirm({ vi: `Ghi đè ${target}?`, en: `Overwrite ${target}?` });
  }
  const db = await session.openDb('read');
  const { backUp } = await import('#db/back-up.js');
  const progress = await session.progress({ vi: 'Đang sao lưu', en: 'Backing up' });
  const { pages, bytes } = await backUp(db, target, (done, total) =>
    progress.update({ vi: `Đang sao lưu ${done}/${total} trang`, en: `Backing up ${done}/${total} pages` }),
  );
  progress.stop();
  const { openJournalStore } = await import('#journal/store.js');
  const head = openJournalStore(db).findLastBefore()?.hash ?? null;
  const data = { file: target, pages, bytes, head };
  return { data, text: () => viewDbBackup(data, session.lang), diagnostics: [] };
}

function declareDbRebuild(db: Command, lang: Lang, run: Run<Record<string, never>>): void {
  db.command('rebuild')
    .description(deskHelp.dbRebuild[lang])
    .action(() => run({}));
}

/** Makes anew what is derived: the journal's triggers, the indexes, the ledger of dossiers. Touches no data. */
export async function runDbRebuild(_: Record<string, never>, session: Session): Promise<Outcome> {
  const db = await session.openDb('write');
  const { journaledTables } = await import('#db/migrate.js');
  const { installTriggers } = await import('#journal/triggers.js');
  const { basisOf } = await import('#dossier/ledger-lines.js');
  const { listFieldVersions, rebuildLedger } = await import('#dossier/ledger-store.js');
  const { indexOrg } = await import('#org/hierarchy.js');
  const { openOrgStore } = await import('#org/store.js');
  const tables = journaledTables();
  db.transaction(() => {
    installTriggers(db, tables);
    db.exec('REINDEX');
    rebuildLedger(db, basisOf(indexOrg(openOrgStore(db).readState()), listFieldVersions(db)));
  }).immediate();
  const data = { triggers: tables.length * 3 };
  return { data, text: () => viewDbRebuild(data, session.lang), diagnostics: [] };
}
