/** The manifest of a report: what its figures were made of, and a digest that a later run can be compared with. Pure. */
import { digestOf } from '#kit/canonical.js';
import type { Hierarchy, Manifest, ReportHead } from './model.js';

/** What the figures were made of. */
export interface Origin extends Pick<Manifest, 'inputs' | 'journal' | 'calendar' | 'ledger'> {
  readonly stored: number;
}

interface ManifestRequest extends Origin {
  readonly version: string;
  /** As the command got them: those of the output's form are left out. */
  readonly flags: object;
  /** As it was settled: what was a setting then may be another one when the report is asked again. */
  readonly question: { readonly hierarchy: Hierarchy; readonly monthStarts: number };
  readonly counted: number;
}

/** `report`: all that is published but the manifest itself. */
export const makeManifest = (report: Pick<ReportHead, 'definition'>, request: ManifestRequest): Manifest => ({
  inputs: request.inputs,
  journal: request.journal,
  lastBatch: request.inputs.at(-1)?.batch ?? null,
  tool: { name: 'motcua', version: request.version },
  calendar: request.calendar,
  ledger: request.ledger,
  asked: askedWith(request),
  hierarchy: request.question.hierarchy,
  definition: report.definition,
  rows: { stored: request.stored, counted: request.counted },
  digest: digestOf(report),
});

/** Those of the form; and a report as it was closed is, byte for byte, the one that was made then. */
const FORM_FLAGS: readonly string[] = ['format', 'output', 'headers', 'csv', 'asClosed'];

const askedWith = ({ flags, question: { monthStarts } }: ManifestRequest): Manifest['asked'] =>
  Object.fromEntries(
    Object.entries({ ...flags, ...(monthStarts === 1 ? {} : { monthStarts }) })
      .filter(([name, value]) => value !== undefined && !FORM_FLAGS.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
