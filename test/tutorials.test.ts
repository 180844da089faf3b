/** The tutorials of the README are played line by line, in one folder, as a newcomer would; each line ends as it says. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play } from './play.js';
import { splitWords } from './transcript.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

interface Line {
  readonly typed: string;
  readonly exit: number;
}

/** Commands and the exit codes that their remarks announce. */
function linesOf(tutorial: string): Line[] {
  const pattern = new RegExp(`<!-- tutorial ${tutorial} -->\\n\`\`\`console\\n([\\s\\S]*?)\`\`\``);
  const [, block = ''] = pattern.exec(README) ?? [];
  return block
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [typed = '', remark = ''] = line.split(/\s+# /);
      return { typed: typed.trim(), exit: Number(/^ends with (\d)/.exec(remark)?.[1] ?? 0) };
    });
}

const home = process.cwd();
const root = mkdtempSync(join(tmpdir(), 'motcua-tutorial-'));
beforeAll(() => process.chdir(root));
afterAll(() => {
  process.chdir(home);
  rmSync(root, { recursive: true, force: true });
});

async function type({ typed, exit }: Line): Promise<void> {
  const [, text, redirect, file] = /^echo (.+?) (>>?) (\S+)$/.exec(typed) ?? [];
  if (file !== undefined && text !== undefined) {
    (redirect === '>>' ? appendFileSync : writeFileSync)(file, `${text}\n`);
    return;
  }
  const [program, ...argv] = splitWords(typed.replace('<hash>', hashOfPlan));
  if (program === 'cd') {
    process.chdir(argv[0] ?? '');
    return;
  }
  expect(program).toBe('motcua');
  const played = await play(argv);
  expect(played.exit, `${typed}\n${played.stdout}\n${played.stderr}`).toBe(exit);
}

const hashOfPlan = (): string =>
  (JSON.parse(readFileSync('phuong-an.json', 'utf8')) as { hash: string }).hash.slice(0, 8);

test.each(['administrator', 'analyst', 'catalogue'])('the tutorial of the %s', async (tutorial) => {
  const lines = linesOf(tutorial);
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) await type(line);
});
