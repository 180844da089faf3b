/** Parquet by year and month of intake: `year=2025/month=03/dossiers.parquet`, as DuckDB, Spark and Trino expect it. */
import type { Db } from '#db/open.js';
import { findForeign, replaceFolder } from '#io/durable-folder.js';
import { renderParquet } from '#io/write/parquet.js';
import { type Day, laterOf } from '#kit/dates.js';
import { type ClosedPeriod, parsePeriod } from '#kit/period.js';
import type { Dossier } from '../model.js';
import { RECORD_COLUMNS, toTypedRecord } from '../record.js';
import { openScanStore } from '../scan-store.js';
import { dossierFindings } from '../words.js';
import { type Filter, scanFiltered, toScanFilter } from './filter-flags.js';

export interface ParquetRequest {
  readonly db: Db;
  readonly input: Filter & { readonly output: string };
  readonly today: Day;
  readonly counted: {
    readonly count: () => number;
    readonly pass: (dossiers: Iterable<Dossier>) => Iterable<Dossier>;
  };
}

const COLUMNS = RECORD_COLUMNS.map(({ key, kind, isRequired }) => ({ name: key, kind, isRequired }));

/** Months of which nothing passes the filters have no file. */
export async function exportParquet({ db, input, today, counted }: ParquetRequest) {
  const { output } = input;
  await refuseForeign(output);
  const files: { file: string; rows: number }[] = [];
  await replaceFolder(output, async (write) => {
    for (const month of openScanStore(db).listMonths(toScanFilter(input))) {
      const file = `year=${month.slice(0, 4)}/month=${month.slice(5, 7)}/dossiers.parquet`;
      const before = counted.count();
      const dossiers = scanFiltered(db, { ...input, period: within(input.period, month) }, today);
      const [first, rest] = takeFirst(counted.pass(dossiers));
      if (first === undefined) continue;
      await write(file, renderParquet(COLUMNS, toRows(first, rest)));
      files.push({ file, rows: counted.count() - before });
    }
  });
  return { format: 'parquet' as const, output, files };
}

/** An earlier export is replaced whole: months of two exports side by side would count twice. */
async function refuseForeign(folder: string): Promise<void> {
  const name = await findForeign(folder, (entry) => /^year=\d{4}$/.test(entry));
  if (name !== undefined)
    throw dossierFindings.refuse('unusable', 'export-folder-taken', { folder, name }, { file: folder });
}

/** The part of a month that lies in the period asked for. */
function within(period: ClosedPeriod | undefined, month: Day): ClosedPeriod {
  const whole = parsePeriod(month.slice(0, 7));
  if (whole === undefined) throw new Error(`${month} is in no month`);
  if (period === undefined) return whole;
  const endsInside = period.until < whole.until;
  return { from: laterOf(period.from, whole.from), until: endsInside ? period.until : whole.until };
}

function takeFirst<T>(items: Iterable<T>): [T | undefined, Iterator<T>] {
  const rest = items[Symbol.iterator]();
  const first = rest.next();
  return [first.done === true ? undefined : first.value, rest];
}

function* toRows(first: Dossier, rest: Iterator<Dossier>) {
  yield toTypedRecord(first, RECORD_COLUMNS);
  for (let next = rest.next(); next.done !== true; next = rest.next())
    yield toTypedRecord(next.value, RECORD_COLUMNS);
}
