/** A report that is cut into one for each branch, unit or agency. Pure. */
import type { Member, Split } from './model.js';

export const SPLITS = ['branch', 'unit', 'handler'] as const satisfies readonly Split[];
export type SplitBy = (typeof SPLITS)[number];

/** Names of the files of those that stand in none. */
const OUTSIDE: Readonly<Record<SplitBy, string>> = {
  branch: 'khong-thuoc-chi-nhanh',
  unit: 'khong-ro-don-vi',
  handler: 'khong-ro-co-quan',
};

export const fileStemOf = (splitBy: SplitBy, { code }: Pick<Member, 'code'>): string =>
  code === '' ? OUTSIDE[splitBy] : code;

/** What a part says of itself beside its rows. */
export const publishPart = (splitBy: SplitBy, { key, code, name }: Member) => ({
  by: splitBy,
  key,
  code,
  name,
});
