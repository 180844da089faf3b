/** The state-changing commands, in an order in which each finds what it needs. A new command is one more line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface HardCommand {
  readonly name: string;
  /** The command line; the folder holds what the commands before it wrote. */
  readonly argv: (folder: string) => readonly string[];
  /** What it makes: a change of the database, a file of its own, or nothing that can be seen. */
  readonly makes: 'change' | 'nothing' | { readonly file: string };
}

const planHash = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'phuong-an.json'), 'utf8')) as { hash: string }).hash;

export const COMMANDS: readonly HardCommand[] = [
  {
    name: 'init',
    argv: () => ['init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province'],
    makes: { file: 'motcua.db' },
  },
  { name: 'calendar import', argv: () => ['calendar', 'import', 'lich.csv'], makes: 'change' },
  { name: 'catalogue import', argv: () => ['catalogue', 'import', 'thu-tuc.csv'], makes: 'change' },
  { name: 'org apply', argv: () => ['org', 'apply', 'don-vi.csv', '--yes'], makes: 'change' },
  { name: 'staff import', argv: () => ['staff', 'import', 'can-bo.csv', '--yes'], makes: 'change' },
  { name: 'dossier import', argv: () => ['dossier', 'import', 'ho-so.csv'], makes: 'change' },
  {
    name: 'reorg plan',
    argv: () => ['reorg', 'plan', 'kich-ban.yaml', '-o', 'phuong-an.json'],
    makes: { file: 'phuong-an.json' },
  },
  {
    name: 'reorg apply',
    argv: (folder) => ['reorg', 'apply', 'phuong-an.json', '--confirm', planHash(folder)],
    makes: 'change',
  },
  { name: 'undo', argv: () => ['undo', '7', '--yes'], makes: 'change' },
  {
    name: 'reorg sign',
    argv: () => ['reorg', 'sign', 'phuong-an.json', '--number', '12/QĐ', '--date', '2025-02-26'],
    makes: 'change',
  },
  { name: 'report close', argv: () => ['report', 'close', '2025-Q1', '--yes'], makes: 'change' },
  {
    name: 'report reopen',
    argv: () => ['report', 'reopen', '2025-Q1', '--reason', 'Bổ sung số liệu', '--yes'],
    makes: 'change',
  },
  { name: 'feedback import', argv: () => ['feedback', 'import', 'phieu.csv'], makes: 'change' },
  { name: 'db backup', argv: () => ['db', 'backup', 'sao-luu.db'], makes: { file: 'sao-luu.db' } },
  { name: 'db rebuild', argv: () => ['db', 'rebuild'], makes: 'nothing' },
];
