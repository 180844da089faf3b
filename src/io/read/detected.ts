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
