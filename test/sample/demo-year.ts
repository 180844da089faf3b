/**
 * The months that the demo plays: what the units exported at the end of February, what they sent late, the quarter's
 * export with the first weeks of the branches, and the ballots of citizens. Invented, seeded, the same on every machine.
 */
import { makeChance } from '../random.js';
import { DEMO_REQUEST, demoDesks, demoDossiers } from './demo.js';
import { sampleCsv } from './dossiers.js';

/** Phường Dịch Vọng Hậu sends the last days of February when the month is closed. */
const LATE_UNIT = 'MC-P-DVH';
const LATE_FROM = '2025-02-24';

const linesOf = (csv: string): [head: string, lines: string[]] => {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  return [head, lines];
};

const toCsv = (head: string, lines: readonly string[]): string => `${[head, ...lines].join('\n')}\n`;

const [HEAD, OLD_UNITS] = linesOf(demoDossiers());
const COLUMNS = HEAD.split(',');
type Cells = Readonly<Record<string, string>>;
const toCells = (line: string): Cells =>
  Object.fromEntries(line.split(',').map((cell, i) => [COLUMNS[i] ?? '', cell]));

/** A dossier as it stood on the evening of `day`: what came later has not happened. */
function standingOn(line: string, day: string): string {
  const cells = toCells(line);
  const has = (key: string) => cells[key] !== '' && (cells[key] ?? '').slice(0, 10) <= day;
  const undone = EVENTS.filter((key) => !has(key));
  if (undone.every((key) => cells[key] === '')) return line;
  const blanked = { ...cells, ...Object.fromEntries(undone.map((key) => [key, ''])), status: statusOf(has) };
  const count = has('supplement_requested_at') ? cells.supplement_count : '';
  return COLUMNS.map((key) => (key === 'supplement_count' ? count : (blanked as Cells)[key])).join(',');
}

const EVENTS = [
  ...['finished_at', 'returned_at', 'supplement_requested_at', 'supplement_completed_at'],
  ...['payment_requested_at', 'payment_completed_at'],
];

function statusOf(has: (key: string) => boolean): string {
  if (has('finished_at')) return 'finished';
  if (has('supplement_requested_at') && !has('supplement_completed_at')) return 'waiting';
  return has('payment_requested_at') && !has('payment_completed_at') ? 'paying' : 'processing';
}

const isLate = (line: string): boolean => {
  const { unit, received_at: receivedAt = '' } = toCells(line);
  return unit === LATE_UNIT && receivedAt >= LATE_FROM;
};

/** As the system gave it on the last evening of February, one unit's last days missing. */
export const demoFebruary = (): string =>
  toCsv(
    HEAD,
    OLD_UNITS.filter((line) => !isLate(line)).map((line) => standingOn(line, '2025-02-28')),
  );

/** What was missing, sent four days later. */
export const demoLate = (): string =>
  toCsv(
    HEAD,
    OLD_UNITS.filter(isLate).map((line) => standingOn(line, '2025-03-04')),
  );

/** Who receives from when: old units go on until the branch that takes them over opens, one of them a week late. */
const WEEKS: readonly { from: string; to: string; count: number; tayHo: string; cauGiay: string }[] = [
  { from: '2025-03-03', to: '2025-03-09', count: 40, tayHo: 'old', cauGiay: 'old' },
  { from: '2025-03-10', to: '2025-03-16', count: 45, tayHo: 'CN-TH', cauGiay: 'old' },
  { from: '2025-03-17', to: '2025-03-31', count: 90, tayHo: 'CN-TH', cauGiay: 'CN-CG' },
];

/** The quarter as it stood on its last day: what was in progress went on, and March came in. */
export function demoQuarter(): string {
  const march = WEEKS.flatMap(({ from, to, count, tayHo, cauGiay }) => {
    const desks = demoDesks({ tayHo, cauGiay });
    const request = { ...DEMO_REQUEST, from, to, count, desks };
    return linesOf(sampleCsv({ ...request, seed: Number(from.replaceAll('-', '')) }))[1];
  });
  return toCsv(HEAD, [...OLD_UNITS, ...march]);
}

const BALLOT_HEAD =
  'Mã hồ sơ,Ngày đánh giá,Mức độ hài lòng,Chỉ số 1,Chỉ số 2,Chỉ số 3,Chỉ số 4,Chỉ số 5,Chỉ số 6,Chỉ số 7';
const PLEASED = ['Rất hài lòng', 'Rất hài lòng', 'Hài lòng', 'Hài lòng', 'Hài lòng', 'Bình thường'];
const ANNOYED = ['Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất không hài lòng'];

/** Two in five who got their result said how it went; who waited too long is less pleased. */
export function demoBallots(): string {
  const chance = makeChance(20_250_331);
  const ballots = linesOf(demoQuarter())[1].flatMap((line) => {
    const {
      code,
      due_at: dueAt = '',
      finished_at: finishedAt = '',
      returned_at: returnedAt = '',
    } = toCells(line);
    if (returnedAt === '' || !chance.happens(0.4)) return [];
    const isKept = dueAt === '' || finishedAt <= dueAt;
    const marks = Array.from({ length: 6 }, () => (chance.happens(isKept ? 0.85 : 0.5) ? 2 : 1));
    const time = isKept ? chance.pick([1, 2, 2]) : 0;
    return [
      [code, returnedAt.slice(0, 10), chance.pick(isKept ? PLEASED : ANNOYED), time, ...marks].join(','),
    ];
  });
  return toCsv(BALLOT_HEAD, ballots);
}
