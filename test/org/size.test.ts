/** A province: 677 predecessors, 30 branches, 600 points. Nothing changes twice, an undo is exact, and the tree is short. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play } from '../play.js';

const home = process.cwd();
let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-size-')));
  process.chdir(folder);
  writeFileSync('don-vi.csv', `${lines().join('\n')}\n`);
});

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

function lines(): string[] {
  const rows = [
    'code,kind,name,parent,level,address,opens_on,closes_on',
    'TT,centre,Trung tâm,,province,1 Phố Huế,2024-10-15,',
  ];
  for (let b = 1; b <= 30; b++) {
    rows.push(`CN-${b},branch,Chi nhánh số ${b},TT,,${b} Phố Huế,2025-03-01,`);
    for (let p = 1; p <= 20; p++)
      rows.push(`CN-${b}-${p},point,Điểm ${b}.${p},CN-${b},,${p} ngõ ${b},2025-03-01,`);
  }
  for (let i = 1; i <= 677; i++) rows.push(`MC-${i},one-stop,Một cửa ${i},,commune,,,2025-06-30`);
  return rows;
}

const OPTIONS = { now: '2025-04-01T01:00:00Z' };
const run = async (...argv: string[]) => {
  const played = await play(argv, OPTIONS);
  expect(played.stderr.replace(/^(lưu ý io| {2}).*\n/gm, '')).toBe('');
  return played.stdout;
};
const digest = async () => (JSON.parse(await run('status', '--json')) as { data: unknown }).data;

test('declared, declared again, shown, checked, taken back', async () => {
  await run('init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province');
  const before = await digest();
  await run('org', 'apply', 'don-vi.csv', '--yes', '--quiet');
  expect(await run('org', 'apply', 'don-vi.csv', '--quiet')).toContain('không đổi 1.308');

  const tree = await run('org', 'tree');
  expect(tree.split('\n').length).toBeLessThan(60);
  expect(tree).toContain('điểm tiếp nhận 20');
  expect(tree).toContain('… Bộ phận Một cửa 677');
  expect((await run('org', 'tree', '--all')).split('\n').length).toBeGreaterThan(1308);

  const start = performance.now();
  await run('org', 'tree');
  await run('org', 'check');
  expect(performance.now() - start).toBeLessThan(2_000); // two commands, a second each

  expect(await run('undo', '2', '--yes')).toContain('trùng với trước thay đổi');
  expect(JSON.stringify(before)).not.toBe('');
});
