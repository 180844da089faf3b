/** `motcua reorg split <plan>`: a plan cut into plans of its branches, each with a hash of its own. */
import { type Command, Option } from 'commander';
import { addExamples } from '#io/flags.js';
import { toFileNames } from '#kit/file-names.js';
import type { Outcome } from '#kit/outcome.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { splitPlan, stemOf } from '../document/sub-plans.js';
import { documentHelp } from '../document/words.js';
import { type NamedSubPlan, splitSheet } from '../sheets/split-sheet.js';
import { viewSplit } from '../view-document.js';
import { reorgHelp } from '../words.js';
import { refuseStale } from './carry-out.js';
import { writeFolder } from './folder.js';
import { partsIn, readOpenDossiers } from './open-dossiers.js';
import { readPlan } from './plan-file.js';
import { readWorld } from './world.js';

export interface ReorgSplitInput {
  readonly file: string;
  readonly output?: string;
}

export const addReorgSplit = (reorg: Command, frame: Frame): void =>
  declareReorgSplit(reorg, frame.lang, frame.run('reorg split', runReorgSplit));

export function declareReorgSplit(reorg: Command, lang: Lang, run: Run<ReorgSplitInput>): void {
  const split = reorg
    .command('split')
    .description(documentHelp.split[lang])
    .argument('<plan>', reorgHelp.planFile[lang])
    .addOption(new Option('--by <part>', documentHelp.splitBy[lang]).choices(['branch']).default('branch'))
    .option('-o, --output <folder>', documentHelp.splitOutput[lang])
    .action((file: string, { output }: Omit<ReorgSplitInput, 'file'>) =>
      run({ file, ...(output === undefined ? {} : { output }) }),
    );
  addExamples(split, lang, [
    'motcua reorg split plan.json',
    'motcua reorg split plan.json --by branch -o phuong-an-chi-nhanh',
    'motcua reorg apply phuong-an-chi-nhanh/CN-TH.json',
  ]);
}

export async function runReorgSplit({ file, output }: ReorgSplitInput, session: Session): Promise<Outcome> {
  const plan = await readPlan(file);
  const db = await session.openDb('read');
  const world = readWorld(db);
  refuseStale(world, plan); // what hangs together is seen in the data as the plan read them
  const parts = splitPlan({ plan, world, dossiers: readOpenDossiers(db, world.org, partsIn(plan)) });
  const names = toFileNames(parts.map(({ branches }) => stemOf(branches)));
  const named = parts.map((part, i): NamedSubPlan => ({ ...part, file: `${names[i]}.json` }));
  const diagnostics = output === undefined ? [] : await writeParts(output, named);
  const sheet = splitSheet(named);
  const { lang, columns } = session;
  return {
    data: { hash: plan.hash, folder: output ?? null, parts: named.map(toData) },
    text: () => viewSplit(layoutSheet(sheet, lang, columns), { count: named.length, folder: output, lang }),
    diagnostics,
    sheets: [sheet],
    isDelivered: true,
  };
}

const writeParts = (folder: string, parts: readonly NamedSubPlan[]) =>
  writeFolder(
    folder,
    parts.map(({ file, plan }) => ({ name: file, content: () => `${JSON.stringify(plan, null, 2)}\n` })),
  );

const toData = ({ file, branches, plan }: NamedSubPlan) => ({
  ...{ file, branches, hash: plan.hash, metrics: plan.metrics },
  gates: plan.gates.map(({ code, unit, field, who, day, accepted }) => ({
    ...{ code, unit, field, who, day, accepted },
  })),
});
