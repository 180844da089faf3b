/** Names a row as people know it, `đơn vị MC-TH`: whoever takes a change back knows no tables and no keys. */
import type { Bilingual } from '#kit/sheet.js';
import type { Images, Reference } from './image.js';
import type { TouchedRow } from './model.js';
import { type RowNoun, rowNouns } from './words.js';

export interface Names {
  readonly images: Images;
  readonly references: readonly Reference[];
}

type Image = Readonly<Record<string, unknown>>;
type RowId = Pick<TouchedRow, 'table' | 'key'> & Partial<TouchedRow>;

/** What a row calls itself, the first that it has. */
const OWN_NAMES = ['code', 'full_name', 'name', 'branch', 'day'];

/** A row that belongs to another is named after that one; one without a name, by its number. */
export function nameRow(names: Names, row: RowId): Bilingual {
  const image = findImage(names, row);
  const noun: RowNoun = rowNouns.get(row.table) ?? {
    vi: `bảng ${row.table}, dòng`,
    en: `table ${row.table}, row`,
  };
  const owner = (noun.of ?? []).flatMap((column) => ownerName(names, row.table, column, image) ?? []);
  const name = owner[0] ?? ownName(image) ?? String(row.key);
  return { vi: `${noun.vi} ${name}`, en: `${noun.en} ${name}` };
}

/** As it is now, or as the change left or found it. */
function findImage({ images }: Names, { table, key, after, before }: RowId): Image | undefined {
  const text = images.findImage(table, key) ?? after ?? before ?? undefined;
  return text === undefined ? undefined : (JSON.parse(text) as Image);
}

function ownName(image: Image | undefined): string | undefined {
  for (const column of OWN_NAMES) {
    const value = image?.[column];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function ownerName(
  names: Names,
  table: string,
  column: string,
  image: Image | undefined,
): string | undefined {
  const key = image?.[column];
  const reference = names.references.find((one) => one.child === table && one.column === column);
  if (reference === undefined || typeof key !== 'number') return undefined;
  return ownName(findImage(names, { table: reference.parent, key }));
}
