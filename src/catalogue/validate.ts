/** Runs the rules over everything that was read, and says which of them could not be run on what. */
import { type Args, compareDiagnostics, type Diagnostic, type Place } from '#kit/diagnostic.js';
import type { RuleLevel } from '#kit/rule-level.js';
import type { CatalogueFile } from './parse.js';
import { RULES } from './rules/registry.js';
import type { Context, Rule } from './rules/rule.js';
import { type RuleSlug, ruleWords } from './words.js';

export type RuleLevels = Partial<Readonly<Record<RuleSlug, RuleLevel>>>;

/** A rule that said nothing about a file because it could not look at it. */
export interface NotEvaluated {
  readonly rule: RuleSlug;
  readonly file: string;
  readonly reason: 'column-missing' | 'list-missing' | 'file-unreadable';
  /** The columns that the rule needs and the file lacks. */
  readonly columns?: readonly string[];
}

export interface Validation {
  readonly diagnostics: readonly Diagnostic[];
  readonly notEvaluated: readonly NotEvaluated[];
}

export function validateCatalogue(
  files: readonly CatalogueFile[],
  context: Context,
  levels: RuleLevels = {},
): Validation {
  const diagnostics: Diagnostic[] = [];
  const notEvaluated: NotEvaluated[] = [];
  for (const rule of RULES) {
    const level = levelOf(rule, levels);
    if (level === 'off') continue;
    const hindered = files.flatMap((file) => hindranceOf(rule, file, context) ?? []);
    notEvaluated.push(...hindered);
    const judged =
      hindered.length === 0 ? files : files.filter(({ file }) => !hindered.some((one) => one.file === file));
    for (const finding of rule.check(judged, context))
      diagnostics.push({ ...finding, severity: level, args: toLines(finding.args) });
  }
  return { diagnostics: diagnostics.sort(compareDiagnostics), notEvaluated };
}

/** Longer values say no more; the place says where the rest is. */
const VALUE_LIMIT = 160;

/** Values on one line each, cut where they are prose. */
function toLines(args: Args): Args {
  if (!Object.values(args).some((value) => typeof value === 'string' && toLine(value) !== value)) return args;
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => [key, typeof value === 'string' ? toLine(value) : value]),
  );
}

function toLine(text: string): string {
  const line = text.includes('\n') ? text.replace(/\s*\n\s*/g, '⏎') : text;
  return line.length <= VALUE_LIMIT ? line : `${line.slice(0, VALUE_LIMIT)}…`;
}

/** The first version whose rules count in full. */
const FIRST_VERSION = '0.1.0';

/** A rule that a minor version brings enters as a warning, so that an update fails nobody's build. */
export function levelOf(rule: Rule, levels: RuleLevels): RuleLevel {
  const asked = levels[rule.slug];
  if (asked !== undefined) return asked;
  const { severity } = ruleWords[rule.slug];
  const isNew = (rule.since ?? FIRST_VERSION) !== FIRST_VERSION && !/^\d+\.0\.0$/.test(rule.since ?? '');
  return isNew && severity === 'error' ? 'warning' : severity;
}

function hindranceOf(
  rule: Rule,
  { file, present }: CatalogueFile,
  context: Context,
): NotEvaluated | undefined {
  const columns = (rule.columns ?? []).filter((column) => !present.has(column));
  if (columns.length > 0) return { rule: rule.slug, file, reason: 'column-missing', columns };
  const lacksList = rule.list !== undefined && context.lists?.[rule.list] === undefined;
  return lacksList ? { rule: rule.slug, file, reason: 'list-missing' } : undefined;
}

/** No rule looked at a file that could not be read. */
export const unreadableFor = (file: string, levels: RuleLevels): NotEvaluated[] =>
  RULES.filter((rule) => levelOf(rule, levels) !== 'off').map(({ slug }) => ({
    rule: slug,
    file,
    reason: 'file-unreadable',
  }));

/** Rows with an error: an import leaves them out. */
export function rejectedRows(diagnostics: readonly Diagnostic[]): (place: Place) => boolean {
  const rejected = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ where }) => rowKey(where ?? {})),
  );
  return (place) => rejected.has(rowKey(place));
}

const rowKey = ({ file, sheet, line }: Place): string => JSON.stringify([file, sheet, line]);
