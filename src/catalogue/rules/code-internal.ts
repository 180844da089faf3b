/** 5.xxxxxx and 6.xxxxxx are procedures between agencies (domain.md 4.3); citizens hand none in. */
import { isInternalCode } from '../procedure-code.js';
import { catalogueFindings } from '../words.js';
import { at, rowRule } from './rule.js';

export const codeInternal = rowRule('code-internal', {}, (row) =>
  row.code !== undefined && isInternalCode(row.code.core)
    ? catalogueFindings.find('code-internal', { code: row.code.core }, at(row, 'code'))
    : undefined,
);
