/** A centre is of the province or of a commune (NĐ 118/2025). */
import { CENTRE_LEVELS } from '../model.js';
import { orgFindings } from '../words.js';
import type { StructureRule } from './rule.js';

export const centreLevel: StructureRule = {
  slug: 'centre-level',
  *check({ org, locate }) {
    for (const unit of org.units) {
      const isWrong = unit.versions.some(
        ({ kind, level }) => kind === 'centre' && !CENTRE_LEVELS.some((allowed) => allowed === level),
      );
      if (isWrong) yield orgFindings.find('centre-level', { code: unit.code }, locate(unit, 'level'));
    }
  },
};
