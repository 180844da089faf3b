/**
 * From the rows of a file to what it states about procedures. Nothing is judged here: what cannot be read stays in
 * the row's cells for the rules, and parsing goes on.
 */
import type { Place } from '#kit/diagnostic.js';
import type { InputRow, InputTable } from '#kit/input.js';
import { parseOfficeDay } from '#kit/values.js';
import { tidy } from '#kit/vietnamese.js';
import type { ColumnKey } from './columns.js';
import type { Attributes, ProcedureStatement } from './model.js';
import { type CodeParts, findProcedureCodes, parseProcedureCode } from './procedure-code.js';
import { type Furniture, furnitureOf, type Heading, readHeading } from './reading/headings.js';
import { joinColumns } from './reading/two-row-heads.js';
import { parseAgencies, parseLevels, parseMark, parseOnline, parseStatus } from './reading/values.js';

export interface CatalogueRow {
  readonly place: Place;
  /** As read: NFC, trimmed. */
  readonly cells: Readonly<Record<string, string>>;
  /** The code's own cell, or the code that stands in the name where there is no such cell. */
  readonly codeText: string;
  readonly code: CodeParts | undefined;
  /** Without blanks too many and without its code. */
  readonly name: string;
  /** Codes that stand in the cell of the name. */
  readonly codesInName: readonly CodeParts[];
  /** As written, where reading had to mend a cell. */
  readonly written?: Readonly<Record<string, string>>;
  /** Banners that stand above it, outermost first. */
  readonly under: readonly Heading[];
}

/** A row that states no procedure. */
interface FurnitureRow {
  readonly place: Place;
  readonly kind: Furniture;
  readonly text: string;
  readonly heading?: Heading;
}

export interface CatalogueFile {
  readonly file: string;
  readonly present: ReadonlySet<string>;
  readonly rows: readonly CatalogueRow[];
  readonly furniture: readonly FurnitureRow[];
}

export function parseCatalogue(given: InputTable): CatalogueFile {
  const table = joinColumns(given);
  const rows: CatalogueRow[] = [];
  const furniture: FurnitureRow[] = [];
  let under: readonly Heading[] = [];
  for (const row of table.rows) {
    const place = placeOf(table.file, row);
    const kind = furnitureOf(row.cells);
    if (kind === undefined) rows.push(parseRow(row, place, under));
    else if (kind === 'heading') {
      const heading = readHeading(row.cells, place);
      under = nest(under, heading);
      furniture.push({ place, kind, text: heading.text, heading });
    } else furniture.push({ place, kind, text: Object.values(row.cells).filter(Boolean).join(' ') });
  }
  return { file: table.file, present: table.present, rows, furniture };
}

const placeOf = (file: string, { line, sheet }: InputRow): Place =>
  sheet === undefined ? { file, line } : { file, sheet, line };

/** A banner ends the one of its own kind above it, and what was nested in that; which kind is outermost differs. */
function nest(under: readonly Heading[], heading: Heading): Heading[] {
  const at = under.findIndex(({ kind }) => kind === heading.kind);
  return [...(at === -1 ? under : under.slice(0, at)), heading];
}

function parseRow({ cells, written }: InputRow, place: Place, under: readonly Heading[]): CatalogueRow {
  const { name: nameCell = '', code: cell = '' } = cells;
  const within = findProcedureCodes(nameCell);
  const codeText = cell === '' ? (within.at(-1) ?? '') : cell;
  const code = parseProcedureCode(codeText);
  const { name, codesInName } = within.length === 0 ? bareName(nameCell) : nameWith(within, nameCell, code);
  const row = { place, cells, codeText, code, name, codesInName, under };
  return written === undefined ? row : { ...row, written };
}

type ReadName = Pick<CatalogueRow, 'name' | 'codesInName'>;

const NO_CODES: readonly CodeParts[] = [];

const bareName = (cell: string): ReadName => ({ name: tidy(cell), codesInName: NO_CODES });

function nameWith(within: readonly string[], cell: string, code: CodeParts | undefined): ReadName {
  const own = within.findLast((text) => parseProcedureCode(text)?.core === code?.core);
  return {
    name: own === undefined ? tidy(cell) : withoutCode(cell, own),
    codesInName: within.flatMap((text) => parseProcedureCode(text) ?? []),
  };
}

/** `Tên thủ tục (1.014464)`, `Tên thủ tục/ 1.014464.H50`, or the code on a line of its own. */
function withoutCode(written: string, code: string): string {
  const at = written.lastIndexOf(code);
  const before = written.slice(0, at).replace(/[\s(/–-]*(?:mã(?: số)?(?: tthc)?\s*:?)?\s*[(]?$/iu, '');
  return tidy(`${before} ${written.slice(at + code.length).replace(/^\s*\)?/u, '')}`);
}

/** What a row states, for the columns that its file has; undefined without a readable code and a name. */
export function stateProcedure(row: CatalogueRow, file: CatalogueFile): ProcedureStatement | undefined {
  if (row.code === undefined || row.name === '') return undefined;
  return {
    code: row.code.core,
    attributes: {
      name: row.name,
      // A national export without suffixes says nothing against a province's own copy.
      ...(row.code.province === '' ? {} : { province: row.code.province }),
      ...readAttributes(row, file.present),
    },
    effectiveFrom: parseOfficeDay(row.cells.effective_from ?? ''),
  };
}

type Reader = (text: string) => Partial<Attributes>;

/** How each column becomes an attribute. A value that cannot be read stays blank; its rule says so. */
const READERS: Partial<Record<ColumnKey, Reader>> = {
  field: (text) => ({ field: tidy(text) }),
  level: (text) => ({ level: parseLevels(text) ?? [] }),
  agency: (text) => ({ agency: tidy(text) }),
  implementing_agencies: (text) => ({ implementing: parseAgencies(text) }),
  online: (text) => ({ online: parseOnline(text) ?? '' }),
  time_limit: (text) => ({ timeLimit: text }),
  fee: (text) => ({ fee: text }),
  charge: (text) => ({ charge: text }),
  legal_basis: (text) => ({ legalBasis: text }),
  boundary_free: (text) => ({ boundaryFree: parseMark(text) ?? '' }),
  interlinked: (text) => ({ interlinked: parseMark(text) ?? '' }),
  delegated_to: (text) => ({ delegatedTo: tidy(text) }),
  type: (text) => ({ type: tidy(text) }),
  status: (text) => ({ status: parseStatus(text) ?? '' }),
  decision: (text) => ({ decision: tidy(text) }),
  replaces: (text) => ({ replaces: findProcedureCodes(text) }),
  published_on: (text) => ({ publishedOn: parseOfficeDay(text) ?? '' }),
};

function readAttributes(row: CatalogueRow, present: ReadonlySet<string>): Partial<Attributes> {
  let attributes: Partial<Attributes> = fromHeadings(row.under);
  for (const [key, read] of Object.entries(READERS)) {
    const text = row.cells[key] ?? '';
    const isFromHeading = text === '' && Object.hasOwn(attributes, key);
    if (present.has(key) && !isFromHeading) attributes = { ...attributes, ...read(text) };
  }
  return { ...attributes, ...tickedOnline(row.cells, present) };
}

function fromHeadings(under: readonly Heading[]): Partial<Attributes> {
  let attributes: Partial<Attributes> = {};
  for (const { level, field, status } of under) {
    if (level !== undefined) attributes = { ...attributes, level };
    if (field !== undefined) attributes = { ...attributes, field };
    if (status !== undefined) attributes = { ...attributes, status };
  }
  return attributes;
}

/** Two columns to tick, "Toàn trình" and "Một phần", in place of one with a word. */
function tickedOnline(
  cells: Readonly<Record<string, string>>,
  present: ReadonlySet<string>,
): Partial<Attributes> {
  if (!present.has('online_full') && !present.has('online_partial')) return {};
  if (parseMark(cells.online_full ?? '') === 'yes') return { online: 'full' };
  return { online: parseMark(cells.online_partial ?? '') === 'yes' ? 'partial' : '' };
}
