/** What keeps a plan from being applied, as findings: gates that do not hold, rows that are no longer as they were read. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { type GateFailure, type GateWarning, gateId } from './gate-model.js';
import { gateOf } from './gates/registry.js';
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

export const sayStale = ({ table, key, how }: StaleRow): Diagnostic =>
  reorgFindings.find(`row-${how}`, { row: rowNames[table], key });
