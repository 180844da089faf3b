/**
 * Each field that a unit serves has somebody there who is competent for it and receives (definitions.md 10). Where
 * nobody's competences are recorded, nothing can be said.
 */
import { fold } from '#kit/vietnamese.js';
import { versionNear } from '#org/hierarchy.js';
import { hasTask } from '../tasks.js';
import { staffFindings } from '../words.js';
import { unitRule } from './rule.js';

export const competenceMissing = unitRule('competence-missing', (unit, present, { personOf, today }) => {
  if (!present.some((posting) => personOf(posting).fields.length > 0)) return undefined;
  const receiving = present.filter((posting) => hasTask('receive', personOf(posting), unit, posting));
  const held = new Set(receiving.flatMap((posting) => personOf(posting).fields.map((field) => fold(field))));
  return versionNear(unit, today)
    .fields.filter((field) => !held.has(fold(field)))
    .map((field) => staffFindings.find('competence-missing', { unit: unit.code, field, day: today }));
});
