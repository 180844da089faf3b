/** A mapping, ready for use: how each of our columns is made from the columns of another system's file. */
import type { Encoding } from '../encoding/charset.js';
import type { DateReader } from './date-pattern.js';

/** What a lookup finds. Two different values for one key are none. */
export type Found = { readonly value: string } | 'missing' | 'ambiguous';

/** A table in which values are looked up. */
export interface Lookup {
  /** As the mapping names it. */
  readonly file: string;
  find(parts: readonly string[]): Found;
}

export interface MappedColumn {
  readonly key: string;
  /** Headers of the file. */
  readonly from: readonly string[];
  readonly join: string;
  readonly strip: readonly string[];
  readonly pad: number;
  readonly lookup?: Lookup;
  /** By folded value of the file. */
  readonly values?: ReadonlyMap<string, string>;
  readonly otherwise: 'keep' | 'blank' | 'reject';
  readonly dates: readonly DateReader[];
  /** A day without its time of day, whatever the file has. */
  readonly dayOnly: boolean;
  readonly decimal?: '.' | ',';
  readonly default: string;
}

export interface Mapping {
  readonly file: string;
  /** What the mapping says of the files it is for; flags override it. */
  readonly read: {
    readonly encoding?: Encoding;
    readonly delimiter?: string;
    readonly headerLine?: number;
    readonly sheet?: string;
  };
  readonly columns: readonly MappedColumn[];
  readonly constants: ReadonlyMap<string, string>;
  /** Folded headers that are passed over without a word; 'all': every one that is not read. */
  readonly drop: ReadonlySet<string> | 'all';
}
