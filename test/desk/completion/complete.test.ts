/** Completion as a shell meets it: answered from a database and a folder, read by bash; never a word of trouble. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCRIPTS } from '#desk/completion/scripts.js';
import { SHELLS } from '#desk/completion/shell-words.js';
import { type PlayOptions, play } from '../../play.js';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const home = process.cwd();
let folder = '';

const complete = async (line: string, options?: PlayOptions): Promise<string[]> => {
  const { stdout, stderr, exit } = await play(['__complete', 'bash', line], options);
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  return stdout.split('\n').slice(0, -1);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-complete-'));
  process.chdir(folder);
  for (const file of ['org/don-vi.csv', 'staff/can-bo.csv', 'catalogue/danh-muc-mau.xlsx'])
    cpSync(join(FIXTURES, file), file.split('/')[1] ?? '', { recursive: true });
  writeFileSync('phuong-an.json', '{\n  "hash": "0",\n  "format": "motcua-plan",\n');
  writeFileSync('other.json', '{}');
  writeFileSync('sap-nhap.yaml', '# a note\nscenario: sap-nhap\n');
  writeFileSync('mapping.yaml', 'columns: {}\n');
  mkdirSync('parts');
  writeFileSync('parts/CN.json', '{"format":"motcua-plan"}');
  const lines = [
    'init --centre HPASC --name Trung_tâm --level province',
    'catalogue import danh-muc-mau.xlsx',
    'org apply don-vi.csv --yes',
    'staff import can-bo.csv',
  ];
  for (const line of lines) expect((await play(line.split(' '))).exit, line).toBe(0);
});

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

describe('values of the database', () => {
  it.each([
    ['motcua org show MC-S', /^MC-STC$/m],
    ['motcua staff list --unit=MC-S', /^--unit=MC-STC$|^MC-STC$/m],
    ['motcua staff show CB', /^CB0101$/m],
    ['motcua catalogue show 1.', /^1\.\d{6}$/m],
    ['motcua catalogue list --field dat', /^Đất\\ đai$/m],
    ['motcua catalogue list --field "Đất', /^Đất đai$/m],
    ['motcua undo ', /^4\n3\n2\n1$/],
  ])('%s', async (line, found) => {
    expect((await complete(line)).join('\n')).toMatch(found);
  });

  it('hold no name of a person, in no shell', async () => {
    for (const shell of SHELLS) {
      const { stdout } = await play(['__complete', shell, 'motcua staff show CB']);
      expect(stdout).toContain('CB0101');
      expect(stdout).not.toMatch(/Nguyễn|Phạm|Trần|Lê /);
    }
  });

  it('come with a few words in PowerShell, where the line is a variable', async () => {
    const env = { MOTCUA_COMPLETE_LINE: 'motcua catalogue list --field dat', MOTCUA_COMPLETE_WORD: 'dat' };
    const { stdout } = await play(['__complete', 'powershell'], { env });
    expect(stdout).toBe("'Đất đai'\tĐất đai\tĐất đai\n");
  });

  it('replace only what PowerShell says it replaces', async () => {
    const env = { MOTCUA_COMPLETE_LINE: 'motcua report volume --by month,q', MOTCUA_COMPLETE_WORD: 'q' };
    const { stdout } = await play(['__complete', 'powershell'], { env });
    expect(stdout).toBe('quarter\tmonth,quarter\tmonth,quarter\n');
  });
});

describe('files', () => {
  it.each([
    ['motcua reorg show ', ['phuong-an.json']],
    ['motcua reorg show parts/', ['parts/CN.json']],
    ['motcua reorg plan ', ['sap-nhap.yaml']],
    ['motcua reorg show nowhere/', []],
  ])('%s', async (line, found) => {
    expect(await complete(line)).toEqual(found);
  });
});

describe('nothing is said and nothing is written', () => {
  it.each([
    ['without a database', 'motcua --db none.db org show '],
    ['with a file that is none', 'motcua --db don-vi.csv org show '],
    ['with a folder for a database', 'motcua --db parts org show '],
    ['with quotes that stay open', 'motcua --db "none org show '],
    ['with a line that is none', ''],
  ])('%s', async (_, line) => {
    expect((await complete(line)).filter((word) => !word.startsWith('--'))).toEqual(
      line === '' ? expect.anything() : [],
    );
  });

  it('with settings that are broken', async () => {
    writeFileSync('motcua.yaml', 'db: [\n');
    expect(await complete('motcua org sh')).toEqual(['show']);
    rmSync('motcua.yaml');
  });

  it('to a shell that is none', async () => {
    expect(await play(['__complete'])).toEqual({ stdout: '', stderr: '', exit: 0 });
    expect(await play(['__complete', 'csh', 'motcua '])).toEqual({ stdout: '', stderr: '', exit: 0 });
  });

  it('beside or into the database', async () => {
    const look = () => ({
      files: readdirSync('.').sort(),
      bytes: readFileSync('motcua.db'),
      at: statSync('motcua.db').mtimeMs,
    });
    const before = look();
    expect((await complete('motcua org show ')).length).toBeGreaterThan(3);
    expect((await complete('motcua --read-only report close ')).length).toBe(0);
    expect(look()).toEqual(before);
  });
});

describe('the scripts', () => {
  it.each(SHELLS)('%s: pure ASCII, and printed to be loaded', async (shell) => {
    expect(SCRIPTS[shell]).toMatch(/^[\x20-\x7e\n]+$/);
    const { stdout, exit } = await play(['completion', shell]);
    expect({ stdout, exit }).toEqual({ stdout: SCRIPTS[shell], exit: 0 });
  });

  const canBash = process.platform !== 'win32' && spawnSync('bash', ['--version']).status === 0;

  describe.skipIf(!canBash)('in bash itself', () => {
    /** Plays what bash does on Tab: fills its variables, calls the function, prints the answer. */
    const tab = (line: string, words: string): string[] => {
      const node = process.execPath;
      const bin = join(home, 'bin', 'motcua.js');
      const script = [
        SCRIPTS.bash,
        `motcua() { '${node}' '${bin}' "$@"; }`,
        `COMP_LINE=${line}; COMP_POINT=\${#COMP_LINE}; COMP_WORDS=(${words}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))`,
        '_motcua motcua',
        `printf '%s\\n' "\${COMPREPLY[@]}"`,
      ];
      return execFileSync('bash', ['--norc', '-c', script.join('\n')], { encoding: 'utf8' })
        .trimEnd()
        .split('\n');
    };

    it.each([
      [`'motcua org sh'`, 'motcua org sh', ['show']],
      [`'motcua --lang='`, `motcua --lang =`, ['vi', 'en']],
      [`'motcua catalogue list --field Đất'`, 'motcua catalogue list --field Đất', ['Đất\\ đai']],
      [`'motcua reorg show parts/C'`, 'motcua reorg show parts/C', ['parts/CN.json']],
      [`''`, 'motcua staff show CB0101', ['CB0101']],
    ])('%s', (line, words, found) => {
      expect(tab(line, words)).toEqual(found);
    });
  });
});
