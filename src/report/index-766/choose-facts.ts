/** Which facts of a file an index takes: those of its unit and period, one an indicator, and none beside the data. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { PERIOD_FORMS, parsePeriod, type ReportPeriod } from '../period.js';
import { reportFindings } from '../words.js';
import type { Fact } from './facts-parse.js';
import type { Indicator } from './rules.js';

export interface Asked {
  readonly unit: string | undefined;
  readonly period: ReportPeriod;
  readonly monthStarts: number;
}

export type Facts = ReadonlyMap<Indicator, Fact>;

/** `isTold`: does the data of the centre tell it? */
export function chooseFacts(
  facts: readonly Fact[],
  asked: Asked,
  isTold: (indicator: Indicator) => boolean,
): Checked<Facts> {
  const diagnostics: Diagnostic[] = [];
  const chosen = new Map<Indicator, Fact>();
  const twice = new Set<Indicator>();
  let elsewhere = 0;
  for (const fact of facts) {
    const { indicator, where } = fact;
    const isMeant = isOf(fact, asked);
    const before = chosen.get(indicator);
    if (isMeant === undefined) diagnostics.push(badPeriod(fact));
    else if (!isMeant) elsewhere++;
    else if (isTold(indicator)) diagnostics.push(reportFindings.find('fact-not-used', { indicator }, where));
    else if (before === undefined) chosen.set(indicator, fact);
    else {
      twice.add(indicator);
      const args = { indicator, line: before.where.line ?? 1 };
      diagnostics.push(reportFindings.find('fact-twice', args, where));
    }
  }
  // Nobody can say which of the two holds.
  for (const indicator of twice) chosen.delete(indicator);
  if (elsewhere > 0) diagnostics.push(reportFindings.find('facts-elsewhere', { count: elsewhere }));
  return { value: chosen, diagnostics };
}

/** undefined: what it calls its period is none. */
function isOf(
  { unit, period: text }: Fact,
  { unit: asked, period, monthStarts }: Asked,
): boolean | undefined {
  const own = text === '' ? period : parsePeriod(text, monthStarts);
  if (own === undefined) return undefined;
  return own.from === period.from && own.until === period.until && (unit === '' || unit === asked);
}

const badPeriod = ({ period, where }: Fact): Diagnostic =>
  reportFindings.find('bad-period', { value: period, forms: PERIOD_FORMS }, { ...where, column: 'period' });
