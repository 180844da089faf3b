/** The plan of the house as data (design.md 8, style.md 2): who may know whom, which files touch the world, what loads when. */

export interface Listed {
  /** Paths under src/, without the ending. */
  readonly files: RegExp;
  readonly reason: string;
}

/** What each room may know beside `kit` and `lang`, which all may. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  kit: [],
  lang: [],
  io: [],
  db: [],
  journal: ['db'],
  calendar: [],
  catalogue: ['calendar'],
  org: ['catalogue'],
  staff: ['org', 'catalogue'],
  reorg: ['org', 'staff', 'dossier', 'catalogue'],
  dossier: ['calendar', 'catalogue', 'org'],
  feedback: ['dossier', 'org'],
  report: ['calendar', 'catalogue', 'org', 'staff', 'dossier', 'feedback'],
  desk: ['calendar', 'catalogue', 'org', 'staff', 'reorg', 'dossier', 'feedback', 'report'],
};

/** Rooms below `lang` that may not even know it. */
export const BELOW_LANG: readonly string[] = ['kit'];

/** Rooms that are edge altogether. */
export const EDGE_ROOMS: readonly string[] = ['io', 'db', 'journal'];

/** Edge files by their role. */
const EDGE_ROLES = /(^|\/)commands\/|(^|[/-])store$|\.hot$/;

/** Files outside those roles that speak to the database, each with its reason. */
export const EDGE_FILES: readonly Listed[] = [
  {
    files: /^desk\/undo-guards$/,
    reason: 'asks the rooms about an undo, inside the transaction of the undo',
  },
  {
    files: /^(org|staff)\/errors$/,
    reason: 'reads the stored state and hands it to the pure rules, for undo and check',
  },
  {
    files: /^dossier\/undo$/,
    reason: 'takes back the bulk rows of a batch inside the transaction of the undo',
  },
];

/** The floors of a room of nouns, by the names of its files. */
export const FLOORS: readonly { readonly floor: number; readonly files: RegExp }[] = [
  { floor: 4, files: /\/commands\// },
  { floor: 3, files: /\/([a-z-]+-)?(view|store)$|\/view-[a-z-]+$|\.hot$/ },
  { floor: 2, files: /\/([a-z-]+-)?(parse|validate|diff|plan)$|\/rules\// },
  { floor: 1, files: /\/([a-z-]+-)?(words|model)$|\/words\// },
];
/** Edge files of other names stand with the stores. */
export const EDGE_FLOOR = 3;
/** Pure files of other names may stand where they are needed, below the stores: they look up to `2`, and are seen at `1`. */
export const FREE_FLOOR = { looking: 2, seen: 1 } as const;

/** Rooms of nouns: only they have floors. */
export const NOUN_ROOMS: readonly string[] = Object.keys(ARROWS).filter(
  (room) => !['kit', 'lang', ...EDGE_ROOMS].includes(room),
);

/** Types that a room may name though the arrow is not drawn. */
export const NAMED_TYPES: readonly (Listed & { readonly target: string })[] = [
  {
    files: /^desk\/(history|mask|view)$/,
    target: 'journal/model',
    reason: 'history and undo live in the desk',
  },
];

/** Root files a room may know, as types only: commands and hot files need them to be callable. */
export const ROOT_TYPES: readonly string[] = ['session'];

/** Node's own modules that neither read nor write anything. */
export const PURE_NODE: readonly string[] = ['node:crypto', 'node:buffer'];

/** What a pure file may not name: clock, process, randomness, output, network, the reader's locale. */
export const WORLDLY: readonly RegExp[] = [
  /\bDate\b/,
  /\bperformance\b/,
  /\bprocess\b/,
  /\bconsole\b/,
  /\bfetch\b/,
  /\bglobalThis\b/,
  /\bMath\.random\b/,
  /\brandom(UUID|Bytes|Int)\b|\bgetRandomValues\b/,
  /\bset(Timeout|Interval|Immediate)\b/,
  /\btoLocale\w*|\.localeCompare\b/,
  /\bIntl\.\w+\(\s*\)/,
];

/** Of Node's own, what fails on Windows where a path has Vietnamese letters, each with its reason. */
export const UNUSABLE: readonly { readonly word: RegExp; readonly reason: string }[] = [
  {
    word: /\brmSync\b|\brm\(/,
    reason: 'leaves the file where it is, or ends the process (nodejs/node#61067): #io/remove.js',
  },
  {
    word: /\bcp(Sync)?\(/,
    reason: 'copies nothing, or ends the process (nodejs/node#61878): copyFileSync',
  },
];

/** Packages that may be loaded with the file that names them; all others wait for `await import()`. */
export const STATIC_PACKAGES: Readonly<Record<string, Listed>> = {
  commander: {
    files: /\/commands\/|^io\/(read\/)?[a-z-]*flags$|^(run|tree)$/,
    reason: 'declares the commands; 20 ms, loaded by run.ts only',
  },
  'better-sqlite3': { files: /^db\/(open|back-up)$/, reason: 'opens database files; nobody else does' },
  'fast-string-width': {
    files: /^(lang|io)\//,
    reason: '4 kB without dependencies: the width of Vietnamese in a terminal',
  },
};

/** Circles of static imports that stand, with the reason. */
export const CIRCLES: readonly Listed[] = [
  {
    files: /^db\/(migrate$|migrations\/)/,
    reason: 'each migration names the type of which the list is made',
  },
];

export const FORBIDDEN_NAMES = /(^|\/)(index|utils?|helpers?|common|shared|misc)(\/|$|\.)/;
export const LONGEST_FILE = 350;
/** Where a process or a thread begins. */
export const DOORS: readonly string[] = ['main', 'dossier/import/worker.hot'];

export const isEdge = (path: string, room: string | undefined): boolean =>
  room === undefined ||
  EDGE_ROOMS.includes(room) ||
  EDGE_ROLES.test(path) ||
  EDGE_FILES.some(({ files }) => files.test(path));
