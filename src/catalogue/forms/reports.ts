/** What the forms for other programs (SARIF, JUnit, annotations) are made of: findings with their sentences. */
import type { Diagnostic, Severity } from '#kit/diagnostic.js';
import type { RuleLevels, Validation } from '../validate.js';

/** A finding in the language of the run. */
export interface SaidFinding {
  readonly diagnostic: Diagnostic;
  readonly message: string;
  readonly remedy: string;
}

export interface ValidationReport {
  readonly findings: readonly SaidFinding[];
  readonly notEvaluated: Validation['notEvaluated'];
  /** Files as named, those that could not be read included. */
  readonly files: readonly string[];
  readonly levels: RuleLevels;
  readonly failOn: Severity | 'never';
  /** What a rule is about, in the language of the run. */
  readonly explain: (slug: string) => { readonly why: string; readonly source: string };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Gravest first, otherwise in their order: what is cut off is what matters least. */
export const gravestFirst = (findings: readonly SaidFinding[]): SaidFinding[] =>
  [...findings].sort((a, b) => WEIGHT[a.diagnostic.severity] - WEIGHT[b.diagnostic.severity]);

/** The sheet and row of a spreadsheet, or nothing: a line says it all in a text file. */
export const sheetPlace = ({ where }: Diagnostic): string =>
  where?.sheet === undefined ? '' : `${where.sheet}!${where.line ?? ''}`;
