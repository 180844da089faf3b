/**
 * Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the changed lines. GitHub takes 25,000 results a run;
 * beyond that the least grave are cut off, and the report says so.
 */
import { sha256 } from '#kit/canonical.js';
import type { Severity } from '#kit/diagnostic.js';
import { RULES } from '../rules/registry.js';
import { levelOf } from '../validate.js';
import { gravestFirst, type SaidFinding, sheetPlace, type ValidationReport } from './reports.js';

const SARIF_LIMIT = 25_000;

export function toSarif(report: ValidationReport, limit: number = SARIF_LIMIT): string {
  const shown = gravestFirst(report.findings).slice(0, limit);
  const total = report.findings.length;
  const rules = listRules(report, shown);
  const run = {
    tool: { driver: { name: 'motcua', informationUri: 'https://www.npmjs.com/package/motcua', rules } },
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(report, shown.length)],
    results: toResults(shown, new Map(rules.map(({ id }, index) => [id, index]))),
    ...(total > shown.length ? { properties: { shown: shown.length, total } } : {}),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Our rules, and the findings of the reader that occur. */
function listRules(report: ValidationReport, shown: readonly SaidFinding[]) {
  const ours = RULES.map((rule) => {
    const { why, source } = report.explain(rule.slug);
    const level = levelOf(rule, report.levels);
    return {
      id: `catalogue/${rule.slug}`,
      shortDescription: { text: why },
      help: { text: source === '' ? why : `${why} (${source})` },
      defaultConfiguration: { level: level === 'off' ? 'none' : level, enabled: level !== 'off' },
    };
  });
  const known = new Set(ours.map(({ id }) => id));
  const others = new Set(shown.map(({ diagnostic }) => diagnostic.code).filter((code) => !known.has(code)));
  return [...ours, ...[...others].sort().map((id) => ({ id }))];
}

function invocation({ notEvaluated, files, findings }: ValidationReport, shown: number) {
  const notifications = notEvaluated.map(({ rule, file, reason, columns = [] }) => ({
    level: reason === 'file-unreadable' ? 'error' : 'note',
    message: { text: `not evaluated: ${rule}, ${file}: ${[reason, ...columns].join(' ')}` },
    associatedRule: { id: `catalogue/${rule}` },
  }));
  const cut = { level: 'warning', message: { text: `${shown} of ${findings.length} results shown` } };
  return {
    executionSuccessful: !notEvaluated.some(({ reason }) => reason === 'file-unreadable'),
    arguments: [...files],
    toolExecutionNotifications: [...(shown < findings.length ? [cut] : []), ...notifications],
  };
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

function toResults(shown: readonly SaidFinding[], ruleIndex: ReadonlyMap<string, number>) {
  const seen = new Map<string, number>();
  return shown.map((finding) => {
    const { diagnostic, message, remedy } = finding;
    const print = sha256(`${diagnostic.code}\n${JSON.stringify(diagnostic.args)}`).slice(0, 32);
    const occurrence = (seen.get(print) ?? 0) + 1;
    seen.set(print, occurrence);
    return {
      ruleId: diagnostic.code,
      ruleIndex: ruleIndex.get(diagnostic.code) ?? -1,
      level: LEVELS[diagnostic.severity],
      message: { text: `${message} → ${remedy}` },
      locations: locations(finding),
      partialFingerprints: { 'motcuaFinding/v1': `${print}:${occurrence}` },
    };
  });
}

function locations({ diagnostic }: SaidFinding) {
  const { where } = diagnostic;
  if (where?.file === undefined) return [];
  const name = sheetPlace(diagnostic);
  const region = where.line === undefined ? {} : { region: { startLine: where.line } };
  const physicalLocation = { artifactLocation: { uri: toUri(where.file) }, ...region };
  return [{ physicalLocation, ...(name === '' ? {} : { logicalLocations: [{ name, kind: 'row' }] }) }];
}

/** A relative URI reference: blanks and letters beyond ASCII are percent-encoded. A drive of Windows makes it absolute. */
const toUri = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([A-Za-z])%3A\//, 'file:///$1:/');
