/** All rules, in the order of the reference. */
import { areaClosed } from './area-closed.js';
import { areaUnknown } from './area-unknown.js';
import { centreLevel } from './centre-level.js';
import { coordinatesOutside } from './coordinates-outside.js';
import { cycle } from './cycle.js';
import { fixedFields } from './fixed-fields.js';
import { leaderActing } from './leader-acting.js';
import { leaderMissing } from './leader-missing.js';
import { leaderSurplus } from './leader-surplus.js';
import { noParent } from './no-parent.js';
import { outsideParent } from './outside-parent.js';
import { phaseGap } from './phase-gap.js';
import { phaseOverlap } from './phase-overlap.js';
import { pointApparatus } from './point-apparatus.js';
import { procedureNowhere } from './procedure-nowhere.js';
import { procedureSingle } from './procedure-single.js';
import { quotaChildren } from './quota-children.js';
import { quotaExceeded } from './quota-exceeded.js';
import { residue } from './residue.js';
import type { DayRule, StructureRule } from './rule.js';
import { sameAddress } from './same-address.js';
import { sameName } from './same-name.js';
import { twoCentres } from './two-centres.js';
import { wrongParentKind } from './wrong-parent-kind.js';

/** What an import, an undo and a plan may not break. */
export const STRUCTURE_RULES: readonly StructureRule[] = [
  noParent,
  wrongParentKind,
  outsideParent,
  cycle,
  centreLevel,
  twoCentres,
];

/** What a check asks beside it. */
export const DAY_RULES: readonly DayRule[] = [
  leaderMissing,
  leaderActing,
  leaderSurplus,
  pointApparatus,
  quotaExceeded,
  quotaChildren,
  fixedFields,
  procedureNowhere,
  procedureSingle,
  coordinatesOutside,
  sameName,
  sameAddress,
  phaseGap,
  phaseOverlap,
  residue,
  areaClosed,
  areaUnknown,
];
