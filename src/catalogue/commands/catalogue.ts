/** `motcua catalogue`: what a centre is allowed to receive. */
import type { Command } from 'commander';
import type { Frame } from '#session.js';
import { catalogueHelp } from '../words.js';
import { addCatalogueImport } from './import.js';
import { addCatalogueList } from './list.js';
import { addCatalogueShow } from './show.js';

export function addCatalogue(program: Command, frame: Frame): void {
  const catalogue = program.command('catalogue').description(catalogueHelp.catalogue[frame.lang]);
  addCatalogueImport(catalogue, frame);
  addCatalogueList(catalogue, frame);
  addCatalogueShow(catalogue, frame);
}
