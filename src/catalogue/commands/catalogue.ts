/** `motcua catalogue`: what a centre is allowed to receive. */
import type { Command } from 'commander';
import type { Frame } from '#session.js';
import { catalogueHelp } from '../help-words.js';
import { addCatalogueDiff } from './diff.js';
import { addCatalogueExport } from './export.js';
import { addCatalogueFix } from './fix.js';
import { addCatalogueImport } from './import.js';
import { addCatalogueList } from './list.js';
import { addCatalogueRules } from './rules.js';
import { addCatalogueShow } from './show.js';
import { addCatalogueValidate } from './validate.js';

export function addCatalogue(program: Command, frame: Frame): void {
  const catalogue = program.command('catalogue').description(catalogueHelp.catalogue[frame.lang]);
  addCatalogueImport(catalogue, frame);
  addCatalogueValidate(catalogue, frame);
  addCatalogueDiff(catalogue, frame);
  addCatalogueFix(catalogue, frame);
  addCatalogueList(catalogue, frame);
  addCatalogueShow(catalogue, frame);
  addCatalogueExport(catalogue, frame);
  addCatalogueRules(catalogue, frame);
}
