/** A temporary folder to play commands in, and their answers as JSON. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Diagnostic } from '#kit/diagnostic.js';
import { play } from '../play.js';

const home = process.cwd();

/** Each test of the file runs in a folder of its own; with a database where `init` says so. */
export function inFolder({ init = false }: { readonly init?: boolean } = {}): void {
  let folder = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-catalogue-'));
    process.chdir(folder);
    if (init) await play(['init', '--centre', 'H26.99', '--name', 'Trung tâm', '--level', 'province']);
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  });
}

export interface Answer<Data> {
  readonly exit: number;
  readonly data: Data;
  /** Codes of the findings, with the line. */
  readonly codes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `motcua catalogue …argv --json`. */
export async function ask<Data>(...argv: readonly string[]): Promise<Answer<Data>> {
  const { stdout, exit } = await play(['catalogue', ...argv, '--json']);
  const answer = JSON.parse(stdout) as { data: Data; diagnostics: Diagnostic[] };
  const codes = answer.diagnostics
    .filter(({ code }) => !code.startsWith('io/detected'))
    .map(
      ({ code, where }) =>
        `${code.replace('catalogue/', '')}${where?.line === undefined ? '' : `:${where.line}`}`,
    );
  return { exit, data: answer.data, codes, diagnostics: answer.diagnostics };
}

/** Writes lines to a file of the folder and gives its name. */
export function file(name: string, ...lines: readonly string[]): string {
  writeFileSync(name, `${lines.join('\n')}\n`);
  return name;
}
