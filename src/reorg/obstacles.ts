/** What keeps a plan from being applied, as findings: gates that do not hold, rows that are no longer as they were read. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { type GateFailure, gateId } from './model.js';
import type { StaleRow } from './reads.js';
import { reorgFindings, rowNames } from './words.js';

/** One that was accepted is told all the same, as a note. */
export function sayGate(gate: GateFailure): Diagnostic {
  if (gate.accepted === null) return nameGate(gate);
  return reorgFindings.find('gate-accepted', { gate: gateId(gate), reason: gate.accepted });
}

function nameGate(gate: GateFailure): Diagnostic {
  const { code, day, unit, who } = gate;
  const id = gateId(gate);
  switch (code) {
    case 'reorg/condition':
      return reorgFindings.find('condition', { said: gate.said ?? '', id });
    case 'reorg/transfer-restricted':
      return reorgFindings.find('transfer-restricted', { unit, day, staff: who, id });
    case 'reorg/secondment-term':
      return reorgFindings.find('secondment-term', { unit, day, staff: who, id });
    case 'reorg/open-children':
      return reorgFindings.find('open-children', { unit, day, child: who });
    case 'reorg/left-behind':
      return reorgFindings.find('left-behind', { unit, day, staff: who });
    case 'reorg/no-desk':
      return reorgFindings.find('no-desk', { unit, day });
    case 'reorg/two-places':
      return reorgFindings.find('two-places', { unit, day, staff: who });
  }
}

export const sayStale = ({ table, key, how }: StaleRow): Diagnostic =>
  reorgFindings.find(`row-${how}`, { row: rowNames[table], key });
