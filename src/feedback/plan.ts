/** What an import writes: rows that are new, rows that differ; and the account of both. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { ANONYMOUS } from './ballot-parse.js';
import type { Entry, Facts, Kind, RowCounts } from './model.js';
import type { SiftedEntry } from './sift.js';
import { feedbackFindings } from './words.js';

export interface FeedbackPlan {
  /** By key; each once, as the last row of the files leaves it. */
  readonly inserts: readonly Entry[];
  readonly updates: readonly Entry[];
  readonly counts: Pick<RowCounts, 'inserted' | 'updated' | 'unchanged'>;
}

/** `find`: the stored facts of a key. Rows of one key in one file count as two imports (definitions.md 5). */
export function planFeedback(
  kind: Kind,
  rows: readonly SiftedEntry[],
  find: (key: string) => Facts | undefined,
): Checked<FeedbackPlan> {
  const now = new Map<string, Facts>();
  const stored = new Map<string, Facts | undefined>();
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  const diagnostics: Diagnostic[] = [];
  let same = 0;
  for (const { key, facts, where } of numberSame(rows)) {
    if (!stored.has(key)) stored.set(key, find(key));
    const before = now.get(key) ?? stored.get(key);
    const fate = fateOf(kind, facts, before);
    counts[fate === 'older' ? 'unchanged' : fate]++;
    if (fate === 'inserted' || fate === 'updated') now.set(key, { ...before, ...facts });
    if (fate === 'unchanged' && key.startsWith(ANONYMOUS)) same++;
    if (fate === 'older') {
      const args = { dossier: String(before?.dossier), stored: String(before?.answeredOn) };
      diagnostics.push(feedbackFindings.find('older-answer', args, where));
    }
  }
  if (same > 0) diagnostics.push(feedbackFindings.find('same-ballot', { count: same }));
  const entries = [...now].map(([key, facts]) => ({ key, facts }));
  return {
    value: {
      inserts: entries.filter(({ key }) => stored.get(key) === undefined),
      updates: entries.filter(({ key }) => stored.get(key) !== undefined),
      counts,
    },
    diagnostics,
  };
}

function fateOf(
  kind: Kind,
  facts: Facts,
  before: Facts | undefined,
): 'inserted' | 'updated' | 'unchanged' | 'older' {
  if (before === undefined) return 'inserted';
  if (kind === 'ballots' && isOlder(facts, before)) return 'older';
  return isSame(facts, before) ? 'unchanged' : 'updated';
}

/** Ballots of the same content are told apart by which of them they are: the third is the third again next time. */
function* numberSame(rows: readonly SiftedEntry[]): Generator<SiftedEntry> {
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (!row.key.startsWith(ANONYMOUS)) {
      yield row;
      continue;
    }
    const nth = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, nth);
    yield { ...row, key: `${row.key} #${nth}` };
  }
}

/** Of two ballots about one dossier the newer counts. */
const isOlder = (facts: Facts, before: Facts): boolean =>
  facts.dossier !== '' && String(facts.answeredOn) < String(before.answeredOn);

const isSame = (facts: Facts, before: Facts): boolean =>
  Object.entries(facts).every(([key, value]) => (before[key] ?? null) === value);
