/** Reads the files of an import as one kind of feedback: the one that is named, or whose headers they have. */
import { noteUnusual } from '#io/read/detected.js';
import { type ReadFlags, toReadOptions } from '#io/read/read-flags.js';
import { readTable, type SourceTable } from '#io/read/read-table.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import type { Session } from '#session.js';
import { FEEDBACK_FORMATS } from '../format.js';
import type { Kind } from '../model.js';
import { feedbackFindings } from '../words.js';

interface ReadFeedback {
  readonly kind: Kind;
  readonly tables: readonly SourceTable[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The more columns a kind requires, the surer its headers tell it. */
const BY_HEADERS: readonly Kind[] = ['survey', 'petitions', 'ballots'];

export async function readFeedback(
  files: readonly string[],
  flags: ReadFlags,
  asked: Kind | undefined,
  session: Session,
): Promise<ReadFeedback> {
  if (asked === undefined && files.includes('-'))
    throw feedbackFindings.refuse('unusable', 'kind-needed', {});
  const tables: SourceTable[] = [];
  const diagnostics: Diagnostic[] = [];
  const kinds = new Set<Kind>();
  for (const file of files) {
    const progress = await session.progress({ vi: `Đang đọc ${file}`, en: `Reading ${file}` });
    const { kind, read } = await readKind(file, flags, asked).finally(progress.stop);
    kinds.add(kind);
    tables.push(read.value);
    diagnostics.push(...noteUnusual(read.value), ...read.diagnostics);
  }
  const [kind, ...others] = [...kinds];
  if (kind === undefined || others.length > 0)
    throw feedbackFindings.refuse('unusable', 'mixed-kinds', { kinds: [...kinds].join(', ') });
  const missing = diagnostics.filter(({ code }) => code === 'io/missing-column');
  if (missing.length > 0) throw new Refusal('unusable', missing);
  return { kind, tables, diagnostics };
}

async function readKind(file: string, flags: ReadFlags, asked: Kind | undefined) {
  if (asked !== undefined) return { kind: asked, read: await readAs(file, flags, asked) };
  for (const kind of BY_HEADERS.slice(0, -1)) {
    const read = await readIfFits(file, flags, kind);
    if (read !== undefined) return { kind, read };
  }
  return { kind: 'ballots' as const, read: await readAs(file, flags, 'ballots') };
}

const readAs = async (file: string, flags: ReadFlags, kind: Kind): Promise<Checked<SourceTable>> =>
  readTable(file, FEEDBACK_FORMATS[kind], await toReadOptions(flags, FEEDBACK_FORMATS[kind]));

/** undefined: the headers, or the mapping, are not of this kind. */
async function readIfFits(
  file: string,
  flags: ReadFlags,
  kind: Kind,
): Promise<Checked<SourceTable> | undefined> {
  try {
    const read = await readAs(file, flags, kind);
    return read.diagnostics.some(({ code }) => code === 'io/missing-column') ? undefined : read;
  } catch (error) {
    // What ails the file itself comes up again when it is read as the last kind.
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
