/**
 * Findings as workflow commands of GitHub, which shows them beside the changed lines: ten of each kind a step, so
 * where there are more, each rule is told once, at its first place, with its count.
 */
import type { Severity } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { type SaidFinding, sheetPlace, type ValidationReport } from './reports.js';

const LIMIT = 10;
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

export function toGithub({ findings }: ValidationReport): string {
  const lines = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    annotate(findings.filter(({ diagnostic }) => diagnostic.severity === severity)),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function annotate(findings: readonly SaidFinding[]): string[] {
  if (findings.length <= LIMIT) return findings.map((finding) => toCommand(finding, 1));
  const groups = groupBy(findings, ({ diagnostic }) => diagnostic.code);
  const told = [...groups.values()].slice(0, groups.size > LIMIT ? LIMIT - 1 : LIMIT);
  const lines = told.flatMap(([first, ...rest]) =>
    first === undefined ? [] : toCommand(first, rest.length + 1),
  );
  const untold = findings.length - told.reduce((sum, one) => sum + one.length, 0);
  const severity = findings[0]?.diagnostic.severity ?? 'note';
  return untold === 0 ? lines : [...lines, `::${COMMANDS[severity]} title=motcua::+${untold}`];
}

function toCommand({ diagnostic, message, remedy }: SaidFinding, count: number): string {
  const { file, line } = diagnostic.where ?? {};
  const properties = {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: String(line) }),
    title: `${diagnostic.code}${count === 1 ? '' : ` (${count})`}`,
  };
  const said = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const place = sheetPlace(diagnostic);
  const text = `${place === '' ? '' : `${place}: `}${message} → ${remedy}`;
  return `::${COMMANDS[diagnostic.severity]} ${said.join(',')}::${escapeData(text)}`;
}

/** As actions/toolkit escapes them. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
