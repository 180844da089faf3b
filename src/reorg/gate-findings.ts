/** A gate that does not hold, as a finding. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { type GateFailure, isOpen } from './model.js';
import { reorgFindings } from './words.js';

/** One that was accepted is told all the same, as a note. */
export function toFinding(gate: GateFailure): Diagnostic {
  const finding = sayGate(gate);
  return isOpen(gate) ? finding : { ...finding, severity: 'note' };
}

function sayGate({ code, day, unit, who }: GateFailure): Diagnostic {
  switch (code) {
    case 'reorg/open-children':
      return reorgFindings.find('open-children', { unit, day, child: who });
    case 'reorg/left-behind':
      return reorgFindings.find('left-behind', { unit, day, staff: who });
    case 'reorg/two-places':
      return reorgFindings.find('two-places', { unit, day, staff: who });
  }
}
