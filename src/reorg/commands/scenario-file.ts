/** Reads a scenario with the lists that stand in files of their own, beside it. */
import { dirname, isAbsolute, join } from 'node:path';
import { noteDetected } from '#io/read/detected.js';
import { readTable } from '#io/read/read-table.js';
import { readText } from '#io/read/read-text.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import type { Session } from '#session.js';
import { MERGE_FORMAT, parseMergeList } from '../scenario/merge-list.js';
import { OVERRIDE_FORMAT, parseOverrides } from '../scenario/override-list.js';
import { parseScenario } from '../scenario.js';
import type { Draft, StaffOrder } from '../scenario-model.js';
import { reorgFindings } from '../words.js';

/** One draft for each phase; undefined, with findings, where the scenario or a list of it cannot be used. */
export async function readDrafts(
  file: string,
  session: Pick<Session, 'note'>,
): Promise<Checked<readonly Draft[] | undefined>> {
  const text = await readText(file);
  if (text === undefined) {
    const unreadable = reorgFindings.find('scenario-unreadable', { detail: 'UTF-8' }, { file });
    return { value: undefined, diagnostics: [unreadable] };
  }
  const { value: drafts, diagnostics } = await parseScenario(text, file);
  if (drafts === undefined) return { value: undefined, diagnostics };
  const found: Diagnostic[] = [];
  const read: Draft[] = [];
  for (const draft of drafts) {
    const { value, diagnostics: readings } = await readLists(draft, file, session);
    found.push(...readings);
    if (value !== undefined) read.push(value);
  }
  return { value: read.length < drafts.length ? undefined : read, diagnostics: found };
}

async function readLists(
  draft: Draft,
  scenario: string,
  session: Pick<Session, 'note'>,
): Promise<Checked<Draft | undefined>> {
  const found: Diagnostic[] = [];
  const merge = [...draft.merge];
  for (const { path, file } of draft.mergeFiles) {
    const { value: table, diagnostics } = await readTable(beside(scenario, file), MERGE_FORMAT);
    session.note(noteDetected(table));
    const list = parseMergeList(table, path);
    merge.push(...list.value);
    found.push(...diagnostics, ...list.diagnostics);
  }
  const orders = await readOverrides(draft, scenario, session);
  found.push(...orders.diagnostics);
  const staff = { ...draft.staff, orders: [...draft.staff.orders, ...orders.value] };
  return { value: hasErrors(found) ? undefined : { ...draft, merge, staff }, diagnostics: found };
}

const beside = (scenario: string, file: string): string =>
  isAbsolute(file) ? file : join(dirname(scenario), file);

async function readOverrides(
  { overrides }: Draft,
  scenario: string,
  session: Pick<Session, 'note'>,
): Promise<Checked<StaffOrder[]>> {
  if (overrides === undefined) return { value: [], diagnostics: [] };
  const { value: table, diagnostics } = await readTable(beside(scenario, overrides.file), OVERRIDE_FORMAT);
  session.note(noteDetected(table));
  const parsed = parseOverrides(table, overrides.path);
  return { value: parsed.value, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}
