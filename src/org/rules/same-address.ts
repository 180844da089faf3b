/** Two open units of one kind at one address are often one unit that a list names twice. */
import { groupBy } from '#kit/group.js';
import { spelling } from '#kit/vietnamese.js';
import type { UnitKind } from '../model.js';
import { orgFindings } from '../words.js';
import { openUnits } from './open-units.js';
import type { DayRule } from './rule.js';

/** One-stop units of several agencies share a house as a rule. */
const OWN_HOUSE: ReadonlySet<UnitKind> = new Set(['branch', 'point', 'agent']);

export const sameAddress: DayRule = {
  slug: 'same-address',
  *check(world) {
    const groups = groupBy(
      openUnits(world).filter(({ version }) => OWN_HOUSE.has(version.kind)),
      ({ version }) => (version.address === '' ? undefined : `${version.kind} ${spelling(version.address)}`),
    );
    for (const [first, ...others] of groups.values()) {
      if (first === undefined || others.length === 0) continue;
      const codes = others.map(({ unit }) => unit.code).join(', ');
      const args = { code: first.unit.code, others: codes, address: first.version.address };
      yield orgFindings.find('same-address', args, world.locate(first.unit, 'address'));
    }
  },
};
