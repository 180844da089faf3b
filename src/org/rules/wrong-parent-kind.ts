/** A kind hangs under the kinds that the law gives it (model.ts PARENT_RULES). */
import { laterOf, overlaps } from '#kit/dates.js';
import { unitOf } from '../hierarchy.js';
import { PARENT_RULES, type UnitKind, type UnitVersion } from '../model.js';
import { kindNames, orgFindings } from '../words.js';
import type { StructureRule } from './rule.js';
import { sayChoices, sayStart } from './say.js';

export const wrongParentKind: StructureRule = {
  slug: 'wrong-parent-kind',
  *check({ org, locate }) {
    for (const unit of org.units) {
      for (const version of unit.versions) {
        if (version.parent === null) continue;
        const parent = unitOf(org, version.parent);
        const above = parent.versions.find(
          (other) => overlaps(other, version) && !mayHang(version.kind, other),
        );
        if (above === undefined) continue;
        const args = {
          code: unit.code,
          kind: kindNames[version.kind],
          parent: parent.code,
          parentKind: kindNames[above.kind],
          day: sayStart(laterOf(version.from, above.from)),
          choices: sayChoices(version.kind),
        };
        yield orgFindings.find('wrong-parent-kind', args, locate(unit, 'parent'));
      }
    }
  },
};

const mayHang = (kind: UnitKind, above: UnitVersion): boolean =>
  PARENT_RULES[kind].choices.some(
    (choice) => choice.kind === above.kind && (choice.level === undefined || choice.level === above.level),
  );
