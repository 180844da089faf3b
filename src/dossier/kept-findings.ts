/**
 * What is odd or wrong about the rows of a file, however many there are: of each kind the first are
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
