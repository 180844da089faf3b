/** Where and why reading stopped, and where a record ends. Pure. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { ioFindings } from '../words.js';
import { type RawRecord, RECORD_LIMIT_BYTES, type Stop } from './records.js';

const RECORD_LIMIT = { limit: RECORD_LIMIT_BYTES / 1024 / 1024 };

/** The finding for a record at which reading stopped. */
export function sayStop(stop: Stop, record: RawRecord, place: Place): Diagnostic {
  switch (stop) {
    case 'cut-off':
      return ioFindings.find('half-read', {}, place);
    case 'record-too-long':
      return ioFindings.find('record-too-long', RECORD_LIMIT, place);
    case 'unclosed-quote':
      return ioFindings.find('unclosed-quote', { last: lastLine(record) }, place);
  }
}

/** Does the record end with a line end? Zero bytes are those of UTF-16. */
export const endsLine = (source: Buffer = Buffer.alloc(0)): boolean =>
  /[\r\n]\0?$/.test(source.subarray(-2).toString('latin1'));

/** The last physical line of a record. */
export const lastLine = ({ line, lines = 0, source }: RawRecord): number =>
  line + lines - (endsLine(source) ? 1 : 0);
