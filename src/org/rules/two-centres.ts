/** The province has one centre at a time. */
import { laterOf, overlaps } from '#kit/dates.js';
import { SINGLE_CENTRE_LEVEL } from '../model.js';
import { orgFindings } from '../words.js';
import type { StructureRule } from './rule.js';
import { sayStart } from './say.js';

export const twoCentres: StructureRule = {
  slug: 'two-centres',
  *check({ org, locate }) {
    const terms = org.units.flatMap((unit) =>
      unit.versions
        .filter(({ kind, level }) => kind === 'centre' && level === SINGLE_CENTRE_LEVEL)
        .map((version) => ({ unit, version })),
    );
    for (const [i, { unit, version }] of terms.entries()) {
      for (const other of terms.slice(i + 1)) {
        if (other.unit === unit || !overlaps(other.version, version)) continue;
        const day = sayStart(laterOf(other.version.from, version.from));
        const args = { code: unit.code, other: other.unit.code, day };
        yield orgFindings.find('two-centres', args, locate(other.unit, 'kind'));
      }
    }
  },
};
