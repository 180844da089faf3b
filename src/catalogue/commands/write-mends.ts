/** Writes mended cells back into their file, CSV or XLSX, and leaves everything else as it is. */
import { readFile } from 'node:fs/promises';
import { writeDurably } from '#io/durable.js';
import type { SourceTable } from '#io/read/read-table.js';
import { rewriteTexts } from '#io/write/rewrite-xlsx.js';
import type { CellMend } from '../mend/fix.js';
import { rewriteRecord } from '../mend/rewrite.js';
import { catalogueFindings } from '../words.js';

/** The mends that could not be written. */
export async function writeMends(table: SourceTable, mends: readonly CellMend[]): Promise<CellMend[]> {
  const { file, detected } = table;
  const isText = detected.sheets === undefined;
  if (file === '-' || detected.isGzip || (isText && detected.encoding !== 'utf-8'))
    throw catalogueFindings.refuse('unusable', 'not-rewritable', { file }, { file });
  const bytes = await readFile(file);
  return isText ? rewriteText(table, bytes, mends) : rewriteWorkbook(file, bytes, mends);
}

async function rewriteText(
  table: SourceTable,
  bytes: Buffer,
  mends: readonly CellMend[],
): Promise<CellMend[]> {
  const left = new Set(mends);
  const pieces: Buffer[] = [];
  let at = 0;
  for (const line of [...new Set(mends.map((mend) => mend.line))].sort((a, b) => a - b)) {
    const source = table.sourceOf({ line });
    const start = bytes.indexOf(source, at);
    const own = mends.filter((mend) => mend.line === line);
    const record = rewriteRecord(source.toString('utf8'), table.detected.delimiter ?? ',', (cell) => {
      const mend = own.find(({ before }) => before === cell);
      if (mend !== undefined) left.delete(mend);
      return mend?.after;
    });
    pieces.push(bytes.subarray(at, start), Buffer.from(record));
    at = start + source.length;
  }
  await writeDurably(table.file, Buffer.concat([...pieces, bytes.subarray(at)]));
  return [...left];
}

/** In a workbook a text is kept once and named by its cells, so that it is mended once. */
async function rewriteWorkbook(file: string, bytes: Buffer, mends: readonly CellMend[]): Promise<CellMend[]> {
  const texts = new Map(mends.map(({ before, after }) => [before, after]));
  const rewritten = await rewriteTexts(bytes, texts);
  if (rewritten === undefined)
    throw catalogueFindings.refuse('unusable', 'not-rewritable', { file }, { file });
  await writeDurably(file, rewritten.bytes);
  return mends.filter(({ before }) => !rewritten.done.has(before));
}
