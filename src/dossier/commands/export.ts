/** `motcua dossier export`: the stored dossiers as files for other programs, row by row, whole or not at all. */
import { type Command, Option } from 'commander';
import type { Db } from '#db/open.js';
import { writeDurably } from '#io/durable.js';
import { addExamples } from '#io/flags.js';
import { type RowForm, renderRows, rowFormOf } from '#io/write/rows.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { exportHelp as help } from '../help-words.js';
import type { Dossier } from '../model.js';
import { RECORD_COLUMNS, type RecordColumn, toTextRecord } from '../record.js';
import { type ExportAccount, viewExport } from '../view-export.js';
import { dossierFindings } from '../words.js';
import { exportParquet } from './export-parquet.js';
import { addFilterFlags, type Filter, type FilterFlags, scanFiltered, settleFilter } from './filter-flags.js';

const FORMATS = ['csv', 'jsonl', 'parquet'] as const;

export interface DossierExportInput extends FilterFlags {
  readonly output: string;
  readonly format?: (typeof FORMATS)[number];
}

export const addDossierExport = (dossier: Command, frame: Frame): void =>
  declareExport(dossier, frame.lang, frame.run('dossier export', runDossierExport));

export function declareExport(dossier: Command, lang: Lang, run: Run<DossierExportInput>): void {
  const command = dossier
    .command('export')
    .description(help.export[lang])
    .requiredOption('-o, --output <path>', help.output[lang])
    .addOption(new Option('--format <format>', help.format[lang]).choices(FORMATS))
    .action((flags: DossierExportInput) => run(flags));
  addFilterFlags(command, lang);
  addExamples(command, lang, [
    'motcua dossier export -o ho-so.csv.gz --period 2025-Q1',
    'motcua dossier export -o kho-ho-so --format parquet --unit CN-TH',
  ]);
}

export async function runDossierExport(input: DossierExportInput, session: Session): Promise<Outcome> {
  const form = settleForm(input);
  const db = await session.openDb('read');
  const progress = await session.progress({ vi: 'Đang xuất hồ sơ', en: 'Exporting' });
  const counted = openCounter((n) => progress.update({ vi: `Đã xuất ${n} hồ sơ`, en: `Exported ${n}` }));
  const request = { db, input: settleFilter(input, session), today: session.settings.today, counted };
  const writing = form === 'parquet' ? exportParquet(request) : exportRows(request, form);
  const files = await writing.finally(progress.stop);
  const account: ExportAccount = { ...files, dossiers: counted.count() };
  return {
    data: account,
    text: () => viewExport(account, session.lang),
    diagnostics: [],
    isDelivered: true,
  };
}

function settleForm({ output, format }: DossierExportInput): RowForm | 'parquet' {
  const byEnding = rowFormOf(output);
  if (format === 'parquet' || (format === undefined && /\.parquet$/i.test(output))) return 'parquet';
  if (format !== undefined) return { format, isGzip: /\.gz$/i.test(output) };
  if (byEnding === undefined) throw dossierFindings.refuse('unusable', 'export-ending', { file: output });
  return byEnding;
}

/** Counts what passes, so that the account is of what was written. */
function openCounter(tell: (count: number) => void) {
  let count = 0;
  return {
    count: (): number => count,
    *pass(dossiers: Iterable<Dossier>): Generator<Dossier> {
      for (const dossier of dossiers) {
        yield dossier;
        count++;
        if (count % TOLD_EVERY === 0) tell(count);
      }
    },
  };
}

const TOLD_EVERY = 10_000;

interface ExportRequest {
  readonly db: Db;
  readonly input: Filter & Pick<DossierExportInput, 'output'>;
  readonly today: Parameters<typeof scanFiltered>[2];
  readonly counted: ReturnType<typeof openCounter>;
}

async function exportRows({ db, input, today, counted }: ExportRequest, form: RowForm) {
  const { output } = input;
  const rows = toRows(counted.pass(scanFiltered(db, input, today)), RECORD_COLUMNS);
  const heads = RECORD_COLUMNS.map(({ key }) => key);
  await writeDurably(output, renderRows(heads, rows, form));
  return { format: form.format, output, files: [{ file: output, rows: counted.count() }] };
}

function* toRows(dossiers: Iterable<Dossier>, columns: readonly RecordColumn[]) {
  for (const dossier of dossiers) yield toTextRecord(dossier, columns);
}
