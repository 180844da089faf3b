/** `motcua reorg handover <plan>`: every open dossier that changes its desk, from the database, row by row. */
import { type Command, Option } from 'commander';
import type { Db } from '#db/open.js';
import { addExamples, TABLE_FORMATS } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Sheet } from '#kit/sheet.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { documentHelp } from '../document/words.js';
import { type HandoverCount, handoverCountSheet } from '../sheets/handover-sheet.js';
import { openReorgStore } from '../store.js';
import { reorgFindings, reorgHelp } from '../words.js';
import { type HandoverTarget, writeHandover } from './handover-files.js';
import { openSource } from './handover-source.js';
import { readPlan } from './plan-file.js';

export interface ReorgHandoverInput extends HandoverTarget {
  readonly file: string;
}

export const addReorgHandover = (reorg: Command, frame: Frame): void =>
  declareReorgHandover(reorg, frame.lang, frame.run('reorg handover', runReorgHandover));

export function declareReorgHandover(reorg: Command, lang: Lang, run: Run<ReorgHandoverInput>): void {
  const handover = reorg
    .command('handover')
    .description(documentHelp.handover[lang])
    .argument('<plan>', reorgHelp.planFile[lang])
    .option('-o, --output <path>', documentHelp.handoverOutput[lang])
    .addOption(new Option('--format <format>', documentHelp.handoverFormat[lang]).choices(TABLE_FORMATS))
    .addOption(new Option('--split-by <part>', documentHelp.handoverSplit[lang]).choices(['branch']))
    .action((file: string, flags: Omit<ReorgHandoverInput, 'file'>) => run({ ...flags, file }));
  addExamples(handover, lang, [
    'motcua reorg handover plan.json',
    'motcua reorg handover plan.json -o ban-giao.csv.gz',
    'motcua reorg handover plan.json --split-by branch --format xlsx -o ban-giao',
  ]);
}

export async function runReorgHandover(input: ReorgHandoverInput, session: Session): Promise<Outcome> {
  const plan = await readPlan(input.file);
  const db = await session.openDb('read');
  const source = openSource(db, plan);
  const { counts, staying, desks } = source.count();
  assertComplete(db, counts, staying);
  const { files, diagnostics } = await writeHandover({ source, counts, desks, plan, target: input }, session);
  const { lang } = session;
  const sheet = handoverCountSheet(counts, staying, lang);
  const written = files.map((file) => `${{ vi: 'Đã ghi', en: 'Written' }[lang]}: ${file.file}`);
  const without = counts.filter(({ to }) => to === null);
  return {
    data: { hash: plan.hash, ...totalsOf(counts, staying), desks: counts, files },
    text: () => [...viewCounts(sheet, session), ...written].join('\n'),
    diagnostics: [
      ...without.map(({ from, open }) => reorgFindings.find('nobody-takes', { unit: from, count: open })),
      ...diagnostics,
    ],
    sheets: [sheet],
    ...(input.output === undefined ? {} : { isDelivered: true }),
  };
}

/** Where nobody hands anything over, a table without rows would leave it to be guessed. */
const viewCounts = (sheet: Sheet, { lang, columns }: Session): string[] =>
  sheet.rows.length > 0
    ? layoutSheet(sheet, lang, columns)
    : [SAY_NOTHING[lang], ...(sheet.footer ?? []).map((line) => line[lang])];

const SAY_NOTHING = {
  vi: 'Không có hồ sơ đang giải quyết nào phải bàn giao theo phương án này.',
  en: 'There are no open dossiers to hand over by this plan.',
};

const totalsOf = (counts: readonly HandoverCount[], staying: number) => {
  const sum = (some: readonly HandoverCount[]) => some.reduce((total, { open }) => total + open, 0);
  const without = sum(counts.filter(({ to }) => to === null));
  const handedOver = sum(counts) - without;
  return { open: handedOver + without + staying, handedOver, without, staying };
};

/** The dossiers listed are the dossiers that lie open, no more and no fewer; anything else would be a bug. */
function assertComplete(db: Db, counts: readonly HandoverCount[], staying: number): void {
  const open = openReorgStore(db)
    .listOpenDossiers()
    .reduce((sum, { count }) => sum + count, 0);
  const listed = totalsOf(counts, staying).open;
  if (listed !== open) throw new Error(`${listed} dossiers are listed, ${open} lie open`);
}
