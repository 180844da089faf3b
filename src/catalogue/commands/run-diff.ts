/** The work of `motcua catalogue diff`: the two sides, and what differs. */
import type { ReadFlags } from '#io/read/read-flags.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { parseOfficeDay } from '#kit/values.js';
import type { Session } from '#session.js';
import { type CatalogueState, countDiffs, diffCatalogues } from '../diff/diff.js';
import { stateOfVersions, stateOn } from '../diff/state.js';
import { diffSheet, viewDiff } from '../diff/view-diff.js';
import { stateRows } from '../import/state-rows.js';
import { openCatalogueStore } from '../store.js';
import { rejectedRows, validateCatalogue } from '../validate.js';
import { catalogueFindings } from '../words.js';
import type { CatalogueDiffInput, RemovedLimit } from './diff.js';
import { readCatalogues } from './read-catalogues.js';

export async function runCatalogueDiff(input: CatalogueDiffInput, session: Session): Promise<Outcome> {
  const before = await readSide(input.before, input, session);
  const after = await readSide(input.after, input, session);
  const diffs = diffCatalogues(before.state, after.state);
  const counts = countDiffs(diffs);
  const sheet = diffSheet(diffs, session.lang);
  const total = before.state.size;
  return {
    data: { counts, before: total, after: after.state.size, procedures: diffs },
    text: () => viewDiff(sheet, counts, session.lang, session.columns),
    diagnostics: [
      ...before.diagnostics,
      ...after.diagnostics,
      ...judgeRemoved(counts.removed, total, input.maxRemoved),
    ],
    sheets: [sheet],
    differs: input.exitCode === true && diffs.length > 0,
  };
}

interface Side {
  readonly state: CatalogueState;
  readonly diagnostics: readonly Diagnostic[];
}

async function readSide(source: string, flags: ReadFlags, session: Session): Promise<Side> {
  if (source.startsWith('@')) return { state: await readStored(source, session), diagnostics: [] };
  const { all, diagnostics } = await readCatalogues([source], flags);
  const files = all.map(({ catalogue }) => catalogue);
  const { today } = session.settings;
  const found = validateCatalogue(files, { today, decision: '' }).diagnostics;
  const errors = found.filter(({ severity }) => severity === 'error');
  const state = stateOn(stateRows(files, rejectedRows(errors)), today);
  return { state, diagnostics: [...diagnostics, ...errors] };
}

/** `@db` is the catalogue of today, `@2025-07-01` that of a day. */
async function readStored(source: string, session: Session): Promise<CatalogueState> {
  const day = source === '@db' ? session.settings.today : parseOfficeDay(source.slice(1));
  if (day === undefined) throw catalogueFindings.refuse('unusable', 'not-a-source', { value: source });
  return stateOfVersions(openCatalogueStore(await session.openDb('read')).listOn(day));
}

function judgeRemoved(removed: number, total: number, limit: RemovedLimit | undefined): Diagnostic[] {
  if (limit === undefined) return [];
  const { count, percent } = limit;
  const isTooMany = count === undefined ? removed * 100 > total * (percent ?? 0) : removed > count;
  const args = { removed, total, limit: count ?? `${percent}%` };
  return isTooMany ? [catalogueFindings.find('too-many-removed', args)] : [];
}
