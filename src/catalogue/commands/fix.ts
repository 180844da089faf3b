/** `motcua catalogue fix <file>`: lists the safe damage of a catalogue file; `--write` mends it in place. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import { addReadFlags, type ReadFlags } from '#io/read/read-flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { countMends, planMends } from '../fix.js';
import { fixSheet, viewFix } from '../view-fix.js';
import { catalogueFindings, catalogueHelp as help } from '../words.js';
import { readCatalogues } from './read-catalogues.js';
import { writeMends } from './write-mends.js';

export interface CatalogueFixInput extends ReadFlags {
  readonly file: string;
  readonly write?: boolean;
}

export const addCatalogueFix = (catalogue: Command, frame: Frame): void =>
  declareFix(catalogue, frame.lang, frame.run('catalogue fix', runCatalogueFix));

export function declareFix(catalogue: Command, lang: Lang, run: Run<CatalogueFixInput>): void {
  const fix = catalogue
    .command('fix')
    .description(help.fix[lang])
    .argument('<file>', help.importFiles[lang])
    .option('--write', help.write[lang])
    .action((file: string, flags: Omit<CatalogueFixInput, 'file'>) => run({ ...flags, file }));
  addReadFlags(fix, lang);
  addTableOutput(fix, lang);
  addExamples(fix, lang, [
    'motcua catalogue fix danh-muc.xlsx',
    'motcua catalogue fix danh-muc.xlsx --write',
  ]);
}

export async function runCatalogueFix(
  { file, write = false, ...flags }: CatalogueFixInput,
  session: Session,
): Promise<Outcome> {
  const { all, diagnostics } = await readCatalogues([file], flags);
  const table = all[0]?.table;
  const mends = planMends(table?.rows ?? []);
  const isWritten = write && mends.length > 0 && table !== undefined;
  const left = isWritten ? await writeMends(table, mends) : [];
  const found = left.map(({ line, sheet, column, before: value }) => {
    const place = { file, ...(sheet === undefined ? {} : { sheet }), line, column };
    return catalogueFindings.find('not-mended', { value }, place);
  });
  const data = { file, written: isWritten, counts: countMends(mends), cells: mends };
  const sheet = fixSheet(mends, session.lang);
  return {
    data,
    text: () => viewFix(sheet, data, session.lang, session.columns),
    diagnostics: [...diagnostics.filter(({ severity }) => severity === 'error'), ...found],
    sheets: [sheet],
  };
}
