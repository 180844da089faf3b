/** What citizens say of the service: ballots, counts of surveys, petitions. Free text is never kept (design.md 2.8). */
import type { Channel } from '#dossier/model.js';
import type { DossierCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';

export const KINDS = ['ballots', 'survey', 'petitions'] as const;
export type Kind = (typeof KINDS)[number];

/** Answers to "how satisfied are you", from the worst to the best. Forms of three levels ask for 2, 4 and 5 (domain.md 6.1). */
export const LEVELS = [
  'very-dissatisfied',
  'dissatisfied',
  'neutral',
  'satisfied',
  'very-satisfied',
] as const;
export type Level = (typeof LEVELS)[number];

/** Indicators of TT 01/2018 ch. III, 0 to 2 points each. */
export const INDICATORS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Indicator = (typeof INDICATORS)[number];
export type IndicatorKey = `indicator${Indicator}`;

/** These a unit gives itself at the end of the period; the others come from ballots (domain.md 6.1). */
export const SELF_SCORED: readonly Indicator[] = [5, 8, 9];

export type Points = Readonly<Record<IndicatorKey, number | null>>;

/** A ballot, or the points that a unit gives itself: then only indicators 5, 8 and 9 are filled. */
export type Ballot = Points & {
  /** '' where none is named. */
  readonly dossier: DossierCode | '';
  readonly unit: UnitCode;
  readonly answeredOn: Day;
  /** The day on which the code of the unit is meant: of the dossier's intake, else of the answer. */
  readonly placedOn: Day;
  /** Of the dossier, as it was stored when the ballot came in; '' where it was not. */
  readonly procedure: string;
  readonly channel: Channel | '';
  readonly overall: Level | null;
};

export type SurveyCount = {
  readonly unit: UnitCode;
  readonly fromOn: Day;
  /** Exclusive. */
  readonly untilOn: Day;
  readonly question: Question;
  readonly level: Level;
  readonly count: number;
};

/** The five factors of SIPAS, and the question that sums up (domain.md 6.2). */
export const QUESTIONS = ['access', 'procedure', 'staff', 'result', 'feedback', 'overall'] as const;
export type Question = (typeof QUESTIONS)[number];

/** How a petition came in: the channels of dossiers, and two more. */
export const PETITION_CHANNELS = ['counter', 'online', 'post', 'phone', 'email'] as const;
export type PetitionChannel = (typeof PETITION_CHANNELS)[number];

/** A closed list, so that no free text comes in by way of it. */
export const TOPICS = [
  'attitude',
  'delay',
  'papers',
  'fee',
  'regulation',
  'premises',
  'system',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

export type Petition = {
  readonly code: string;
  readonly unit: UnitCode;
  readonly dossier: DossierCode | '';
  readonly receivedOn: Day;
  /** The day on which the code of the unit is meant. */
  readonly placedOn: Day;
  readonly procedure: string;
  readonly channel: PetitionChannel | '';
  readonly topic: Topic;
  readonly dueOn: Day | null;
  readonly answeredOn: Day | null;
  /** Found to be right (1) or not (0). */
  readonly upheld: number | null;
  /** With how it was answered. */
  readonly satisfied: number | null;
};

/** What is stored, by its column names in camel case. */
export type Facts = Readonly<Record<string, string | number | null>>;

/** A row that can be taken. `key` tells it from all others of its kind; a file that lacks a column leaves it as it is. */
export interface Entry {
  readonly key: string;
  readonly facts: Facts;
}

/** What a ballot or petition needs of the dossier that it names. */
export interface NamedDossier {
  readonly unit: UnitCode;
  readonly receivedOn: Day;
  readonly procedure: string;
  readonly channel: Channel;
}
