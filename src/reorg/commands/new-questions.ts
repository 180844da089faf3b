/** Asks for the essentials of a scenario; what a flag said is not asked, and without a terminal what may be left out is. */
import type { Ask } from '#io/prompt.js';
import type { Day } from '#kit/dates.js';
import type { Bilingual } from '#kit/sheet.js';
import { parseOfficeDay } from '#kit/values.js';
import { tidy } from '#kit/vietnamese.js';
import {
  type Answers,
  type Director,
  type Merger,
  type Opening,
  parseDirector,
  parseMerger,
  parseOpening,
  parseTaken,
} from '../new/answers.js';
import { newHelp } from '../new/words.js';
import { reorgFindings } from '../words.js';

/** As flags give them. */
export interface NewFlags {
  readonly scenario?: string;
  readonly title?: string;
  readonly basis?: string;
  readonly effective?: string;
  readonly parallelUntil?: string;
  readonly open?: readonly string[];
  readonly merge?: readonly string[];
  readonly director?: readonly string[];
}

export async function askAnswers(flags: NewFlags, ask: Ask): Promise<Omit<Answers, 'parent'>> {
  const code = tidy(flags.scenario ?? (await ask.text(newHelp.askCode, '--scenario')));
  const title = flags.title ?? (ask.isPossible ? await ask.text(newHelp.askTitle, '--title', code) : code);
  const basis = flags.basis ?? (ask.isPossible ? await ask.text(newHelp.askBasis, '--basis', '') : '');
  const effective = toDay(
    flags.effective ?? (await ask.text(newHelp.askEffective, '--effective')),
    'effective',
  );
  const parallelUntil = await askParallel(flags, ask);
  const open = (flags.open ?? []).map(toOpening);
  if (flags.open === undefined && flags.merge === undefined) open.push(...(await askOpenings(ask)));
  const merge = (flags.merge ?? []).map(toMerger);
  if (flags.merge === undefined && ask.isPossible) merge.push(...(await askMergers(open, ask)));
  const directors = (flags.director ?? []).map(toDirector);
  if (flags.director === undefined && ask.isPossible) directors.push(...(await askDirectors(open, ask)));
  const said = { code, title: tidy(title), basis: tidy(basis) };
  return { ...said, effective, parallelUntil, open, merge, directors };
}

async function askParallel({ parallelUntil }: NewFlags, ask: Ask): Promise<Answers['parallelUntil']> {
  if (parallelUntil !== undefined) return toLastDay(parallelUntil);
  if (!ask.isPossible) return null;
  const chosen = await ask.choose(newHelp.askParallel, '--parallel-until', [
    { value: 'none', name: newHelp.parallelNone },
    { value: 'until', name: newHelp.parallelUntil },
    { value: 'undecided', name: newHelp.parallelUndecided },
  ]);
  if (chosen === 'none') return null;
  return chosen === 'undecided' ? chosen : toLastDay(await ask.text(newHelp.askLastDay, '--parallel-until'));
}

/** Until somebody leaves the question empty. */
async function askOpenings(ask: Ask): Promise<Opening[]> {
  const open: Opening[] = [];
  for (;;) {
    const code = tidy(await ask.text(newHelp.askOpen, '--open', ''));
    if (code === '') return open;
    open.push({ code, name: tidy(await ask.text(fill(newHelp.askName, code), '--open')) });
  }
}

async function askMergers(open: readonly Opening[], ask: Ask): Promise<Merger[]> {
  const merge: Merger[] = [];
  for (const { code } of open) {
    const text = tidy(await ask.text(fill(newHelp.askMerge, code), '--merge', ''));
    if (text === '') continue;
    const taken = parseTaken(text);
    if (taken === undefined) throw reorgFindings.refuse('unusable', 'bad-merger', { value: text });
    merge.push({ into: code, ...taken });
  }
  return merge;
}

async function askDirectors(open: readonly Opening[], ask: Ask): Promise<Director[]> {
  const directors: Director[] = [];
  for (const { code: unit } of open) {
    const staff = tidy(await ask.text(fill(newHelp.askDirector, unit), '--director', ''));
    if (staff !== '') directors.push({ unit, staff });
  }
  return directors;
}

const fill = ({ vi, en }: Bilingual, unit: string): Bilingual => ({
  vi: vi.replace('{unit}', unit),
  en: en.replace('{unit}', unit),
});

function toOpening(value: string): Opening {
  const opening = parseOpening(value);
  if (opening === undefined) throw reorgFindings.refuse('unusable', 'bad-opening', { value });
  return opening;
}

function toDirector(value: string): Director {
  const director = parseDirector(value);
  if (director === undefined) throw reorgFindings.refuse('unusable', 'bad-director', { value });
  return director;
}

function toMerger(value: string): Merger {
  const merger = parseMerger(value);
  if (merger === undefined) throw reorgFindings.refuse('unusable', 'bad-merger', { value });
  return merger;
}

const toLastDay = (text: string): Day | 'undecided' =>
  text === 'undecided' ? text : toDay(text, 'parallel_until');

function toDay(text: string, key: string): Day {
  const day = parseOfficeDay(tidy(text));
  if (day === undefined) throw reorgFindings.refuse('unusable', 'bad-date', { key, value: text });
  return day;
}
