/** The rules that an organisation keeps on every day, past and future. Pure; an import, an undo and a check run them. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { checkCodes, checkSwapped } from './code-validate.js';
import { indexOrg } from './hierarchy.js';
import type { BookState } from './life-model.js';
import type { OrgState, UnitSort } from './model.js';
import { STRUCTURE_RULES } from './rules/registry.js';
import type { LocateLife } from './statement.js';

export type Locate = LocateLife<UnitSort>;

const NOWHERE: Locate = () => undefined;

/** Everything that breaks such a rule, rule by rule. */
export function checkOrg(state: OrgState, locate: Locate = NOWHERE): Diagnostic[] {
  const org = indexOrg(state);
  return [
    ...STRUCTURE_RULES.flatMap((rule) => [...rule.check({ org, locate })]),
    ...checkCodes<UnitSort>(org, locate),
    ...checkSwapped<UnitSort>(org, locate),
  ];
}

/** The same of the units' book. */
export const checkUnits = ({ lives, lineage }: BookState<UnitSort>, locate?: Locate): Diagnostic[] =>
  checkOrg({ units: lives, lineage }, locate);
