/** The parts of what was gathered, each as if it had been asked for alone. */
import { newTally } from '../counting/measure.js';
import type { Counted, Member, Part } from '../model.js';
import type { Gathered } from './gather.js';

export interface GatheredPart<K extends string> {
  readonly member: Member;
  readonly gathered: Gathered<K>;
}

/** Those of both periods, where two are compared. */
export function partsOf<K extends string>(whole: Gathered<K>, keys: readonly K[]): GatheredPart<K>[] {
  const now = whole.counted.parts ?? [];
  const before = whole.compared?.counted.parts ?? [];
  const gone = before.filter(({ member }) => !now.some((part) => part.member.key === member.key));
  const countsOf = (parts: readonly Part<K>[], key: string): Counted<K> =>
    parts.find(({ member }) => member.key === key)?.counted ?? nothing(keys);
  return [...now, ...gone].map(({ member }) => ({
    member,
    gathered: {
      ...whole,
      counted: countsOf(now, member.key),
      compared: whole.compared && { ...whole.compared, counted: countsOf(before, member.key) },
    },
  }));
}

const nothing = <K extends string>(keys: readonly K[]): Counted<K> => ({
  rows: [],
  total: newTally(keys),
  excluded: [],
});

/** The one that was asked for; of which nothing may be left. */
export const partFor = <K extends string>(
  whole: Gathered<K>,
  keys: readonly K[],
  key: string,
): GatheredPart<K> =>
  partsOf(whole, keys).find(({ member }) => member.key === key) ?? {
    member: { dimension: 'unit', key, code: '', name: null },
    gathered: { ...whole, counted: nothing(keys) },
  };
