/** What an XLSX file says about itself: its sheets in order, hidden or not, and where its parts lie. */
import { posix } from 'node:path';
import { Unreadable } from './damage.js';
import type { DateSystem } from './serial.js';
import { attributeOf, byElement, scanWhole } from './xml.js';
import { inflate, partKey, type ZipEntry } from './zip.js';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

export interface BookParts {
  readonly sheets: readonly SheetPart[];
  readonly dateSystem: DateSystem;
  readonly strings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
}

type Entries = ReadonlyMap<string, ZipEntry>;

/** Parts about the book are small; only sheets and shared texts grow with the data. */
const SMALL_PART_BYTES = 64 * 1024 * 1024;

export async function readParts(bytes: Buffer, entries: Entries): Promise<BookParts> {
  const roots = await readRelations(bytes, entries, '');
  const path = roots.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const book = entries.get(partKey(path));
  if (book === undefined) throw new Unreadable('not-a-workbook', path);
  const relations = await readRelations(bytes, entries, path);
  const { sheets, dateSystem } = await readBook(bytes, book);
  const partOf = (type: string) =>
    entries.get(partKey(relations.find((relation) => relation.type === type)?.target ?? ''));
  return {
    dateSystem,
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
    sheets: sheets.flatMap(({ id, ...sheet }) => {
      const relation = relations.find((candidate) => candidate.id === id);
      if (relation?.type !== 'worksheet') return []; // a chart or macro sheet holds no rows
      const entry = entries.get(partKey(relation.target));
      if (entry === undefined) throw new Unreadable('damaged', relation.target);
      return [{ ...sheet, entry }];
    }),
  };
}

interface Relation {
  readonly id: string;
  /** Last word of the type: strict and transitional files differ in what stands before it. */
  readonly type: string;
  readonly target: string;
}

async function readRelations(bytes: Buffer, entries: Entries, path: string): Promise<Relation[]> {
  const folder = posix.dirname(path);
  const entry = entries.get(partKey(posix.join(folder, '_rels', `${posix.basename(path)}.rels`)));
  if (entry === undefined) throw new Unreadable('not-a-workbook', `${path}.rels`);
  const relations: Relation[] = [];
  const events = byElement({
    open: {
      Relationship: (tag) => {
        const target = attributeOf(tag, 'Target') ?? '';
        relations.push({
          id: attributeOf(tag, 'Id') ?? '',
          type: attributeOf(tag, 'Type')?.split('/').at(-1) ?? '',
          target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
        });
      },
    },
  });
  await scanWhole(inflate(bytes, entry, SMALL_PART_BYTES), events);
  return relations;
}

interface BookSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

async function readBook(bytes: Buffer, entry: ZipEntry) {
  const sheets: BookSheet[] = [];
  let dateSystem: DateSystem = 1900;
  const events = byElement({
    open: {
      workbookPr: (tag) => {
        if (/^(1|true)$/.test(attributeOf(tag, 'date1904') ?? '')) dateSystem = 1904;
      },
      sheet: (tag) => {
        const hidden = (attributeOf(tag, 'state') ?? 'visible') !== 'visible';
        // `r:id`, whatever the prefix; `sheetId` is another attribute.
        sheets.push({ id: attributeOf(tag, 'id') ?? '', name: attributeOf(tag, 'name') ?? '', hidden });
      },
    },
  });
  await scanWhole(inflate(bytes, entry, SMALL_PART_BYTES), events);
  return { sheets, dateSystem };
}
