/** An import that holds everything in memory and settles dossier by dossier: obvious, slow, and what the real one must equal. */
import { basename } from 'node:path';
import type { Db } from '#db/open.js';
import type { Imported, ImportRequest } from '#dossier/commands/imported.js';
import { basisOf } from '#dossier/ledger-lines.js';
import { listFieldVersions, renewLedger } from '#dossier/ledger-store.js';
import type { UnknownPolicy } from '#dossier/sift.js';
import { type DossierStore, openDossierStore } from '#dossier/store.js';
import { dossierFindings } from '#dossier/words.js';
import type { SourceTable } from '#io/read/read-table.js';
import { writeRejects } from '#io/read/rejects.js';
import { ioFindings } from '#io/words.js';
import { recordChange } from '#journal/change.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { sayMessage } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Session } from '#session.js';
import { readDossiers } from './read-dossiers.js';
import { type Sifted, siftTable } from './sift-table.js';
import { writeBatch } from './write-batch.js';

export async function importSlowly(input: ImportRequest, session: Session, db: Db): Promise<Imported> {
  const { dryRun = false, strict = false, acceptReopened = false } = input;
  const store = openDossierStore(db);
  const { tables, diagnostics: found } = await readDossiers(input.files, input, session);
  const sifted = siftAll(tables, store, input.unknown);
  const seen = countSeen(tables, sifted);
  const isStopped = strict && seen.rejected > 0;
  const rejects = dryRun ? [] : await giveBack({ tables, sifted, found, lang: session.lang });
  const files = tables.map(({ file }) => basename(file.replaceAll('\\', '/')));
  const rows = sifted.flatMap(({ accepted }) => accepted);
  const progress = await session.progress({ vi: 'Đang ghi hồ sơ', en: 'Writing dossiers' });
  const onWritten = (n: number) => progress.update({ vi: `Đã ghi ${n} hồ sơ`, en: `Wrote ${n} dossiers` });
  try {
    const { value, change } = recordChange(
      db,
      session.stamp(),
      (id) => {
        renewLedger(db, basisOf(indexOrg(openOrgStore(db).readState()), listFieldVersions(db)));
        const request = { change: id, files, rows, seen, options: { acceptReopened }, onWritten };
        return writeBatch(db, request);
      },
      { dryRun: dryRun || isStopped },
    );
    return {
      files,
      counts: value.counts,
      batch: change === undefined ? undefined : value.batch,
      change: change?.id,
      rejects,
      isStopped,
      found: [...found, ...sifted.flatMap(({ diagnostics }) => diagnostics), ...value.diagnostics],
      unknown: sifted.flatMap(({ unknown }) => [...unknown]),
      complete: undefined,
      isRemoved: false,
    };
  } finally {
    progress.stop();
  }
}

function siftAll(tables: readonly SourceTable[], store: DossierStore, policy: UnknownPolicy): Sifted[] {
  const known = {
    procedures: new Set(store.listProcedureCodes()),
    units: new Set(store.listUnitCodes()),
  };
  return tables.map((table) => siftTable(table, known, policy));
}

function countSeen(tables: readonly SourceTable[], sifted: readonly Sifted[]) {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    read: sum(tables.map(({ read }) => read)),
    rejected: sum(tables.map(({ broken }, i) => broken.length + (sifted[i]?.rejected.length ?? 0))),
    blank: sum(tables.map(({ blank }) => blank)),
  };
}

interface GiveBack {
  readonly tables: readonly SourceTable[];
  readonly sifted: readonly Sifted[];
  readonly found: readonly Diagnostic[];
  readonly lang: Lang;
}

/** Writes the rejected rows beside each file, before the database is touched: a full disk loses neither. */
async function giveBack({ tables, sifted, found, lang }: GiveBack): Promise<string[]> {
  const galleries = { io: ioFindings.gallery, dossier: dossierFindings.gallery };
  const say = (finding: Diagnostic) => sayMessage(finding, galleries, lang);
  const names: string[] = [];
  for (const [i, table] of tables.entries()) {
    const { rejected = [], diagnostics = [] } = sifted[i] ?? {};
    const own = found.filter(({ where }) => where?.file === table.file);
    const written = await writeRejects(table, rejected, [...own, ...diagnostics], say);
    if (written !== undefined) names.push(written.rows);
  }
  return names;
}
