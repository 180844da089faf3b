/** All gates, in the order of the reference. Pure. */
import { compareCodes } from '#kit/vietnamese.js';
import { GATES, type GateFailure, type GateName, type GateWarning } from '../gate-model.js';
import { condition } from './condition.js';
import { continuity } from './continuity.js';
import { datesOutsideLives } from './dates-outside-lives.js';
import { deskUndivided } from './desk-undivided.js';
import type { Found, Gate, GateScene } from './gate.js';
import { leadership } from './leadership.js';
import { leftBehind } from './left-behind.js';
import { noDesk } from './no-desk.js';
import { openChildren } from './open-children.js';
import { quota } from './quota.js';
import { requirement } from './requirement.js';
import { secondmentTerm } from './secondment-term.js';
import { transferRestricted } from './transfer-restricted.js';
import { twoPlaces } from './two-places.js';

const REGISTRY: Readonly<Record<GateName, Gate>> = {
  'open-children': openChildren,
  'left-behind': leftBehind,
  'two-places': twoPlaces,
  'dates-outside-lives': datesOutsideLives,
  continuity,
  leadership,
  quota,
  'no-desk': noDesk,
  'desk-undivided': deskUndivided,
  'transfer-restricted': transferRestricted,
  'secondment-term': secondmentTerm,
  requirement,
  condition,
};

/** The gate of a failure. */
export const gateOf = ({ code }: Pick<GateFailure, 'code'>): Gate =>
  REGISTRY[code.replace('reorg/', '') as GateName];

/** What a plan fails in, and what is said besides. */
export interface Judgement {
  readonly gates: readonly GateFailure[];
  readonly warnings: readonly GateWarning[];
}

/** Everything, in order of code, unit and whom it concerns. */
export function judgeGates(scene: GateScene): Judgement {
  const found = GATES.flatMap((name) => REGISTRY[name].judge(scene)).sort((a, b) =>
    compareCodes(sortKey(a), sortKey(b)),
  );
  return {
    gates: found.filter((one) => !isWarning(one)),
    warnings: found.filter(isWarning),
  };
}

const isWarning = (one: Found): one is GateWarning => 'weight' in one;

const sortKey = ({ code, unit, field, who, day }: GateFailure): string =>
  [code, unit, field ?? '', who, day].join(' ');
