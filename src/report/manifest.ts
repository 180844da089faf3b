/** The manifest of a report: what its figures were made of, and a digest that a later run can be compared with. Pure. */
import { digestOf } from '#kit/canonical.js';
import type { Hierarchy, Manifest, ReportHead } from './model.js';

interface Origin extends Pick<Manifest, 'inputs' | 'journal'> {
  readonly hierarchy: Hierarchy;
  readonly stored: number;
  readonly counted: number;
}

/** `report`: all that is published but the manifest itself. */
export const makeManifest = (
  report: Pick<ReportHead, 'definition'>,
  { inputs, journal, hierarchy, stored, counted }: Origin,
): Manifest => ({
  inputs,
  journal,
  lastBatch: inputs.at(-1)?.batch ?? null,
  hierarchy,
  definition: report.definition,
  rows: { stored, counted },
  digest: digestOf(report),
});
