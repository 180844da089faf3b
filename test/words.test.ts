/** Every finding is said in two languages, in the same terms, with a remedy; and a scenario shows it to its reader. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FindingWords } from '#lang/words.js';
import { FINDING_ROOMS, loadGalleries } from '#tree.js';
import { NOT_SHOWN_YET } from './words-exceptions.js';

const TEST = import.meta.dirname;

interface Said {
  readonly code: string;
  readonly words: FindingWords;
}

async function listFindings(): Promise<Said[]> {
  const galleries = await loadGalleries(FINDING_ROOMS.map((room) => `${room}/`));
  return Object.entries(galleries).flatMap(([room, gallery]) =>
    Object.entries(gallery).map(([slug, words]) => ({ code: `${room}/${slug}`, words })),
  );
}

const findings = await listFindings();

const textsOf = ({ vi, en, fix }: FindingWords): string[] => [vi, en, fix.vi, fix.en];
/** The values that a sentence names; `{kindVi}` is `{kind}` in Vietnamese. */
const holes = (text: string): string[] =>
  [...new Set(text.match(/\{\w+\}/g)?.map((hole) => hole.replace(/Vi\}$/, '}')))].sort();
const codesOf = (found: readonly Said[]): string[] => found.map(({ code }) => code);

test('every room has findings', () => {
  expect(new Set(findings.map(({ code }) => code.split('/')[0]))).toEqual(new Set(FINDING_ROOMS));
});

describe('every finding', () => {
  test('has a code of small letters, digits and hyphens', () => {
    expect(codesOf(findings).filter((code) => !/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  test('is said in both languages, with a remedy', () => {
    expect(
      codesOf(findings.filter(({ words }) => textsOf(words).some((text) => text.trim() === ''))),
    ).toEqual([]);
  });

  test('names the same values in both languages', () => {
    const differing = findings.filter(
      ({ words: { vi, en, fix } }) =>
        holes(vi).join() !== holes(en).join() || holes(fix.vi).join() !== holes(fix.en).join(),
    );
    expect(codesOf(differing)).toEqual([]);
  });

  test('is not a translation that was forgotten', () => {
    expect(codesOf(findings.filter(({ words }) => words.vi === words.en))).toEqual([]);
  });

  test('has no stray spaces or line breaks', () => {
    expect(
      codesOf(findings.filter(({ words }) => textsOf(words).some((text) => /^\s|\s$|\s{2}|\n/.test(text)))),
    ).toEqual([]);
  });
});

test('Vietnamese in the sources is composed (NFC), so that it compares and prints as typed', () => {
  const src = join(TEST, '..', 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const decomposed = files.filter((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    return text !== text.normalize('NFC');
  });
  expect(decomposed).toEqual([]);
});

describe('the gallery of scenarios', () => {
  const folder = join(TEST, 'transcripts');
  const scenarios = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.scenario'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const shown = new Set(scenarios.match(/\b[a-z]+\/[a-z0-9-]+/g));

  test('shows every finding that is not excepted', () => {
    const missing = codesOf(findings).filter(
      (code) => !shown.has(code) && !Object.hasOwn(NOT_SHOWN_YET, code),
    );
    expect(missing).toEqual([]);
  });

  test('has no exception that is shown by now, or that no longer exists', () => {
    const known = new Set(codesOf(findings));
    expect(Object.keys(NOT_SHOWN_YET).filter((code) => shown.has(code) || !known.has(code))).toEqual([]);
  });
});
