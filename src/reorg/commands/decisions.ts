/** `motcua reorg decisions <plan>`: for each branch the personnel list that goes with its transfer decision. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { writeDurably } from '#io/durable.js';
import { addExamples, splitList } from '#io/flags.js';
import { fileIn } from '#io/folder.js';
import { readTable } from '#io/read/read-table.js';
import { ioFindings } from '#io/words.js';
import { type FileFormat, renderSheets } from '#io/write/render.js';
import type { UnitCode } from '#kit/brand.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { toFileNames } from '#kit/file-names.js';
import type { Checked, Outcome } from '#kit/outcome.js';
import type { Sheet } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { type DecisionList, listDecisions, listTraining } from '../document/decision-list.js';
import { DETAILS_FORMAT, type DetailsBook, judgeDetails, parseDetails } from '../document/details.js';
import { openPlaces, type Places } from '../document/places.js';
import { documentHelp } from '../document/words.js';
import type { Plan } from '../model.js';
import { DECISION_COLUMNS, DEFAULT_COLUMNS, type DecisionColumn } from '../sheets/decision-columns.js';
import { type DecisionSetting, decisionSheet, trainingSheet } from '../sheets/decision-sheet.js';
import { viewDecisions } from '../view-document.js';
import { reorgFindings, reorgHelp } from '../words.js';
import { writeFolder } from './folder.js';
import { readPlan } from './plan-file.js';
import { readSignatures } from './signatures.js';
import { readWorld } from './world.js';

const FORMATS = ['table', 'docx', 'xlsx', 'csv', 'md', 'html', 'json'] as const;

export interface ReorgDecisionsInput {
  readonly file: string;
  readonly output?: string;
  readonly format?: (typeof FORMATS)[number];
  readonly branch?: UnitCode;
  readonly with?: string;
  readonly columns?: readonly DecisionColumn[];
  readonly signer?: string;
  readonly training?: boolean;
}

export const addReorgDecisions = (reorg: Command, frame: Frame): void =>
  declareReorgDecisions(reorg, frame.lang, frame.run('reorg decisions', runReorgDecisions));

export function declareReorgDecisions(reorg: Command, lang: Lang, run: Run<ReorgDecisionsInput>): void {
  const command = reorg
    .command('decisions')
    .description(documentHelp.decisions[lang])
    .argument('<plan>', reorgHelp.planFile[lang])
    .option('-o, --output <path>', documentHelp.decisionsOutput[lang])
    .addOption(new Option('--format <format>', documentHelp.decisionsFormat[lang]).choices(FORMATS))
    .option('--branch <code>', documentHelp.branch[lang])
    .option('--with <file>', documentHelp.with[lang])
    .option('--columns <keys>', `${documentHelp.columns[lang]}: ${DECISION_COLUMNS.join(',')}`, toColumns)
    .option('--signer <title>', documentHelp.signer[lang])
    .option('--training', documentHelp.training[lang])
    .action((file: string, flags: Omit<ReorgDecisionsInput, 'file'>) => run({ ...flags, file }));
  addExamples(command, lang, [
    'motcua reorg decisions plan.json -o quyet-dinh',
    'motcua reorg decisions plan.json --branch CN-TH --with ly-lich.xlsx -o CN-TH.docx',
    'motcua reorg decisions plan.json --columns no,full_name,position,to,term -o danh-sach.xlsx',
    'motcua reorg decisions plan.json --training',
  ]);
}

function toColumns(text: string): DecisionColumn[] {
  const keys = splitList(text);
  const known = keys.flatMap((key) => DECISION_COLUMNS.find((one) => one === key) ?? []);
  if (known.length < keys.length) throw new InvalidArgumentError(DECISION_COLUMNS.join(', '));
  return known;
}

export async function runReorgDecisions(input: ReorgDecisionsInput, session: Session): Promise<Outcome> {
  const plan = await readPlan(input.file);
  const db = await session.openDb('read');
  const places = openPlaces(plan, readWorld(db));
  const signed = new Map(readSignatures(db, plan).map((one) => [one.branch, one.signature]));
  const lists = pickBranch(listDecisions(plan, places), input);
  const { value: details, diagnostics } = await readDetails(input.with, lists, places);
  const setting: DecisionSetting = {
    ...{ plan, places, details, lang: session.lang, signer: input.signer ?? '' },
    columns: input.columns ?? DEFAULT_COLUMNS,
    signatureOf: (branch) => signed.get(branch) ?? undefined,
  };
  const sheets = lists.map((list) =>
    input.training === true
      ? trainingSheet(list, listTraining(list, places), setting)
      : decisionSheet(list, setting),
  );
  const written = await write(lists, sheets, input, session.lang);
  return {
    data: toData(plan, lists, written.files),
    text: () => viewDecisions(sheets, written.files, session),
    diagnostics: [...diagnostics, ...noteLeftOut(plan), ...written.diagnostics],
    sheets,
    ...(input.output === undefined ? {} : { isDelivered: true }),
  };
}

function pickBranch(
  lists: readonly DecisionList[],
  { branch, file }: ReorgDecisionsInput,
): readonly DecisionList[] {
  if (branch === undefined) return lists;
  const picked = lists.filter((list) => list.branch === branch);
  if (picked.length > 0) return picked;
  throw reorgFindings.refuse('unusable', 'no-such-list', {
    unit: branch,
    known: lists.map((list) => list.branch).join(', '),
    file,
  });
}

async function readDetails(
  file: string | undefined,
  lists: readonly DecisionList[],
  places: Places,
): Promise<Checked<DetailsBook>> {
  if (file === undefined) return { value: new Map(), diagnostics: [] };
  const { value: table, diagnostics } = await readTable(file, DETAILS_FORMAT);
  const parsed = parseDetails(table);
  const entries = lists.flatMap((list) => list.entries);
  const isKnown = (code: string): boolean => places.personOf(code as never) !== undefined;
  const judged = judgeDetails(parsed.value, entries, { file, isKnown });
  return { value: parsed.value, diagnostics: [...diagnostics, ...parsed.diagnostics, ...judged] };
}

/** Who has no new unit is in no list, unless another phase gives one. */
function noteLeftOut({ people }: Plan): Diagnostic[] {
  const all = new Set(people.map(({ staff }) => staff));
  const coming = new Set(people.flatMap(({ staff, to }) => (to === null ? [] : [staff])));
  const count = all.size - coming.size;
  return count === 0 ? [] : [reorgFindings.find('not-in-lists', { count })];
}

interface Written {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const FILE_ENDING = /\.(docx|xlsx|csv|md|html)$/i;

/** One file with all lists, or a folder with a file for each, in Word and Excel unless a form is named. */
async function write(
  lists: readonly DecisionList[],
  sheets: readonly Sheet[],
  { output, format }: ReorgDecisionsInput,
  lang: Lang,
): Promise<Written> {
  if (output === undefined) {
    if (format !== 'docx') return { files: [], diagnostics: [] };
    throw ioFindings.refuse('unusable', 'needs-output', { format });
  }
  const ending = FILE_ENDING.exec(output)?.[1]?.toLowerCase();
  if (ending !== undefined) {
    await writeDurably(output, await renderSheets(sheets, ending as FileFormat, { lang }));
    return { files: [output], diagnostics: [] };
  }
  const names = toFileNames(lists.map((list) => list.branch));
  const forms: readonly FileFormat[] =
    format === undefined || format === 'table' || format === 'json' ? ['docx', 'xlsx'] : [format];
  const files = sheets.flatMap((sheet, i) =>
    forms.map((form) => ({
      name: `${names[i]}.${form}`,
      content: () => renderSheets([sheet], form, { lang }),
    })),
  );
  const diagnostics = await writeFolder(output, files);
  return { files: files.map(({ name }) => fileIn(output, name)), diagnostics };
}

/** Codes only: what was joined for the paper goes nowhere else. */
const toData = (plan: Plan, lists: readonly DecisionList[], files: readonly string[]) => ({
  hash: plan.hash,
  files,
  lists: lists.map(({ branch, name, entries }) => ({
    ...{ branch, name },
    people: entries.map(({ staff, from, to, form, on, until }) => ({
      staff,
      from,
      to,
      form,
      on,
      until: until ?? null,
    })),
  })),
});
