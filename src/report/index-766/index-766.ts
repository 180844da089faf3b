/** Works the index out: what the data tells, what the file adds, points by item and group, and the class. Exact. Pure. */
import { rate766 } from '../counting/on-time-766.js';
import { CLASSES, type ScoreClass } from '../satisfaction/score.js';
import type { Facts } from './choose-facts.js';
import type { Counted766, GroupScore, Index766, Item, Scales, Told, WhyNot } from './model.js';
import { COMPUTED, type Computed, GROUPS, INDICATORS, type Indicator } from './rules.js';
import { percentOf, pointsOf, type Share, shareOf } from './score.js';

/** The share of each item that the data of the centre tells. */
export function tellShares({ dossiers, petitions, hasBallots, hasPetitions }: Counted766): Told {
  const onTime = rate766(dossiers);
  const overdue = dossiers.resolvedLate + dossiers.openOverdue;
  const pleased = dossiers.toHandle - overdue - dossiers.disliked;
  const ifRecorded = (isRecorded: boolean, numerator: number, denominator: number) =>
    isRecorded ? shareOf(numerator, denominator) : 'not-recorded';
  return {
    '2.1': shareOf(onTime.numerator, onTime.denominator),
    '3.3': shareOf(dossiers.receivedOnline, dossiers.received),
    '4.1': ifRecorded(
      dossiers.resolved === 0 || dossiers.resultUnrecorded < dossiers.resolved,
      ...([dossiers.resolvedElectronic, dossiers.resolved] as const),
    ),
    '4.2': ifRecorded(
      dossiers.received === 0 || dossiers.digitisedUnrecorded < dossiers.received,
      ...([dossiers.receivedDigitised, dossiers.received] as const),
    ),
    // None at all gives all points; none with a due day says nothing.
    '5.2': ifRecorded(
      hasPetitions && (petitions.petitions === 0 || petitions.petitionsUndated < petitions.petitions),
      petitions.petitionsInTime,
      petitions.petitions - petitions.petitionsUndated,
    ),
    '5.3': ifRecorded(hasPetitions, petitions.answered - petitions.unsatisfied, petitions.answered),
    '5.4': ifRecorded(hasBallots || hasPetitions, pleased, dossiers.toHandle),
  };
}

const isComputed = (indicator: Indicator): indicator is Computed =>
  COMPUTED.some((computed) => computed === indicator);

/** Does the data tell this one? Then no fact is taken for it. */
export const isTold = (told: Told, indicator: Indicator): boolean =>
  isComputed(indicator) && told[indicator] !== 'not-recorded';

export function makeIndex(told: Told, facts: Facts, { rules, bounds }: Scales): Index766 {
  const items = INDICATORS.map((indicator): Item => {
    const own = isComputed(indicator) ? told[indicator] : undefined;
    const fact = facts.get(indicator);
    const blank = { indicator, rule: rules[indicator], isRatio: false, source: '' };
    if (own !== undefined && own !== 'not-recorded') return score({ ...blank, from: 'data', share: own });
    if (fact === undefined) return noItem(blank, own ?? 'no-fact');
    const { share, isRatio, source } = fact;
    return score({ ...blank, from: 'facts', share, isRatio, source });
  });
  const groups = GROUPS.map((group) => ({ group, ...sum(items.filter(({ rule }) => rule.group === group)) }));
  const total = sum(items);
  return { items, groups, total, class: total.computed === items.length ? classOf(total, bounds) : null };
}

const noItem = (blank: Pick<Item, 'indicator' | 'rule' | 'isRatio' | 'source'>, whyNot: WhyNot): Item => ({
  ...blank,
  whyNot,
  from: null,
  share: null,
  percent: null,
  points: null,
});

function score(item: Omit<Item, 'percent' | 'points' | 'whyNot'> & { readonly share: Share }): Item {
  const points = pointsOf(item.share, item.rule);
  return {
    ...item,
    ...{ points, percent: percentOf(item.share), whyNot: points === null ? 'of-nothing' : null },
  };
}

/** Of points that are rounded already: what is printed adds up. */
function sum(items: readonly Item[]): Omit<GroupScore, 'group'> {
  const scored = items.filter(({ points }) => points !== null);
  const maxOf = (some: readonly Item[]) => some.reduce((all, { rule }) => all + rule.max, 0);
  return {
    points: scored.reduce((all, { points }) => all + (points ?? 0n), 0n),
    ...{ max: maxOf(items), computedMax: maxOf(scored), items: items.length, computed: scored.length },
  };
}

/** A bound itself lies inside. */
function classOf({ points }: Pick<GroupScore, 'points'>, bounds: readonly number[]): ScoreClass {
  const found = bounds.findIndex((bound) => points >= BigInt(Math.round(bound * 100)));
  return CLASSES[found === -1 ? bounds.length : found] ?? 'weak';
}
