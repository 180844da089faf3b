/** Rows of a file of facts → shares of indicators; what cannot be right is found with its place, and not used. Pure. */
import { type Cells, openCells } from '#kit/cells.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputRow, InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { parseInteger } from '#kit/values.js';
import { reportFindings } from '../words.js';
import { INDICATORS, type Indicator, RULES } from './rules.js';
import { percentOf, type Share } from './score.js';

export interface Fact {
  readonly indicator: Indicator;
  readonly share: Share;
  /** A share in per cent without the counts behind it. */
  readonly isRatio: boolean;
  /** '': the whole that is asked for, in the period that is asked for. */
  readonly unit: string;
  readonly period: string;
  readonly source: string;
  readonly where: Place;
}

type Table = Pick<InputTable, 'file' | 'rows' | 'present'>;

/** Rows whose figures are blank say nothing: a template is filled in bit by bit. */
export function parseFacts(tables: readonly Table[]): Checked<readonly Fact[]> {
  const value: Fact[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const table of tables)
    for (const row of table.rows) {
      const { fact, found } = parseRow(table, row);
      diagnostics.push(...found);
      if (fact !== undefined) value.push(fact);
    }
  return { value, diagnostics };
}

interface ParsedRow {
  readonly fact?: Fact;
  readonly found: readonly Diagnostic[];
}

function parseRow(table: Table, row: InputRow): ParsedRow {
  const cells = openCells(table, row);
  const figures = ['numerator', 'denominator', 'ratio'].map(cells.text);
  if (figures.every((text) => text === '')) return { found: [] };
  const indicator = findIndicator(cells);
  const share = readShare(cells);
  if (indicator === undefined || share === undefined || cells.found.length > 0) return { found: cells.found };
  const [unit = '', period = '', source = ''] = ['unit', 'period', 'source'].map(cells.text);
  return { fact: { indicator, ...share, unit, period, source, where: cells.where() }, found: [] };
}

/** By its number, `2,1` as a spreadsheet may write it included, or by what the portal calls it. */
function findIndicator(cells: Cells): Indicator | undefined {
  const value = cells.text('indicator');
  const word = value.replace(',', '.').toLowerCase();
  const found = INDICATORS.find((one) => one === word || RULES[one].metric?.toLowerCase() === word);
  if (found === undefined) {
    const args = { value, known: INDICATORS.join(', ') };
    cells.complain(reportFindings.find('fact-unknown-indicator', args, cells.where('indicator')));
  }
  return found;
}

function readShare(cells: Cells): Pick<Fact, 'share' | 'isRatio'> | undefined {
  const ratio = cells.text('ratio') === '' ? undefined : readRatio(cells);
  if (cells.text('numerator') === '' && cells.text('denominator') === '')
    return ratio && { share: ratio, isRatio: true };
  const numerator = readCount(cells, 'numerator');
  const denominator = readCount(cells, 'denominator');
  if (numerator === undefined || denominator === undefined) return undefined;
  if (numerator > denominator) {
    const args = { numerator, denominator };
    cells.complain(reportFindings.find('fact-above-whole', args, cells.where('numerator')));
    return undefined;
  }
  const share = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  if (ratio !== undefined && percentOf(share) !== percentOf(ratio)) {
    const args = { ratio: cells.text('ratio'), numerator, denominator };
    cells.complain(reportFindings.find('fact-ratio-differs', args, cells.where('ratio')));
  }
  return { share, isRatio: false };
}

function readCount(cells: Cells, column: string): number | undefined {
  const value = cells.text(column);
  const count = parseInteger(value);
  if (count !== undefined && count >= 0) return count;
  if (value === '') cells.complain(reportFindings.find('fact-half', { column }, cells.where(column)));
  else complain(cells, column, count !== undefined);
  return undefined;
}

/** Of a number that is out of range, or of what is no number. */
function complain(cells: Cells, column: string, isNumber: boolean): void {
  const args = { value: cells.text(column) };
  const where = cells.where(column);
  const { find } = reportFindings;
  cells.complain(isNumber ? find('fact-out-of-range', args, where) : find('fact-no-number', args, where));
}

/** Per cent to six digits behind the comma, kept as the fraction that it is: no double rounds it. */
const RATIO = /^([-−]\s*)?(\d{1,9})(?:[.,](\d{1,6}))?\s*%?$/u;

function readRatio(cells: Cells): Share | undefined {
  const [, minus, whole, part = ''] = RATIO.exec(cells.text('ratio')) ?? [];
  const share = {
    numerator: BigInt((whole ?? '0') + part),
    denominator: 100n * 10n ** BigInt(part.length),
  };
  const isInRange = minus === undefined && share.numerator <= share.denominator;
  if (whole !== undefined && isInRange) return share;
  complain(cells, 'ratio', whole !== undefined);
  return undefined;
}
