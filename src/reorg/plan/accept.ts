/** Failures of gates that somebody puts up with, each for a reason that the plan keeps. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { type GateFailure, gateId, isAcceptable } from '../gate-model.js';
import { reorgFindings } from '../words.js';

/** By the id of a failure, why it is accepted. */
export type Acceptances = ReadonlyMap<string, string>;

export function accept(gate: GateFailure, acceptances: Acceptances): GateFailure {
  const reason = acceptances.get(gateId(gate));
  return reason === undefined || !isAcceptable(gate) ? gate : { ...gate, accepted: reason };
}

/** `GATE=REASON`; the first equals sign divides, since a reason may hold others. */
export function parseAcceptance(text: string): readonly [string, string] | undefined {
  const at = text.indexOf('=');
  const [id, reason] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  return at < 1 || reason === '' ? undefined : [id, reason];
}

/** What was accepted in vain: no such failure, or one that cannot be put up with. */
export function findIdle(acceptances: Acceptances, gates: readonly GateFailure[]): Diagnostic[] {
  const byId = new Map(gates.map((gate) => [gateId(gate), gate]));
  return [...acceptances.keys()].flatMap((id) => {
    const gate = byId.get(id);
    if (gate === undefined) return [reorgFindings.find('accepted-nothing', { gate: id })];
    return isAcceptable(gate) ? [] : [reorgFindings.find('not-acceptable', { gate: id })];
  });
}
