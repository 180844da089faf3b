/** Two people of one name at one unit: often one person under two codes, sometimes not. */
import { overlaps } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { compareCodes, spelling } from '#kit/vietnamese.js';
import type { Posting } from '../model.js';
import { staffFindings } from '../words.js';
import type { Context, StaffRule } from './rule.js';

export const sameName: StaffRule = {
  slug: 'same-name',
  atImport: true,
  check: (context) => {
    const byName = groupBy(context.state.people, ({ fullName }) => spelling(fullName));
    const groups = [...byName.values()].filter((people) => people.length > 1);
    return groups.flatMap((people) => sameNameIn(people.flatMap(context.postingsOf), context));
  },
};

/** Each pair of people is told once, at the first unit where they meet. */
function sameNameIn(postings: readonly Posting[], { personOf, unitOf, locate }: Context): Diagnostic[] {
  const told = new Set<string>();
  return postings.flatMap((posting, i) =>
    postings.slice(i + 1).flatMap((other) => {
      const [first, second] = [posting, other].toSorted((a, b) =>
        compareCodes(personOf(a).code, personOf(b).code),
      );
      if (first === undefined || second === undefined) return [];
      const pair = `${first.staff} ${second.staff}`;
      const isPair = first.staff !== second.staff && first.unit === second.unit && overlaps(first, second);
      if (!isPair || told.has(pair)) return [];
      told.add(pair);
      const args = {
        name: personOf(first).fullName,
        code: personOf(first).code,
        other: personOf(second).code,
        unit: unitOf(first).code,
      };
      return [staffFindings.find('same-name', args, locate(second, 'full_name'))];
    }),
  );
}
