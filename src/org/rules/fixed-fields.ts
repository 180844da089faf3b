/** Fields that every unit of its kind must serve: five at a branch, two at a point, as data (limits.ts). */
import { sameSpelling } from '#kit/vietnamese.js';
import { orgFindings } from '../words.js';
import { openUnits } from './open-units.js';
import type { DayRule } from './rule.js';

export const fixedFields: DayRule = {
  slug: 'fixed-fields',
  needs: ['scopes'],
  *check(world) {
    for (const { unit, version } of openUnits(world)) {
      const wanted = world.limits.fixedFields[version.kind] ?? [];
      if (version.fields.length === 0) continue; // not recorded
      const missing = wanted.filter((field) => !version.fields.some((own) => sameSpelling(own, field)));
      if (missing.length === 0) continue;
      const args = { code: unit.code, fields: missing.join('; '), missing: missing.length };
      yield orgFindings.find('fixed-fields', args, world.locate(unit, 'fields'));
    }
  },
};
