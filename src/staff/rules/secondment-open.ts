/** A secondment has an end: NĐ 170/2025/NĐ-CP, Art. 26. */
import { lastDayOf } from '#kit/dates.js';
import { limitOf } from '../secondment.js';
import { staffFindings } from '../words.js';
import { postingRule } from './rule.js';

export const secondmentOpen = postingRule('secondment-open', {}, (posting, { code }, { unitOf, locate }) => {
  if (posting.form !== 'seconded' || posting.until !== null) return undefined;
  const limit = lastDayOf(limitOf(posting.from)) ?? '';
  const args = { code, unit: unitOf(posting).code, start: posting.from, limit };
  return staffFindings.find('secondment-open', args, locate(posting, 'until'));
});
