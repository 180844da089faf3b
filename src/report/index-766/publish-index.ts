/** An index under the names that scripts know: exact numerators and denominators, and what they round to. Pure. */
import { fromHundredths } from '#kit/fraction.js';
import type { PublishedRow } from '../model.js';
import type { GroupScore, Index766, Item } from './model.js';

export const publishIndex = ({ items, groups, total, class: found }: Index766) => ({
  rows: items.map(publishItem),
  groups: groups.map(({ group, ...sums }) => ({ group, ...publishSum(sums) })),
  total: { ...publishSum(total), class: found },
});

function publishItem({
  indicator,
  rule,
  from,
  whyNot,
  share,
  isRatio,
  source,
  ...rounded
}: Item): PublishedRow {
  const { group, metric, max, fullFrom, whenNone, basis } = rule;
  const counts = share === null || isRatio ? NO_COUNTS : countsOf(share);
  const value =
    share === null || share.denominator === 0n ? null : Number(share.numerator) / Number(share.denominator);
  return {
    ...{ indicator, group, metric, from, whyNot },
    rate: { ...counts, value },
    percent: toNumber(rounded.percent),
    points: toNumber(rounded.points),
    ...{ max, fullFrom, whenNone, basis },
    ...(from === 'facts' ? { source } : {}),
  };
}

const NO_COUNTS = { numerator: null, denominator: null };

const countsOf = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) => ({
  numerator: Number(numerator),
  denominator: Number(denominator),
});

const toNumber = (hundredths: bigint | null): number | null =>
  hundredths === null ? null : fromHundredths(hundredths);

const publishSum = ({ points, ...sums }: Omit<GroupScore, 'group'>) => ({
  points: fromHundredths(points),
  ...sums,
});
