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
  const [before, after] = [rowsIn(saved), rowsIn(now)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return {
    isEdited: digestOfSaved(saved) !== saved.manifest.digest,
    differences: names.flatMap((name) => compareRow(name, before.get(name), after.get(name))),
    newBatches: now.manifest.inputs.map(({ batch }) => batch).filter((batch) => !known.has(batch)),
    journalMoved: saved.manifest.journal?.head !== now.manifest.journal?.head,
  };
}

/** Every row by a name of its own: of two bearers of one code the second is numbered. */
function rowsIn(report: object): Map<string, PublishedRow> {
  const named = new Map<string, PublishedRow>();
  for (const [own, row] of listRows(report)) {
    let name = own;
    for (let n = 2; named.has(name); n++) name = `${own} (${n})`;
    named.set(name, row);
  }
  return named;
}

/** Not compared: remarks, and what was asked, which both have. */
const ASIDE = [...REMARKS, 'period', 'compare', 'part', 'rules', 'classes'];

/** The rows, what sums them up, what is excluded or stands beside them. */
const listRows = (holder: object): [name: string, row: PublishedRow][] =>
  Object.entries(holder).flatMap(([member, value]) =>
    typeof value !== 'object' || value === null || ASIDE.includes(member) ? [] : rowsOf(member, value),
  );

function rowsOf(member: string, value: object): [name: string, row: PublishedRow][] {
  if (Array.isArray(value)) return value.map((row: PublishedRow) => [nameOf(row), row]);
  if (member === 'cross') return listRows(value).map(([name, row]) => [`${member} ${name}`, row]);
  return [[member === 'total' ? '' : member, value as PublishedRow]];
}

/** Each of them alone tells a row of its list apart. */
const NAMES = ['indicator', 'code', 'reason'];

/** By such a name, or else by the codes of its members: `CN-TH`, `2025-03 / CN-TH`. */
function nameOf(row: PublishedRow): string {
  const name = NAMES.find((member) => member in row);
  const members = name === undefined ? DIMENSIONS.filter((dimension) => dimension in row) : [name];
  return (members.length === 0 ? ['group'] : members).map((member) => String(row[member] || '–')).join(' / ');
}

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
