/** The files of a hand-over: all dossiers in one, or those of each receiving branch in a file of its own. */
import { writeDurably } from '#io/durable.js';
import type { TableFormat } from '#io/flags.js';
import { fileIn } from '#io/folder.js';
import { ioFindings } from '#io/words.js';
import { renderSheets } from '#io/write/render.js';
import { type RowForm, renderRows, rowFormOf } from '#io/write/rows.js';
import type { UnitCode } from '#kit/brand.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { toFileNames } from '#kit/file-names.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Session } from '#session.js';
import type { Plan } from '../model.js';
import {
  HANDOVER_KEYS,
  type HandoverCount,
  type HandoverLine,
  handoverSheet,
  toHandoverRecord,
} from '../sheets/handover-sheet.js';
import { reorgFindings } from '../words.js';
import { writeFolder } from './folder.js';
import type { CountedDesks, HandoverSource } from './handover-source.js';

/** Where to, and how. */
export interface HandoverTarget {
  readonly output?: string;
  readonly format?: TableFormat;
  readonly splitBy?: 'branch';
}

interface HandoverFiles extends Pick<CountedDesks, 'counts' | 'desks'> {
  readonly source: HandoverSource;
  readonly plan: Plan;
  readonly target: HandoverTarget;
}

export interface HandoverFile {
  readonly file: string;
  readonly rows: number;
}

interface Written {
  readonly files: readonly HandoverFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function writeHandover(wanted: HandoverFiles, session: Session): Promise<Written> {
  const { source, counts, plan, target } = wanted;
  const { output, splitBy } = target;
  if (output === undefined) {
    if (splitBy === undefined) return { files: [], diagnostics: [] };
    throw reorgFindings.refuse('unusable', 'needs-folder', { flag: '--split-by branch' });
  }
  if (splitBy === 'branch') return writeBranches(wanted, output, session);
  const heading = { branch: plan.scenario, name: plan.title, hash: plan.hash };
  await writeDurably(
    output,
    await render(exactly(sumOpen(counts), source.lines()), settleForm(output, target), heading, session),
  );
  return { files: [{ file: output, rows: sumOpen(counts) }], diagnostics: [] };
}

const sumOpen = (counts: readonly HandoverCount[]): number => counts.reduce((sum, { open }) => sum + open, 0);

type Form = RowForm | 'json' | 'xlsx';

function settleForm(output: string, { format }: Pick<HandoverTarget, 'format'>): Form {
  const byEnding = rowFormOf(output);
  if (byEnding !== undefined) return byEnding;
  const ending = format ?? /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === 'csv') return { format: 'csv', isGzip: false };
  if (ending === 'json' || ending === 'xlsx') return ending;
  throw ioFindings.refuse('unusable', 'unknown-ending', { file: output });
}

interface Heading {
  readonly branch: string;
  readonly name: string;
  readonly hash: string;
}

async function render(lines: Generator<HandoverLine>, form: Form, heading: Heading, { lang }: Session) {
  if (form === 'xlsx') return renderSheets([handoverSheet([...lines], heading, lang)], 'xlsx', { lang });
  if (form === 'json') return toJson(lines, heading.hash);
  return renderRows(HANDOVER_KEYS, toRecords(lines), form);
}

function* toRecords(lines: Iterable<HandoverLine>) {
  let no = 0;
  for (const line of lines) {
    no++;
    yield toHandoverRecord(line, no);
  }
}

/** One object, its rows one a line, written as they come. */
async function* toJson(lines: Iterable<HandoverLine>, hash: string): AsyncGenerator<string> {
  const keys = HANDOVER_KEYS.map((key) => key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
  yield `{ "hash": ${JSON.stringify(hash)}, "rows": [`;
  let separator = '\n';
  for (const record of toRecords(lines)) {
    yield separator + JSON.stringify(Object.fromEntries(keys.map((key, i) => [key, record[i]])));
    separator = ',\n';
  }
  yield '\n] }\n';
}

/** What nobody takes has a file of its own. */
const NOBODY = 'khong-co-ben-nhan';

async function writeBranches(
  { source, counts, desks, plan, target }: HandoverFiles,
  folder: string,
  session: Session,
): Promise<Written> {
  const { branchOf, nameOf } = source.places;
  const branchFor = ({ to }: Pick<HandoverLine, 'to'>): UnitCode | null =>
    to === null ? null : branchOf(to);
  const groups = [...groupBy(counts, branchFor)].sort(([a], [b]) => compareCodes(a ?? NOBODY, b ?? NOBODY));
  const ending = target.format === 'xlsx' || target.format === 'json' ? target.format : 'csv';
  const form = settleForm(`.${ending}`, {});
  const names = toFileNames(groups.map(([branch]) => branch ?? NOBODY)).map((name) => `${name}.${ending}`);
  const last = plan.phases.at(-1)?.effective ?? plan.effective;
  const files = groups.map(([branch, some], i) => ({
    name: names[i] ?? '',
    content: () => {
      const giving = some.flatMap(({ to }) => [...(desks.get(to) ?? [])]);
      const lines = exactly(
        sumOpen(some),
        pick(source.lines(giving), (line) => branchFor(line) === branch),
      );
      const name = branch === null ? plan.title : nameOf(branch, last);
      return render(lines, form, { branch: branch ?? NOBODY, name, hash: plan.hash }, session);
    },
  }));
  const diagnostics = await writeFolder(folder, files);
  const written = groups.map(([, some], i) => ({
    file: fileIn(folder, names[i] ?? ''),
    rows: sumOpen(some),
  }));
  return { files: written, diagnostics };
}

function* pick(lines: Iterable<HandoverLine>, isMeant: (line: HandoverLine) => boolean) {
  for (const line of lines) if (isMeant(line)) yield line;
}

/** What is written is what was counted, no more and no fewer; anything else would be a bug. */
function* exactly(count: number, lines: Iterable<HandoverLine>): Generator<HandoverLine> {
  let written = 0;
  for (const line of lines) {
    written++;
    yield line;
  }
  if (written !== count) throw new Error(`${written} dossiers were written, ${count} are handed over`);
}
