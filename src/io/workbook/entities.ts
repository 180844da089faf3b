/** Named characters of HTML that office systems write: Latin-1 by code point, and a few signs. */
import { toCharacter } from './xml.js';

/** U+00A0 to U+00FF, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const OTHERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  ensp: ' ',
  emsp: ' ',
  zwnj: '',
  zwj: '',
};

let named: ReadonlyMap<string, string> | undefined;

function namedCharacters(): ReadonlyMap<string, string> {
  named ??= new Map([
    ...LATIN.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
    ...Object.entries(OTHERS),
  ]);
  return named;
}

/** Text as a browser would show it; an unknown name stays as it is, a missing semicolon does no harm to numbers. */
export const decodeHtml = (raw: string): string =>
  raw.replace(/&(?:#(\d{1,7});?|#x([\da-f]{1,6});?|([a-z]\w{1,7});)/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return namedCharacters().get(name) ?? whole;
    return toCharacter(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
