/** The flags that say what a file is, where detection would be wrong; every command that reads tables takes them. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { InputFormat } from '#kit/input.js';
import type { Bilingual } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { ENCODINGS, type Encoding } from '../encoding/charset.js';
import type { ReadOptions } from './read-table.js';

/** As commander hands them over. */
export interface ReadFlags {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly headerLine?: number;
  readonly sheet?: string;
  /** Name of the mapping file. */
  readonly mapping?: string;
}

const help = {
  encoding: { vi: 'bảng mã của tệp, nếu nhận dạng sai', en: 'encoding of the file, if it is taken wrongly' },
  delimiter: { vi: 'dấu phân cách: "," ";" tab …', en: 'delimiter: "," ";" tab …' },
  headerLine: { vi: 'số dòng của tiêu đề cột', en: 'line of the column headers' },
  sheet: { vi: 'chỉ đọc trang tính này', en: 'read this sheet only' },
  mapping: {
    vi: 'tệp YAML khai báo cột của hệ thống khác',
    en: "YAML file that says how another system's columns become ours",
  },
} satisfies Record<string, Bilingual>;

export function addReadFlags(command: Command, lang: Lang): Command {
  return command
    .option('--mapping <file>', help.mapping[lang])
    .addOption(new Option('--encoding <name>', help.encoding[lang]).choices(ENCODINGS))
    .option('--delimiter <char>', help.delimiter[lang], toDelimiter)
    .option('--header-line <number>', help.headerLine[lang], toLine)
    .option('--sheet <name>', help.sheet[lang]);
}

/** What `readTable` is to be told; reads the mapping file. */
export async function toReadOptions(flags: ReadFlags, format: InputFormat): Promise<ReadOptions> {
  const { encoding, delimiter, headerLine, sheet, mapping } = flags;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headerLine === undefined ? {} : { headerLine }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(mapping === undefined
      ? {}
      : { mapping: await (await import('./mapping.js')).readMapping(mapping, format) }),
  };
}

function toDelimiter(text: string): string {
  const delimiter = /^(tab|\\t)$/i.test(text) ? '\t' : text;
  if (delimiter.length !== 1 || /["\r\n]/.test(delimiter)) throw new InvalidArgumentError('"," ";" tab "|"');
  return delimiter;
}

function toLine(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('1, 2, 3 …');
  return Number(text);
}
