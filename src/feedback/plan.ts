/** What an import writes: rows that are new, rows that differ; and the account of both. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import type { Checked } from '#kit/outcome.js';
import type { TakenRows } from '#kit/row-counts.js';
import { ANONYMOUS } from './ballot-parse.js';
import type { Entry, Facts, Kind } from './model.js';
import type { SiftedEntry } from './sift.js';
import { feedbackFindings } from './words.js';

export interface FeedbackPlan {
  /** By key, each once. */
  readonly inserts: readonly Entry[];
  readonly updates: readonly Entry[];
  readonly counts: TakenRows;
}

/**
 * `find`: the stored facts of a key. Of rows about the same the last counts, or the newest ballot; so a file that is read
 * again changes nothing, whatever it says twice.
 */
export function planFeedback(
  kind: Kind,
  rows: readonly SiftedEntry[],
  find: (key: string) => Facts | undefined,
): Checked<FeedbackPlan> {
  const [inserts, updates]: [Entry[], Entry[]] = [[], []];
  const diagnostics: Diagnostic[] = [];
  let [same, repeated] = [0, 0];
  for (const [key, about] of groupBy([...numberSame(rows)], (row) => row.key)) {
    const stored = find(key);
    const { value: facts, diagnostics: found } = settle(kind, about, stored);
    diagnostics.push(...found);
    repeated += about.length - 1;
    if (stored === undefined) inserts.push({ key, facts });
    else if (!isSame(facts, stored)) updates.push({ key, facts });
    else if (key.startsWith(ANONYMOUS)) same++;
  }
  if (same > 0) diagnostics.push(feedbackFindings.find('same-ballot', { count: same }));
  if (repeated > 0) diagnostics.push(feedbackFindings.find('said-twice', { count: repeated }));
  const [inserted, updated] = [inserts.length, updates.length];
  const counts = { inserted, updated, unchanged: rows.length - inserted - updated };
  return { value: { inserts, updates, counts }, diagnostics };
}

/** What the rows of one key make of what is stored. */
function settle(kind: Kind, rows: readonly SiftedEntry[], stored: Facts | undefined): Checked<Facts> {
  const diagnostics: Diagnostic[] = [];
  let now = stored;
  for (const { facts, where } of rows) {
    if (kind === 'ballots' && now !== undefined && isOlder(facts, now)) {
      const args = { dossier: String(now.dossier), stored: String(now.answeredOn) };
      diagnostics.push(feedbackFindings.find('older-answer', args, where));
    } else now = { ...now, ...facts };
  }
  return { value: now ?? {}, diagnostics };
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
