/** Looks the values up that the shell may complete: in the database, in the folder, in the rooms. Edge; reads only. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import type { Db } from '#db/open.js';
import type { Bilingual } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import type { Candidate, Wanted } from '../completion/candidates.js';
import { periodsBetween } from '../completion/periods.js';
import { STORED_KINDS, type StoredKind, type ValueKind } from '../completion/value-kinds.js';
import { openCompletionStore } from '../completion-store.js';
import { listFormats } from '../formats.js';

export interface LookUp {
  readonly lang: Lang;
  readonly dbFile: string;
  readonly monthStarts: number;
  /** The noun of the command: rules are those of its room. */
  readonly noun: string;
}

export async function lookUp({ kind, typed }: Wanted, context: LookUp): Promise<readonly Candidate[]> {
  if (isStored(kind)) return lookInDatabase(kind, typed, context);
  if (kind === 'plans') return listFiles(typed, /\.json$/i, /"format":\s*"motcua-plan"/);
  if (kind === 'scenarios') return listFiles(typed, /\.ya?ml$/i, /^scenario:/m);
  if (kind === 'rules') return (await rulesOf(context.noun)).map((value) => ({ value }));
  if (kind === 'rule-levels') return ruleLevels(typed, await rulesOf(context.noun));
  return (await FIXED[kind as FixedKind]?.(context.lang)) ?? [];
}

const isStored = (kind: ValueKind): kind is StoredKind => STORED_KINDS.some((stored) => stored === kind);

async function lookInDatabase(
  kind: StoredKind,
  typed: string,
  { dbFile, monthStarts }: LookUp,
): Promise<Candidate[]> {
  const { openToLook } = await import('#db/open.js');
  const db = openToLook(dbFile);
  if (db === undefined) return [];
  try {
    return readStored(db, kind, typed, monthStarts);
  } finally {
    db.close();
  }
}

function readStored(db: Db, kind: StoredKind, typed: string, monthStarts: number): Candidate[] {
  const store = openCompletionStore(db);
  if (kind !== 'periods') return store.list(kind, typed);
  const days = store.countedDays();
  return days === undefined ? [] : periodsBetween(days.first, days.last, monthStarts);
}

/** So much of a file says what it is: plans begin with their hash and format. */
const HEAD_BYTES = 4096;
/** In a folder with more files than that nobody wants to wait. */
const MOST_FILES = 500;

/** Files of the folder that is typed whose names and beginnings fit. Folders are not gone into. */
function listFiles(typed: string, name: RegExp, content: RegExp): Candidate[] {
  const folder = typed.slice(0, Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
  return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .slice(0, MOST_FILES)
    .map((entry) => folder + entry.name)
    .sort()
    .filter((file) => content.test(readHead(file)))
    .map((value) => ({ value }));
}

function readHead(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    return bytes.toString('utf8', 0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}

const slugs = (rules: readonly { readonly slug: string }[]): string[] => rules.map(({ slug }) => slug);

/** Rooms are loaded only when somebody asks. */
const RULES: Readonly<Record<string, () => Promise<string[]>>> = {
  catalogue: async () => slugs((await import('#catalogue/rules/registry.js')).RULES),
  org: async () => {
    const { STRUCTURE_RULES, DAY_RULES } = await import('#org/rules/registry.js');
    return slugs([...STRUCTURE_RULES, ...DAY_RULES]);
  },
  staff: async () => slugs((await import('#staff/rules/registry.js')).RULES),
  dossier: async () => {
    const { RULES: plain, COUNTING_RULES } = await import('#dossier/rules/registry.js');
    return slugs([...plain, ...COUNTING_RULES]);
  },
};

const rulesOf = async (noun: string): Promise<string[]> => (await RULES[noun]?.()) ?? [];

/** First the rule, then its level. */
function ruleLevels(typed: string, rules: readonly string[]): Candidate[] {
  const [rule = '', level] = typed.split('=');
  const levels = ['off', 'note', 'warning', 'error'];
  if (level !== undefined) return levels.map((one) => ({ value: `${rule}=${one}` }));
  return rules.map((one) => ({ value: `${one}=` }));
}

type FixedKind = Exclude<
  ValueKind,
  StoredKind | 'plans' | 'scenarios' | 'rules' | 'rule-levels' | 'files' | 'own-words'
>;

const plain = (values: readonly string[]): Candidate[] => values.map((value) => ({ value }));
const named = (names: Readonly<Record<string, Bilingual>>, lang: Lang): Candidate[] =>
  Object.entries(names).map(([value, name]) => ({ value, about: name[lang] }));

const FIXED: Readonly<Record<FixedKind, (lang: Lang) => Promise<Candidate[]>>> = {
  catalogues: async () => plain(['@db']),
  topics: async () => plain((await import('../topics.js')).TOPICS),
  schemas: async (lang) =>
    (await import('./schemas.js')).SCHEMAS.map(({ name, about }) => ({ value: name, about: about[lang] })),
  templates: async () => plain((await import('./template.js')).templateNames(await listFormats())),
  'closed-lists': async () =>
    plain((await import('#catalogue/rules/rule.js')).LIST_NAMES.map((list) => `${list}=`)),
  'unit-kinds': async () => plain((await import('#org/model.js')).UNIT_KINDS),
  levels: async () => plain((await import('#org/model.js')).LEVELS),
  employments: async (lang) => named((await import('#staff/words.js')).employmentNames, lang),
  positions: async (lang) => named((await import('#staff/words.js')).positionNames, lang),
  tasks: async (lang) => named((await import('#staff/words.js')).taskNames, lang),
  'leaving-reasons': async (lang) => named((await import('#staff/words.js')).leavingNames, lang),
  counts: async () => plain((await import('#report/counting/on-time.js')).ON_TIME_KEYS),
  hierarchies: async () => plain(['as-was', 'as-now', 'as-of']),
  dimensions: async () => plain((await import('#report/model.js')).DOSSIER_DIMENSIONS),
  'petition-dimensions': async () =>
    plain((await import('#report/model.js')).DIMENSIONS.filter((one) => one !== 'procedure')),
  extras: async () => plain((await import('#report/counting/extras.js')).EXTRAS),
  'decision-columns': async () => plain((await import('#reorg/sheets/decision-columns.js')).DECISION_COLUMNS),
};
