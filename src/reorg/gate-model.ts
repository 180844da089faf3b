/** The gates of a plan: their names, and what is kept of one that does not hold. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Position, Task } from '#staff/model.js';

export const GATES = [
  'open-children',
  'left-behind',
  'two-places',
  'dates-outside-lives',
  'continuity',
  'leadership',
  'quota',
  'no-desk',
  'desk-undivided',
  'transfer-restricted',
  'secondment-term',
  'requirement',
  'condition',
] as const;
export type GateName = (typeof GATES)[number];

/** A condition that does not hold. `who`: the unit below, the person, the post, the kind of staff, or the number of what somebody must see to. */
export interface GateFailure {
  readonly code: `reorg/${GateName}`;
  readonly day: Day;
  /** '': it concerns no single unit. */
  readonly unit: UnitCode | '';
  readonly field: string | null;
  readonly who: string;
  /** The condition in words, where somebody wrote one. */
  readonly said?: string;
  /** Of several ways to fail. */
  readonly why?: string;
  /** First day on which it holds again, as far as the plan looks; null: on none of those days. Absent: it is about one day. */
  readonly until?: Day | null;
  /** Areas that are not served; `*`: every one. */
  readonly areas?: readonly string[];
  /** Units that served them. */
  readonly former?: readonly UnitCode[];
  /** How many there are, and how many there may be. */
  readonly found?: number;
  readonly limit?: number;
  /** Of whom there are too few or too many. */
  readonly position?: Position;
  readonly task?: Task;
  /** The reason for which it is put up with. */
  readonly accepted: string | null;
}

/** What does not bar the plan: what cannot be judged, what was so before and is left alone, what hangs by a thread. */
export interface GateWarning extends GateFailure {
  readonly weight: 'warning' | 'note';
}

/** Names one failure where people accept it: `secondment-term/CN-TH/CB01/2025-03-01`. */
export const gateId = ({ code, unit, field, who, day }: GateFailure): string =>
  [code.replace('reorg/', ''), unit, field ?? '', who, day].filter((part) => part !== '').join('/');

/** What would leave the data wrong can be mended, not put up with. */
const MUST_HOLD: readonly GateName[] = ['open-children', 'left-behind', 'two-places', 'dates-outside-lives'];
export const isAcceptable = ({ code }: GateFailure): boolean =>
  !MUST_HOLD.some((name) => code === `reorg/${name}`);

/** One that nobody has accepted keeps a plan from being applied. */
export const isOpen = ({ accepted }: GateFailure): boolean => accepted === null;
