/** What is stored of a period and files lack that claim to have all of it (`dossier import --complete`). Pure. */
import type { DossierCode, UnitCode } from '#kit/brand.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { ClosedPeriod } from '#kit/period.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Dossier } from './model.js';
import { sayInstant } from './model.js';
import { dossierFindings } from './words.js';

/** Received in the period and stored; those that no row of the files names, by unit of intake. */
export interface Completeness {
  readonly period: ClosedPeriod;
  readonly stored: number;
  readonly missing: number;
  /** Those with most first. */
  readonly units: readonly { readonly unit: UnitCode; readonly count: number }[];
  readonly codes: readonly DossierCode[];
  /** The first of them in words, and that there are suspiciously many. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * `lacking`: what the files lack of the period, in the order of codes; `stored`: how many the period has. A code whose row
 * was rejected is in the files too: what is wrong with the row is said already. `shown` bounds the findings, never the codes.
 */
export function findMissing(
  lacking: Iterable<Dossier>,
  {
    period,
    shown,
    stored,
  }: { readonly period: ClosedPeriod; readonly shown: number; readonly stored: number },
): Completeness {
  const units = new Map<UnitCode, number>();
  const codes: DossierCode[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const dossier of lacking) {
    codes.push(dossier.code);
    units.set(dossier.unit, (units.get(dossier.unit) ?? 0) + 1);
    if (diagnostics.length < shown) diagnostics.push(sayMissing(dossier));
  }
  const unlikely = isUnlikely(codes.length, stored)
    ? [dossierFindings.find('complete-unlikely', { missing: codes.length, stored })]
    : [];
  return {
    period,
    stored,
    missing: codes.length,
    units: [...units]
      .map(([unit, missing]) => ({ unit, count: missing }))
      .sort((a, b) => b.count - a.count || compareCodes(a.unit, b.unit)),
    codes,
    diagnostics: [...unlikely, ...diagnostics],
  };
}

const sayMissing = ({ code, unit, receivedAt }: Dossier): Diagnostic =>
  dossierFindings.find('missing-from-files', { code, unit, received: sayInstant(receivedAt) });

/** More than a fifth of a period, and more than a handful: rather the file of one unit, or of another period. */
const LIKELY_SHARE = 0.2;
const HANDFUL = 5;

const isUnlikely = (missing: number, stored: number): boolean =>
  missing > HANDFUL && missing > stored * LIKELY_SHARE;
