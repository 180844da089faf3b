/** The small files that Excel (`~$ten.xlsx`) and LibreOffice (`.~lock.ten.xlsx#`) keep beside a workbook while it is open. */
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { ioFindings } from '../words.js';

export const isLockFile = (file: string): boolean => /^(~\$|\.~lock\.)/.test(basename(file));

/** The files without lock files among them, which `*.xlsx` on a command line catches too. */
export const dropLockFiles = (files: readonly string[]): Checked<string[]> => ({
  value: files.filter((file) => !isLockFile(file)),
  diagnostics: files.filter(isLockFile).map((file) => ioFindings.find('lock-file', { file }, { file })),
});

/** A word about a workbook that somebody has open: what is not saved yet is not in the file. */
export async function noteOpenElsewhere(file: string): Promise<Diagnostic[]> {
  if (file === '-') return [];
  const [folder, name] = [dirname(file), basename(file)];
  const found = await Promise.all([`~$${name}`, `.~lock.${name}#`].map((lock) => exists(join(folder, lock))));
  return found.includes(true) ? [ioFindings.find('open-elsewhere', { file }, { file })] : [];
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
