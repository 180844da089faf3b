/** `motcua reorg compare <plans…>`: plans side by side, and who fares otherwise in one than in another. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import { collectFiles } from '#io/read/file-pattern.js';
import type { Outcome } from '#kit/outcome.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { listDifferences, measure } from '../document/comparison.js';
import { documentHelp } from '../document/words.js';
import { comparisonSheets } from '../sheets/comparison-sheet.js';
import { reorgFindings } from '../words.js';
import { readPlan } from './plan-file.js';

export interface ReorgCompareInput {
  readonly files: readonly string[];
}

export const addReorgCompare = (reorg: Command, frame: Frame): void =>
  declareReorgCompare(reorg, frame.lang, frame.run('reorg compare', runReorgCompare));

export function declareReorgCompare(reorg: Command, lang: Lang, run: Run<ReorgCompareInput>): void {
  const compare = reorg
    .command('compare')
    .description(documentHelp.compare[lang])
    .argument('<plans...>', documentHelp.comparePlans[lang], collectFiles)
    .action((files: string[]) => run({ files }));
  addTableOutput(compare, lang);
  addExamples(compare, lang, [
    'motcua reorg compare 12-chi-nhanh.json 30-chi-nhanh.json',
    'motcua reorg compare a.json b.json c.json -o so-sanh.xlsx',
  ]);
}

export async function runReorgCompare({ files }: ReorgCompareInput, session: Session): Promise<Outcome> {
  const [first = ''] = files;
  if (files.length < 2) throw reorgFindings.refuse('unusable', 'nothing-to-compare', { file: first });
  const plans = [];
  for (const file of files) plans.push(await readPlan(file));
  const names = nameFiles(files);
  const measures = plans.map(measure);
  const differences = listDifferences(plans);
  const { lang, columns } = session;
  const sheets = comparisonSheets({ names, measures, differences }, lang);
  return {
    data: {
      plans: plans.map(({ hash, scenario }, i) => ({ file: files[i], hash, scenario, ...measures[i] })),
      people: differences.map(({ staff, from, entries }) => ({
        ...{ staff, from },
        plans: entries.map((entry) => entry && { to: entry.to, form: entry.form, on: entry.on }),
      })),
    },
    text: () =>
      sheets
        .filter(({ rows }) => rows.length > 0)
        .map((sheet) => [sheet.name[lang], ...layoutSheet(sheet, lang, columns)].join('\n'))
        .join('\n\n'),
    diagnostics: [],
    sheets,
  };
}

/** By the name of the file alone, where no two are called alike. */
function nameFiles(files: readonly string[]): string[] {
  const paths = files.map((file) => file.replace(/\.json$/i, ''));
  const names = paths.map((path) => path.replace(/^.*[\\/]/, ''));
  return new Set(names).size < new Set(files).size ? paths : names;
}
