/** What `org apply` prints: the difference, then what was done with it. Pure. */
import { ALWAYS } from '#kit/dates.js';
import type { Bilingual, Cell } from '#kit/sheet.js';
import { sayWritten } from '#lang/account.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import type { Change } from './changes.js';
import type { Difference } from './differences.js';
import type { Sort } from './life-model.js';
import type { OrgPlan } from './plan.js';
import type { PlannedChange } from './plan-content.js';
import type { Nature } from './statement.js';

/** Changes that a terminal shows; all are in `--json`. */
const SHOWN = 40;

type ChangeKind = Change<Sort>['kind'];

const MARKS: Readonly<Record<ChangeKind, string>> = {
  open: '+',
  revise: '~',
  correct: '=',
  close: '-',
  trace: '·',
};

const COUNTS: Readonly<Record<ChangeKind, Bilingual>> = {
  open: { vi: 'thành lập', en: 'opened' },
  revise: { vi: 'thay đổi', en: 'changed' },
  correct: { vi: 'sửa lỗi', en: 'corrected' },
  close: { vi: 'kết thúc', en: 'closed' },
  trace: { vi: 'ghi quá trình', en: 'told' },
};

/** What a declaration can do; only a mapping traces. */
const DECLARED: readonly ChangeKind[] = ['open', 'revise', 'correct', 'close'];

/** The difference between the file and what is stored, as people read it. */
export function viewDifference<S extends Sort>(
  { changes, rows, unnamed }: OrgPlan<S>,
  nature: Nature<S>,
  lang: Lang,
): string {
  const lines = changes.slice(0, SHOWN).flatMap((change) => viewChange(change, nature, lang));
  const hidden = changes.length - SHOWN;
  if (hidden > 0) lines.push(sayHidden(hidden, lang));
  const counts = DECLARED.map((kind) => {
    const count = changes.filter(({ change }) => change.kind === kind).length;
    return `${COUNTS[kind][lang]} ${formatInteger(count, lang)}`;
  });
  const same = { vi: 'không đổi', en: 'unchanged' }[lang];
  lines.push([...counts, `${same} ${formatInteger(rows.unchanged, lang)}`].join(' · '));
  if (unnamed > 0) lines.push(sayUnnamed(unnamed, lang));
  return lines.join('\n');
}

function viewChange<S extends Sort>(
  { change, code, name, differences }: PlannedChange<S>,
  nature: Nature<S>,
  lang: Lang,
): string[] {
  const head = `${MARKS[change.kind]} ${code}  ${name}`;
  return [
    neutralise(`${head}  ${sayWhen(change, nature, lang)}`.trimEnd()),
    ...differences.map((difference) => `    ${viewDifferent(difference, nature, lang)}`),
  ];
}

function sayWhen<S extends Sort>(change: Change<S>, { label }: Nature<S>, lang: Lang): string {
  const from = (day: string) => `${lang === 'vi' ? 'từ' : 'from'} ${formatDay(day, lang)}`;
  switch (change.kind) {
    case 'open': {
      const { versions, from: day } = change.life;
      const kind = versions[0] === undefined ? '' : label(versions[0])[lang];
      return day === ALWAYS ? `(${kind})` : `(${kind}, ${from(day)})`;
    }
    case 'revise':
      return `(${from(change.version.from)})`;
    case 'close':
      return `(${from(change.on)})`;
    default:
      return '';
  }
}

function viewDifferent<S extends Sort>(
  { column, before, after }: Difference,
  { format }: Nature<S>,
  lang: Lang,
): string {
  const title = format.columns.find(({ key }) => key === column)?.title[lang] ?? column;
  return `${title}: ${sayCell(before)} → ${sayCell(after)}`;
}

const sayCell = (cell: Cell): string => (cell === null || cell === '' ? '–' : neutralise(String(cell)));

const sayHidden = (count: number, lang: Lang): string =>
  lang === 'vi'
    ? `… và ${formatInteger(count, lang)} thay đổi nữa (xem tất cả: thêm --json)`
    : `… and ${formatInteger(count, lang)} more (for all add --json)`;

const sayUnnamed = (count: number, lang: Lang): string =>
  lang === 'vi'
    ? `${formatInteger(count, lang)} mã đang dùng không có trong tệp, giữ nguyên (kết thúc: thêm --prune)`
    : `${formatInteger(count, lang)} codes in use are not in the file and stay (to close them: --prune)`;

/** The last line: what became of it. */
export const sayDone = (change: number | undefined, dryRun: boolean, lang: Lang): string =>
  sayWritten({ change, dryRun }, lang);

export const SAY_SAME: Bilingual = { vi: 'Không có gì thay đổi.', en: 'No change.' };
export const SAY_REFUSED: Bilingual = {
  vi: 'Tệp có lỗi, chưa ghi gì.',
  en: 'The file has errors; nothing was written.',
};
