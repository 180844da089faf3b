/** What a procedure is: its attributes, its versions in time, and what a catalogue file says of it. */
import type { ProcedureCode } from '#kit/brand.js';
import type { Day, Period } from '#kit/dates.js';

/** Levels of government at which a procedure is carried out, highest first. District rows end on 30/6/2025. */
export const LEVELS = ['central', 'province', 'district', 'commune', 'general', 'vertical', 'other'] as const;
export type Level = (typeof LEVELS)[number];

/** How much of it can be done online (NĐ 42/2022/NĐ-CP: toàn trình, một phần, cung cấp thông tin). */
export const ONLINE_LEVELS = ['full', 'partial', 'information'] as const;
export type OnlineLevel = (typeof ONLINE_LEVELS)[number];

/** What a promulgation decision does to a procedure; `published` says only that it is in force. */
export const STATUSES = ['new', 'amended', 'replaced', 'abolished', 'published'] as const;
export type Status = (typeof STATUSES)[number];

export type YesNo = 'yes' | 'no' | '';

/** Everything that can change from one version to the next. Blank texts are ''. */
export interface Attributes {
  readonly province: string;
  readonly name: string;
  readonly field: string;
  readonly level: readonly Level[];
  /** That promulgates it. */
  readonly agency: string;
  /** That carry it out. */
  readonly implementing: readonly string[];
  readonly online: OnlineLevel | '';
  readonly timeLimit: string;
  readonly fee: string;
  readonly charge: string;
  readonly legalBasis: string;
  readonly boundaryFree: YesNo;
  readonly interlinked: YesNo;
  readonly delegatedTo: string;
  readonly type: string;
  /** Codes of procedures that this one replaces. */
  readonly replaces: readonly string[];
  readonly publishedOn: Day | '';
  readonly status: Status | '';
  readonly decision: string;
}

/** A procedure as it held for a period. */
export interface ProcedureVersion extends Attributes, Period {
  readonly code: ProcedureCode;
  /** The decision that abolished it. */
  readonly endedBy: string;
}

/** A procedure as one file states it; attributes whose columns the file lacks are absent. */
export interface ProcedureStatement {
  readonly code: ProcedureCode;
  readonly attributes: Partial<Attributes>;
  /** The file's own effective date. */
  readonly effectiveFrom: Day | undefined;
}

export const BLANK_ATTRIBUTES: Attributes = {
  province: '',
  name: '',
  field: '',
  level: [],
  agency: '',
  implementing: [],
  online: '',
  timeLimit: '',
  fee: '',
  charge: '',
  legalBasis: '',
  boundaryFree: '',
  interlinked: '',
  delegatedTo: '',
  type: '',
  replaces: [],
  publishedOn: '',
  status: '',
  decision: '',
};

export const ATTRIBUTE_KEYS = Object.keys(BLANK_ATTRIBUTES) as (keyof Attributes)[];

/** Which attributes of `next` differ from those of `present`. */
export const changedKeys = (present: Attributes, next: Partial<Attributes>): (keyof Attributes)[] =>
  ATTRIBUTE_KEYS.filter((key) => {
    const value = next[key];
    return value !== undefined && !sameValue(present[key], value);
  });

const sameValue = (a: string | readonly string[], b: string | readonly string[]): boolean =>
  typeof a === 'string' || typeof b === 'string'
    ? a === b
    : a.length === b.length && a.every((item, i) => item === b[i]);
