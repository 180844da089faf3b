/** The district level ended on 30/6/2025 (two-tier local government); old versions may name it. */
import { toDay } from '#kit/dates.js';
import { parseOfficeDay } from '#kit/values.js';
import { parseLevels } from '../reading/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

const TWO_TIERS_SINCE = toDay(2025, 7, 1);

export const levelEnded = rowRule(
  'level-ended',
  { columns: ['level'], usesToday: true },
  (row, _, { today }) => {
    const isNamed = parseLevels(cell(row, 'level'))?.includes('district') === true;
    if (!isNamed) return undefined;
    const day = parseOfficeDay(cell(row, 'effective_from')) ?? today;
    return day >= TWO_TIERS_SINCE
      ? catalogueFindings.find('level-ended', { code: codeOf(row) }, at(row, 'level'))
      : undefined;
  },
);
