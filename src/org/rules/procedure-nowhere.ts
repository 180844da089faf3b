/** A procedure of the catalogue that no open unit takes in: a citizen finds no counter. */
import { orgFindings } from '../words.js';
import type { DayRule } from './rule.js';
import { listServices, someCodes } from './servers.js';

export const procedureNowhere: DayRule = {
  slug: 'procedure-nowhere',
  needs: ['procedures', 'scopes'],
  *check(world) {
    for (const { field, procedures, units } of listServices(world)) {
      if (units.length > 0) continue;
      const args = { field, count: procedures.length, codes: someCodes(procedures) };
      yield orgFindings.find('procedure-nowhere', args);
    }
  },
};
