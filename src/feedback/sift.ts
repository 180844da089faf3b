/** Sorts the rows of tables into those that can be taken and those that cannot, with the reason of each. Pure. */
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { InputRow, InputTable } from '#kit/input.js';
import { parseBallot } from './ballot-parse.js';
import type { Entry, Kind } from './model.js';
import type { ParseContext, Parsed } from './parse.js';
import { parsePetition } from './petition-parse.js';
import { parseSurvey } from './survey-parse.js';
import { feedbackFindings } from './words.js';

export interface SiftedEntry extends Entry {
  readonly where: { readonly file: string; readonly sheet?: string; readonly line: number };
}

export interface Sifted {
  readonly accepted: readonly SiftedEntry[];
  readonly rejected: readonly InputRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** Codes of units that were kept although unknown. */
  readonly unknown: readonly string[];
  readonly unlinked: number;
}

const PARSE: Readonly<Record<Kind, (row: InputRow, table: InputTable, context: ParseContext) => Parsed>> = {
  ballots: parseBallot,
  survey: parseSurvey,
  petitions: parsePetition,
};

export function siftTable(table: InputTable, kind: Kind, context: ParseContext): Sifted {
  const accepted: SiftedEntry[] = [];
  const rejected: InputRow[] = [];
  const diagnostics: Diagnostic[] = [];
  const unknown: string[] = [];
  let unlinked = 0;
  for (const row of table.rows) {
    const { entry, found, place } = PARSE[kind](row, table, context);
    if (entry === undefined || hasErrors(found)) {
      // Of a rejected row only what rejects it is worth telling.
      diagnostics.push(...found.filter(({ severity }) => severity === 'error'));
      rejected.push(row);
      continue;
    }
    diagnostics.push(...found);
    if (place?.isUnknown === true) unknown.push(place.unit);
    if (place?.isUnlinked === true) unlinked++;
    const { line, sheet } = row;
    accepted.push({ ...entry, where: { file: table.file, ...(sheet === undefined ? {} : { sheet }), line } });
  }
  return { accepted, rejected, diagnostics, unknown, unlinked };
}

/** As many as a person reads; the reports list them all. */
const SHOWN_CODES = 10;

/** One warning for all that was kept although unknown, one for all that found no dossier. */
export function saySifted(sifted: readonly Sifted[]): Diagnostic[] {
  const unlinked = sifted.reduce((sum, one) => sum + one.unlinked, 0);
  const codes = [...new Set(sifted.flatMap(({ unknown }) => unknown))].sort();
  const shown = codes.slice(0, SHOWN_CODES).join(', ');
  const args = { count: codes.length, codes: codes.length > SHOWN_CODES ? `${shown}, …` : shown };
  return [
    ...(unlinked === 0 ? [] : [feedbackFindings.find('unlinked', { count: unlinked })]),
    ...(codes.length === 0 ? [] : [feedbackFindings.find('unknown-kept', args)]),
  ];
}
