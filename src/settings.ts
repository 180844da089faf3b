/** What a run was told: flags before environment before `motcua.yaml` in the working folder. */
import { existsSync } from 'node:fs';
import type { Storage } from '#db/drive.js';
import { type Day, fromDayNumber } from '#kit/dates.js';
import { LATEST_START } from '#kit/period.js';
import { parseOfficeDay } from '#kit/values.js';
import { isTooDeep, TOO_DEEP } from '#kit/yaml-depth.js';
import type { Lang } from '#lang/words.js';
import { rootFindings } from './words.js';

export interface Settings {
  readonly db: string;
  readonly lang: Lang;
  readonly json: boolean;
  /** Evaluation date: decides as-now, overdue, expiries; never what is stored. */
  readonly today: Day;
  /** May questions be asked? */
  readonly input: boolean;
  readonly color: boolean | undefined;
  readonly quiet: boolean;
  readonly yes: boolean;
  readonly trace: boolean;
  readonly readOnly: boolean;
  readonly actor: string;
  readonly storage: Storage | undefined;
  readonly busyTimeoutMs: number;
  /** The day of the calendar month on which reporting months begin. */
  readonly monthStarts: number;
  /** As `motcua.yaml` sets the rules of `catalogue validate`. */
  readonly rules: Readonly<Record<string, string>>;
}

/** Flags as commander hands them over; absent where not given. */
export interface Flags {
  readonly db?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly today?: string;
  readonly input?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly yes?: boolean;
  readonly trace?: boolean;
  readonly readOnly?: boolean;
  readonly actor?: string;
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** BCP 47 tag of the system, where the environment has no LANG (Windows). */
  readonly locale: string;
  readonly user: string;
  /** Milliseconds since 1970, UTC. */
  readonly nowMs: number;
}

/** The settings that `motcua.yaml` may hold. */
const FILE_KEYS = ['db', 'lang', 'today', 'actor', 'storage', 'busy_timeout', 'month_starts'] as const;
export interface FileSettings extends Readonly<Partial<Record<(typeof FILE_KEYS)[number], string>>> {
  /** How grave the rules of `catalogue validate` are: a map of its own, `rules: { code-internal: off }`. */
  readonly rules?: Readonly<Record<string, string>>;
}

export const SETTINGS_FILE = 'motcua.yaml';
const BUSY_TIMEOUT_S = 5;
const UTC7_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** Reads `motcua.yaml` where there is one. An unknown key or an unreadable file is refused, with its place. */
export async function readFileSettings(): Promise<FileSettings> {
  if (!existsSync(SETTINGS_FILE)) return {};
  const { parseDocument, LineCounter, visit } = await import('yaml');
  const { readText } = await import('#io/read/read-text.js');
  const text = await readText(SETTINGS_FILE);
  if (text === undefined || isTooDeep(text))
    throw rootFindings.refuse(
      'unusable',
      'settings-unreadable',
      { detail: text === undefined ? 'UTF-8' : TOO_DEEP },
      { file: SETTINGS_FILE },
    );
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
  });
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw rootFindings.refuse(
      'unusable',
      'settings-unreadable',
      { detail: broken.message.split('\n')[0] ?? '' },
      {
        file: SETTINGS_FILE,
        line: lines.linePos(broken.pos[0]).line,
      },
    );
  }
  visit(document, {
    Alias: (_, { source, range }) => {
      const where = { file: SETTINGS_FILE, line: lines.linePos(range?.[0] ?? 0).line };
      throw rootFindings.refuse('unusable', 'settings-unreadable', { detail: `*${source}` }, where);
    },
  });
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries((document.toJS() ?? {}) as Record<string, unknown>)) {
    const isRules = key === 'rules' && isTextMap(value);
    if (!isRules && (!FILE_KEYS.some((known) => known === key) || typeof value !== 'string')) {
      const args = { key, known: [...FILE_KEYS, 'rules'].join(', ') };
      throw rootFindings.refuse('unusable', 'settings-unknown', args, { file: SETTINGS_FILE });
    }
    settings[key] = value;
  }
  return settings;
}

const isTextMap = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((item) => typeof item === 'string');

/** The environment, else the file. Set to nothing they say nothing: `MOTCUA_LANG: ${{ inputs.lang }}` of a CI job, `lang:`. */
export const firstSaid = (...texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined && text !== '');

/** vi or en, from the flag, the environment, the file, the system's locale, in this order; Vietnamese when none says. */
export function settleLang(flag: string | undefined, around: Surroundings, file: FileSettings): Lang {
  const asked = flag ?? firstSaid(around.env.MOTCUA_LANG, file.lang);
  if (asked === 'vi' || asked === 'en') return asked;
  if (asked !== undefined) throw rootFindings.refuse('unusable', 'bad-lang', { value: asked });
  return langAround(around);
}

/** The language to speak before, or instead of, the one that is asked for: of the environment, else of the system. */
export function langAround({ env, locale }: Pick<Surroundings, 'env' | 'locale'>): Lang {
  if (env.MOTCUA_LANG === 'vi' || env.MOTCUA_LANG === 'en') return env.MOTCUA_LANG;
  return /^en\b|^en_/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || locale) ? 'en' : 'vi';
}

export function settle(flags: Flags, around: Surroundings, file: FileSettings): Settings {
  const { env } = around;
  return {
    db: flags.db ?? firstSaid(env.MOTCUA_DB, file.db) ?? 'motcua.db',
    lang: settleLang(flags.lang, around, file),
    json: flags.json ?? false,
    today: settleToday(flags.today ?? firstSaid(env.MOTCUA_TODAY, file.today), around.nowMs),
    input: flags.input ?? true,
    color: settleColor(flags.color, env),
    quiet: flags.quiet ?? false,
    yes: flags.yes ?? false,
    trace: flags.trace ?? false,
    readOnly: flags.readOnly ?? false,
    actor: flags.actor ?? firstSaid(env.MOTCUA_ACTOR, file.actor) ?? around.user,
    storage: settleStorage(firstSaid(env.MOTCUA_STORAGE, file.storage)),
    busyTimeoutMs: settleSeconds(firstSaid(env.MOTCUA_BUSY_TIMEOUT, file.busy_timeout)) * 1000,
    monthStarts: settleMonthStart(firstSaid(env.MOTCUA_MONTH_STARTS, file.month_starts)),
    rules: file.rules ?? {},
  };
}

function settleToday(asked: string | undefined, nowMs: number): Day {
  if (asked === undefined) return fromDayNumber(Math.floor((nowMs + UTC7_MS) / DAY_MS));
  const day = parseOfficeDay(asked);
  if (day === undefined) throw rootFindings.refuse('unusable', 'bad-date', { flag: '--today', value: asked });
  return day;
}

/** https://no-color.org: any non-empty NO_COLOR switches colour off; a flag comes first. undefined: as the terminal is. */
function settleColor(flag: boolean | undefined, env: Surroundings['env']): boolean | undefined {
  if (flag === false || env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  return forced === undefined ? undefined : forced !== '0' && forced !== 'false';
}

function settleStorage(asked: string | undefined): Storage | undefined {
  if (asked === undefined || asked === 'local' || asked === 'network') return asked;
  throw rootFindings.refuse('unusable', 'bad-storage', { value: asked });
}

function settleMonthStart(asked: string | undefined): number {
  const day = Number(asked ?? 1);
  if (Number.isInteger(day) && day >= 1 && day <= LATEST_START) return day;
  throw rootFindings.refuse('unusable', 'bad-month-start', { value: asked ?? '' });
}

function settleSeconds(asked: string | undefined): number {
  if (asked === undefined) return BUSY_TIMEOUT_S;
  const seconds = Number(asked);
  if (asked.trim() !== '' && seconds >= 0 && seconds <= 3600) return seconds;
  throw rootFindings.refuse('unusable', 'bad-timeout', { value: asked });
}
