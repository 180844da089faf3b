/** The text of one entry of a scenario, as it stands in the file. Pure. */
import type { YamlPath } from '../scenario/yaml-tree.js';

/** Entries about people stand under `staff:`. */
const UNDER_STAFF = new Set(['rules', 'appoint', 'second', 'lend', 'pin', 'overrides']);

/** `phases.2.rules.3` as the tree of the file has it; the last number may be one of a list in another file. */
export function toYamlPath(reason: string): YamlPath {
  const [first = '', second = '', ...rest] = reason.split('.');
  const phased = first === 'phases' ? ['phases', Number(second) - 1] : [];
  const [head = '', number] = first === 'phases' ? rest : [first, second];
  const index = Number(number) - 1;
  return [
    ...phased,
    ...(UNDER_STAFF.has(head) ? ['staff'] : []),
    head,
    ...(head === 'overrides' || !Number.isInteger(index) || index < 0 ? [] : [index]),
  ];
}

/** The line on which the entry begins (from 1) and those that are indented under it, without their common indent. */
export function entryText(text: string, line: number): string {
  const lines = text.split(/\r?\n/);
  const first = lines[line - 1] ?? '';
  const indent = indentOf(first);
  const taken = [first];
  for (const next of lines.slice(line)) {
    if (next.trim() !== '' && indentOf(next) <= indent) break;
    taken.push(next);
  }
  return taken
    .map((one) => one.slice(indent).trimEnd())
    .join('\n')
    .trim();
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
