/** `--split-by branch|unit|handler -o FOLDER`: one file for each part, written when they are known to add up to the whole. */
import { stat } from 'node:fs/promises';
import type { TableFormat } from '#io/flags.js';
import { type FolderFile, fileIn, writeFolder } from '#io/folder.js';
import type { RenderOptions } from '#io/write/render.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { toFileNames } from '#kit/file-names.js';
import { type Outcome, sheetsOf } from '#kit/outcome.js';
import type { Session } from '#session.js';
import type { Member } from '../model.js';
import { fileStemOf, type SplitBy } from '../split.js';
import { viewWritten } from '../view/written.js';
import { reportFindings } from '../words.js';

/** As `addTableOutput` hands them over. */
export interface FolderFlags extends Pick<RenderOptions, 'headers' | 'csv'> {
  readonly output?: readonly string[];
  readonly format?: TableFormat;
}

export interface PartAnswer {
  readonly member: Member;
  /** Dossiers counted in it. */
  readonly counted: number;
  readonly answer: () => Outcome;
}

interface Parts {
  readonly report: string;
  readonly splitBy: SplitBy;
  /** As the command got them. */
  readonly flags: object;
  readonly parts: readonly PartAnswer[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function writeParts(
  { report, splitBy, flags, parts, diagnostics }: Parts,
  session: Session,
): Promise<Outcome> {
  const form: FolderFlags = flags;
  const folder = await settleFolder(form);
  const format = form.format ?? 'xlsx';
  const stems = toFileNames(parts.map(({ member }) => fileStemOf(splitBy, member)));
  const names = stems.map((stem) => `${stem}.${format === 'table' ? 'txt' : format}`);
  const files = parts.map(
    ({ answer }, i): FolderFile => ({
      name: names[i] ?? '',
      content: () => render(answer(), format, report, form, session),
    }),
  );
  const others = await writeFolder(folder, files);
  const written = parts.map(({ member, counted }, i) => ({
    file: fileIn(folder, names[i] ?? ''),
    code: member.code,
    name: member.name,
    counted,
  }));
  return {
    data: { report, splitBy, files: written },
    text: () => viewWritten(written, session.lang, session.columns),
    diagnostics: [
      ...diagnostics,
      ...others.map((name) => reportFindings.find('left-over-file', { folder, name }, { file: folder })),
    ],
    isDelivered: true,
  };
}

/** `-o FOLDER`, once; a file of that name is in the way. */
async function settleFolder({ output = [] }: FolderFlags): Promise<string> {
  const [folder, ...more] = output;
  const there = folder === undefined ? undefined : await stat(folder).catch(() => undefined);
  const isFolder = there === undefined || there.isDirectory();
  if (folder === undefined || folder === '-' || more.length > 0 || !isFolder)
    throw reportFindings.refuse('unusable', 'needs-folder', {});
  return folder;
}

async function render(
  outcome: Outcome,
  format: TableFormat,
  report: string,
  { headers, csv }: FolderFlags,
  session: Session,
): Promise<Uint8Array | string> {
  if (format === 'table') return `${outcome.text()}\n`;
  if (format === 'json') return toJson(outcome, report, session);
  const { renderSheets } = await import('#io/write/render.js');
  return renderSheets(sheetsOf(outcome), format, {
    lang: session.lang,
    ...(headers === undefined ? {} : { headers }),
    ...(csv === undefined ? {} : { csv }),
  });
}

/** As `--json` has it; findings are told once, for all parts. */
function toJson({ data }: Outcome, report: string, { version, settings }: Session): string {
  const meta = { command: `report ${report}`, version, today: settings.today, complete: true };
  return `${JSON.stringify({ data, diagnostics: [], meta }, null, 2)}\n`;
}
