/** A competence is for a field that the catalogue knows. */
import { fold } from '#kit/vietnamese.js';
import { staffFindings } from '../words.js';
import { personRule } from './rule.js';

export const unknownField = personRule(
  'unknown-field',
  { needs: 'fields' },
  ({ code, fields }, _, { fields: known }) =>
    known === undefined
      ? undefined
      : fields
          .filter((field) => !known.has(fold(field)))
          .map((field) => staffFindings.find('unknown-field', { code, field })),
);
