/** Writes an answer in the form that was asked for: text, CSV, XLSX, Markdown, HTML, JSON; to stdout or durably to files. */
import type { TableFormat } from '#io/flags.js';
import { ioFindings } from '#io/words.js';
import { type Outcome, sheetsOf } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';

/** The flags of `addTableOutput`, as commander hands them over. */
export interface OutputFlags {
  /** A table format, or one of the outcome's own forms. */
  readonly format?: string;
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
  const format = outcome.isDelivered === true ? 'table' : (flags.format ?? 'table');
  if (TO_FILES.has(format)) throw ioFindings.refuse('unusable', 'needs-output', { format });
  if (isOwnForm(outcome, format)) return outcome.forms?.[format]?.() ?? '';
  if (!isRendered(format)) {
    const text = outcome.text();
    return text === '' ? '' : `${text}\n`;
  }
  return renderSheetsAs(format, outcome, flags, lang);
}

/** Of an office program: no terminal shows them. */
const TO_FILES: ReadonlySet<string> = new Set(['xlsx', 'docx']);

/** Is the answer on stdout one for machines that says the findings itself? `text` says the summary there. */
export const isOwnForm = (outcome: Outcome, format: string | undefined): boolean =>
  format !== undefined && format !== 'text' && outcome.forms?.[format] !== undefined;

type RenderedFormat = Exclude<TableFormat, 'table' | 'json'>;

const isRendered = (format: string): format is RenderedFormat =>
  format === 'csv' || format === 'xlsx' || format === 'md' || format === 'html';

/** Writes every `-o`; gives the files. `-o -` is stdout. */
export async function deliverFiles(delivery: Delivery): Promise<string[]> {
  const { outcome, flags } = delivery;
  if (outcome.isDelivered === true) return [];
  const targets = (flags.output ?? [])
    .filter((target) => target !== '-')
    .map((target) => parseTarget(target, flags.format, Object.keys(outcome.forms ?? {})));
  if (targets.length === 0 || outcome.data === null) return []; // no answer: an earlier file is left alone
  const { refuseWithoutFolder, writeDurably } = await import('#io/durable.js');
  // What can be refused is refused before the first file is replaced.
  for (const { file } of targets) await refuseWithoutFolder(file);
  const made: (readonly [file: string, content: Uint8Array])[] = [];
  for (const { file, format } of targets) made.push([file, Buffer.from(await renderFile(format, delivery))]);
  for (const [file, content] of made) await writeDurably(file, content);
  return targets.map(({ file }) => file);
}

async function renderFile(
  format: string,
  { outcome, flags, lang, json }: Delivery,
): Promise<string | Uint8Array> {
  const form = outcome.forms?.[format];
  if (form !== undefined) return form();
  if (format === 'json') return json();
  return isRendered(format) ? renderSheetsAs(format, outcome, flags, lang) : `${outcome.text()}\n`;
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
function parseTarget(
  target: string,
  asked: string | undefined,
  forms: readonly string[],
): { file: string; format: string } {
  const [, named = '', rest] = /^([a-z]+)=(.+)$/.exec(target) ?? [];
  const isKnown = forms.includes(named) || Object.values<string>(BY_ENDING).includes(named);
  if (isKnown && rest !== undefined) return { file: rest, format: named };
  const ending = /\.([a-z]+)$/i.exec(target)?.[1]?.toLowerCase() ?? '';
  const format = asked ?? BY_ENDING[ending] ?? forms.find((form) => form === ending);
  if (format === undefined) throw ioFindings.refuse('unusable', 'unknown-ending', { file: target });
  return { file: target, format };
}

async function renderSheetsAs(
  format: RenderedFormat,
  outcome: Outcome,
  flags: OutputFlags,
  lang: Lang,
): Promise<Uint8Array> {
  const { renderSheets } = await import('#io/write/render.js');
  const { headers, csv } = flags;
  return renderSheets(sheetsOf(outcome), format, {
    lang,
    ...(headers === undefined ? {} : { headers }),
    ...(csv === undefined ? {} : { csv }),
    ...(outcome.figure === undefined || format !== 'html' ? {} : { figure: outcome.figure() }),
  });
}
