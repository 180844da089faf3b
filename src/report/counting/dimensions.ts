/** What a report may be laid out by: which member of a dimension a dossier belongs to, and their order. Pure. */
import { PETITION_CHANNELS, type PetitionChannel, TOPICS, type Topic } from '#feedback/model.js';
import { PETITION_CHANNEL_LABELS, TOPIC_LABELS } from '#feedback/wordings.js';
import type { UnitCode } from '#kit/brand.js';
import type { Day, DayNumber } from '#kit/dates.js';
import { compareCodes, compareVietnamese } from '#kit/vietnamese.js';
import { LEVELS } from '#org/model.js';
import type { Dimension, Member } from '../model.js';
import type { Place } from './places.js';

/** What is counted together, as far as its place in a report goes. */
export interface Seat {
  readonly unit: UnitCode;
  readonly receivedOn: DayNumber;
  /** The agency that resolves it. */
  readonly handler?: UnitCode;
  /** The procedure; of a line of the ledger its field. */
  readonly about: string;
  /** '': not known. */
  readonly channel: PetitionChannel | '';
  /** Of petitions. */
  readonly topic?: Topic;
}

/** A period, or one of its months or quarters. */
export interface Slice {
  /** '' for the whole. */
  readonly code: string;
  readonly lastDay: Day;
}

export interface Seated {
  readonly seat: Seat;
  readonly slice: Slice;
  readonly place: Place;
  /** Of the procedure on the day of intake; '' where the catalogue does not say. */
  readonly field: string;
}

export type TimeDimension = Extract<Dimension, 'month' | 'quarter'>;

export const isTime = (dimension: Dimension): dimension is TimeDimension =>
  dimension === 'month' || dimension === 'quarter';

/** The ledger keeps all but these. */
export const isInLedger = (dimension: Dimension): boolean =>
  dimension !== 'procedure' && dimension !== 'topic';

const LEVEL_NAMES: Readonly<Record<string, string>> = {
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

/** `03/2025`, `Quý I/2025`: as Vietnamese names a month or a quarter. */
function nameOfTime(code: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(code);
  if (quarter !== null) return `Quý ${['I', 'II', 'III', 'IV'][Number(quarter[2]) - 1]}/${quarter[1]}`;
  return `${code.slice(5)}/${code.slice(0, 4)}`;
}

type FindMember = (seated: Seated) => Omit<Member, 'dimension'>;

const plain = (code: string, name: string | null): Omit<Member, 'dimension'> => ({ key: code, code, name });

const OUTSIDE = plain('', null);

const unitOf = (place: Place): Omit<Member, 'dimension'> => ({
  key: place.key,
  code: place.code,
  name: place.name,
  place: place.kind,
  above: place.above,
  ...(place.kind === 'undivided' ? { parts: place.parts } : {}),
});

/** The member that a place alone tells. */
export const memberOfPlace = (dimension: 'unit' | 'branch', place: Place): Member => ({
  dimension,
  ...(dimension === 'unit' ? unitOf(place) : (place.branch ?? OUTSIDE)),
});

export const memberOfTime = (dimension: TimeDimension, code: string): Member => ({
  dimension,
  ...plain(code, nameOfTime(code)),
});

const MEMBER_OF: Readonly<Record<Dimension, FindMember>> = {
  month: ({ slice }) => memberOfTime('month', slice.code),
  quarter: ({ slice }) => memberOfTime('quarter', slice.code),
  unit: ({ place }) => unitOf(place),
  branch: ({ place }) => place.branch ?? OUTSIDE,
  level: ({ place }) => (place.level === '' ? OUTSIDE : plain(place.level, LEVEL_NAMES[place.level] ?? null)),
  field: ({ field }) => (field === '' ? OUTSIDE : plain(field, field)),
  procedure: ({ seat }) => plain(seat.about, null),
  channel: ({ seat: { channel } }) =>
    channel === '' ? OUTSIDE : plain(channel, PETITION_CHANNEL_LABELS[channel].vi),
  topic: ({ seat: { topic } }) => (topic === undefined ? OUTSIDE : plain(topic, TOPIC_LABELS[topic].vi)),
};

export const memberOf = (dimension: Dimension, seated: Seated): Member => ({
  dimension,
  ...MEMBER_OF[dimension](seated),
});

/** Rows in the order of the first dimension, then of the second; who stands outside comes last. */
export function compareMembers(a: readonly Member[], b: readonly Member[]): number {
  for (const [i, one] of a.entries()) {
    const other = b[i];
    const order = other === undefined ? 0 : compareIn(one.dimension, one, other);
    if (order !== 0) return order;
  }
  return 0;
}

function compareIn(dimension: Dimension, a: Member, b: Member): number {
  const outside = Number(a.code === '') - Number(b.code === '');
  if (outside !== 0) return outside;
  switch (dimension) {
    case 'unit':
      // Unknown codes last, so that they are not overlooked.
      return Number(a.place === 'unknown') - Number(b.place === 'unknown') || compareByCode(a, b);
    case 'level':
      return rankOf(LEVELS, a.code) - rankOf(LEVELS, b.code);
    case 'channel':
      return rankOf(PETITION_CHANNELS, a.code) - rankOf(PETITION_CHANNELS, b.code);
    case 'topic':
      return rankOf(TOPICS, a.code) - rankOf(TOPICS, b.code);
    case 'field':
      return compareVietnamese(a.code, b.code);
    default:
      return compareByCode(a, b);
  }
}

const compareByCode = (a: Member, b: Member): number =>
  compareCodes(a.code, b.code) || compareCodes(a.key, b.key);

const rankOf = (words: readonly string[], word: string): number => words.indexOf(word);
