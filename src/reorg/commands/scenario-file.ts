/** Reads a scenario with the lists that stand in files of their own, beside it. */
import { dirname, isAbsolute, join } from 'node:path';
import { noteDetected } from '#io/read/detected.js';
import { readTable } from '#io/read/read-table.js';
import { readText } from '#io/read/read-text.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import type { Session } from '#session.js';
import type { Draft } from '../model.js';
import { MERGE_FORMAT, parseMergeList } from '../scenario/merge-list.js';
import { parseScenario } from '../scenario.js';
import { reorgFindings } from '../words.js';

/** undefined, with findings, where the scenario or a list of it cannot be used. */
export async function readDraft(
  file: string,
  session: Pick<Session, 'note'>,
): Promise<Checked<Draft | undefined>> {
  const text = await readText(file);
  if (text === undefined) {
    const unreadable = reorgFindings.find('scenario-unreadable', { detail: 'UTF-8' }, { file });
    return { value: undefined, diagnostics: [unreadable] };
  }
  const { value: draft, diagnostics } = await parseScenario(text, file);
  if (draft === undefined) return { value: undefined, diagnostics };
  return readLists(draft, file, session);
}

async function readLists(
  draft: Draft,
  scenario: string,
  session: Pick<Session, 'note'>,
): Promise<Checked<Draft | undefined>> {
  const found: Diagnostic[] = [];
  const merge = [...draft.merge];
  for (const { path, file } of draft.mergeFiles) {
    const beside = isAbsolute(file) ? file : join(dirname(scenario), file);
    const { value: table, diagnostics } = await readTable(beside, MERGE_FORMAT);
    session.note(noteDetected(table));
    const list = parseMergeList(table, path);
    merge.push(...list.value);
    found.push(...diagnostics, ...list.diagnostics);
  }
  return { value: hasErrors(found) ? undefined : { ...draft, merge }, diagnostics: found };
}
