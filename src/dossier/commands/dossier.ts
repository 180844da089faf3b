/** `motcua dossier`: what citizens handed in. */
import type { Command } from 'commander';
import type { Frame } from '#session.js';
import { dossierHelp } from '../words.js';
import { addDossierBatches } from './batches.js';
import { addDossierCheck } from './check.js';
import { addDossierExport } from './export.js';
import { addDossierImport } from './import.js';
import { addDossierList } from './list.js';
import { addDossierShow } from './show.js';

export function addDossier(program: Command, frame: Frame): void {
  const dossier = program.command('dossier').description(dossierHelp.dossier[frame.lang]);
  addDossierImport(dossier, frame);
  addDossierList(dossier, frame);
  addDossierShow(dossier, frame);
  addDossierCheck(dossier, frame);
  addDossierBatches(dossier, frame);
  addDossierExport(dossier, frame);
}
