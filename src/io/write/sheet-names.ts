/** Names for the tabs of a workbook, as Excel accepts them: 31 characters, no `[]:*?/\`, none twice. */

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

export function toSheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const base = toSheetName(name);
    let unique = base;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = withSuffix(base, ` (${n})`);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function toSheetName(name: string): string {
  const allowed = name.replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim();
  const cut = withSuffix(allowed, '').replace(/^'+|'+$/g, '');
  // Excel keeps "History" for itself.
  return cut === '' ? 'Sheet' : cut.toLowerCase() === 'history' ? `${cut}_` : cut;
}

/** Cuts by code point, so that no letter is halved, to what leaves room for the suffix. */
function withSuffix(base: string, suffix: string): string {
  let kept = '';
  for (const char of base) {
    if (kept.length + char.length + suffix.length > LONGEST) break;
    kept += char;
  }
  return kept.trimEnd() + suffix;
}
