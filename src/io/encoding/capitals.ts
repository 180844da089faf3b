/**
 * Gives back the capitals that TCVN3 cannot write: it has no code for a capital with a tone, because the capital comes
 * from the font (.VnTimeH). So `Ngọc ánh` was typed for Ngọc Ánh, and `CHI NHáNH` for CHI NHÁNH.
 */

const WORD = /\p{L}+/gu;

/** Letters without a capital in TCVN3: all with a tone. */
const TONED = /^[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;
const TONED_ANY = new RegExp(TONED.source.slice(1), 'u');

const isLower = (text: string): boolean => text === text.toLowerCase();
const startsUpper = (word: string): boolean => !isLower(word.slice(0, 1));

/** One cell's text. Sure of words in capitals; a first letter is raised where all other words of a name have a capital. */
export function restoreCapitals(text: string): string {
  if (!TONED_ANY.test(text)) return text;
  const raised = text.replace(WORD, raiseWord);
  const words = raised.match(WORD) ?? [];
  const others = words.filter((word) => !TONED.test(word));
  const isName = others.length > 0 && others.every(startsUpper);
  return isName ? raised.replace(WORD, raiseFirst) : raised;
}

/** `NHáNH`: two capitals or more and no small letter but toned ones. */
function raiseWord(word: string): string {
  const rest = word.replace(new RegExp(TONED_ANY, 'gu'), '');
  return rest.length > 1 && rest === rest.toUpperCase() ? word.toUpperCase() : word;
}

/** In no one's name, and small inside `Huyện ủy`. */
const NEVER_RAISED: ReadonlySet<string> = new Set(['ủy', 'uỷ']);

const raiseFirst = (word: string): string =>
  TONED.test(word) && !NEVER_RAISED.has(word) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
