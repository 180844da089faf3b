/**
 * A file of SQLite that holds rows of dossiers and nothing else, written page by page as rows come, so that they enter the
 * database by `INSERT … SELECT` of one table into its like: SQLite copies such rows as they are. To bind the values of a
 * row costs five times as much. It lies beside the database for the moment between writing and copying.
 *
 * Layout: the file format of SQLite (sqlite.org/fileformat.html): page 1 the schema, page 2 the root of the table, the
 * others its leaves and what lies between.
 */
import { closeSync, openSync } from 'node:fs';
import { removeFile } from '#io/remove.js';
import { PACKED_COLUMNS } from '../packed.js';
import type { Value } from './row-packer.hot.js';
import { putRow, sizeOfRow } from './row-record.hot.js';
import { writeWhole } from './scratch-file.hot.js';

/** The largest there is: fewer reads. */
const PAGE = 65_536;
const ROOT = 2;
const LEAF = 13;
const INNER = 5;
const LEAF_HEADER = 8;
const INNER_HEADER = 12;
/** Children of an inner page: each takes at most 4 bytes, 9 of its key, 2 of its place. */
const CHILDREN = 4000;

interface Child {
  readonly page: number;
  readonly lastKey: number;
}

export class RowImage {
  count = 0;
  /** Of the row that was put last. */
  lastKey = Number.NEGATIVE_INFINITY;
  readonly path: string;
  #handle: number;
  readonly #schema: string;
  readonly #page = Buffer.alloc(PAGE);
  #rows = 0;
  #end = PAGE;
  #pages = ROOT;
  #leaves: Child[] = [];

  /** `schema`: the statement that made the table. */
  constructor(path: string, schema: string) {
    this.path = path;
    this.#schema = schema;
    removeFile(path); // of an import that was killed
    this.#handle = openSync(path, 'wx', 0o600);
  }

  /** Columns of packed.ts; the first is the key. */
  add(values: readonly Value[]): void {
    const size = sizeOfRow(values);
    if (this.#end - size < LEAF_HEADER + 2 * this.#rows + 2) this.#closeLeaf();
    this.#end -= size;
    putRow(this.#page, this.#end, values);
    this.#page.writeUInt16BE(this.#end, LEAF_HEADER + 2 * this.#rows);
    this.#rows++;
    this.count++;
    this.lastKey = values[0] as number;
  }

  /** An image holds a row at least, and after a leaf is closed another row follows. */
  #closeLeaf(number?: number): void {
    this.#head(this.#page, LEAF, this.#rows, this.#end);
    this.#leaves.push({ page: this.#write(this.#page, number), lastKey: this.lastKey });
    this.#rows = 0;
    this.#end = PAGE;
  }

  #head(page: Buffer, kind: number, cells: number, content: number, at = 0): void {
    page[at] = kind;
    page.writeUInt16BE(cells, at + 3);
    page.writeUInt16BE(content % PAGE, at + 5);
  }

  #write(page: Buffer, number = ++this.#pages): number {
    writeWhole(this.#handle, page, PAGE, (number - 1) * PAGE);
    return number;
  }

  discard(): void {
    this.#shut();
    removeFile(this.path);
  }

  /** The file is whole then. */
  close(): void {
    this.#closeLeaf(this.#leaves.length === 0 ? ROOT : undefined);
    let level = this.#leaves;
    while (level.length > CHILDREN) level = this.#writeLevel(level);
    if (level.length > 1) this.#writeInner(level, ROOT);
    this.#writeSchema();
    this.#shut();
  }

  /** Once: the number may be another file's by then. */
  #shut(): void {
    if (this.#handle !== -1) closeSync(this.#handle);
    this.#handle = -1;
  }

  #writeLevel(level: readonly Child[]): Child[] {
    const above: Child[] = [];
    const size = Math.ceil(level.length / Math.ceil(level.length / CHILDREN)); // no page with a single child
    for (let i = 0; i < level.length; i += size) above.push(this.#writeInner(level.slice(i, i + size)));
    return above;
  }

  #writeInner(children: readonly Child[], number?: number): Child {
    const page = Buffer.alloc(PAGE);
    const last = children.at(-1) as Child;
    let end = PAGE;
    for (const [i, { page: child, lastKey }] of children.slice(0, -1).entries()) {
      const key = keyBytes(lastKey);
      end -= 4 + key.length;
      page.writeUInt32BE(child, end);
      key.copy(page, end + 4);
      page.writeUInt16BE(end, INNER_HEADER + 2 * i);
    }
    this.#head(page, INNER, children.length - 1, end);
    page.writeUInt32BE(last.page, 8);
    return { page: this.#write(page, number), lastKey: last.lastKey };
  }

  #writeSchema(): void {
    const page = Buffer.alloc(PAGE);
    page.write('SQLite format 3\0', 'latin1');
    page.writeUInt16BE(1, 16); // 65536
    page.set([1, 1, 0, 64, 32, 32], 18);
    page.writeUInt32BE(1, 24); // changes
    page.writeUInt32BE(this.#pages, 28);
    page.writeUInt32BE(1, 40); // schema changes
    page.writeUInt32BE(4, 44); // schema format
    page.writeUInt32BE(1, 56); // UTF-8
    page.writeUInt32BE(1, 92);
    page.writeUInt32BE(3_046_000, 96); // a version that knows STRICT tables
    const cell = schemaCell(this.#schema);
    cell.copy(page, PAGE - cell.length);
    this.#head(page, LEAF, 1, PAGE - cell.length, 100);
    page.writeUInt16BE(PAGE - cell.length, 108);
    this.#write(page, 1);
  }
}

/** The row of sqlite_schema: type, name, table, root page, statement. */
function schemaCell(schema: string): Buffer {
  const texts = ['table', 'packed_dossier', 'packed_dossier'].map((text) => Buffer.from(text));
  const sql = Buffer.from(schema);
  const types = [
    ...texts.map((text) => varint(13 + 2 * text.length)),
    varint(1),
    varint(13 + 2 * sql.length),
  ];
  const header = Buffer.concat(types);
  const record = Buffer.concat([varint(header.length + 1), header, ...texts, Buffer.from([ROOT]), sql]);
  return Buffer.concat([varint(record.length), varint(1), record]);
}

function varint(value: number): Buffer {
  const bytes = [value & 127];
  for (let left = value >> 7; left > 0; left >>= 7) bytes.unshift((left & 127) | 128);
  return Buffer.from(bytes);
}

/** A key as a varint: the beginning of a row of nothing but NULLs. */
function keyBytes(key: number): Buffer {
  const values: Value[] = PACKED_COLUMNS.map(() => null);
  values[0] = key;
  const cell = Buffer.alloc(sizeOfRow(values));
  putRow(cell, 0, values);
  return cell.subarray(1, cell.length - 1 - PACKED_COLUMNS.length);
}
