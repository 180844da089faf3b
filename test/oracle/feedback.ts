/**
 * The slow oracle of `report satisfaction` and `report petitions`: from the raw rows of the files, one at a time, in the
 * plainest code there is. It shares nothing with src/ and must stay so.
 */
import { oracle766 } from './on-time-766.js';
import { type OracleQuestion, type RawWorld, rowOf } from './volume.js';

export type RawRow = Readonly<Record<string, string>>;

export interface RawFeedback {
  readonly ballots: readonly RawRow[];
  readonly survey: readonly RawRow[];
  readonly petitions: readonly RawRow[];
}

type Row = Record<string, number> & { names?: never };
interface Found {
  readonly names: unknown;
  readonly counts: Row;
}

const GOOD = ['satisfied', 'very-satisfied'];
const BAD = ['dissatisfied', 'very-dissatisfied'];
const ANSWERS = [
  'overall',
  ...['indicator_1', 'indicator_2', 'indicator_3', 'indicator_4', 'indicator_5'],
  ...['indicator_6', 'indicator_7', 'indicator_8', 'indicator_9'],
];
const OWN = ['indicator_5', 'indicator_8', 'indicator_9'];

function lastDay({ today, lastOfPeriod }: OracleQuestion): string {
  let last = lastOfPeriod;
  if (today < last) last = today;
  return last;
}

/** What stands for the row when its place is sought: its dossier, or itself on its own day. */
function standIn(world: RawWorld, row: RawRow, day: string): RawRow | undefined {
  const dossier = world.dossiers.find((one) => one.code === row.dossier);
  if (dossier === undefined && (row.unit ?? '') === '') return undefined;
  if (dossier !== undefined && (row.unit === '' || row.unit === dossier.unit)) return dossier;
  return { unit: row.unit ?? '', received_at: day, procedure: dossier?.procedure ?? '', channel: '' };
}

function add(rows: Record<string, Found>, world: RawWorld, stand: RawRow, question: OracleQuestion) {
  const { label, names, isInside } = rowOf(world, stand, question);
  if (!isInside) return undefined;
  rows[label] ??= { names, counts: {} };
  return (key: string, by = 1) => {
    const { counts } = rows[label] as Found;
    counts[key] = (counts[key] ?? 0) + by;
  };
}

// biome-ignore-start lint/complexity/noExcessiveCognitiveComplexity: one rule below the other, as the definitions have them
/** Those that stand after all rows were read: one a dossier, the newest; one a code, the last; own points once a day. */
export function standingBallots(world: RawWorld, ballots: readonly RawRow[]): RawRow[] {
  const standing: { id: string; row: RawRow }[] = [];
  ballots.forEach((row, i) => {
    if (standIn(world, row, row.answered_on ?? '') === undefined) return;
    if (ANSWERS.every((column) => row[column] === '')) return;
    const isOwn = ANSWERS.every((column) => OWN.includes(column) || row[column] === '');
    let id = `nobody ${i}`;
    if (isOwn) id = `own ${row.unit} ${row.answered_on}`;
    if (row.code !== '') id = `code ${row.code}`;
    if (row.dossier !== '') id = `dossier ${row.dossier}`;
    const at = standing.findIndex((one) => one.id === id);
    const before = standing[at]?.row;
    if (before === undefined) standing.push({ id, row });
    else if (row.dossier === '' || (row.answered_on ?? '') >= (before.answered_on ?? ''))
      standing[at] = { id, row };
  });
  return standing.map(({ row }) => row);
}

export function oracleBallots(world: RawWorld, { ballots }: RawFeedback, question: OracleQuestion) {
  const rows: Record<string, Found> = {};
  let later = 0;
  for (const row of standingBallots(world, ballots)) {
    const day = row.answered_on ?? '';
    if (day < question.first || day > question.lastOfPeriod) continue;
    const stand = standIn(world, row, day);
    if (stand === undefined) continue;
    if (day > lastDay(question)) {
      if (rowOf(world, stand, question).isInside) later += 1;
      continue;
    }
    const count = add(rows, world, stand, question);
    if (count === undefined) continue;
    if (ANSWERS.every((column) => OWN.includes(column) || row[column] === '')) count('selfScored');
    else {
      count('ballots');
      count(row.overall === '' ? 'unanswered' : camel(row.overall ?? ''));
    }
    for (let i = 1; i <= 9; i++) {
      const points = row[`indicator_${i}`];
      if (points === '') continue;
      count(`indicator${i}Points`, Number(points));
      count(`indicator${i}Answers`);
    }
  }
  return { rows: Object.values(rows), later };
}

// biome-ignore-end lint/complexity/noExcessiveCognitiveComplexity: one rule below the other, as the definitions have them

export const camel = (word: string): string =>
  word
    .split('-')
    .map((part, i) => (i === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');

export function oracleSurvey(world: RawWorld, { survey }: RawFeedback, question: OracleQuestion) {
  const rows: Record<string, Found> = {};
  let outside = 0;
  const last = new Map(survey.map((row) => [[row.unit, row.first, row.last, row.level].join(), row]));
  for (const row of last.values()) {
    const [first = '', end = ''] = [row.first, row.last];
    if (end < question.first || first > question.lastOfPeriod) continue;
    const stand = { unit: row.unit ?? '', received_at: end, procedure: '', channel: '' };
    if (first < question.first || end > lastDay(question)) {
      if (rowOf(world, stand, question).isInside) outside += 1;
      continue;
    }
    const count = add(rows, world, stand, question);
    count?.('lines');
    count?.('answers', Number(row.count));
    count?.(camel(row.level ?? ''), Number(row.count));
  }
  return { rows: Object.values(rows), later: outside };
}

/** One a code, the last that names a unit or a known dossier: the others were never taken. */
export const standingPetitions = (world: RawWorld, petitions: readonly RawRow[]): RawRow[] => [
  ...new Map(
    petitions
      .filter((row) => standIn(world, row, row.received_on ?? '') !== undefined)
      .map((row) => [row.code, row]),
  ).values(),
];

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one count below the other
export function oraclePetitions(world: RawWorld, { petitions }: RawFeedback, question: OracleQuestion) {
  const rows: Record<string, Found> = {};
  const overdue: string[] = [];
  let later = 0;
  const today = lastDay(question);
  for (const row of standingPetitions(world, petitions)) {
    const [received = '', answered = '', due = ''] = [row.received_on, row.answered_on, row.due_on];
    const stand = standIn(world, row, received);
    if (stand === undefined || received > question.lastOfPeriod) continue;
    if (answered !== '' && answered < question.first) continue;
    if (received > today) {
      if (rowOf(world, stand, question).isInside) later += 1;
      continue;
    }
    const count = add(rows, world, stand, question);
    if (count === undefined) continue;
    count(received < question.first ? 'carriedOver' : 'received');
    if (answered === '' || answered > today) {
      count('open');
      if (due === '') count('openUndated');
      else if (due < today) count('openOverdue');
      else count('openWithin');
      if (due !== '' && due < today) overdue.push(row.code ?? '');
      continue;
    }
    count('answered');
    if (due === '') count('answeredUndated');
    else if (answered <= due) count('answeredOnTime');
    else count('answeredLate');
    if (row.upheld === 'yes') count('upheld');
    if (row.upheld === 'no') count('notUpheld');
    if (row.satisfied === 'yes') count('satisfied');
    if (row.satisfied === 'no') count('dissatisfied');
  }
  return { rows: Object.values(rows), later, overdue: overdue.sort() };
}

/** Item 5.4 of decision 766; which dossiers are overdue is what item 2.1 says of each alone. */
export function oracleDisliked(world: RawWorld, feedback: RawFeedback, question: OracleQuestion) {
  const rows: Record<string, Found> = {};
  const empty = { off: new Set<string>(), work: new Set<string>() };
  const ballots = standingBallots(world, feedback.ballots);
  for (const dossier of world.dossiers) {
    const alone = { ...world, dossiers: [dossier] };
    const [said] = oracle766(alone, { ...question, calendar: empty, limits: {} });
    if (said === undefined) continue;
    const count = add(rows, world, dossier, question);
    count?.('toHandle');
    if (said.resolvedLate + said.openOverdue > 0) count?.('overdue');
    if (said.noLimit > 0) count?.('notJudged');
    const isOf = (row: RawRow) => row.dossier === dossier.code;
    const disliked = ballots.some(
      (row) => isOf(row) && BAD.includes(row.overall ?? '') && (row.answered_on ?? '') <= lastDay(question),
    );
    const complained = standingPetitions(world, feedback.petitions).some(
      (row) => isOf(row) && row.upheld !== 'no' && (row.received_on ?? '') <= lastDay(question),
    );
    if (disliked || complained) count?.('disliked');
  }
  return { rows: Object.values(rows), later: 0 };
}

/** Satisfied of those who said it, and the class of TT 01/2018: in whole numbers, over the product of all the counts. */
export function oracleShare(counts: Row): { good: number; all: number } {
  const of = (key: string) => counts[key] ?? 0;
  const good = GOOD.reduce((sum, level) => sum + of(camel(level)), 0);
  return { good, all: good + of('neutral') + BAD.reduce((sum, level) => sum + of(camel(level)), 0) };
}

export function oracleClass(counts: Row): string | null {
  let product = 1n;
  for (let i = 1; i <= 9; i++) product *= BigInt(counts[`indicator${i}Answers`] ?? 0);
  if (product === 0n) return null;
  let sum = 0n;
  for (let i = 1; i <= 9; i++)
    sum +=
      (BigInt(counts[`indicator${i}Points`] ?? 0) * product) / BigInt(counts[`indicator${i}Answers`] ?? 1);
  if (sum >= 15n * product) return 'excellent';
  if (sum >= 12n * product) return 'good';
  if (sum >= 9n * product) return 'fair';
  return sum >= 6n * product ? 'average' : 'weak';
}

/** The two shares at which a test of 95 % would just not be surprised: the roots of a quadratic equation. */
export function oracleInterval({ good, all }: { good: number; all: number }): [number, number] {
  const z2 = 3.841458820694124;
  const share = good / all;
  const [a, b, c] = [1 + z2 / all, -(2 * share + z2 / all), share * share];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}
