/**
 * The slow oracle of `report index-766`: from raw rows, one at a time; points by counting up, a hundredth at a time, while
 * the share still reaches them. Shares nothing with src/.
 */
import {
  oracleDisliked,
  type RawFeedback,
  type RawRow,
  standingBallots,
  standingPetitions,
} from './feedback.js';

import { oracle766, type Question766 } from './on-time-766.js';
import { type RawWorld, rowOf } from './volume.js';

export type OracleShare = readonly [numerator: number, denominator: number] | 'not-recorded';
export type OracleIndex = Readonly<Record<string, OracleShare>>;

const day = (text: string | undefined): string => (text ?? '').slice(0, 10);

export function oracleIndex(world: RawWorld, feedback: RawFeedback, asked: Question766): OracleIndex {
  const question = { ...asked, by: [] };
  let last = question.lastOfPeriod;
  if (question.today < last) last = question.today;
  const [all] = oracle766(world, question);
  const kept = (all?.resolvedKept ?? 0) + (all?.openWithin ?? 0);
  const judged = kept + (all?.resolvedLate ?? 0) + (all?.openOverdue ?? 0);
  return {
    '2.1': [kept, judged],
    ...countDossiers(world, question, last),
    ...countPetitions(world, feedback, question, last),
    '5.4': countPleased(world, feedback, question),
  };
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one count below the other
function countDossiers(world: RawWorld, question: Question766, last: string): OracleIndex {
  const received: RawRow[] = [];
  const resolved: RawRow[] = [];
  for (const dossier of world.dossiers) {
    if (dossier.status === 'new' || dossier.status === 'refused') continue;
    if (!rowOf(world, dossier, question).isInside) continue;
    const begun = day(dossier.received_at);
    if (begun > last) continue;
    if (begun >= question.first) received.push(dossier);
    let end = day(dossier.finished_at) || day(dossier.returned_at);
    if (end !== '' && end < begun) end = begun;
    if (end !== '' && end >= question.first && end <= last) resolved.push(dossier);
  }
  const count = (rows: readonly RawRow[], is: (row: RawRow) => boolean) => rows.filter(is).length;
  const told = (rows: readonly RawRow[], column: string, is: (cell: string) => boolean): OracleShare =>
    rows.length > 0 && rows.every((row) => (row[column] ?? '') === '')
      ? 'not-recorded'
      : [count(rows, (row) => is(row[column] ?? '')), rows.length];
  return {
    '3.3': [count(received, ({ channel }) => channel === 'online'), received.length],
    '4.1': told(resolved, 'result_electronic', (cell) => cell === '1'),
    '4.2': told(received, 'digitised', (cell) => cell !== '' && cell !== '0'),
  };
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one rule below the other
function countPetitions(
  world: RawWorld,
  feedback: RawFeedback,
  question: Question766,
  last: string,
): OracleIndex {
  const standing = standingPetitions(world, feedback.petitions);
  if (standing.length === 0) return { '5.2': 'not-recorded', '5.3': 'not-recorded' };
  let [inTime, late, undated, answered, pleased] = [0, 0, 0, 0, 0];
  for (const row of standing) {
    const [received = '', answeredOn = '', due = ''] = [row.received_on, row.answered_on, row.due_on];
    if (received > last || (answeredOn !== '' && answeredOn < question.first)) continue;
    const dossier = world.dossiers.find((one) => one.code === row.dossier);
    const isOfDossier = dossier !== undefined && (row.unit === '' || row.unit === dossier.unit);
    const stand = isOfDossier ? dossier : { unit: row.unit ?? '', received_at: received, procedure: '' };
    if (!rowOf(world, stand, question).isInside) continue;
    const isAnswered = answeredOn !== '' && answeredOn <= last;
    const until = isAnswered ? answeredOn : last;
    const isLate = due !== '' && until > due;
    if (due === '') undated += 1;
    else if (isLate) late += 1;
    else inTime += 1;
    if (!isAnswered) continue;
    answered += 1;
    if (!isLate && row.satisfied !== 'no') pleased += 1;
  }
  const isUntold = undated > 0 && inTime + late === 0;
  return { '5.2': isUntold ? 'not-recorded' : [inTime, inTime + late], '5.3': [pleased, answered] };
}

function countPleased(world: RawWorld, feedback: RawFeedback, question: Question766): OracleShare {
  const hasAny =
    standingPetitions(world, feedback.petitions).length > 0 || hasBallot(world, feedback.ballots);
  if (!hasAny) return 'not-recorded';
  const counts = oracleDisliked(world, feedback, question).rows[0]?.counts ?? {};
  const [all = 0, overdue = 0, disliked = 0] = [counts.toHandle, counts.overdue, counts.disliked];
  return [Math.max(0, all - overdue - disliked), all];
}

const hasBallot = (world: RawWorld, ballots: readonly RawRow[]): boolean =>
  standingBallots(world, ballots).length > 0;

interface Scale {
  readonly max: number;
  readonly fullFrom: number;
  readonly none: number | null;
}

/** As domain.md 2.2 has them: the most points, from which share on, and what nothing gives. */
export const ORACLE_SCALES: Readonly<Record<string, Scale>> = {
  '2.1': { max: 20, fullFrom: 100, none: null },
  '3.3': { max: 6, fullFrom: 50, none: null },
  '4.1': { max: 6, fullFrom: 100, none: null },
  '4.2': { max: 4, fullFrom: 100, none: null },
  '5.2': { max: 6, fullFrom: 100, none: 600 },
  '5.3': { max: 6, fullFrom: 100, none: 600 },
  '5.4': { max: 6, fullFrom: 90, none: 0 },
};

/** Hundredths of a point: the greatest whose lower edge, half a hundredth below it, the share reaches. */
export function oraclePoints(indicator: string, share: OracleShare): number | null {
  const scale = ORACLE_SCALES[indicator];
  if (scale === undefined || share === 'not-recorded') return null;
  const [numerator, denominator] = share;
  if (denominator === 0) return scale.none;
  let points = 0;
  while (points < scale.max * 100) {
    const edge = 2 * (points + 1) - 1;
    // max × numerator ÷ denominator × 100 ÷ fullFrom ≥ edge ÷ 200, without dividing
    if (scale.max * numerator * 20000 < edge * denominator * scale.fullFrom) break;
    points += 1;
  }
  return points;
}
