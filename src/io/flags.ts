/** Flags that several commands share, declared once so that they read the same everywhere. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Day } from '#kit/dates.js';
import type { Bilingual } from '#kit/sheet.js';
import { parseOfficeDay } from '#kit/values.js';
import type { Lang } from '#lang/words.js';

const flagHelp = {
  dryRun: { vi: 'chạy thử, không ghi', en: 'do everything, write nothing' },
  format: { vi: 'dạng kết quả: {formats}', en: 'form of the answer: {formats}' },
  output: {
    vi: 'ghi ra TỆP (dạng theo đuôi tệp); dùng được nhiều lần: md=a.md',
    en: 'write to FILE (form by its ending); may be given several times: md=a.md',
  },
  headers: { vi: 'tiêu đề cột của CSV: code, vi hoặc en', en: 'column heads of CSV: code, vi or en' },
  csv: { vi: 'kiểu CSV: standard hoặc excel-vi', en: 'kind of CSV: standard or excel-vi' },
  examples: { vi: 'Ví dụ:', en: 'Examples:' },
} satisfies Record<string, Bilingual>;

export const TABLE_FORMATS = ['table', 'csv', 'xlsx', 'json', 'md', 'html'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** `-n, --dry-run`: every command that changes state takes it. */
export const addDryRun = (command: Command, lang: Lang): Command =>
  command.option('-n, --dry-run', flagHelp.dryRun[lang]);

/**
 * `--format`, `-o`, `--headers`, `--csv`: every command whose answer is a table takes them; main acts on them. `own`: forms
 * that only this command has.
 */
export function addTableOutput(command: Command, lang: Lang, own: readonly string[] = []): Command {
  const known = [...TABLE_FORMATS, ...own];
  const formats = flagHelp.format[lang].replace('{formats}', known.join(', '));
  return command
    .addOption(new Option('--format <format>', formats).choices(known))
    .option('-o, --output <file>', flagHelp.output[lang], (file: string, all: string[] = []) => [
      ...all,
      file,
    ])
    .addOption(new Option('--headers <kind>', flagHelp.headers[lang]).choices(['code', 'vi', 'en']))
    .addOption(new Option('--csv <kind>', flagHelp.csv[lang]).choices(['standard', 'excel-vi']));
}

const examples = new WeakMap<Command, readonly string[]>();

/** Examples at the foot of a command's help; the first is told too where something is missing. */
export function addExamples(command: Command, lang: Lang, lines: readonly string[]): Command {
  examples.set(command, lines);
  const shown = lines.map((line) => `  ${line}`).join('\n');
  return command.addHelpText('after', `\n${flagHelp.examples[lang]}\n${shown}`);
}

export const examplesOf = (command: Command): readonly string[] => examples.get(command) ?? [];

/** The words of `month,unit`. In PowerShell that is a list, which it hands over as `month unit`. */
export const splitList = (text: string): string[] => text.trim().split(/\s*,\s*|\s+/);

/** Converts a flag's day, `2025-03-31` or `31/03/2025`; anything else is a usage error. */
export function toDayFlag(text: string): Day {
  const day = parseOfficeDay(text);
  if (day === undefined) throw new InvalidArgumentError('2025-03-31, 31/03/2025');
  return day;
}
