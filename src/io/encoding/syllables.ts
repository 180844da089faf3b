/** Tells Vietnamese syllables from wrongly decoded text. The written syllable is a closed system: onset, rhyme, one tone at most. */

const ONSET = 'b|ch?|d|đ|gh?|h|kh?|l|m|ngh?|nh?|p|ph|r|s|th?|tr|v|x';

/** Rhymes without their tone, by first letter. */
const RHYMES: readonly string[] = [
  'a a(c|ch|i|m|n|ng|nh|o|p|t|u|y)',
  'ă(c|m|n|ng|p|t) â(c|m|n|ng|p|t|u|y)',
  'e e(c|m|n|ng|o|p|t) ê ê(ch|m|n|nh|p|t|u)',
  'i i(a|ch|m|n|nh|p|t|u) iê(c|m|n|ng|p|t|u)',
  'o o(c|i|m|n|ng|p|t) oa oa(c|ch|i|m|n|ng|nh|o|p|t|y) oă(c|m|n|ng|t) oe oe(n|o|t) oo(c|ng)',
  'ô ô(c|i|m|n|ng|p|t) ơ ơ(i|m|n|p|t)',
  'u u(c|i|m|n|ng|p|t|a|ơ) uâ(n|ng|t|y) uê uê(ch|nh) uô(c|i|m|n|ng|p|t) uy uy(a|ch|n|nh|p|t|u) uyê(n|t)',
  'ư ư(a|c|i|m|n|ng|t|u) ươ(c|i|m|n|ng|p|t|u)',
  'y y(t|nh) yê(m|n|ng|t|u)',
];

const rhyme = RHYMES.join(' ').replaceAll(' ', '|');

/** `qu` and `gi` are onsets that eat their vowel: quả, quốc; gì, gìn, giêng, giữa. */
const SYLLABLE = new RegExp(
  `^(?:(?:${ONSET})?(?:${rhyme})|qu(?:${rhyme})|q(?:${rhyme})|gi(?:${rhyme})|g(?:i(?:m|n|nh|p|t)?|iê(?:c|n|ng|t)))$`,
);

/** The five tones; the circumflex, breve and horn belong to the letters. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Is this, in any letter case, a Vietnamese syllable with at most one tone? */
export function isSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD');
  const toneless = marked.replace(TONES, '');
  return marked.length - toneless.length <= 1 && SYLLABLE.test(toneless.normalize('NFC'));
}

/** Runs of letters, marks and all that is not ASCII: a wrongly decoded letter is often no letter at all. */
const WORD = /(?:[A-Za-z]|\P{ASCII})+/gu;

/** Marks of good typography beside a word, which are right in any decoding. */
const TYPOGRAPHY = /[“”‘’„«»–—…•·°§€™\u00a0]/gu;

export interface Plausibility {
  /** Words with letters beyond ASCII; the others say nothing. */
  readonly words: number;
  /** Those of them that are Vietnamese syllables. */
  readonly syllables: number;
}

/** How much of a text's non-ASCII part reads as Vietnamese. */
export function judge(text: string): Plausibility {
  let words = 0;
  let syllables = 0;
  for (const [found] of text.normalize('NFC').matchAll(WORD)) {
    const word = found.replace(TYPOGRAPHY, '');
    if (!/\P{ASCII}/u.test(word)) continue;
    words++;
    if (isSyllable(word)) syllables++;
  }
  return { words, syllables };
}

/** Share of syllables among the telling words; 0 where there is none. */
export const share = ({ words, syllables }: Plausibility): number => (words === 0 ? 0 : syllables / words);
