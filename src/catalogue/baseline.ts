/**
 * Known findings, so that an old catalogue passes with the flaws it has and fails on new ones. A finding is known by
 * its rule, the procedure's code and the values it names, never by its line.
 */
import { canonicalJson } from '#kit/canonical.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { compareCodes } from '#kit/vietnamese.js';

interface KnownFinding {
  readonly rule: string;
  readonly code: string;
  /** The other values of the finding, as canonical JSON. */
  readonly value: string;
  readonly count: number;
}

interface Baseline {
  readonly version: 1;
  readonly findings: readonly KnownFinding[];
}

interface AgainstBaseline {
  readonly fresh: readonly Diagnostic[];
  readonly known: number;
  /** Findings of the baseline that no longer occur. */
  readonly gone: number;
}

export function makeBaseline(diagnostics: readonly Diagnostic[]): Baseline {
  const findings = new Map<string, KnownFinding>();
  for (const diagnostic of diagnostics) {
    const finding = knownAs(diagnostic);
    const key = keyOf(finding);
    findings.set(key, { ...finding, count: (findings.get(key)?.count ?? 0) + 1 });
  }
  return { version: 1, findings: [...findings.values()].sort((a, b) => compareCodes(keyOf(a), keyOf(b))) };
}

export function compareBaseline(diagnostics: readonly Diagnostic[], baseline: Baseline): AgainstBaseline {
  const left = new Map(baseline.findings.map((finding) => [keyOf(finding), finding.count]));
  const fresh = diagnostics.filter((diagnostic) => {
    const key = keyOf(knownAs(diagnostic));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { fresh, known: diagnostics.length - fresh.length, gone };
}

function knownAs({ code: rule, args }: Diagnostic): KnownFinding {
  const { code = '', ...rest } = args;
  return { rule, code: String(code), value: canonicalJson(rest), count: 1 };
}

const keyOf = ({ rule, code, value }: KnownFinding): string => `${rule}\n${code}\n${value}`;

/** One finding a line, so that a version control system shows what changed. */
export function writeBaseline({ version, findings }: Baseline): string {
  const lines = findings.map((finding) => `    ${JSON.stringify(finding)}`);
  return `{\n  "version": ${version},\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** undefined for a text that is no baseline. */
export function parseBaseline(text: string): Baseline | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.findings)) return undefined;
  const findings = value.findings.filter(isKnownFinding);
  return findings.length === value.findings.length ? { version: 1, findings } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKnownFinding = (value: unknown): value is KnownFinding =>
  isRecord(value) &&
  ['rule', 'code', 'value'].every((key) => typeof value[key] === 'string') &&
  Number.isSafeInteger(value.count);
