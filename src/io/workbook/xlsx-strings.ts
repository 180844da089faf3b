/** The texts that the cells of a workbook share: `xl/sharedStrings.xml`. */
import { decodeText } from './cell-value.js';
import { scanWhole } from './xml.js';

/** Runs of rich text are joined; readings in another script (`rPh`) are left out. */
export async function readStrings(pieces: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  await scanWhole(pieces, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inReading;
      else if (name === 'rPh') inReading = true;
    },
    text(raw) {
      if (inText) text += raw;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') strings.push(decodeText(text));
    },
  });
  return strings;
}
