/** People, their postings in time, what they are competent for, and what protects them from a transfer. */
import type { AreaCode, Brand, StaffCode } from '#kit/brand.js';
import type { Day, Period } from '#kit/dates.js';
import type { Employment, UnitId } from '#org/model.js';

export type StaffId = Brand<number, 'StaffId'>;

export const POSITIONS = [
  'director',
  'deputy-director',
  'head',
  'deputy-head',
  'approver',
  'officer',
] as const;
export type Position = (typeof POSITIONS)[number];

/** Positions that lead a unit and end with it. */
const LEADING: readonly Position[] = ['director', 'deputy-director', 'head', 'deputy-head'];
export const isLeading = (position: Position): boolean => LEADING.includes(position);

/** Main (chính), seconded (biệt phái), lent (cử đến), concurrent (kiêm nhiệm). */
export const POSTING_FORMS = ['main', 'seconded', 'lent', 'concurrent'] as const;
export type PostingForm = (typeof POSTING_FORMS)[number];

export const TASKS = ['guide', 'receive', 'digitise', 'approve', 'return'] as const;
export type Task = (typeof TASKS)[number];

/**
 * Why a person may not be transferred or seconded: NĐ 170/2025/NĐ-CP, Art. 25 and 26. `byConsent`: not an obstacle
 * when the person agrees.
 */
export const RESTRICTIONS = {
  discipline: { byConsent: false }, // under disciplinary process
  investigation: { byConsent: false }, // prosecuted or under inspection
  illness: { byConsent: false }, // treated for a serious illness
  study: { byConsent: false }, // long study, or seconded already
  maternity: { byConsent: true }, // pregnant, on maternity leave, or raising a child under 36 months
  hardship: { byConsent: true }, // confirmed by the head
  other: { byConsent: false }, // decided by the head
} as const;
export type RestrictionCategory = keyof typeof RESTRICTIONS;

export interface Restriction {
  readonly category: RestrictionCategory;
  /** First day on which it no longer holds; null: open. */
  readonly until: Day | null;
  readonly consents: boolean;
}

/** Why a person left the service. Told only to those who ask, as restrictions are. */
export const LEAVING_REASONS = [
  'retirement', // at the age of the law
  'early-retirement', // by the policy on reorganisation, NĐ 178/2024/NĐ-CP and 67/2025/NĐ-CP
  'resignation',
  'contract-end',
  'other-agency', // goes on elsewhere
  'dismissal',
  'death',
  'other',
] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

export interface Person {
  readonly id: StaffId;
  readonly code: StaffCode;
  readonly fullName: string;
  readonly employment: Employment;
  /** Agency of origin of a person who only works here; '' for the centre's own. */
  readonly homeAgency: string;
  readonly residence: AreaCode | '';
  readonly wish: string;
  /** First day no longer in service. */
  readonly leavingOn: Day | null;
  /** Absent: nobody leaves, or nobody said why. */
  readonly leavingReason?: LeavingReason | undefined;
  /** Fields the person is competent for, in code order; empty: not recorded. */
  readonly fields: readonly string[];
  /** By category; masked in every output unless asked for. */
  readonly restrictions: readonly Restriction[];
}

/** Where a person works in a period, and on whose quota. */
export interface PostingFacts extends Period {
  readonly unit: UnitId;
  /** The sender's unit for a seconded or lent person, else `unit`. */
  readonly quotaUnit: UnitId;
  readonly form: PostingForm;
  readonly position: Position;
  /** Holds the position without the appointment (quyền, phụ trách). */
  readonly acting: boolean;
  /** In the order of TASKS; empty: all that the employment allows. */
  readonly tasks: readonly Task[];
  readonly decision: string;
  readonly signedOn: Day | null;
  readonly signer: string;
}

export type PostingId = Brand<number, 'PostingId'>;

export interface Posting extends PostingFacts {
  readonly id: PostingId;
  readonly staff: StaffId;
}

/** All that the room knows: people by code, postings by person and first day. */
export interface StaffState {
  readonly people: readonly Person[];
  readonly postings: readonly Posting[];
}

/** Everything but a concurrent post takes the person's working day: one such posting a day. */
export const takesTheDay = (posting: Pick<Posting, 'form'>): boolean => posting.form !== 'concurrent';
