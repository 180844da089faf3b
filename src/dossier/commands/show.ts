/** `motcua dossier show <code>`: one dossier as it is stored, and what later imports replaced. */
import type { Command } from 'commander';
import { openCatalogueStore } from '#catalogue/store.js';
import { openVersions } from '#catalogue/version-near.js';
import type { Db } from '#db/open.js';
import { addExamples } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import { localDay } from '#kit/instant.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Frame, Run, Session } from '#session.js';
import { receivedOnOf } from '../filter.js';
import { type HandOver, handOverOf } from '../hand-over.js';
import type { Dossier } from '../model.js';
import { toDossierCode } from '../parse.js';
import { openScanStore } from '../scan-store.js';
import { openDossierStore } from '../store.js';
import { changedMembers, type DossierState, toPublic, viewDossier } from '../view.js';
import { dossierFindings, dossierHelp } from '../words.js';

export interface DossierShowInput {
  readonly code: string;
}

export const addDossierShow = (dossier: Command, frame: Frame): void =>
  declareShow(dossier, frame.lang, frame.run('dossier show', runDossierShow));

export function declareShow(dossier: Command, lang: Lang, run: Run<DossierShowInput>): void {
  const show = dossier
    .command('show')
    .description(dossierHelp.show[lang])
    .argument('<code>', dossierHelp.code[lang])
    .action((code: string) => run({ code }));
  addExamples(show, lang, ['motcua dossier show 000.00.19.H26-241225-0001']);
}

export async function runDossierShow(input: DossierShowInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const store = openDossierStore(db);
  const code = toDossierCode(input.code);
  const dossier = store.findDossier(code);
  if (dossier === undefined) throw dossierFindings.refuse('unusable', 'unknown-dossier', { code });
  const earlier = store.listEarlier(code);
  const handOver = findHandOver(db, dossier, session.settings.today);
  const states = withBatches([...earlier, dossier], openScanStore(db).listWriters(code), store.listBatches());
  return {
    data: {
      ...toPublic(dossier),
      batch: store.findBatchOf(code),
      earlier: earlier.map(toPublic),
      handOver: handOver ?? null,
      history: states.map(toStep),
    },
    text: () => viewDossier(states, handOver, session.lang),
    diagnostics: [],
  };
}

function findHandOver(db: Db, dossier: Dossier, today: Day): HandOver | undefined {
  const near = openVersions(openCatalogueStore(db).listVersions());
  const field = near(dossier.procedure, receivedOnOf(dossier))?.field;
  return handOverOf(indexOrg(openOrgStore(db).readState()), dossier, { today, field });
}

type Batches = ReturnType<ReturnType<typeof openDossierStore>['listBatches']>;

/** The writers are in the order of the states. */
const withBatches = (states: readonly Dossier[], writers: readonly number[], batches: Batches) =>
  states.map((dossier, i): DossierState => {
    const batch = batches.find(({ id }) => id === writers[i]);
    return { dossier, batch: batch && { id: batch.id, day: localDay(batch.recordedAt), files: batch.files } };
  });

function toStep({ dossier, batch }: DossierState, i: number, states: readonly DossierState[]) {
  const before = states[i - 1]?.dossier;
  return {
    batch: batch?.id ?? null,
    on: batch?.day ?? null,
    files: batch?.files ?? [],
    changed: before === undefined ? null : changedMembers(before, dossier),
  };
}
