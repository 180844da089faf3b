/** All rules, in the order of the reference: what contradicts itself, then what breaks a regulation, then what to look at. */
import { awayAtHome } from './away-at-home.js';
import { competenceMissing } from './competence-missing.js';
import { leaderInTwoUnits } from './leader-in-two-units.js';
import { noReturn } from './no-return.js';
import { outsideUnit } from './outside-unit.js';
import { postedAfterLeaving } from './posted-after-leaving.js';
import { postedNowhere } from './posted-nowhere.js';
import { restrictionExpired } from './restriction-expired.js';
import type { StaffRule } from './rule.js';
import { sameName } from './same-name.js';
import { secondmentOpen } from './secondment-open.js';
import { secondmentTooLong } from './secondment-too-long.js';
import { taskNotAllowed } from './task-not-allowed.js';
import { twoMainPostings } from './two-main-postings.js';
import { unknownField } from './unknown-field.js';
import { unknownResidence } from './unknown-residence.js';

export const RULES: readonly StaffRule[] = [
  twoMainPostings,
  outsideUnit,
  postedAfterLeaving,
  taskNotAllowed,
  awayAtHome,
  secondmentTooLong,
  secondmentOpen,
  noReturn,
  leaderInTwoUnits,
  competenceMissing,
  unknownField,
  unknownResidence,
  restrictionExpired,
  sameName,
  postedNowhere,
];
