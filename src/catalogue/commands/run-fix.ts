/** The work of `motcua catalogue fix`: list the mends, and write them when asked. */
import type { Outcome } from '#kit/outcome.js';
import type { Session } from '#session.js';
import { countMends, planMends } from '../mend/fix.js';
import { fixSheet, viewFix } from '../mend/view-fix.js';
import { catalogueFindings } from '../words.js';
import type { CatalogueFixInput } from './fix.js';
import { readCatalogues } from './read-catalogues.js';
import { writeMends } from './write-mends.js';

export async function runCatalogueFix(
  { file, write = false, to, ...flags }: CatalogueFixInput,
  session: Session,
): Promise<Outcome> {
  const { all, diagnostics } = await readCatalogues([file], flags);
  const table = all[0]?.table;
  const mends = planMends(table?.rows ?? []);
  const target = to ?? (write && mends.length > 0 ? file : undefined); // a copy is due even where nothing is mended
  const isWritten = target !== undefined && table !== undefined;
  const left = isWritten ? await writeMends(table, mends, target) : [];
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
