/** The catalogue that files state for one day. */
import type { ProcedureCode } from '#kit/brand.js';
import { ALWAYS, type Day } from '#kit/dates.js';
import type { StatedRow } from '../import/plan.js';
import type { ProcedureStatement, ProcedureVersion } from '../model.js';
import type { CatalogueState } from './diff.js';

/** Of several versions the one that holds on `day`; where none does yet, the first to come. */
export function stateOn(rows: readonly StatedRow[], day: Day): CatalogueState {
  const chosen = new Map<ProcedureCode, ProcedureStatement>();
  for (const { statement } of rows) {
    const other = chosen.get(statement.code);
    if (other === undefined || isBetter(statement, other, day)) chosen.set(statement.code, statement);
  }
  const inForce = [...chosen].filter(([, { attributes }]) => attributes.status !== 'abolished');
  return new Map(inForce.map(([code, { attributes }]) => [code, attributes]));
}

function isBetter(one: ProcedureStatement, other: ProcedureStatement, day: Day): boolean {
  const [a, b] = [one.effectiveFrom ?? ALWAYS, other.effectiveFrom ?? ALWAYS];
  if (a <= day !== b <= day) return a <= day;
  return a <= day ? a > b : a < b;
}

export const stateOfVersions = (versions: readonly ProcedureVersion[]): CatalogueState =>
  new Map(versions.map((version) => [version.code, version]));
