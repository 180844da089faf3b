/** How a report of feedback looks once all its rows are counted: figures, bars, and a share that says how sure it is. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import type { Counted, Counts, Rate } from '../model.js';
import type { Derive } from '../publish.js';
import { openStanding, type Standing } from '../satisfaction/standing.js';
import type { FigureColumn } from './columns.js';
import { sayTarget, targetColumn } from './on-time.js';
import { sayStanding, standingColumns, standingRate } from './satisfaction.js';

export interface Dress<K extends string> {
  readonly derive: Derive<K>;
  readonly figures: readonly FigureColumn<K>[];
  /** Which of them `--compare` lays beside the other period. */
  readonly main: FigureColumn<K>;
  /** What a terminal draws beside each row, 0 to 1; null: nothing. */
  readonly bar?: (counts: Counts<K>) => number | null;
}

/** What is asked of a share. */
export interface ShareFlags {
  /** With fewer answers nothing is told of it. */
  readonly minCount: number;
  readonly ranks: boolean;
  /** A ratio. */
  readonly target?: number;
}

interface Share<K extends string> {
  readonly title: Bilingual;
  readonly rate: (counts: Counts<K>) => Rate;
}

export function dressShare<K extends string>(
  { title, rate }: Share<K>,
  counted: Counted<K>,
  flags: ShareFlags,
): Dress<K> {
  const standing = openStanding(counted.rows, rate, flags.minCount);
  const { isFew } = standing;
  const shown = (counts: Counts<K>): Rate =>
    isFew(counts) ? { ...rate(counts), value: null } : rate(counts);
  const main = standingRate(title, rate, standing);
  return {
    main,
    derive: (counts) => ({
      rate: rate(counts),
      isFew: isFew(counts),
      ...(flags.ranks ? deriveStanding(standing, counts) : {}),
      ...deriveTarget(shown(counts), flags),
    }),
    figures: [
      main,
      ...(flags.ranks ? standingColumns(standing) : []),
      ...(flags.target === undefined ? [] : [targetColumn(shown, flags.target)]),
    ],
    bar: (counts) => shown(counts).value,
  };
}

function deriveStanding<K extends string>({ intervalOf, rankOf }: Standing<K>, counts: Counts<K>) {
  const [interval, rank] = [intervalOf(counts), rankOf(counts)];
  return {
    ...{ rateLow: interval?.low ?? null, rateHigh: interval?.high ?? null },
    ...{ rankFirst: rank?.first ?? null, rankLast: rank?.last ?? null, rankedAmong: rank?.of ?? null },
  };
}

const deriveTarget = ({ value }: Rate, { target }: ShareFlags) =>
  target === undefined ? {} : { meetsTarget: value === null ? null : value >= target };

export const sayShare = <K extends string>(
  rate: (counts: Counts<K>) => Rate,
  counted: Counted<K>,
  { minCount, ranks, target }: ShareFlags,
): Bilingual[] => [
  ...sayStanding(counted, openStanding(counted.rows, rate, minCount), minCount, ranks),
  ...(target === undefined ? [] : [sayTarget(target)]),
];
