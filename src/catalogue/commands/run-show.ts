/** The work of `motcua catalogue show`: the versions of one procedure. */
import type { Outcome } from '#kit/outcome.js';
import type { Session } from '#session.js';
import { parseProcedureCode } from '../procedure-code.js';
import { openCatalogueStore } from '../store.js';
import { viewHistory } from '../view.js';
import { catalogueFindings } from '../words.js';
import type { CatalogueShowInput } from './show.js';

export async function runCatalogueShow({ code }: CatalogueShowInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const core = parseProcedureCode(code)?.core;
  const versions = core === undefined ? [] : openCatalogueStore(db).findVersions(core);
  if (versions.length === 0) throw catalogueFindings.refuse('unusable', 'not-found', { code });
  return { data: { code: core, versions }, text: () => viewHistory(versions, session.lang), diagnostics: [] };
}
