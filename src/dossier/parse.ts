/** A row of a dossier file → what it declares. A cell that cannot be understood rejects the row, and says why. */
import { parseProcedureCode } from '#catalogue/procedure-code.js';
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import { openCells } from '#kit/cells.js';
import { MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputRow, InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { parseInteger, parseOfficeMinute, parseYesNo } from '#kit/values.js';
import { nfc, tidy } from '#kit/vietnamese.js';
import { isBefore } from './instants.js';
import {
  CHANNELS,
  type Declared,
  ENDED,
  INSTANTS,
  type Instant,
  REFERENCES,
  STATUSES,
  sayInstant,
  toColumn,
} from './model.js';
import { parseChannel, parseDigitised, parseStatus } from './wordings.js';
import { dossierFindings } from './words.js';

/** Identity of a dossier (definitions.md 2). */
export const toDossierCode = (text: string): DossierCode => nfc(text.trim()).toUpperCase() as DossierCode;

/** The core is the procedure, whichever province's copy is named (domain.md 4.3); codes of other systems stay as they are. */
export const toProcedureCode = (text: string): ProcedureCode =>
  parseProcedureCode(text)?.core ?? (tidy(text) as ProcedureCode);

/** undefined: the row is rejected, for the errors found. */
export function parseDossier(
  row: InputRow,
  source: Pick<InputTable, 'file' | 'present'>,
): Checked<Declared | undefined> {
  const cells = openRow(row, source);
  const code = cells.require('code', toDossierCode);
  const procedure = cells.require('procedure', toProcedureCode);
  const unit = cells.require('unit', (text) => text as UnitCode);
  const receivedAt = cells.require('received_at', (text) => parseMinute(text, 'received_at', cells));
  const facts = readFacts(cells);
  const isRejected = cells.found.length > 0;
  if (
    isRejected ||
    code === undefined ||
    procedure === undefined ||
    unit === undefined ||
    receivedAt === undefined
  )
    return { value: undefined, diagnostics: cells.found };
  const declared = { code, unit, facts: { ...facts, procedure, receivedAt } };
  return { value: declared, diagnostics: lookAt(declared, cells.where()) };
}

type Cells = ReturnType<typeof openRow>;

function openRow(row: InputRow, source: Pick<InputTable, 'file' | 'present'>) {
  const cells = openCells(source, row);
  return {
    ...cells,
    require<T>(column: string, parse: (text: string) => T): T | undefined {
      const text = cells.text(column);
      if (text !== '') return parse(text);
      cells.complain(dossierFindings.find('missing-value', { column }, cells.where(column)));
      return undefined;
    },
  };
}

type Draft = { -readonly [Key in keyof Declared['facts']]?: Declared['facts'][Key] };

const OPTIONAL_INSTANTS = INSTANTS.filter(
  (key): key is Exclude<Instant, 'receivedAt'> => key !== 'receivedAt',
);

function readFacts(cells: Cells): Draft {
  const facts: Draft = {};
  for (const key of [...OPTIONAL_INSTANTS, 'firstDueAt'] as const) {
    const value = cells.read(toColumn(key), (text) => parseMinute(text, toColumn(key), cells));
    if (value !== undefined) facts[key] = value;
  }
  for (const key of REFERENCES) {
    const value = cells.read(toColumn(key), (text) => text);
    if (value !== undefined) facts[key] = value;
  }
  const desk = cells.read('desk', (text) => text as UnitCode);
  if (desk !== undefined) facts.desk = desk;
  return { ...facts, ...readWordings(cells), ...readNumbers(cells) };
}

function readWordings(cells: Cells): Draft {
  const status = cells.read('status', (text) => orFind(parseStatus(text), unknownStatus(text), cells));
  const channel = cells.read('channel', (text) => orFind(parseChannel(text), unknownChannel(text), cells));
  return {
    ...(status === undefined ? {} : { status }),
    // A dossier without a channel came to the counter: so the national portal counts it (QĐ 766, item 3.3).
    ...(channel === undefined ? {} : { channel: channel ?? 'counter' }),
  };
}

function readNumbers(cells: Cells): Draft {
  const facts: Draft = {};
  for (const key of ['supplementCount', 'fee'] as const) {
    const value = cells.read(toColumn(key), (text) => parseCount(text, toColumn(key), cells));
    if (value !== undefined) facts[key] = value;
  }
  for (const key of ['onlinePayment', 'resultElectronic'] as const) {
    const column = toColumn(key);
    const value = cells.read(column, (text) => orFind(parseYesNo(text), badAnswer(text, column), cells));
    if (value !== undefined) facts[key] = value;
  }
  const digitised = cells.read('digitised', (text) =>
    orFind(parseDigitised(text), badAnswer(text, 'digitised'), cells),
  );
  return { ...facts, ...(digitised === undefined ? {} : { digitised }) };
}

/** Makes the finding of a column once its place is known. */
type Complaint = { readonly column: string; readonly make: (where: Place) => Diagnostic };

function orFind<T>(value: T | undefined, { column, make }: Complaint, cells: Cells): T | undefined {
  if (value === undefined) cells.complain(make(cells.where(column)));
  return value;
}

/** Rows hold times as minutes since 2000, and the spans between them, in 32 bits: a typing error in a year at most goes beyond. */
const MILLENNIUM = 10_957 * MINUTES_PER_DAY;
const isStorable = (minute: Minute | undefined): boolean =>
  minute !== undefined && Math.abs(minute - MILLENNIUM) < 2 ** 30;
/** A count of supplements beyond it is none. */
const COUNT_LIMIT = 2 ** 31;

const parseMinute = (value: string, column: string, cells: Cells): Minute | undefined =>
  orFind(
    isStorable(parseOfficeMinute(value)) ? parseOfficeMinute(value) : undefined,
    { column, make: (where) => dossierFindings.find('bad-date', { value, column }, where) },
    cells,
  );

function parseCount(value: string, column: string, cells: Cells): number | undefined {
  const count = parseInteger(value);
  return orFind(
    count === undefined || count < 0 || (column !== 'fee' && count >= COUNT_LIMIT) ? undefined : count,
    { column, make: (where) => dossierFindings.find('bad-number', { value, column }, where) },
    cells,
  );
}

const unknownStatus = (value: string): Complaint => ({
  column: 'status',
  make: (where) => dossierFindings.find('unknown-status', { value, allowed: STATUSES.join(', ') }, where),
});

const unknownChannel = (value: string): Complaint => ({
  column: 'channel',
  make: (where) => dossierFindings.find('unknown-channel', { value, allowed: CHANNELS.join(', ') }, where),
});

const badAnswer = (value: string, column: string): Complaint => ({
  column,
  make: (where) =>
    dossierFindings.find(
      'bad-answer',
      { value, column, allowed: column === 'digitised' ? '0, 1, 2, 3' : 'có, không (yes, no; 1, 0)' },
      where,
    ),
});

/** What is odd about a row that is taken all the same (definitions.md 4). */
function lookAt({ code, facts }: Declared, where: Place): Diagnostic[] {
  const end = facts.finishedAt ?? facts.returnedAt ?? null;
  const found: Diagnostic[] = [];
  if (end !== null && isBefore(end, facts.receivedAt)) {
    const args = { code, finished: sayInstant(end), received: sayInstant(facts.receivedAt) };
    found.push(dossierFindings.find('finished-before-received', args, where));
  }
  if (end === null && facts.status && ENDED.includes(facts.status))
    found.push(dossierFindings.find('ended-without-date', { code }, where));
  return found;
}
