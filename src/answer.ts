/** Brings an outcome to the person, the script or the file, and settles the exit code. */
import { atLeast, compareDiagnostics, type Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { RefusalKind } from '#kit/refusal.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { sayDiagnostics, sayMessage } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import { titleColumns } from './column-titles.js';
import { loadGalleries } from './tree.js';

export const EXIT = {
  done: 0,
  findings: 1,
  unusable: 2,
  refused: 3,
  declined: 4,
  bug: 70,
  interrupted: 130,
} as const;

export const exitOfRefusal = (kind: RefusalKind): number => EXIT[kind];

export function exitOfOutcome(outcome: Outcome): number {
  if (outcome.stopped !== undefined) return EXIT[outcome.stopped];
  const limit = outcome.failOn ?? 'error';
  const fails = limit !== 'never' && outcome.diagnostics.some((d) => atLeast(d.severity, limit));
  return fails || outcome.differs === true ? EXIT.findings : EXIT.done;
}

/** What `meta` of the JSON envelope says. */
export interface Meta {
  readonly command: string;
  readonly version: string;
  readonly today: string;
}

/** The one object of `--json`. `complete` tells a reader of a cut pipe that nothing is missing. */
export async function jsonAnswer(
  data: unknown,
  found: readonly Diagnostic[],
  meta: Meta,
  lang: Lang,
): Promise<string> {
  const galleries = await loadGalleries(found.map((d) => d.code));
  const diagnostics = sorted(found).map((d) => ({ ...d, message: sayMessage(d, galleries, lang) }));
  return `${JSON.stringify({ data: data ?? null, diagnostics, meta: { ...meta, complete: true } }, null, 2)}\n`;
}

const sorted = (found: readonly Diagnostic[]): Diagnostic[] => [...found].sort(compareDiagnostics);

export interface FindingsStyle {
  readonly lang: Lang;
  /** Only what lets the command end with 1: errors, or what `--fail-on` names. */
  readonly quiet: boolean;
  readonly failOn?: Outcome['failOn'] | undefined;
  readonly color: boolean;
}

/** The findings as lines for stderr, totals last; '' when there is nothing to say. */
export async function findingsText(found: readonly Diagnostic[], style: FindingsStyle): Promise<string> {
  const limit = style.failOn === undefined || style.failOn === 'never' ? 'error' : style.failOn;
  const shown = sorted(found.filter((d) => !style.quiet || atLeast(d.severity, limit)));
  if (shown.length === 0) return '';
  const galleries = await loadGalleries(shown.map((d) => d.code));
  const lines = sayDiagnostics(await titleColumns(shown, style.lang), galleries, style.lang);
  const painted = style.color ? await paint(lines) : lines;
  const totals = sayTotals(shown, style.lang);
  return `${[...painted, ...(totals === '' ? [] : [totals])].join('\n')}\n`;
}

const TOTALS: Readonly<Record<Diagnostic['severity'], Bilingual>> = {
  error: { vi: 'lỗi', en: 'errors' },
  warning: { vi: 'cảnh báo', en: 'warnings' },
  note: { vi: 'lưu ý', en: 'notes' },
};

/** Only where there is more than one finding: a single one counts itself. */
function sayTotals(shown: readonly Diagnostic[], lang: Lang): string {
  if (shown.length < 2) return '';
  return (['error', 'warning', 'note'] as const)
    .map((severity) => ({ severity, count: shown.filter((d) => d.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${formatInteger(count, lang)} ${TOTALS[severity][lang]}`)
    .join(' · ');
}

/** The first line of a finding in the colour of its severity, the remedy dimmed. */
async function paint(lines: readonly string[]): Promise<string[]> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return lines.map((line) => {
    if (/^(lỗi|error) /.test(line)) return chalk.red(line);
    if (/^(cảnh báo|warning) /.test(line)) return chalk.yellow(line);
    return line.startsWith('  → ') ? chalk.dim(line) : line;
  });
}
