/** A department, branch, point or agent is part of a centre: it hangs somewhere. */
import { PARENT_RULES } from '../model.js';
import { kindNames, orgFindings } from '../words.js';
import type { StructureRule } from './rule.js';
import { sayChoices } from './say.js';

export const noParent: StructureRule = {
  slug: 'no-parent',
  *check({ org, locate }) {
    for (const unit of org.units) {
      const orphan = unit.versions.find(
        ({ parent, kind }) => parent === null && PARENT_RULES[kind].need === 'required',
      );
      if (orphan === undefined) continue;
      const args = { code: unit.code, kind: kindNames[orphan.kind], choices: sayChoices(orphan.kind) };
      yield orgFindings.find('no-parent', args, locate(unit, 'parent'));
    }
  },
};
