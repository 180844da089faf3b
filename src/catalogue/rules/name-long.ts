/** Official exports hold names of 501, 502 and 590 characters; what is longer than the rest was mostly merged. */
import { catalogueFindings } from '../words.js';
import { at, codeOf, rowRule } from './rule.js';

/** 610 of the 613 names of the official exports at hand are shorter than 400. */
const NAME_LIMIT = 500;

export const nameLong = rowRule('name-long', {}, (row) => {
  const { length } = row.name;
  if (length <= NAME_LIMIT) return undefined;
  const args = { code: codeOf(row), length, limit: NAME_LIMIT };
  return catalogueFindings.find('name-long', args, at(row, 'name'));
});
