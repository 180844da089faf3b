/** `report satisfaction --compare`: ranks of the earlier period are those of its own report. */
import { expect, test } from 'vitest';
import { inFolder } from '../in-folder.js';
import { play } from '../play.js';

type Ranked = Readonly<Record<'rankFirst' | 'rankLast' | 'rankedAmong', number | null>>;

const ballots = (unit: string, day: string, overall: string): string =>
  Array.from({ length: 30 }, (_, i) => `${unit}-${day}-${i},${unit},${day},${overall}\n`).join('');

test('ranks of the earlier period are those of its own report', async () => {
  await inFolder(async ({ write }) => {
    write('units.csv', 'code,kind,name\nMC-1,one-stop,Một cửa 1\nMC-2,one-stop,Một cửa 2\n');
    const good =
      ballots('MC-1', '2025-01-10', 'Rất hài lòng') + ballots('MC-2', '2025-02-10', 'Rất hài lòng');
    const bad =
      ballots('MC-2', '2025-01-10', 'Không hài lòng') + ballots('MC-1', '2025-02-10', 'Không hài lòng');
    write('ballots.csv', `code,unit,answered_on,overall\n${good}${bad}`);
    await play(['init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province']);
    expect(await play(['org', 'apply', 'units.csv', '--yes'])).toMatchObject({ exit: 0 });
    expect(await play(['feedback', 'import', 'ballots.csv'])).toMatchObject({ exit: 0, stderr: '' });
    const ranksOf = ({ rankFirst, rankLast, rankedAmong }: Ranked) => [rankFirst, rankLast, rankedAmong];
    const rows = async (...flags: string[]) => {
      const { stdout } = await play(['report', 'satisfaction', ...flags, '--json']);
      return JSON.parse(stdout).data.rows as (Ranked & { readonly before?: Ranked })[];
    };
    const alone = (await rows('--period', '2025-01')).map(ranksOf);
    const beside = await rows('--period', '2025-02', '--compare', 'previous');
    expect(alone).toEqual([
      [1, 1, 2],
      [2, 2, 2],
    ]);
    expect(beside.map(({ before }) => before && ranksOf(before))).toEqual(alone);
  });
});
