/** What is asked when one person is moved: the forms, and the request. Types and data. */
import type { Day } from '#kit/dates.js';
import type { Unit } from '#org/model.js';
import type { Position, PostingForm, Task } from './model.js';

/**
 * Transfer (điều động), assignment (phân công, inside one branch's network), appointment (bổ nhiệm), secondment (biệt
 * phái), lent (cử đến), a concurrent post (kiêm nhiệm), and the return of somebody who was away (definitions.md 9).
 */
export const MOVE_FORMS = [
  'transfer',
  'assignment',
  'appointment',
  'secondment',
  'lent',
  'concurrent',
  'returns',
] as const;
export type MoveForm = (typeof MOVE_FORMS)[number];

/** What a posting is called that a move begins. An assignment leaves the form as it is. */
export const POSTING_OF: Readonly<Record<Exclude<MoveForm, 'assignment'>, PostingForm>> = {
  transfer: 'main',
  appointment: 'main',
  secondment: 'seconded',
  lent: 'lent',
  concurrent: 'concurrent',
  returns: 'main',
};

export interface MoveRequest {
  readonly to: Unit;
  /** First day there. */
  readonly from: Day;
  /** First day after it; null: open. */
  readonly until: Day | null;
  /** undefined: what the units suggest. */
  readonly form: MoveForm | undefined;
  /** undefined: as before, a leading position apart. */
  readonly position: Position | undefined;
  readonly acting: boolean;
  /** undefined: as before. */
  readonly tasks: readonly Task[] | undefined;
  readonly decision: string;
  readonly signedOn: Day | null;
}
