/** Runs a test in an empty folder of its own, which is the working folder meanwhile. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function inFolder(
  run: (folder: { readonly write: (name: string, text: string) => void }) => Promise<void>,
): Promise<void> {
  const home = process.cwd();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-test-')));
  process.chdir(folder);
  try {
    await run({ write: (name, text) => writeFileSync(join(folder, name), text) });
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
}
