/** SARIF, JUnit XML and annotations: as their consumers' schemas and limits want them. */
import { describe, expect, test } from 'vitest';
import { toGithub } from '#catalogue/forms/github.js';
import { toJunit } from '#catalogue/forms/junit.js';
import type { SaidFinding, ValidationReport } from '#catalogue/forms/reports.js';
import { toSarif } from '#catalogue/forms/sarif.js';
import { RULES } from '#catalogue/rules/registry.js';
import type { Severity } from '#kit/diagnostic.js';
import { checkJunit, checkSarif } from './report-schemas.js';

const finding = (
  slug: string,
  line: number,
  severity: Severity = 'warning',
  file = 'a b.csv',
): SaidFinding => ({
  diagnostic: {
    code: `catalogue/${slug}`,
    severity,
    where: { file, line, column: 'name' },
    args: { code: `1.${line}` },
  },
  message: `Tên "${line}" <sai> & thừa\u0007, 50%:\nhai dòng`,
  remedy: 'Sửa lại',
});

const report = (
  findings: readonly SaidFinding[],
  more: Partial<ValidationReport> = {},
): ValidationReport => ({
  findings,
  notEvaluated: [{ rule: 'fee-unreadable', file: 'a b.csv', reason: 'column-missing', columns: ['fee'] }],
  files: ['a b.csv'],
  levels: { 'code-suffix': 'off' },
  failOn: 'error',
  explain: () => ({ why: 'Vì sao', source: 'NĐ 63/2010/NĐ-CP' }),
  ...more,
});

const many = (count: number, severity: Severity, slug = 'name-blanks') =>
  Array.from({ length: count }, (_, i) => finding(slug, i + 2, severity));

describe('SARIF', () => {
  test('fits the schema of version 2.1.0, with findings and without', () => {
    const [run] = checkSarif(
      toSarif(report([finding('name-long', 3, 'error'), finding('near-name', 4, 'note')])),
    ).runs;
    expect(run?.results.map(({ level, ruleId }) => [level, ruleId])).toEqual([
      ['error', 'catalogue/name-long'],
      ['note', 'catalogue/near-name'],
    ]);
    expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a%20b.csv');
    expect(checkSarif(toSarif(report([]))).runs[0]?.results).toEqual([]);
  });

  test.each([
    ['danh mục\\a.csv', 'danh%20m%E1%BB%A5c/a.csv'],
    ['C:\\Hồ sơ\\a.csv', 'file:///C:/H%E1%BB%93%20s%C6%A1/a.csv'],
    ['/srv/a.csv', '/srv/a.csv'],
  ])('a file is named as consumers want it: %s', (file, uri) => {
    const [run] = checkSarif(toSarif(report([finding('name-long', 3, 'error', file)]))).runs;
    expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('a log that breaks the schema is told', () => {
    const log = JSON.parse(toSarif(report([finding('name-long', 3)])));
    const broken = (change: (run: typeof log) => void) => {
      const copy = structuredClone(log);
      change(copy.runs[0]);
      return () => checkSarif(JSON.stringify(copy));
    };
    expect(broken((run) => (run.results[0].level = 'fatal'))).toThrow('allowed values');
    expect(broken((run) => (run.results[0].colour = 'red'))).toThrow('additional properties');
    expect(broken((run) => delete run.tool)).toThrow("required property 'tool'");
    expect(broken((run) => (run.results[0].locations[0].physicalLocation.region.startLine = 0))).toThrow(
      'must be >= 1',
    );
    expect(
      broken((run) => (run.results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b')),
    ).toThrow('uri-reference');
  });

  test('every rule index points at the rule', () => {
    const [run] = checkSarif(toSarif(report(RULES.map(({ slug }, i) => finding(slug, i + 2))))).runs;
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('says what was not evaluated, and that a file could not be read', () => {
    const unread = { rule: 'name-long', file: 'x.csv', reason: 'file-unreadable' } as const;
    const [run] = checkSarif(toSarif(report([], { notEvaluated: [unread] }))).runs;
    expect(run?.invocations[0]?.executionSuccessful).toBe(false);
    expect(run?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain(
      'not evaluated: name-long',
    );
  });

  test('is cut to the limit, the gravest kept, and says so', () => {
    const findings = [...many(30, 'note'), finding('name-long', 99, 'error')];
    const [run] = checkSarif(toSarif(report(findings), 10)).runs;
    expect([run?.results.length, run?.results[0]?.level, run?.properties]).toEqual([
      10,
      'error',
      { shown: 10, total: 31 },
    ]);
    expect(run?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toBe('10 of 31 results shown');
  });

  test('tells equal findings apart by number, never by line', () => {
    const one = finding('name-long', 3);
    const prints = (lines: readonly number[]) =>
      checkSarif(
        toSarif(
          report(
            lines.map((line) => ({ ...one, diagnostic: { ...one.diagnostic, where: { file: 'a', line } } })),
          ),
        ),
      ).runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints['motcuaFinding/v1']);
    expect(prints([3, 9])).toEqual(prints([5, 6]));
    expect(new Set(prints([3, 9])).size).toBe(2);
  });
});

describe('JUnit XML', () => {
  test('fits the schema: a suite a file, a case a rule', async () => {
    const xml = toJunit(report([finding('name-long', 3, 'error'), finding('near-name', 4, 'note')]));
    const root = await checkJunit(xml);
    const [suite] = root.children;
    // One rule is off; one case tells of the reading.
    expect(suite?.attributes).toMatchObject({
      tests: String(RULES.length),
      failures: '1',
      errors: '0',
      skipped: '1',
    });
    const results = suite?.children.map((one) => [one.attributes.name, one.children[0]?.name ?? 'passed']);
    expect(results?.filter(([, result]) => result !== 'passed')).toEqual([
      ['name-long', 'failure'],
      ['near-name', 'system-out'],
      ['fee-unreadable', 'skipped'],
    ]);
  });

  test('a document that breaks the schema is told', async () => {
    const xml = toJunit(report([finding('name-long', 3, 'error'), finding('near-name', 4, 'note')]));
    const breaks: readonly (readonly [from: string, to: string, message: string])[] = [
      ['<failure ', '<failure line="3" ', "attribute 'line' is not allowed"],
      ['<testcase name="reading"', '<testcase', "attribute 'name' is required"],
      ['<testsuite ', '<properties/><testsuite ', 'This element is not expected'],
      ['</testsuites>', '', 'Premature end'],
      ['<system-out>', '<system-out>\u0001', 'PCDATA invalid Char value 1'],
    ];
    for (const [from, to, message] of breaks)
      await expect(checkJunit(xml.replace(from, to)), to).rejects.toThrow(message);
  });

  test('fails at the severity of --fail-on, and shows a file that could not be read as an error', async () => {
    const warned = await checkJunit(toJunit(report([finding('name-long', 3)], { failOn: 'warning' })));
    expect(warned.attributes.failures).toBe('1');
    const io: SaidFinding = {
      ...finding('x', 1, 'error'),
      diagnostic: { code: 'io/empty-file', severity: 'error', args: {} },
    };
    const unread = { rule: 'name-long', file: 'a b.csv', reason: 'file-unreadable' } as const;
    const broken = await checkJunit(toJunit(report([io], { notEvaluated: [unread] })));
    expect(broken.attributes.errors).toBe('1');
  });

  test('keeps to a hundred findings a rule', async () => {
    const root = await checkJunit(toJunit(report(many(500, 'error'))));
    const text = root.children[0]?.children.find(({ attributes }) => attributes.name === 'name-blanks')
      ?.children[0]?.text;
    expect(text).toContain('… +400');
  });
});

describe('annotations of GitHub', () => {
  test('are escaped as the toolkit does', () => {
    expect(toGithub(report([finding('name-long', 3, 'error')]))).toBe(
      '::error file=a b.csv,line=3,title=catalogue/name-long::Tên "3" <sai> & thừa\u0007, 50%25:%0Ahai dòng → Sửa lại\n',
    );
  });

  test('are ten of a kind at most, told by rule where there are more', () => {
    const lines = toGithub(report([...many(11, 'error'), ...many(3, 'note', 'near-name')]))
      .trimEnd()
      .split('\n');
    expect(lines.length).toBe(4);
    expect(lines[0]).toContain('title=catalogue/name-blanks (11)::');
    const wide = RULES.slice(0, 15).flatMap(({ slug }) => [finding(slug, 1), finding(slug, 2)]);
    const cut = toGithub(report(wide)).trimEnd().split('\n');
    expect([cut.length, cut.at(-1)]).toEqual([10, '::warning title=motcua::+12']);
  });
});
