/** What the reading of an import adds up, file by file, and what it hands over. */
import type { StagedRejects } from '#io/read/rejects.js';
import type { ReadEnd, ReaderMessage } from './batch.hot.js';
import type { RowReader } from './reader.hot.js';
import type { RowSifter } from './row-sifter.hot.js';

export interface Tally {
  /** `plain`: rows that needed no sifting. */
  add(sifter: RowSifter, blank: number, plain?: number): void;
  readonly counts: { read: number; rejected: number; blank: number };
  readonly rejects: StagedRejects[];
}

export function newTally(): Tally {
  const counts = { read: 0, rejected: 0, blank: 0 };
  const rejects: StagedRejects[] = [];
  return {
    counts,
    rejects,
    add: (sifter, blank, plain = 0) => {
      counts.read += sifter.count + blank + plain;
      counts.rejected += sifter.rejected;
      counts.blank += blank;
      const staged = sifter.close();
      if (staged !== undefined) rejects.push(staged);
    },
  };
}

export const takeRows = (reader: RowReader, bytesRead: number): ReaderMessage => ({
  kind: 'rows',
  rows: reader.rows.take(),
  texts: reader.texts.takeFresh(),
  strayCodes: reader.takeStrayCodes(),
  bytesRead,
});

export const tallyEnd = (reader: RowReader, { counts, rejects }: Tally): ReadEnd => ({
  kind: 'done',
  ...counts,
  found: [...reader.found.kept, ...reader.found.sayMore()],
  sifted: [...reader.sifted.kept, ...reader.sifted.sayMore()],
  unknown: [...reader.unknown],
  isWhole: reader.isWhole,
  rejects,
});
