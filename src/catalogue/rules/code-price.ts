/** 4.373341 is a price in million đồng: no code begins with 4, 7, 8 or 9 (domain.md 4.3). */
import { looksLikePrice } from '../procedure-code.js';
import { catalogueFindings } from '../words.js';
import { at, rowRule } from './rule.js';

export const codePrice = rowRule('code-price', {}, (row) =>
  row.code !== undefined && looksLikePrice(row.code.core)
    ? catalogueFindings.find('code-price', { code: row.code.core }, at(row, 'code'))
    : undefined,
);
