/**
 * VNI-Windows: each Vietnamese letter is a Latin one with a mark behind it (`aù` is á, `aâ` is â), a few are one byte.
 * General knowledge of the encoding, checked against a table of 67 letters; capitals follow the same plan: 134 in all.
 */

/** Marks behind a, e, o, u, y, ô (= ơ) and ö (= ư), in the order sắc huyền hỏi ngã nặng. */
const TONE_MARKS = 'ùøûõï';

/** Letters that take a tone mark. */
const TONED: readonly (readonly [vni: string, letters: string])[] = [
  ['a', 'áàảãạ'],
  ['e', 'éèẻẽẹ'],
  ['o', 'óòỏõọ'],
  ['ô', 'ớờởỡợ'],
  ['u', 'úùủũụ'],
  ['ö', 'ứừửữự'],
  ['y', 'ýỳỷỹ'],
];

/** Marks that carry the circumflex or the breve together with the tone: none, then as above. */
const SHAPED: readonly (readonly [vni: string, marks: string, letters: string])[] = [
  ['a', 'âáàåãä', 'âấầẩẫậ'],
  ['a', 'êéèúüë', 'ăắằẳẵặ'],
  ['e', 'âáàåãä', 'êếềểễệ'],
  ['o', 'âáàåãä', 'ôốồổỗộ'],
];

/** Letters of one byte. */
const SINGLE: readonly (readonly [vni: string, letter: string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['î', 'ỵ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['ñ', 'đ'],
];

/** VNI text → letter, 67 small ones and 67 capitals. Capitals have capital marks: `AÙ` is Á. */
export const VNI_LETTERS: ReadonlyMap<string, string> = new Map(
  lowerCase().flatMap(([vni, letter]) => [
    [vni, letter],
    [vni.toUpperCase(), letter.toUpperCase()],
  ]),
);

function lowerCase(): [string, string][] {
  const toned = TONED.flatMap(([vni, letters]) => pair(vni, TONE_MARKS, letters));
  const shaped = SHAPED.flatMap(([vni, marks, letters]) => pair(vni, marks, letters));
  return [...toned, ...shaped, ...SINGLE.map(([vni, letter]): [string, string] => [vni, letter])];
}

function pair(vni: string, marks: string, letters: string): [string, string][] {
  return [...letters].map((letter, i) => [vni + (marks[i] ?? ''), letter]);
}

/** A letter with its mark, else a letter of one byte. Case is the letter's: fonts show a small mark over a capital too. */
const UNIT = /[aeoôuöy][ùøûõïâáàåãäêéèúüë]|[ôöîíìæóòñ]/giu;

/** Text whose characters are the bytes of VNI-Windows (read as Latin-1). What is no Vietnamese letter stays. */
export const decodeVni = (text: string): string => text.replace(UNIT, decodeUnit);

function decodeUnit(unit: string): string {
  const known = VNI_LETTERS.get(unit);
  if (known !== undefined) return known;
  const letter = unit[0] ?? '';
  const isCapital = letter !== letter.toLowerCase();
  const mixed = VNI_LETTERS.get(isCapital ? unit.toUpperCase() : unit.toLowerCase());
  if (mixed !== undefined) return mixed;
  // No such pair (`uâ`): each stands for itself.
  return (VNI_LETTERS.get(letter) ?? letter) + decodeRest(unit.slice(1));
}

const decodeRest = (rest: string): string => VNI_LETTERS.get(rest) ?? rest;
