/** Numbers in words: "Mười (10) ngày", "15 (mười lăm) ngày", "ba mươi ngày". */

const ONES: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const WORD = `(?:${[...Object.keys(ONES), 'mười', 'mươi', 'trăm', 'linh', 'lẻ'].join('|')})`;
const WORDS = `(?<!\\p{L})${WORD}(?:\\s+${WORD})*(?!\\p{L})`;
const DAY_WORD = '(?:ngày|giờ|tháng|tuần|phút)';

const WORDS_THEN_DIGITS = new RegExp(`(${WORDS})\\s*\\(\\s*(\\d+)\\s*\\)`, 'giu');
const DIGITS_THEN_WORDS = new RegExp(`(\\d+)\\s*\\(\\s*(${WORDS})\\s*\\)`, 'giu');
const WORDS_ALONE = new RegExp(`(${WORDS})(?=\\s+${DAY_WORD})`, 'giu');

/** The text with digits for words; undefined where words and digits contradict each other. */
export function digitsForWords(text: string): string | undefined {
  let contradicts = false;
  const agree = (words: string, digits: string): string => {
    if (numberOf(words) !== Number(digits)) contradicts = true;
    return digits;
  };
  const replaced = text
    .replace(WORDS_THEN_DIGITS, (_, words: string, digits: string) => agree(words, digits))
    .replace(DIGITS_THEN_WORDS, (_, digits: string, words: string) => agree(words, digits))
    .replace(WORDS_ALONE, (words) => String(numberOf(words) ?? words));
  return contradicts ? undefined : replaced;
}

/** `ba mươi lăm` → 35; undefined for words that make no number. */
function numberOf(words: string): number | undefined {
  let total = 0;
  let ones: number | undefined;
  for (const word of words.toLowerCase().split(/\s+/)) {
    const tens = TENS[word];
    if (tens !== undefined && (tens.takesOnes ? ones !== undefined : ones === undefined)) {
      total += tens.value * (ones ?? 1);
      ones = undefined;
    } else if (word in ONES && ones === undefined) ones = ONES[word];
    else if (!LINKS.has(word)) return undefined;
  }
  return total + (ones ?? 0);
}

/** "hai mươi", "ba trăm" multiply what stands before them; "mười" is ten by itself. */
const TENS: Readonly<Record<string, { value: number; takesOnes: boolean }>> = {
  trăm: { value: 100, takesOnes: true },
  mươi: { value: 10, takesOnes: true },
  mười: { value: 10, takesOnes: false },
};
const LINKS = new Set(['linh', 'lẻ']);
