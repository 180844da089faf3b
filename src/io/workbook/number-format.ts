/** What the number format of a cell makes of its number: a date, a time of day, or a code with leading zeros. */

export type NumberKind =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'clock' }
  /** Digits and fixed signs only, as in `00000` or `00\.000`. */
  | { readonly kind: 'code'; readonly pattern: readonly string[] };

const PLAIN: NumberKind = { kind: 'plain' };
const DATE: NumberKind = { kind: 'date' };
const CLOCK: NumberKind = { kind: 'clock' };

/** Formats that a file names by number alone (ECMA-376, 18.8.30); 27-36 and 50-58 are dates of East Asian versions. */
export function builtInKind(id: number): NumberKind {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return DATE;
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 ? CLOCK : PLAIN;
}

/** The kind of a format written out: `dd/mm/yyyy`, `[$-42A]h:mm AM/PM`, `"MC-"000`. */
export function kindOfFormat(format: string): NumberKind {
  const section = firstSection(format);
  const letters = section
    .filter((part) => part.length === 1)
    .join('')
    .toLowerCase();
  if (/general|standard/.test(letters)) return PLAIN;
  if (/[ydbge]/.test(letters.replace(/[0#?.]e[+-]/g, '')) || /^[^hs]*m[^hs]*$/.test(letters)) return DATE;
  if (/[hs]/.test(letters)) return CLOCK;
  return asCode(section) ?? PLAIN;
}

/**
 * The part for positive numbers, cut into format signs (one character each) and fixed texts (marked by a leading
 * quote, whatever spelling made them fixed). Colours, conditions and locales in brackets are left out;
 * `[h]:mm` counts hours beyond the day and is a plain number.
 */
function firstSection(format: string): string[] {
  const parts: string[] = [];
  const tokens = /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(;)|(.)/gsu;
  for (const [, quoted, escaped, bracket, end, sign] of format.matchAll(tokens)) {
    if (end !== undefined) break;
    if (quoted !== undefined || escaped !== undefined) parts.push(`"${quoted ?? escaped}`);
    else if (bracket !== undefined && /^(h+|m+|s+)$/i.test(bracket)) return ['#'];
    else if (sign !== undefined) parts.push(sign);
  }
  return parts;
}

/** Signs that are printed as they are, without quotes. */
const FIXED = /^[-+ ():/$]$/;

/** A format of zeros (two at least) and fixed texts: what it shows is a code, and its leading zeros belong to it. */
function asCode(section: readonly string[]): NumberKind | undefined {
  const zeros = section.filter((part) => part === '0').length;
  const others = section.filter((part) => part !== '0' && !part.startsWith('"') && !FIXED.test(part));
  if (others.length > 0 || zeros < 2) return undefined;
  return { kind: 'code', pattern: section };
}

/** A whole number as the pattern shows it: 97 by `00000` is 00097. Digits beyond the pattern stand before it. */
export function showCode(value: number, pattern: readonly string[]): string {
  const zeros = pattern.filter((part) => part === '0').length;
  const digits = String(Math.abs(value)).padStart(zeros, '0');
  let taken = digits.length - zeros;
  let isFirst = true;
  const shown = pattern.map((part) => {
    if (part !== '0') return part.startsWith('"') ? part.slice(1) : part;
    const from = isFirst ? 0 : taken;
    isFirst = false;
    taken += 1;
    return digits.slice(from, taken);
  });
  return (value < 0 ? '-' : '') + shown.join('');
}
