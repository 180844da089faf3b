/** Which procedures a list shows. */
import { fold } from '#kit/vietnamese.js';
import type { Level, OnlineLevel, ProcedureVersion } from './model.js';

export interface ProcedureFilter {
  readonly search?: string;
  readonly field?: string;
  readonly level?: Level;
  readonly agency?: string;
  readonly online?: OnlineLevel;
}

/** Texts are compared after folding: `dat dai` finds `Đất đai`. Every word of a search must occur. */
export function filterProcedures(
  procedures: readonly ProcedureVersion[],
  filter: ProcedureFilter,
): ProcedureVersion[] {
  const words = fold(filter.search ?? '').split(' ');
  const field = filter.field === undefined ? undefined : fold(filter.field);
  const agency = filter.agency === undefined ? undefined : fold(filter.agency);
  return procedures.filter(
    (procedure) =>
      hasWords(procedure, words) &&
      (field === undefined || fold(procedure.field) === field) &&
      (agency === undefined || agenciesOf(procedure).some((name) => fold(name).includes(agency))) &&
      (filter.level === undefined || procedure.level.includes(filter.level)) &&
      (filter.online === undefined || procedure.online === filter.online),
  );
}

const agenciesOf = ({ agency, implementing }: ProcedureVersion): string[] => [agency, ...implementing];

function hasWords({ code, name, field }: ProcedureVersion, words: readonly string[]): boolean {
  const text = `${code} ${fold(name)} ${fold(field)}`;
  return words.every((word) => text.includes(word));
}
