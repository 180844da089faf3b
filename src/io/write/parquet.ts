/**
 * Rows as a Parquet file that DuckDB, Spark, Trino and ClickHouse read as it is: typed columns, times local and without a
 * zone, a row group at a time in memory. The same rows give the same bytes.
 */
import type { SchemaElement } from 'hyparquet';
import type { Writer } from 'hyparquet-writer';
import type { RowValue } from './rows.js';

/** `minute`: local minutes since 1970. `day`: days since 1970. */
export type ParquetKind = 'text' | 'minute' | 'day' | 'integer' | 'yes-no';

export interface ParquetColumn {
  readonly name: string;
  readonly kind: ParquetKind;
  readonly isRequired: boolean;
}

/** Rows of a group: enough to compress well, few enough to hold. */
const GROUP_ROWS = 20_000;
const MS_PER_MINUTE = 60_000;

export async function* renderParquet(
  columns: readonly ParquetColumn[],
  rows: Iterable<readonly RowValue[]>,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: toSchema(columns), createdBy: 'motcua' });
  for (const group of groupsOf(rows)) {
    writer.write({ columnData: toColumnData(columns, group), rowGroupSize: GROUP_ROWS });
    yield takeBytes(bytes);
  }
  writer.finish();
  yield takeBytes(bytes);
}

function* groupsOf(rows: Iterable<readonly RowValue[]>): Generator<(readonly RowValue[])[]> {
  let group: (readonly RowValue[])[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < GROUP_ROWS) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** What was written since the last time; places in the file count on. */
function takeBytes(writer: Writer & { index: number }): Uint8Array {
  const taken = writer.getBytes().slice();
  writer.index = 0;
  return taken;
}

const toColumnData = (columns: readonly ParquetColumn[], group: readonly (readonly RowValue[])[]) =>
  columns.map(({ name, kind }, i) => ({
    name,
    data: group.map((row) => toStored(row[i] ?? null, kind)),
  }));

function toStored(value: RowValue, kind: ParquetKind) {
  if (typeof value !== 'number') return value;
  if (kind === 'minute') return BigInt(value * MS_PER_MINUTE);
  return kind === 'integer' ? BigInt(value) : value;
}

const toSchema = (columns: readonly ParquetColumn[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, kind, isRequired }) => ({
    ...TYPES[kind],
    name,
    repetition_type: isRequired ? ('REQUIRED' as const) : ('OPTIONAL' as const),
  })),
];

const TYPES: Readonly<Record<ParquetKind, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  // Not adjusted to UTC: an office's clock, with no zone to be converted from.
  minute: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' } },
  day: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT64' },
  'yes-no': { type: 'BOOLEAN' },
};
