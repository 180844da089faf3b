/** Reads a scenario with the lists that stand in files of their own, beside it. */
import { dirname, isAbsolute, join } from 'node:path';
import { noteDetected } from '#io/read/detected.js';
import { toReadOptions } from '#io/read/read-flags.js';
import { readTable } from '#io/read/read-table.js';
import { readText } from '#io/read/read-text.js';
import type { Checked } from '#kit/outcome.js';
import type { Session } from '#session.js';
import { parseScenario } from '../scenario.js';
import type { Draft } from '../scenario-model.js';
import { reorgFindings } from '../words.js';

/** One draft for each phase; undefined, with findings, where the scenario or a list of it cannot be used. */
export async function readDrafts(
  file: string,
  session: Pick<Session, 'note'>,
): Promise<Checked<readonly Draft[] | undefined>> {
  const text = await readText(file);
  // Nothing in it could be judged: it could not run, rather than that it found something (definitions.md 19).
  if (text === undefined)
    throw reorgFindings.refuse('unusable', 'scenario-unreadable', { detail: 'UTF-8' }, { file });
  if (text.trim() === '') throw reorgFindings.refuse('unusable', 'scenario-empty', {}, { file });
  return parseScenario(text, file, async (list, format, mapping) => {
    const flags = mapping === undefined ? {} : { mapping: beside(file, mapping) };
    const read = await readTable(beside(file, list), format, await toReadOptions(flags, format));
    session.note(noteDetected(read.value));
    return read;
  });
}

const beside = (scenario: string, file: string): string =>
  isAbsolute(file) ? file : join(dirname(scenario), file);
