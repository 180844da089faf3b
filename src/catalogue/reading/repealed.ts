/** Legal texts of this field that have ended, as data, each with its source; and texts that say themselves that they ended. */
import { type Day, toDay } from '#kit/dates.js';
import { parseOfficeDay } from '#kit/values.js';

interface RepealedText {
  /** As citations write it. */
  readonly number: string;
  /** The first day it no longer held. */
  readonly until: Day;
  readonly successor: string;
}

const JULY_2025 = toDay(2025, 7, 1);

/** domain.md 1.4 and 7 [V]: read in the succeeding decrees. */
const REPEALED: readonly RepealedText[] = [
  { number: '61/2018/NĐ-CP', until: JULY_2025, successor: '118/2025/NĐ-CP' },
  { number: '107/2021/NĐ-CP', until: JULY_2025, successor: '118/2025/NĐ-CP' },
  { number: '138/2020/NĐ-CP', until: JULY_2025, successor: '170/2025/NĐ-CP' },
  { number: '46/2010/NĐ-CP', until: JULY_2025, successor: '170/2025/NĐ-CP' },
  { number: '06/2010/NĐ-CP', until: JULY_2025, successor: '170/2025/NĐ-CP' },
  { number: '06/2023/NĐ-CP', until: JULY_2025, successor: '170/2025/NĐ-CP' },
  { number: '116/2024/NĐ-CP', until: JULY_2025, successor: '170/2025/NĐ-CP' },
];

/** `Thông tư 12/2019/TT-BTP (hết hiệu lực từ ngày 01/03/2024)`. */
const SELF_DECLARED =
  /(\d+\/\d{4}\/[\p{L}\d-]+)[^;\n]{0,60}?hết hiệu lực (?:kể )?(?:từ )?(?:ngày )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/giu;

/** The ended texts that a legal basis cites, in the order of the list. */
export function findExpired(legalBasis: string): RepealedText[] {
  if (legalBasis === '') return [];
  const cited = REPEALED.filter(({ number }) => cites(legalBasis, number));
  return [...cited, ...declaredEnded(legalBasis)];
}

/** `61/2018/NĐ-CP`, not `161/2018/NĐ-CP`. */
function cites(text: string, number: string): boolean {
  const at = text.indexOf(number);
  return at !== -1 && !/\d/.test(text[at - 1] ?? '');
}

function declaredEnded(text: string): RepealedText[] {
  return [...text.matchAll(SELF_DECLARED)].flatMap(([, number = '', day = '']) => {
    const until = parseOfficeDay(day);
    return until === undefined ? [] : [{ number, until, successor: '…' }];
  });
}
