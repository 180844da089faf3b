/** Which number format each cell style of a workbook has: `xl/styles.xml`. */
import { builtInKind, kindOfFormat, type NumberKind } from './number-format.js';
import { attributeOf, byElement, scanWhole } from './xml.js';

/** The kinds by the number of the style (the `s` of a cell). */
export async function readStyles(pieces: AsyncIterable<Buffer>): Promise<NumberKind[]> {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  const events = byElement({
    open: {
      numFmt: (tag) => formats.set(numberOf(tag, 'numFmtId'), attributeOf(tag, 'formatCode') ?? ''),
      cellXfs: () => {
        inCellStyles = true;
      },
      xf: (tag) => {
        if (inCellStyles) styles.push(numberOf(tag, 'numFmtId'));
      },
    },
    close: {
      cellXfs: () => {
        inCellStyles = false;
      },
    },
  });
  await scanWhole(pieces, events);
  return styles.map((id) => {
    const format = formats.get(id);
    return format === undefined ? builtInKind(id) : kindOfFormat(format);
  });
}

const numberOf = (tag: string, name: string): number => Number(attributeOf(tag, name) ?? 0);
