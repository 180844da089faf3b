/** Rows of an areas file → what each row states of an area. Pure. */
import type { Cells } from '#kit/cells.js';
import type { InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import type { AreaSort, StatedArea } from './area-model.js';
import type { Statement } from './statement.js';
import {
  badNumber,
  parseStatements,
  readLatitude,
  readLongitude,
  requireText,
  withoutUndefined,
} from './statement-parse.js';
import { parseCount, parseSurface } from './values.js';

export const parseAreas = (tables: readonly InputTable[]): Checked<readonly Statement<AreaSort>[]> =>
  parseStatements<AreaSort>(tables, parseStated);

function parseStated(cells: Cells): StatedArea | undefined {
  const name = requireText(cells, 'name');
  const facts = withoutUndefined({
    longitude: readLongitude(cells),
    latitude: readLatitude(cells),
    population: cells.read('population', parseCount, badNumber),
    surface: cells.read('area_km2', parseSurface, badNumber),
  });
  return name === undefined ? undefined : { name, ...facts };
}
