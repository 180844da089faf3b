/** Units or areas as the rows of a file that declares them again: one row a version, read back without a difference. Pure. */
import { ALWAYS, type Day, holdsOn, lastDayOf } from '#kit/dates.js';
import type { InputColumn } from '#kit/input.js';
import type { Bilingual, Cell, ColumnKind, Sheet, SheetColumn } from '#kit/sheet.js';
import { lifeOf } from './book.js';
import type { Book, Life, Sort, Version } from './life-model.js';
import type { Nature } from './statement.js';

/** With `day` only what holds on it; else every version of every life. */
export function exportSheet<S extends Sort>(
  book: Book<S>,
  nature: Nature<S>,
  name: Bilingual,
  day: Day | undefined,
): Sheet {
  const codeOf = (id: S['id']): S['code'] => lifeOf(book, id).code;
  const rows = book.lives.flatMap((life) =>
    life.versions
      .filter((version) => day === undefined || holdsOn(version, day))
      .map((version) => ({
        ...nature.toCells(version, codeOf),
        code: life.code,
        opens_on: opensOn(book, life, version),
        closes_on: lastDayOf(life.until),
      })),
  );
  const columns = nature.format.columns.map(toColumn);
  return {
    name,
    columns,
    rows: rows.map((row: Readonly<Record<string, Cell>>) => columns.map(({ key }) => row[key] ?? null)),
  };
}

/** Blank: always. Where a code has several rows, each says its day, so that none is taken for another. */
function opensOn<S extends Sort>(book: Book<S>, life: Life<S>, { from }: Version<S>): Day | null {
  const rows = (book.byCode.get(life.code) ?? []).reduce((sum, { versions }) => sum + versions.length, 0);
  return from === ALWAYS && rows === 1 ? null : from;
}

const KINDS: Readonly<Record<InputColumn['kind'], ColumnKind>> = {
  text: 'text',
  code: 'code',
  date: 'date',
  minute: 'text',
  number: 'integer',
};

/** Degrees and km² are numbers with a fraction, to the sixth digit. */
const DECIMALS: ReadonlySet<string> = new Set(['longitude', 'latitude', 'area_km2']);

const toColumn = ({ key, title, kind }: InputColumn): SheetColumn =>
  DECIMALS.has(key) ? { key, title, kind: 'decimal', digits: 6 } : { key, title, kind: KINDS[kind] };
