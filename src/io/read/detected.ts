/** Says in one line what was found out about a file. Commands print it: `session.note(noteDetected(table))`. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { ioFindings } from '../words.js';
import type { SourceTable } from './read-table.js';

const DELIMITER_NAMES: Readonly<Record<string, string>> = { '\t': 'TAB', ',': '","', ';': '";"', '|': '"|"' };

export function noteDetected({ file, detected }: Pick<SourceTable, 'file' | 'detected'>): Diagnostic {
  const { encoding = '', font, delimiter = '', sheets, headerLine: header, isGzip } = detected;
  if (sheets !== undefined)
    return ioFindings.find('detected-sheets', { sheets: sheets.join(', '), header }, { file });
  const parts = [encoding, ...(font === undefined ? [] : [font]), ...(isGzip ? ['gzip'] : [])];
  const args = {
    encoding: parts.join(' + '),
    delimiter: DELIMITER_NAMES[delimiter] ?? `"${delimiter}"`,
    header,
  };
  return ioFindings.find('detected', args, { file });
}

/** The same, unless the file is what one expects: UTF-8, commas, headers on top. */
export function noteUnusual(table: Pick<SourceTable, 'file' | 'detected'>): Diagnostic[] {
  const { encoding, font, delimiter, headerLine } = table.detected;
  const isUsual = encoding === 'utf-8' && font === undefined && delimiter === ',' && headerLine === 1;
  return isUsual ? [] : [noteDetected(table)];
}
