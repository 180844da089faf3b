/** What a spreadsheet shows where a formula failed is no code, whichever way a row goes. */
import { expect, test } from 'vitest';
import { inFolder } from '../in-folder.js';
import { play } from '../play.js';

test.each([
  ['a code', '#N/A,1.001122,MC-1,2025-03-03,'],
  ['a procedure', 'H26.1-250303-0002,#REF!,MC-1,2025-03-03,'],
  ['a unit', 'H26.1-250303-0002,1.001122,#VALUE!,2025-03-03,'],
  ['an officer', 'H26.1-250303-0002,1.001122,MC-1,2025-03-03,#N/A'],
])('the error of a formula is not taken for %s', async (_, row) => {
  await inFolder(async ({ write }) => {
    const plain = (number: number) => `H26.1-250303-100${number},1.001122,MC-1,2025-03-03,CB1\n`;
    write('a.csv', `code,procedure,unit,received_at,officer\n${plain(1)}${plain(2)}${row}\n${plain(3)}`);
    await play(['init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province']);
    const { stdout, exit } = await play(['dossier', 'import', 'a.csv', '--unknown', 'keep', '--json']);
    const { data, diagnostics } = JSON.parse(stdout);
    expect(data.rows).toMatchObject({ read: 4, inserted: 3, rejected: 1 });
    expect(diagnostics.map(({ code }: { code: string }) => code)).toContain('io/error-value');
    expect(exit).toBe(1);
  });
});
