/** The work of `motcua catalogue export`: canonical columns, of a day or with the history. */
import type { Outcome } from '#kit/outcome.js';
import type { Session } from '#session.js';
import { exportSheet, toExportRows, toHistoryRows } from '../export.js';
import { openCatalogueStore } from '../store.js';
import { viewList } from '../view.js';
import type { CatalogueExportInput } from './export.js';

export async function runCatalogueExport(input: CatalogueExportInput, session: Session): Promise<Outcome> {
  const store = openCatalogueStore(await session.openDb('read'));
  const rows =
    input.history === true
      ? toHistoryRows(store.listVersions())
      : toExportRows(store.listOn(input.asOf ?? session.settings.today));
  const sheet = exportSheet(rows);
  return {
    data: { procedures: rows },
    text: () => viewList(sheet, session.lang, session.columns),
    diagnostics: [],
    sheets: [sheet],
  };
}
