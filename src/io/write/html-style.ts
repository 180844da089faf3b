/** How a written page looks on screen and on A4: plain, black on white, as an official table is printed. */

const SCREEN = `
:root { color-scheme: light; }
body { margin: 2rem auto; padding: 0 1.5rem; max-width: 90rem; background: #fff; color: #111;
  font: 15px/1.45 "Times New Roman", Tinos, "Liberation Serif", serif; }
section + section { margin-top: 3rem; }
header { text-align: center; margin-bottom: 1rem; }
h1, h2 { font-size: 1.35rem; margin: 0 0 .25rem; text-wrap: balance; white-space: pre-line; }
header p { margin: .1rem 0; font-style: italic; }
header p.again { display: none; }
.letterhead, .signatures { display: flex; justify-content: space-between; gap: 2rem; text-align: center; }
.letterhead { margin-bottom: 1.25rem; font-weight: bold; }
.letterhead p, .signatures p { flex: 1; margin: 0; white-space: pre-line; }
.signatures { margin-top: 1.5rem; padding-bottom: 5rem; font-weight: bold; break-inside: avoid; }
.signatures em { font-weight: normal; }
.signatures .recipients { text-align: left; font-weight: normal; font-size: .88rem; }
.recipients strong { font-style: italic; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 3px solid #1f4e79; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #555; padding: .3rem .45rem; vertical-align: top; }
thead th { background: #dbe6f1; vertical-align: middle; text-align: center; text-wrap: balance; }
thead td { text-align: center; font-style: italic; font-size: .85em; padding: .1rem .3rem; }
tbody tr:nth-child(even) { background: #f6f8fa; }
td { white-space: pre-line; overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.code, .date { white-space: pre; overflow-wrap: normal; }
.date { text-align: center; }
tr.total th, tr.total td { font-weight: bold; background: #eef2f6; border-top: 2px solid #333; text-align: left; }
tr.total td.number { text-align: right; }
tr.group td { font-weight: bold; }
tbody tr.group th { text-align: left; background: #eef2f6; white-space: pre-line; }
.none { text-align: center; font-style: italic; }
footer { margin-top: .75rem; font-size: .88rem; }
footer p { margin: .15rem 0; white-space: pre-line; }
`;

const PRINT = `
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 11pt; line-height: 1.25; }
  header p.again { display: block; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr.group { break-after: avoid; }
  footer, .signatures { break-before: avoid; }
  section + section { margin-top: 0; break-before: page; }
  th, td { padding: .15rem .3rem; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The style of a page; `word` is what stands before the page number, `foot` what stands on the left of it. */
export const pageStyle = (landscape: boolean, word: string, foot = ''): string => `
@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 15mm 12mm 15mm 15mm;
  ${foot === '' ? '' : `@bottom-left { content: "${quote(foot)}"; font: 9pt "Times New Roman", serif; }\n  `}@bottom-right { content: "${word} " counter(page) "/" counter(pages); font: 9pt "Times New Roman", serif; } }
${SCREEN}${PRINT}`;

/** Whatever is neither a letter nor a digit nor harmless goes as its number: no name ends the text, or the style. */
const quote = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,:·()-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
