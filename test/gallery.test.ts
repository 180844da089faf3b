/**
 * Every finding is shown in both languages. Where the scenarios show one in a single language, the scenario is played in
 * the other one, and what it says there stands in `transcripts/other-language.gallery`; `UPDATE=1` rewrites that.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FINDING_ROOMS, loadGalleries } from '#tree.js';
import { parseScenario, playScenario, translate } from './transcript.js';
import { NOT_SHOWN_YET } from './words-exceptions.js';

const FOLDER = join(import.meta.dirname, 'transcripts');
const GALLERY = join(FOLDER, 'other-language.gallery');
const LANGS = ['vi', 'en'] as const;
type Lang = (typeof LANGS)[number];

const FIRST_WORDS: Readonly<Record<Lang, string>> = { vi: 'lỗi|cảnh báo|lưu ý', en: 'error|warning|note' };

const codesIn = (text: string, lang: Lang): Set<string> =>
  new Set(
    [...text.matchAll(new RegExp(`^(?:${FIRST_WORDS[lang]}) ([a-z]+/[a-z0-9-]+)`, 'gm'))].map(
      ([, code = '']) => code,
    ),
  );

interface Shown {
  readonly file: string;
  readonly text: string;
}

const scenarios: readonly Shown[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.scenario') && !file.endsWith('findings-page.scenario')) // quotes, finds nothing
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));

async function listCodes(): Promise<string[]> {
  const galleries = await loadGalleries(FINDING_ROOMS.map((room) => `${room}/`));
  return Object.entries(galleries)
    .flatMap(([room, gallery]) => Object.keys(gallery).map((slug) => `${room}/${slug}`))
    .filter((code) => !Object.hasOwn(NOT_SHOWN_YET, code))
    .sort();
}

/** A scenario as it reads in the other language; each is played once. */
const played = new Map<string, Promise<string>>();
function playOther({ file, text }: Shown): Promise<string> {
  const known = played.get(file) ?? playInFolder(text);
  played.set(file, known);
  return known;
}

async function playInFolder(text: string): Promise<string> {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'motcua-gallery-'));
  process.chdir(folder);
  try {
    return await playScenario(translate(parseScenario(text)));
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The command and the finding's own lines, at its first place. */
function cutFinding(text: string, code: string, lang: Lang): string | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line) =>
    new RegExp(`^(?:${FIRST_WORDS[lang]}) ${code}(?![a-z0-9-])`).test(line),
  );
  if (at === -1) return undefined;
  const command = lines.slice(0, at).findLast((line) => line.startsWith('$ '));
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => !line.startsWith('  '));
  return [command, lines[at], ...rest.slice(0, end === -1 ? undefined : end)].join('\n');
}

async function showInOther(code: string, lang: Lang): Promise<string> {
  const other = lang === 'vi' ? 'en' : 'vi';
  for (const scenario of scenarios.filter(({ text }) => codesIn(text, other).has(code))) {
    const finding = cutFinding(await playOther(scenario), code, lang);
    if (finding !== undefined) return `## ${code} · ${scenario.file}\n${finding}\n`;
  }
  return `## ${code} is shown nowhere in ${lang}\n`;
}

test('every finding is shown in both languages', async () => {
  const codes = await listCodes();
  const all = scenarios.map(({ text }) => text).join('\n');
  const parts: string[] = ['# Findings that their scenarios show in the other language only.\n'];
  for (const lang of LANGS) {
    const shown = codesIn(all, lang);
    for (const code of codes.filter((one) => !shown.has(one))) parts.push(await showInOther(code, lang));
  }
  const gallery = parts.join('\n');
  expect(gallery.match(/^## .* is shown nowhere .*$/gm) ?? []).toEqual([]);
  if (process.env.UPDATE === '1') writeFileSync(GALLERY, gallery);
  else expect(readFileSync(GALLERY, 'utf8')).toBe(gallery);
});
