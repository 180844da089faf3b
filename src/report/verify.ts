/** Compares a report that was saved with what the database says now: figure by figure, and what has come in since. Pure. */
import { digestWithout } from '#kit/canonical.js';
import { DIMENSIONS, type Manifest, type PublishedRow } from './model.js';

/** A report as JSON has it. */
export interface SavedReport {
  readonly report: string;
  readonly rows: readonly PublishedRow[];
  readonly total: PublishedRow;
  readonly manifest: Manifest;
}

/** A figure that is another now. `row`: what tells the row apart, '' for the total. */
export interface Difference {
  readonly row: string;
  readonly figure: string;
  readonly was: string;
  readonly is: string;
}

export interface Verdict {
  /** The file says something else than the program had written into it. */
  readonly isEdited: boolean;
  readonly differences: readonly Difference[];
  /** Changes of the journal since, batches among them. */
  readonly newBatches: readonly number[];
  readonly journalMoved: boolean;
}

/** Neither is part of the figures: they say what has become of them. */
const REMARKS = ['manifest', 'closed', 'bridge'];

export const digestOfSaved = (data: object): string => digestWithout(data, REMARKS);

export function compareReports(saved: SavedReport, now: SavedReport): Verdict {
  const known = new Set(saved.manifest.inputs.map(({ batch }) => batch));
  return {
    isEdited: digestOfSaved(saved) !== saved.manifest.digest,
    differences: [...compareRows(saved.rows, now.rows), ...compareRow('', saved.total, now.total)],
    newBatches: now.manifest.inputs.map(({ batch }) => batch).filter((batch) => !known.has(batch)),
    journalMoved: saved.manifest.journal?.head !== now.manifest.journal?.head,
  };
}

function compareRows(saved: readonly PublishedRow[], now: readonly PublishedRow[]): Difference[] {
  const before = new Map(saved.map((row) => [nameOf(row), row]));
  const after = new Map(now.map((row) => [nameOf(row), row]));
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => compareRow(name, before.get(name), after.get(name)));
}

/** What tells a row apart: an indicator is no dimension, and the only one of its row. */
const NAMING = [...DIMENSIONS, 'indicator'];

/** By the codes of its members: `CN-TH`, `2025-03 / CN-TH`. */
const nameOf = (row: PublishedRow): string =>
  NAMING.flatMap((dimension) => (dimension in row ? [String(row[dimension] || '–')] : [])).join(' / ');

function compareRow(
  name: string,
  saved: PublishedRow | undefined,
  now: PublishedRow | undefined,
): Difference[] {
  const figures = [...new Set([...Object.keys(saved ?? {}), ...Object.keys(now ?? {})])];
  return figures.flatMap((figure) => {
    const [was, is] = [say(saved?.[figure]), say(now?.[figure])];
    return was === is ? [] : [{ row: name, figure, was, is }];
  });
}

/** A count as it is, a rate as its fraction; '–' where there is none. */
function say(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (typeof value !== 'object') return String(value);
  if ('numerator' in value && 'denominator' in value) return `${value.numerator}/${value.denominator}`;
  return JSON.stringify(value);
}
