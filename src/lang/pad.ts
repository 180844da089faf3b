/** Text in columns of a terminal: padded or cut to the width it really takes, Vietnamese marks included. */
import stringWidth from 'fast-string-width';

/** Between two columns. */
export const GAP = '  ';

/** Pads to a display width; text that is too long is cut with an ellipsis, never inside a letter and its marks. */
export function pad(text: string, width: number, right: boolean): string {
  const shown = stringWidth(text) <= width ? text : cut(text, width);
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(shown)));
  return right ? blanks + shown : shown + blanks;
}

function cut(text: string, width: number): string {
  let shown = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (stringWidth(shown + segment) > width - 1) break;
    shown += segment;
  }
  return `${shown.trimEnd()}…`;
}

/** Breaks a text at its blanks into lines of at most `width`; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || stringWidth(joined) > width) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/** As `wrap`, but no line is longer than `width`: a word that is, such as a digest, goes on below. */
export function breakText(text: string, width: number): string[] {
  if (stringWidth(text) <= width) return [text];
  return wrap(text, width).flatMap((line) => (stringWidth(line) <= width ? [line] : breakWord(line, width)));
}

function breakWord(word: string, width: number): string[] {
  const lines = [''];
  for (const { segment } of new Intl.Segmenter('vi').segment(word)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && stringWidth(last + segment) > width) lines.push(segment);
    else lines[lines.length - 1] = last + segment;
  }
  return lines;
}

export const longestWord = (text: string): number =>
  text.split(' ').reduce((most, word) => Math.max(most, stringWidth(word)), 0);
