/**
 * What `npm pack` would publish: all that runs and nothing else, and it does run where npm puts it, in a folder with blanks
 * and Vietnamese letters, through a link. Without a network: the packages come from our own node_modules.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_FILES } from '#desk/demo-steps.js';

const ROOT = join(import.meta.dirname, '..');
const isWindows = process.platform === 'win32';

/** The paths of the package, as npm itself lists them; `prepare` would build anew. */
function listPackage(): string[] {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell: isWindows });
  const packed = JSON.parse(stdout) as
    | { files: { path: string }[] }[]
    | Record<string, { files: { path: string }[] }>;
  return Object.values(packed).flatMap(({ files }) => files.map(({ path }) => path));
}

const packed = existsSync(join(ROOT, 'dist', 'main.js')) ? listPackage() : [];

describe('the package', () => {
  test('needs a build', () => expect(packed).toContain('dist/main.js'));

  test('holds no sources, tests, single modules or caches', () => {
    const kinds = [
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|bin\/motcua\.js)$/,
      /^dist\/[\w.-]+\.js$/,
      /^assets\/dashboard\/\w+\.(js|css)$/,
      /^fixtures\/.+\.(csv|xlsx|yaml)$/,
    ];
    expect(packed.filter((path) => !kinds.some((kind) => kind.test(path)))).toEqual([]);
  });

  test('holds of the samples those of the demo and those that its own page shows', () => {
    const shown = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/\]\((fixtures\/[^)]+)\)/g)];
    const needed = new Set([
      ...Object.values(DEMO_FILES).map((path) => `fixtures/${path}`),
      ...shown.map(([, path]) => path ?? ''),
    ]);
    expect(packed.filter((path) => path.startsWith('fixtures/')).sort()).toEqual([...needed].sort());
  });
});

describe('installed', () => {
  const prefix = mkdtempSync(join(tmpdir(), 'Một cửa điện tử '));
  const place = join(prefix, 'lib', 'node_modules', 'motcua');
  /** On Windows npm writes a script that starts the very file. */
  const program = isWindows ? join(place, 'bin', 'motcua.js') : join(prefix, 'bin', 'motcua');

  beforeAll(() => {
    for (const path of packed) cpSync(join(ROOT, path), join(place, path));
    symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'), 'junction');
    if (isWindows) return;
    mkdirSync(dirname(program));
    symlinkSync(join('..', 'lib', 'node_modules', 'motcua', 'bin', 'motcua.js'), program);
  });
  afterAll(() => rmSync(prefix, { recursive: true, force: true }));

  const run = (argv: readonly string[], cwd: string, input = '') =>
    spawnSync(process.execPath, [program, ...argv], { cwd, input, encoding: 'utf8' });

  test('it starts through a link', () => {
    const { stdout, stderr, status } = run(['--version'], prefix);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect({ stdout, stderr, status }).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
  });

  test('it finds the samples of the demo, the thread that reads and the page of the dashboard', () => {
    const demo = run(['demo', 'thử việc'], prefix);
    expect(demo.stderr).toBe('');
    expect(demo.status).toBe(0);
    const folder = join(prefix, 'thử việc');
    const dossiers = readFileSync(join(folder, 'ho-so-den-28-02.csv'), 'utf8');
    const { data } = JSON.parse(run(['dossier', 'import', '-', '--json'], folder, dossiers).stdout) as {
      data: { rows: Record<string, number> };
    };
    expect(data.rows).toMatchObject({ rejected: 0, blank: 0 });
    expect(data.rows.read).toBeGreaterThan(0);
    const dashboard = run(['report', 'dashboard', '--period', '2025-Q1', '-o', 'bảng.html'], folder);
    expect(dashboard.status).toBe(0);
    expect(readFileSync(join(folder, 'bảng.html'), 'utf8')).toContain('<script');
  });
});
