/** Rewrites single cells of a record of delimited text and leaves every other character as it is. */

/** `mend` gives the new text of a cell, or undefined to leave it. */
export function rewriteRecord(
  record: string,
  delimiter: string,
  mend: (cell: string) => string | undefined,
): string {
  let rest = record;
  let rewritten = '';
  for (;;) {
    const raw = takeCell(rest, delimiter);
    const mended = mend(readCell(raw));
    rewritten += mended === undefined ? raw : quote(mended, delimiter, raw);
    rest = rest.slice(raw.length);
    if (!rest.startsWith(delimiter)) return rewritten + rest;
    rewritten += delimiter;
    rest = rest.slice(delimiter.length);
  }
}

/** The characters of the first cell, quotes included. */
function takeCell(text: string, delimiter: string): string {
  if (text.trimStart().startsWith('"')) return /^\s*"(?:[^"]|"")*"?[^"\S\r\n]*/u.exec(text)?.[0] ?? text;
  const ends = [text.indexOf(delimiter), text.search(/[\r\n]/)].filter((at) => at !== -1);
  return text.slice(0, ends.length === 0 ? text.length : Math.min(...ends));
}

/** As the reader sees it: unquoted, line ends as LF, no blanks at the ends. */
function readCell(raw: string): string {
  const trimmed = raw.trim();
  const inner = /^"([\s\S]*?)"?$/.exec(trimmed)?.[1]?.replaceAll('""', '"') ?? trimmed;
  return inner.replace(/\r\n?/g, '\n').trim();
}

function quote(text: string, delimiter: string, raw: string): string {
  const needsQuotes = raw.includes('"') || text.includes(delimiter) || /["\r\n]/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
