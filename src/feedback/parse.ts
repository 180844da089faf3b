/** What reading a row of any kind gives. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Entry } from './model.js';
import type { Known, RowPlace } from './place-row.js';
import type { Scale } from './wordings.js';

export interface ParseContext {
  readonly known: Known;
  /** What numbers mean as levels. */
  readonly scale: Scale | undefined;
}

export interface Parsed {
  /** undefined, or an error among what was found: the row is rejected. */
  readonly entry: Entry | undefined;
  readonly found: readonly Diagnostic[];
  readonly place?: Pick<RowPlace, 'unit' | 'isUnknown' | 'isUnlinked'>;
}
