/** Writes mended cells back into their file, CSV or XLSX, and leaves everything else as it is. */
import { readFile } from 'node:fs/promises';
import { writeDurably } from '#io/durable.js';
import type { SourceTable } from '#io/read/read-table.js';
import { rewriteTexts } from '#io/write/rewrite-xlsx.js';
import type { CellMend } from '../mend/fix.js';
import { rewriteRecord } from '../mend/rewrite.js';
import { catalogueFindings } from '../words.js';

/** Writes the mended file to `target`, which may be the file itself; gives the mends that could not be written. */
export async function writeMends(
  table: SourceTable,
  mends: readonly CellMend[],
  target: string,
): Promise<CellMend[]> {
  const { file, detected } = table;
  const isText = detected.sheets === undefined;
  if (file === '-' || detected.isGzip || (isText && detected.encoding !== 'utf-8'))
    throw catalogueFindings.refuse('unusable', 'not-rewritable', { file }, { file });
  const bytes = await readFile(file);
  const { left, mended } = isText
    ? rewriteText(table, bytes, mends)
    : await rewriteWorkbook(file, bytes, mends);
  await writeDurably(target, mended);
  return left;
}

interface Rewritten {
  readonly mended: Uint8Array;
  readonly left: CellMend[];
}

function rewriteText(table: SourceTable, bytes: Buffer, mends: readonly CellMend[]): Rewritten {
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
  return { mended: Buffer.concat([...pieces, bytes.subarray(at)]), left: [...left] };
}

/** In a workbook a text is kept once and named by its cells, so that it is mended once. */
async function rewriteWorkbook(file: string, bytes: Buffer, mends: readonly CellMend[]): Promise<Rewritten> {
  if (mends.length === 0) return { mended: bytes, left: [] };
  const texts = new Map(mends.map(({ before, after }) => [before, after]));
  const rewritten = await rewriteTexts(bytes, texts);
  if (rewritten === undefined)
    throw catalogueFindings.refuse('unusable', 'not-rewritable', { file }, { file });
  return { mended: rewritten.bytes, left: mends.filter(({ before }) => !rewritten.done.has(before)) };
}
