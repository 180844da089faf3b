/** The work of `motcua catalogue list`: the procedures of a day, or their counts. */
import type { Outcome } from '#kit/outcome.js';
import type { Session } from '#session.js';
import { countProcedures } from '../counts.js';
import { filterProcedures } from '../filter.js';
import { openCatalogueStore } from '../store.js';
import { countSheet, listSheet, viewList } from '../view.js';
import type { CatalogueListInput } from './list.js';

export async function runCatalogueList(input: CatalogueListInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const procedures = filterProcedures(
    openCatalogueStore(db).listOn(input.asOf ?? session.settings.today),
    input,
  );
  const asOf = input.asOf ?? session.settings.today;
  const counts = input.countBy === undefined ? undefined : countProcedures(procedures, input.countBy);
  const sheet =
    counts === undefined
      ? listSheet(procedures, session.lang)
      : countSheet(counts, procedures.length, session.lang);
  return {
    data: counts === undefined ? { asOf, procedures } : { asOf, total: procedures.length, counts },
    text: () => viewList(sheet, session.lang, session.columns),
    diagnostics: [],
    sheets: [sheet],
  };
}
