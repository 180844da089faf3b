/** What keeps a plan from being applied, as findings: gates that do not hold, rows that are no longer as they were read. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { type GateFailure, type GateWarning, gateId } from './gate-model.js';
import { gateOf } from './gates/registry.js';
import { type PlanReads, READ_TABLES } from './model.js';
import type { StaleRow } from './reads.js';
import { reorgFindings, rowNames } from './words.js';

/** One that was accepted is told all the same, as a note. */
export function sayGate(gate: GateFailure): Diagnostic {
  if (gate.accepted === null) return gateOf(gate).say(gate);
  return reorgFindings.find('gate-accepted', { gate: gateId(gate), reason: gate.accepted });
}

/** In the words of its gate, but no worse than it weighs. */
export const sayWarning = (one: GateWarning): Diagnostic => ({
  ...gateOf(one).say(one),
  severity: one.weight,
});

/** More rows than that are counted, and no more of them named: nobody reads five thousand. Of another database a few will do. */
const [NAMED_ROWS, NAMED_ELSEWHERE] = [10, 3];

/** First how many there are, where they are many or most of what the plan read. */
export function sayStale(stale: readonly StaleRow[], reads: PlanReads): Diagnostic[] {
  const read = READ_TABLES.reduce((sum, table) => sum + Object.keys(reads[table]).length, 0);
  const lost = stale.filter(({ how }) => how !== 'new').length;
  const isElsewhere = lost > read / 2;
  const named = stale.slice(0, isElsewhere ? NAMED_ELSEWHERE : NAMED_ROWS).map(sayRow);
  const shown = named.length;
  if (isElsewhere) return [reorgFindings.find('other-database', { count: lost, read, shown }), ...named];
  if (stale.length === shown) return named;
  return [reorgFindings.find('many-rows-differ', { count: stale.length, shown }), ...named];
}

const sayRow = ({ table, key, how }: StaleRow): Diagnostic =>
  reorgFindings.find(`row-${how}`, { row: rowNames[table], key });
