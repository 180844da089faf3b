/** A refusal: the command could not or must not go on. Thrown by edge code, caught only in main. */
import type { Diagnostic } from './diagnostic.js';

/** Why a command stopped; main alone knows the exit code of each. */
export type RefusalKind =
  | 'unusable' // usage, missing or unreadable file, no such database
  | 'refused' // stale plan, gate, lock, undo conflict
  | 'declined' // the person said no
  | 'interrupted'; // Ctrl-C at a prompt

export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly diagnostics: readonly Diagnostic[];
  /** Machine-readable detail for `--json`. */
  readonly data: unknown;

  constructor(kind: RefusalKind, diagnostics: readonly Diagnostic[], data: unknown = null) {
    super(diagnostics.map((d) => `${d.code} ${JSON.stringify(d.args)}`).join('; ') || kind);
    this.name = 'Refusal';
    this.kind = kind;
    this.diagnostics = diagnostics;
    this.data = data;
  }
}
