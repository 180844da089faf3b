/** Writes an answer in the form that was asked for: text, CSV, XLSX, Markdown, HTML, JSON; to stdout or durably to files. */
import type { TableFormat } from '#io/flags.js';
import { ioFindings } from '#io/words.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';

/** The flags of `addTableOutput`, as commander hands them over. */
export interface OutputFlags {
  readonly format?: TableFormat;
  readonly output?: readonly string[];
  readonly headers?: 'code' | 'vi' | 'en';
  readonly csv?: 'standard' | 'excel-vi';
}

export interface Delivery {
  readonly outcome: Outcome;
  readonly flags: OutputFlags;
  readonly lang: Lang;
  /** Makes the JSON envelope. */
  readonly json: () => Promise<string>;
}

/** The answer for stdout; a spreadsheet goes to a file, never to a terminal or pipe by accident. */
export async function renderAnswer(
  outcome: Outcome,
  flags: OutputFlags,
  lang: Lang,
): Promise<string | Uint8Array> {
  const { format = 'table' } = flags;
  if (format === 'table' || format === 'json') {
    const text = outcome.text();
    return text === '' ? '' : `${text}\n`;
  }
  if (format === 'xlsx') throw ioFindings.refuse('unusable', 'needs-output', { format });
  return renderSheetsAs(format, outcome, flags, lang);
}

/** Writes every `-o`; tells whether there was one. `-o -` is stdout. */
export async function deliverFiles({ outcome, flags, lang, json }: Delivery): Promise<boolean> {
  const targets = (flags.output ?? [])
    .filter((target) => target !== '-')
    .map((target) => parseTarget(target, flags.format));
  if (targets.length === 0) return false;
  const { writeDurably } = await import('#io/durable.js');
  for (const { file, format } of targets) {
    const bytes =
      format === 'json'
        ? await json()
        : format === 'table'
          ? `${outcome.text()}\n`
          : await renderSheetsAs(format, outcome, flags, lang);
    await writeDurably(file, Buffer.from(bytes));
  }
  return true;
}

const BY_ENDING: Readonly<Record<string, TableFormat>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  md: 'md',
  html: 'html',
  htm: 'html',
  txt: 'table',
};

/** `md=a.md` names its form; otherwise `--format` does, otherwise the ending of the file. */
function parseTarget(target: string, asked: TableFormat | undefined): { file: string; format: TableFormat } {
  const [, named, rest] = /^(table|csv|xlsx|json|md|html)=(.+)$/.exec(target) ?? [];
  if (named !== undefined && rest !== undefined) return { file: rest, format: named as TableFormat };
  const format = asked ?? BY_ENDING[/\.([a-z]+)$/i.exec(target)?.[1]?.toLowerCase() ?? ''];
  if (format === undefined) throw ioFindings.refuse('unusable', 'unknown-ending', { file: target });
  return { file: target, format };
}

async function renderSheetsAs(
  format: Exclude<TableFormat, 'table' | 'json'>,
  outcome: Outcome,
  flags: OutputFlags,
  lang: Lang,
): Promise<Uint8Array> {
  const { renderSheets } = await import('#io/write/render.js');
  const { headers, csv } = flags;
  return renderSheets(outcome.sheets ?? [], format, {
    lang,
    ...(headers === undefined ? {} : { headers }),
    ...(csv === undefined ? {} : { csv }),
  });
}
