/** Small worlds of people and postings for tests, without naming what does not matter. */
import type { StaffCode } from '#kit/brand.js';
import type { Org } from '#org/hierarchy.js';
import type { Person, Posting, PostingId, StaffId, StaffState } from '#staff/model.js';
import { code, day, org, unit, unitId } from '../org/state.js';

export const person = (id: number, some: Partial<Person> = {}): Person => ({
  id: id as StaffId,
  code: `CB${String(id).padStart(4, '0')}` as StaffCode,
  fullName: `Nguyễn Văn ${String.fromCharCode(65 + (id % 26))}${id}`,
  employment: 'civil-servant',
  homeAgency: '',
  residence: '',
  wish: '',
  leavingOn: null,
  fields: [],
  restrictions: [],
  ...some,
});

interface SomePosting extends Partial<Omit<Posting, 'unit' | 'quotaUnit' | 'from' | 'until' | 'staff'>> {
  readonly staff?: number;
  readonly unit?: number;
  readonly quotaUnit?: number;
  readonly from?: string;
  readonly until?: string | null;
}

/** A posting of person 1 at unit 1 unless said otherwise. */
export function posting(id: number, some: SomePosting = {}): Posting {
  const { staff = 1, unit: at = 1, quotaUnit = at, from = '2024-01-01', until = null, ...rest } = some;
  return {
    id: id as PostingId,
    staff: staff as StaffId,
    form: 'main',
    position: 'officer',
    acting: false,
    tasks: [],
    decision: '',
    signedOn: null,
    signer: '',
    ...rest,
    unit: unitId(at),
    quotaUnit: unitId(quotaUnit),
    from: day(from),
    until: until === null ? null : day(until),
  };
}

/** A centre (9) with the branches A (1, its point A1 is 2) and B (3, its point B1 is 4), a one-stop unit C (5) that closes in 2026. */
export const ORG: Org = org([
  unit(9, 'TT', { kind: 'centre', level: 'province', name: 'Trung tâm' }),
  unit(1, 'A', { kind: 'branch', parent: unitId(9), name: 'Chi nhánh A', fields: ['Hộ tịch'] }),
  unit(2, 'A1', { kind: 'point', parent: unitId(1), name: 'Điểm A1' }),
  unit(3, 'B', { kind: 'branch', parent: unitId(9), name: 'Chi nhánh B' }),
  unit(4, 'B1', { kind: 'point', parent: unitId(3), name: 'Điểm B1' }),
  unit(5, 'C', { name: 'Bộ phận Một cửa C', until: day('2026-01-01') }),
]);

export const unitOfCode = (text: string) => {
  const found = ORG.byCode.get(code(text))?.at(-1);
  if (found === undefined) throw new Error(`no unit ${text}`);
  return found;
};

export const state = (people: readonly Person[], postings: readonly Posting[]): StaffState => ({
  people,
  postings,
});
