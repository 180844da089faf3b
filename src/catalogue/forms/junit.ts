/**
 * Findings as JUnit XML: a suite a file, a test case a rule. A rule with findings below `--fail-on` passes and says
 * them; one that could not look at the file is skipped, never passed.
 */
import { atLeast } from '#kit/diagnostic.js';
import { RULES } from '../rules/registry.js';
import { levelOf } from '../validate.js';
import type { SaidFinding, ValidationReport } from './reports.js';

/** More of one kind help nobody; all are in the JSON. */
const SHOWN_PER_CASE = 100;

export function toJunit(report: ValidationReport): string {
  const suites = report.files.map((file) => suite(file, report));
  const sum = (key: 'tests' | 'failures' | 'errors' | 'skipped') =>
    suites.reduce((n, one) => n + one[key], 0);
  const head = `<testsuites name="motcua catalogue validate" tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}">`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    head,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

interface TestCase {
  readonly xml: string;
  readonly result: 'passed' | 'failures' | 'errors' | 'skipped';
}

function suite(file: string, report: ValidationReport) {
  const isOf = ({ diagnostic }: SaidFinding) => (diagnostic.where?.file ?? report.files[0]) === file;
  const findings = report.findings.filter(isOf);
  const isUnreadable = report.notEvaluated.some(
    (one) => one.file === file && one.reason === 'file-unreadable',
  );
  const cases = [readingCase(file, findings, report, isUnreadable), ...ruleCases(file, findings, report)];
  const count = (result: TestCase['result']) => cases.filter((one) => one.result === result).length;
  const counts = {
    tests: cases.length,
    failures: count('failures'),
    errors: count('errors'),
    skipped: count('skipped'),
  };
  const attributes = Object.entries(counts).map(([key, value]) => `${key}="${value}"`);
  const xml = [
    `  <testsuite name="${escapeXml(file)}" ${attributes.join(' ')}>`,
    ...cases.map((one) => one.xml),
    '  </testsuite>',
  ].join('\n');
  return { xml, ...counts };
}

/** What the reader and the run as a whole found. */
function readingCase(
  file: string,
  findings: readonly SaidFinding[],
  report: ValidationReport,
  isUnreadable: boolean,
): TestCase {
  const rules = new Set(RULES.map(({ slug }) => `catalogue/${slug}`));
  const own = findings.filter(({ diagnostic }) => !rules.has(diagnostic.code));
  return testCase({
    name: 'reading',
    file,
    findings: own,
    report,
    failure: isUnreadable ? 'error' : 'failure',
  });
}

function ruleCases(file: string, findings: readonly SaidFinding[], report: ValidationReport): TestCase[] {
  const skips = new Map(report.notEvaluated.filter((one) => one.file === file).map((one) => [one.rule, one]));
  return RULES.filter((rule) => levelOf(rule, report.levels) !== 'off').map(({ slug }) => {
    const skip = skips.get(slug);
    if (skip !== undefined) return skippedCase(slug, file, [skip.reason, ...(skip.columns ?? [])].join(' '));
    const own = findings.filter(({ diagnostic }) => diagnostic.code === `catalogue/${slug}`);
    return testCase({ name: slug, file, findings: own, report, failure: 'failure' });
  });
}

interface CaseParts {
  readonly name: string;
  readonly file: string;
  readonly findings: readonly SaidFinding[];
  readonly report: ValidationReport;
  readonly failure: 'failure' | 'error';
}

function testCase({ name, file, findings, report: { failOn }, failure }: CaseParts): TestCase {
  const open = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(file)}"`;
  const [first] = findings;
  if (first === undefined) return { xml: `${open}/>`, result: 'passed' };
  const lines = escapeXml(sayLines(findings));
  const fails = failOn !== 'never' && findings.some(({ diagnostic }) => atLeast(diagnostic.severity, failOn));
  const body = fails
    ? `<${failure} message="${escapeXml(first.message)}" type="${first.diagnostic.severity}">${lines}</${failure}>`
    : `<system-out>${lines}</system-out>`;
  const result = fails ? (failure === 'error' ? 'errors' : 'failures') : 'passed';
  return { xml: `${open}>\n      ${body}\n    </testcase>`, result };
}

const skippedCase = (name: string, file: string, reason: string): TestCase => ({
  xml: `    <testcase name="${name}" classname="${escapeXml(file)}"><skipped>not evaluated: ${escapeXml(reason)}</skipped></testcase>`,
  result: 'skipped',
});

function sayLines(findings: readonly SaidFinding[]): string {
  const lines = findings.slice(0, SHOWN_PER_CASE).map(({ diagnostic, message }) => {
    const { sheet, line } = diagnostic.where ?? {};
    return `${[sheet, line].filter((part) => part !== undefined).join(':')}  ${message}`;
  });
  const rest = findings.length - lines.length;
  return [...lines, ...(rest > 0 ? [`… +${rest}`] : [])].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 knows no control characters beside tab and line ends, and no lone surrogates. */
const escapeXml = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in XML
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
