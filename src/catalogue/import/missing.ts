/** What a full list leaves out: named, and ended only when asked for. */
import type { ProcedureCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { ProcedureVersion } from '../model.js';
import type { CatalogueFile } from '../parse.js';
import { catalogueFindings } from '../words.js';
import { isEnding, type ProcedureChange } from './procedure-change.js';

interface MissingRequest {
  readonly files: readonly CatalogueFile[];
  readonly stored: ReadonlyMap<ProcedureCode, readonly ProcedureVersion[]>;
  /** No row was rejected or unreadable: what is missing is really missing. */
  readonly isWhole: boolean;
  readonly abolish: boolean;
  readonly effective: Day | undefined;
  readonly decision: string;
}

interface MissingPlan {
  readonly changes: readonly ProcedureChange[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why nothing may be done, and whether the command line or the state is to blame. */
  readonly stop?: { readonly kind: 'unusable' | 'refused'; readonly finding: Diagnostic };
}

const NOTHING: MissingPlan = { changes: [], diagnostics: [] };

export function planMissing(request: MissingRequest): MissingPlan {
  const open = findMissing(request);
  const args = { count: open.length, codes: listCodes(open) };
  if (open.length === 0) return NOTHING;
  if (!request.abolish)
    return { ...NOTHING, diagnostics: [catalogueFindings.find('missing-from-list', args)] };
  if (!request.isWhole) return stop('refused', catalogueFindings.find('abolish-incomplete', args));
  const { effective: on, decision } = request;
  if (on === undefined) return stop('unusable', catalogueFindings.find('abolish-when', args));
  const early = open.find(({ from }) => on <= from);
  if (early === undefined)
    return { ...NOTHING, changes: open.map((version) => ({ kind: 'abolish', version, on, decision })) };
  const { code, from: next } = early;
  return stop('refused', catalogueFindings.find('later-version', { code, start: on, next }));
}

const stop = (kind: 'unusable' | 'refused', finding: Diagnostic): MissingPlan => ({
  ...NOTHING,
  stop: { kind, finding },
});

/** Names what an import abolishes, day by day, and the list that shows what is still open. */
export function sayAbolished(changes: readonly ProcedureChange[]): Diagnostic[] {
  const ended = changes.filter(isEnding);
  return [...new Set(ended.map(({ on }) => on))].sort().map((on) => {
    const versions = ended.filter((change) => change.on === on).map(({ version }) => version);
    const first = versions[0]?.code ?? '';
    const args = { count: versions.length, codes: listCodes(versions), on, first };
    return catalogueFindings.find('abolished', args);
  });
}

/** As many codes as one can take in. */
const LISTED = 20;

const listCodes = (versions: readonly ProcedureVersion[]): string =>
  versions
    .slice(0, LISTED)
    .map(({ code }) => code)
    .join(', ') + (versions.length > LISTED ? ', … (--json)' : '');

/** Open versions of procedures that no row names, not even one that was rejected. */
function findMissing({ files, stored }: MissingRequest): ProcedureVersion[] {
  const named = new Set(files.flatMap((file) => file.rows.map(({ code }) => code?.core)));
  return [...stored].flatMap(([code, versions]) => {
    const last = versions.at(-1);
    return named.has(code) || last?.until !== null ? [] : [last];
  });
}
