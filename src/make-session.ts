/** Builds the session of a run; the database and the prompts are loaded when a command asks for them. */
import type { Db } from '#db/open.js';
import { makeProgress } from '#io/progress.js';
import { makeAsk } from '#io/prompt.js';
import type { Stamp } from '#journal/model.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Host } from './host.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';

export interface SessionParts {
  readonly settings: Settings;
  readonly host: Host;
  readonly version: string;
  /** As the journal keeps it. */
  readonly commandLine: string;
  readonly keepDb: (db: Db) => void;
  readonly note: (diagnostic: Diagnostic) => void;
}

export function makeSession({ settings, host, version, commandLine, keepDb, note }: SessionParts): Session {
  const isTerminal = settings.input && host.stderr.isTTY === true && host.stdin.isTTY === true;
  const stamp: Session['stamp'] = (extra) => ({
    recordedAt: new Date(host.nowMs()).toISOString(),
    actor: settings.actor,
    osUser: host.user,
    host: host.hostName,
    command: commandLine,
    ...extra,
  });
  let opened: Promise<Db> | undefined; // whoever asks again gets the same, or nobody would close the first
  return {
    lang: settings.lang,
    settings,
    version,
    openDb: async (access) => {
      if (access === 'write' && settings.readOnly) throw await refuseWriting();
      opened ??= openMigrated({ settings, stamp, note });
      keepDb(await opened);
      return opened;
    },
    stamp,
    ask: makeAsk({ lang: settings.lang, isTerminal, yes: settings.yes }),
    progress: makeProgress({ lang: settings.lang, isShown: host.stderr.isTTY === true && !settings.quiet }),
    note,
    columns: host.stdout.isTTY === true ? (host.stdout.columns ?? 80) : 0,
  };
}

interface OpenRequest {
  readonly settings: Settings;
  readonly stamp: () => Stamp;
  readonly note: (diagnostic: Diagnostic) => void;
}

const refuseWriting = async () =>
  (await import('#db/words.js')).dbFindings.refuse('unusable', 'read-only-asked', {});

async function openMigrated({ settings, stamp, note }: OpenRequest): Promise<Db> {
  const { db: file, readOnly, busyTimeoutMs, storage } = settings;
  const { dbFindings } = await import('#db/words.js');
  const { openDatabase } = await import('#db/open.js');
  const { db, outdated } = openDatabase(file, {
    access: readOnly ? 'read' : 'write',
    busyTimeoutMs,
    storage,
  });
  if (outdated) (await import('#journal/bring-up.js')).bringUp(db, stamp());
  const { storageOf } = await import('#db/drive.js');
  if (!readOnly && (storage ?? storageOf(file)) === 'network') note(dbFindings.find('network', { file }));
  return db;
}
