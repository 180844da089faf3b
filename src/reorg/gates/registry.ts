/** All gates, in the order of the reference. Pure. */
import { compareCodes } from '#kit/vietnamese.js';
import { GATES, type GateFailure, type GateName } from '../gate-model.js';
import { condition } from './condition.js';
import type { Gate, GateScene } from './gate.js';
import { leftBehind } from './left-behind.js';
import { noDesk } from './no-desk.js';
import { openChildren } from './open-children.js';
import { secondmentTerm } from './secondment-term.js';
import { transferRestricted } from './transfer-restricted.js';
import { twoPlaces } from './two-places.js';

const REGISTRY: Readonly<Record<GateName, Gate>> = {
  'open-children': openChildren,
  'left-behind': leftBehind,
  'two-places': twoPlaces,
  'no-desk': noDesk,
  'transfer-restricted': transferRestricted,
  'secondment-term': secondmentTerm,
  condition,
};

/** The gate of a failure. */
export const gateOf = ({ code }: Pick<GateFailure, 'code'>): Gate =>
  REGISTRY[code.replace('reorg/', '') as GateName];

/** All failures, in order of code, unit and whom they concern. */
export const judgeGates = (scene: GateScene): GateFailure[] =>
  GATES.flatMap((name) => REGISTRY[name].judge(scene)).sort((a, b) => compareCodes(sortKey(a), sortKey(b)));

const sortKey = ({ code, unit, field, who, day }: GateFailure): string =>
  [code, unit, field ?? '', who, day].join(' ');
