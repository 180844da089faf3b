/** What is particular to areas where rows of a file meet what is stored. Pure. */

import { sameSpelling } from '#kit/vietnamese.js';
import { AREA_FORMAT } from './area-format.js';
import type { AreaFacts, AreaSort } from './area-model.js';
import { checkAreas } from './area-validate.js';
import { type FactCells, toDegrees } from './differences.js';
import type { Nature } from './statement.js';
import { AREA_LABEL } from './words.js';

const BLANK = { longitude: null, latitude: null, population: null, surface: null };

export const areaNature: Nature<AreaSort> = {
  format: AREA_FORMAT,
  label: () => AREA_LABEL,
  complete: (stated, known) => ({ ...BLANK, ...known, ...stated }),
  toCells: areaCells,
  eventsBetween: (before, after) => (sameSpelling(before.name, after.name) ? [] : ['renamed']),
  newborn: (name) => ({ ...BLANK, name }),
  staysInMerger: false,
  check: checkAreas,
};

const SQUARE_METRES = 1_000_000;

/** The facts as the cells of an areas file. */
export function areaCells(facts: AreaFacts): FactCells {
  return {
    name: facts.name,
    longitude: toDegrees(facts.longitude),
    latitude: toDegrees(facts.latitude),
    population: facts.population,
    area_km2: facts.surface === null ? null : facts.surface / SQUARE_METRES,
  };
}
