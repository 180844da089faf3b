/** Hands images of rows over to the database: each is attached to it, copied, and gone with the transaction. */
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { removeFile } from '#io/remove.js';
import { RowImage } from './row-image.hot.js';
import type { Value } from './row-packer.hot.js';

const SCHEMA = /* sql */ "SELECT sql FROM sqlite_schema WHERE name = 'packed_dossier'";
/**
 * SQLite attaches ten databases at most, and lets go of none before the transaction ends: the first images have a fifth
 * of the rows that are expected, and should there be more, each further one has twice as many as the one before.
 */
const EVEN_IMAGES = 5;
const LEAST_ROWS = 250_000;
/** Pages of an image are read once. */
const CACHE_KIB = 512;
/** Pages of the database are filled one after the other, and not come back to. */
const MAIN_CACHE_KIB = 4096;

export class RowImages {
  /** Rows handed over. */
  count = 0;
  /** Where files of an import lie: beside the database, or where there is none, among the temporary ones. */
  readonly stem: string;
  readonly #db: Database;
  readonly #cacheSize: number;
  readonly #attached: string[] = [];
  #limit: number;
  #image: RowImage | undefined;

  constructor(db: Database, likelyRows: number) {
    this.#db = db;
    const [folder, name] = db.memory
      ? [tmpdir(), `motcua-${process.pid}`]
      : [dirname(db.name), basename(db.name)];
    this.stem = join(folder, `.${name}.rows`);
    if (!db.memory) removeLeftovers(folder, `.${name}.rows-`);
    this.#cacheSize = Number(db.pragma('main.cache_size', { simple: true }));
    db.pragma(`main.cache_size = -${MAIN_CACHE_KIB}`);
    this.#limit = Math.max(LEAST_ROWS, Math.ceil(likelyRows / EVEN_IMAGES));
  }

  add(values: readonly Value[]): void {
    this.#image ??= this.#open();
    this.#image.add(values);
    if (this.#image.count >= this.#limit) this.hand();
  }

  #open(): RowImage {
    const schema = this.#db.prepare<[], string>(SCHEMA).pluck().get() ?? '';
    return new RowImage(`${this.stem}-${this.#attached.length + 1}`, schema);
  }

  /** Copies what there is into the database. */
  hand(): void {
    const image = this.#image;
    if (image === undefined) return;
    image.close();
    const name = `rows${this.#attached.length + 1}`;
    this.#db.prepare(`ATTACH ? AS ${name}`).run(image.path);
    this.#attached.push(image.path);
    this.#image = undefined;
    removeFile(image.path); // Windows lets nobody remove what SQLite has open; there it goes in the end
    this.#db.pragma(`${name}.cache_size = -${CACHE_KIB}`);
    this.#db.prepare(`INSERT INTO main.packed_dossier SELECT * FROM ${name}.packed_dossier`).run();
    this.count += image.count;
    if (this.#attached.length >= EVEN_IMAGES) this.#limit *= 2;
  }

  /** After the transaction. */
  close(): void {
    this.#db.pragma(`main.cache_size = ${this.#cacheSize}`);
    this.#attached.forEach((path, i) => {
      this.#db.prepare(`DETACH rows${i + 1}`).run();
      removeFile(path);
    });
    this.#image?.discard();
  }
}

/** Of an import that was killed: whoever writes is the only one who does. */
function removeLeftovers(folder: string, start: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(start)) removeFile(join(folder, name));
}
