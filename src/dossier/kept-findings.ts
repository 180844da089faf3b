/**
 * What is odd about the rows of a file that are taken all the same, however many there are: of each kind the first are
 * kept, the others counted. Pure.
 */
import type { Diagnostic } from '#kit/diagnostic.js';
import { dossierFindings } from './words.js';

/** More than anybody reads; a file of millions with one fault in each row must not fill the memory. */
const KEPT_OF_A_KIND = 10_000;

export class KeptFindings {
  readonly #kept: Diagnostic[] = [];
  readonly #counts = new Map<string, number>();
  readonly #limit: number;

  constructor(limit: number = KEPT_OF_A_KIND) {
    this.#limit = limit;
  }

  add(finding: Diagnostic): void {
    const count = (this.#counts.get(finding.code) ?? 0) + 1;
    this.#counts.set(finding.code, count);
    if (count <= this.#limit) this.#kept.push(finding);
  }

  /** Of a row that is given back: its reason is written beside it, whatever their number. */
  keep(findings: readonly Diagnostic[]): void {
    this.#kept.push(...findings);
  }

  get kept(): readonly Diagnostic[] {
    return this.#kept;
  }

  /** How many more of each kind there were. */
  sayMore(): Diagnostic[] {
    return [...this.#counts]
      .filter(([, count]) => count > this.#limit)
      .map(([code, count]) => dossierFindings.find('more-of-a-kind', { code, count: count - this.#limit }));
  }
}
