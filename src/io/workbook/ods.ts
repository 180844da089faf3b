/** Opens an OpenDocument spreadsheet (ODS), which many offices use instead of Excel. */
import { Unreadable } from './damage.js';
import { readOdsRows } from './ods-rows.js';
import { type BookSheet, type Merge, rowsOf, type Workbook } from './workbook.js';
import { attributeOf, byElement, scanWhole } from './xml.js';
import { inflate, inflateWhole, type ZipEntry } from './zip.js';

const CONTENT_LIMIT_BYTES = 4 * 1024 * 1024 * 1024;
const MANIFEST_LIMIT_BYTES = 16 * 1024 * 1024;

export async function openOds(bytes: Buffer, entries: ReadonlyMap<string, ZipEntry>): Promise<Workbook> {
  const manifest = entries.get('meta-inf/manifest.xml');
  if (
    manifest !== undefined &&
    (await inflateWhole(bytes, manifest, MANIFEST_LIMIT_BYTES)).includes('encryption-data')
  )
    throw new Unreadable('protected', manifest.name);
  const content = entries.get('content.xml');
  if (content === undefined) throw new Unreadable('not-a-workbook', 'content.xml');
  const pieces = () => inflate(bytes, content, CONTENT_LIMIT_BYTES);
  const tables = await listTables(pieces());
  const sheets = tables.map(
    ({ name, hidden, merges }, i): BookSheet => ({
      name,
      hidden,
      rows: rowsOf(() => readOdsRows(pieces(), i)),
      merges: async () => merges,
    }),
  );
  return { kind: 'ods', sheets };
}

interface Table {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: Merge[];
}

/** The sheets and their joined cells. A text document has tables too, but no spreadsheet around them. */
async function listTables(pieces: AsyncIterable<Buffer>): Promise<Table[]> {
  const tables: Table[] = [];
  const hiddenStyles = new Set<string>();
  const at = { line: 1, column: 1, rows: 1, style: '' };
  let isSpreadsheet = false;
  const open = {
    spreadsheet: () => {
      isSpreadsheet = true;
    },
    style: (tag: string) => {
      at.style = attributeOf(tag, 'name') ?? '';
    },
    'table-properties': (tag: string) => {
      if (attributeOf(tag, 'display') === 'false') hiddenStyles.add(at.style);
    },
    table: (tag: string) => {
      const hidden = hiddenStyles.has(attributeOf(tag, 'style-name') ?? '');
      tables.push({ name: attributeOf(tag, 'name') ?? '', hidden, merges: [] });
      at.line = 1;
    },
    'table-row': (tag: string) => {
      at.rows = numberOf(tag, 'number-rows-repeated');
      at.column = 1;
    },
    'covered-table-cell': (tag: string) => {
      at.column += numberOf(tag, 'number-columns-repeated');
    },
    'table-cell': (tag: string) => {
      const right = at.column + numberOf(tag, 'number-columns-spanned') - 1;
      const bottom = at.line + numberOf(tag, 'number-rows-spanned') - 1;
      const merge = { top: at.line, left: at.column, bottom, right };
      if (right > merge.left || bottom > merge.top) tables.at(-1)?.merges.push(merge);
      at.column += numberOf(tag, 'number-columns-repeated');
    },
  };
  const close = {
    'table-row': () => {
      at.line += at.rows;
    },
  };
  await scanWhole(pieces, byElement({ open, close }));
  if (!isSpreadsheet) throw new Unreadable('not-a-workbook', 'content.xml');
  return tables;
}

const numberOf = (tag: string, name: string): number => Number(attributeOf(tag, name) ?? 1);
