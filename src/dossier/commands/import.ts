/** `motcua dossier import <file…>`: one batch, one journaled change; every row accounted for, rejected ones given back. */
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { addDryRun, addExamples } from '#io/flags.js';
import type { SourceTable } from '#io/read/read-table.js';
import { writeRejects } from '#io/read/rejects.js';
import { ioFindings } from '#io/words.js';
import { recordChange } from '#journal/change.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { sayMessage } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Frame, Run, Session } from '#session.js';
import { basisOf } from '../ledger-lines.js';
import { listFieldVersions, renewLedger } from '../ledger-store.js';
import { type Sifted, sayUnknownKept, siftTable, type UnknownPolicy } from '../sift.js';
import { type DossierStore, openDossierStore } from '../store.js';
import { viewImport } from '../view.js';
import { dossierFindings, dossierHelp as help } from '../words.js';
import { readDossiers } from './read-dossiers.js';
import { type WrittenBatch, writeBatch } from './write-batch.js';

export interface DossierImportInput {
  readonly files: readonly string[];
  readonly mapping?: string;
  readonly unknown: UnknownPolicy;
  readonly strict?: boolean;
  readonly acceptReopened?: boolean;
  readonly dryRun?: boolean;
}

export const addDossierImport = (dossier: Command, frame: Frame): void =>
  declareImport(dossier, frame.lang, frame.run('dossier import', runDossierImport));

export function declareImport(dossier: Command, lang: Lang, run: Run<DossierImportInput>): void {
  const command = dossier
    .command('import')
    .description(help.import[lang])
    .argument('<file...>', help.files[lang])
    .option('--mapping <file>', help.mapping[lang])
    .addOption(
      new Option('--unknown <policy>', help.unknown[lang]).choices(['reject', 'keep']).default('reject'),
    )
    .option('--strict', help.strict[lang])
    .option('--accept-reopened', help.acceptReopened[lang])
    .action((files: string[], flags: Omit<DossierImportInput, 'files'>) => run({ ...flags, files }));
  addDryRun(command, lang);
  addExamples(command, lang, [
    'motcua dossier import ho-so-2025-03.csv',
    'motcua dossier import ho-so-*.csv --unknown keep --dry-run',
    'motcua dossier import ho-so.csv.rejects.csv',
  ]);
}

export async function runDossierImport(input: DossierImportInput, session: Session): Promise<Outcome> {
  const { dryRun = false, strict = false, acceptReopened = false } = input;
  const db = await session.openDb('write');
  const store = openDossierStore(db);
  const { tables, diagnostics: found } = await readDossiers(input.files, input.mapping, session);
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
        return writeBatch(store, { change: id, files, rows, seen, options: { acceptReopened }, onWritten });
      },
      { dryRun: dryRun || isStopped },
    );
    const batch = change === undefined ? undefined : value.batch;
    const data = { files, rows: value.counts, change: change?.id, batch, rejects, dryRun };
    const stop = isStopped ? [dossierFindings.find('strict-stopped', { rejected: seen.rejected })] : [];
    return {
      data,
      text: () => viewImport({ ...data, isStopped }, session.lang),
      diagnostics: [...found, ...gather(sifted, value), ...stop],
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

function gather(sifted: readonly Sifted[], written: WrittenBatch): Diagnostic[] {
  const unknown = new Set(sifted.flatMap((one) => [...one.unknown]));
  return [
    ...sifted.flatMap(({ diagnostics }) => diagnostics),
    ...written.diagnostics,
    ...sayUnknownKept(unknown),
  ];
}
