/** Areas: wards, communes and special zones as codes with a life. What a unit serves, and where people live. */
import type { AreaCode, Brand } from '#kit/brand.js';
import type { Book, Life, Sort } from './life-model.js';

export type AreaId = Brand<number, 'AreaId'>;

export interface AreaFacts {
  readonly name: string;
  /** Of the centre of population or of the seat, in micro-degrees. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly population: number | null;
  /** Square metres; people write km². */
  readonly surface: number | null;
}

/** What a row of an areas file says: the columns that the file has. */
export type StatedArea = Pick<AreaFacts, 'name'> & Partial<AreaFacts>;

export interface AreaSort extends Sort {
  readonly id: AreaId;
  readonly code: AreaCode;
  readonly facts: AreaFacts;
  readonly stated: StatedArea;
}

export type Area = Life<AreaSort>;
export type Areas = Book<AreaSort>;
