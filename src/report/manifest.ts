/** The manifest of a report: what its figures were made of, and a digest that a later run can be compared with. Pure. */
import { digestOf } from '#kit/canonical.js';
import type { Hierarchy, Manifest, VolumeReport } from './model.js';

interface Origin extends Pick<Manifest, 'inputs' | 'journal'> {
  readonly hierarchy: Hierarchy;
  readonly stored: number;
}

export const makeManifest = (
  report: VolumeReport,
  { inputs, journal, hierarchy, stored }: Origin,
): Manifest => ({
  inputs,
  journal,
  lastBatch: inputs.at(-1)?.batch ?? null,
  hierarchy,
  definition: report.definition,
  rows: { stored, counted: report.total.carriedOver + report.total.received },
  digest: digestOf(report),
});
