/** HTML tables as systems write them. */
import { describe, expect, test } from 'vitest';
import { openHtml } from '#io/workbook/html-table.js';

async function tables(page: string): Promise<string[][][]> {
  const all = [];
  for (const sheet of openHtml(page).sheets) {
    const rows: string[][] = [];
    for await (const row of sheet.rows) rows.push([...row.cells]);
    all.push(rows);
  }
  return all;
}

describe('a table', () => {
  test.each<[string, string, string[][][]]>([
    ['with nothing closed', '<table><tr><td>a<td>b<tr><td>c', [[['a', 'b'], ['c']]]],
    [
      'in capitals, with sections',
      '<TABLE><THEAD><TR><TH>a</THEAD><TBODY><TR><TD>b</TABLE>',
      [[['a'], ['b']]],
    ],
    ['without rows around its cells', '<table><td>a</td></table>', [[['a']]]],
    [
      'with blanks and breaks',
      '<table><tr><td> a \n b<br><br>c&nbsp;d <p>e</p></td></tr></table>',
      [[['a b\nc d\ne']]],
    ],
    [
      'with entities',
      '<table><tr><td>&Ocirc;&#7873;&#x1EC1;&amp;lt;&unknown;&euml</td></tr></table>',
      [[['Ôềề&lt;&unknown;&euml']]],
    ],
    [
      'with a code',
      '<table><tr><td style="mso-number-format:\'\\@\'">00097</td></tr></table>',
      [[['00097']]],
    ],
    ['with cells over columns', '<table><tr><td colspan=2>a<td>b</tr></table>', [[['a', '', 'b']]]],
    [
      'with cells over rows',
      '<table><tr><td rowspan="2">a<td>b<tr><td>c<tr><td>d</table>',
      [[['a', 'b'], ['', 'c'], ['d']]],
    ],
    ['with > in an attribute', '<table><tr><td title="a>b">c</td></tr></table>', [[['c']]]],
    [
      'with a script and a style',
      '<table><tr><td>a<script>"<td>x"</script><style>td</style></td></tr></table>',
      [[['a']]],
    ],
    [
      'inside another',
      '<table><tr><td>out<table><tr><td>in</td></tr></table>side</td></tr></table>',
      [[['outside']], [['in']]],
    ],
    ['that is empty', '<table></table>', []],
    ['missing', '<p>none</p>', []],
  ])('%s', async (_, page, expected) => {
    expect(await tables(page)).toEqual(expected);
  });

  test('is not hung by absurd spans or broken quotes', async () => {
    const [rows] = await tables(
      `<table><tr><td colspan=99999999 rowspan=99999999>a</td><td>b</td></tr></table>`,
    );
    expect(rows?.[0]?.length).toBeLessThanOrEqual(16_384);
    await tables(`<table><tr>${'<td title="x>a'.repeat(5000)}</table>`);
  });
});
