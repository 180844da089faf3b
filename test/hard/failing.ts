/** What the tests of failures share: the job played once, its stages by name, what a failed command says and leaves. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type BinOptions, type Ended, runBin } from './bin.js';
import { contentsOf, type Stage, type Stages } from './stages.js';

export const DB = 'motcua.db';

export const WRITERS = [
  'catalogue import',
  'org apply',
  'staff import',
  'dossier import',
  'reorg apply',
  'undo',
];

/** Codes of the findings of a command run with `--json`. */
export function codesIn({ stdout }: Ended): string[] {
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  return diagnostics.map(({ code }) => code);
}

export function stageOf(stages: Stages, name: string): Stage {
  const stage = stages.list.find(({ command }) => command.name === name);
  if (stage === undefined) throw new Error(`no stage ${name}`);
  return stage;
}

export const runStage = (
  stage: Stage,
  folder: string,
  options: Omit<BinOptions, 'cwd'> = {},
): Promise<Ended> => runBin(['--json', ...stage.command.argv(folder)], { cwd: folder, ...options });

/** Either all was done, or nothing, and one of `codes` says why. Tells which. */
export function expectAllOrNothing(
  stage: Stage,
  folder: string,
  ended: Ended,
  codes: readonly string[],
): boolean {
  const isDone = ended.exit === 0;
  if (!isDone) {
    expect(ended.exit, ended.stdout + ended.stderr).toBe(2);
    expect(codes).toContain(codesIn(ended)[0]);
  }
  const files = readdirSync(folder);
  const { makes } = stage.command;
  if (typeof makes === 'object') expect(files.includes(makes.file)).toBe(isDone);
  if (files.includes(DB)) {
    expect(contentsOf(join(folder, DB))).toBe(contentsOf(join(isDone ? stage.after : stage.before, DB)));
  }
  expect(files.filter((name) => /\.tmp$|-writer$/.test(name))).toEqual([]);
  return isDone;
}
