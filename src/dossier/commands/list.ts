/** `motcua dossier list`: dossiers by code, filtered. */
import { type Command, InvalidArgumentError } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import { type Day, MINUTES_PER_DAY, toDayNumber, untilAfter } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { parseInteger } from '#kit/values.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { toProcedureCode } from '../parse.js';
import { openDossierStore } from '../store.js';
import { listSheet, toPublic } from '../view.js';
import { dossierHelp as help } from '../words.js';

export interface DossierListInput {
  readonly unit?: string;
  readonly procedure?: string;
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
    .option('--unit <code>', help.ofUnit[lang])
    .option('--procedure <code>', help.ofProcedure[lang])
    .option('--open', help.open[lang])
    .option('--from <date>', help.fromDay[lang], toDayFlag)
    .option('--to <date>', help.toDay[lang], toDayFlag)
    .option('--limit <n>', help.limit[lang], toLimit)
    .action((flags: DossierListInput) => run(flags));
  addTableOutput(list, lang);
  addExamples(list, lang, [
    'motcua dossier list --unit CN-TH --open',
    'motcua dossier list --from 2025-03-01 --to 2025-03-31 -o ho-so.xlsx',
  ]);
}

function toLimit(value: string): number {
  const limit = parseInteger(value);
  if (limit === undefined || limit < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return limit;
}

export async function runDossierList(input: DossierListInput, session: Session): Promise<Outcome> {
  const dossiers = openDossierStore(await session.openDb('read')).listDossiers({
    unit: input.unit,
    procedure: input.procedure && toProcedureCode(input.procedure),
    isOpen: input.open,
    from: input.from && startOf(input.from),
    until: input.to && startOf(untilAfter(input.to)),
    limit: input.limit,
  });
  const sheet = listSheet(dossiers, session.lang);
  return {
    data: { dossiers: dossiers.map(toPublic) },
    text: () => layoutSheet(sheet, session.lang, session.columns).join('\n'),
    diagnostics: [],
    sheets: [sheet],
  };
}

const startOf = (day: Day): number => toDayNumber(day) * MINUTES_PER_DAY;
