/**
 * How wide a text is in Times New Roman, the typeface of official papers (Decree 30/2020), in digits, the unit of a
 * column's width. Counting letters is not enough: "Bộ phận Một cửa" takes two lines where fifteen narrow letters take one.
 */

/** Thousandths of the size of type, as the typeface's own metrics have them; letters with the same width together. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [250, ' ,.'],
  [278, 'ijlt/:;'],
  [333, 'fr()-!I'],
  [389, 'sJ'],
  [444, 'acez?'],
  [556, 'FPS'],
  [564, '+<=>'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYĐw'],
  [778, 'm&'],
  [833, '%'],
  [889, 'M'],
  [944, 'W'],
];
const DIGIT = 500;
/** What the horn of ơ and ư adds; other marks stand above or below their letter. */
const HORN = '\u031b';
const HORN_WIDTH = 60;

const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));

export function widthInDigits(text: string): number {
  let width = 0;
  for (const sign of text.normalize('NFD')) width += widthOf(sign);
  return width / DIGIT;
}

function widthOf(sign: string): number {
  if (sign === HORN) return HORN_WIDTH;
  return /\p{M}/u.test(sign) ? 0 : (WIDTH_OF.get(sign) ?? DIGIT);
}
