/** `motcua dossier list`: dossiers by code, filtered. */
import { type Command, InvalidArgumentError } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import { type Day, dayNumberOfMinute, toDayNumber } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { parseInteger } from '#kit/values.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { type Dossier, endOf } from '../model.js';
import { listSheet, toPublic } from '../view.js';
import { dossierHelp as help } from '../words.js';
import { addFilterFlags, type FilterFlags, scanFiltered, settleFilter } from './filter-flags.js';

export interface DossierListInput extends FilterFlags {
  readonly open?: boolean;
  readonly from?: Day;
  readonly to?: Day;
  readonly limit?: number;
}

export const addDossierList = (dossier: Command, frame: Frame): void =>
  declareList(dossier, frame.lang, frame.run('dossier list', runDossierList));

export function declareList(dossier: Command, lang: Lang, run: Run<DossierListInput>): void {
  const list = dossier
    .command('list')
    .description(help.list[lang])
    .option('--open', help.open[lang])
    .option('--from <date>', help.fromDay[lang], toDayFlag)
    .option('--to <date>', help.toDay[lang], toDayFlag)
    .option('--limit <n>', help.limit[lang], toLimit)
    .action((flags: DossierListInput) => run(flags));
  addFilterFlags(list, lang);
  addTableOutput(list, lang);
  addExamples(list, lang, [
    'motcua dossier list --unit CN-TH --class overdue',
    'motcua dossier list --period 2025-03 --field "Đất đai" -o ho-so.xlsx',
  ]);
}

function toLimit(value: string): number {
  const limit = parseInteger(value);
  if (limit === undefined || limit < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return limit;
}

/** More than a person reads; `dossier export` writes any number. */
const DEFAULT_LIMIT = 10_000;

export async function runDossierList(input: DossierListInput, session: Session): Promise<Outcome> {
  const { limit = DEFAULT_LIMIT } = input;
  const db = await session.openDb('read');
  const found = take(
    among(scanFiltered(db, settleFilter(input, session), session.settings.today), input),
    limit + 1,
  );
  const dossiers = found.slice(0, limit);
  const hasMore = found.length > limit;
  const sheet = listSheet(dossiers, session.lang, hasMore);
  return {
    data: { dossiers: dossiers.map(toPublic), hasMore },
    text: () => layoutSheet(sheet, session.lang, session.columns).join('\n'),
    diagnostics: [],
    sheets: [sheet],
  };
}

function* among(
  dossiers: Iterable<Dossier>,
  { open = false, from, to }: DossierListInput,
): Generator<Dossier> {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(from);
  const last = to === undefined ? Number.POSITIVE_INFINITY : toDayNumber(to);
  for (const dossier of dossiers) {
    const day = dayNumberOfMinute(dossier.receivedAt);
    if (day >= first && day <= last && !(open && endOf(dossier) !== null)) yield dossier;
  }
}

function take(dossiers: Iterable<Dossier>, limit: number): Dossier[] {
  const taken: Dossier[] = [];
  for (const dossier of dossiers) {
    taken.push(dossier);
    if (taken.length === limit) break;
  }
  return taken;
}
