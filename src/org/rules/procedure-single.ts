/** Procedures taken in at a single point: the day it is shut, nobody receives them. */
import { versionOn } from '../hierarchy.js';
import { orgFindings } from '../words.js';
import type { DayRule } from './rule.js';
import { listServices, someCodes } from './servers.js';

export const procedureSingle: DayRule = {
  slug: 'procedure-single',
  needs: ['procedures', 'scopes'],
  *check(world) {
    for (const { field, procedures, units } of listServices(world)) {
      const [only, ...others] = units;
      if (only === undefined || others.length > 0 || versionOn(only, world.day)?.kind !== 'point') continue;
      const args = { code: only.code, field, count: procedures.length, codes: someCodes(procedures) };
      yield orgFindings.find('procedure-single', args, world.locate(only, 'fields'));
    }
  },
};
