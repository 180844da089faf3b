/** The same 24 people in six encodings are the same people. The files are shared data; without them the test is skipped. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '#io/read/read-table.js';
import { spelling } from '#kit/vietnamese.js';
import { unitOf } from '#org/hierarchy.js';
import { STAFF_FORMAT } from '#staff/format.js';
import { parseStaff } from '#staff/parse.js';
import { planStaff } from '#staff/plan.js';
import { day, org, unit } from '../org/state.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'encodings');
const FILES = [
  'synthetic_staff_utf8_bom.csv',
  'synthetic_staff_utf8_nfd_semicolon.csv',
  'synthetic_staff_utf16le_tab.txt',
  'synthetic_staff_windows1258.csv',
  'synthetic_staff_tcvn3.csv',
  'synthetic_staff_vni.csv',
] as const;
const PEOPLE = 24;

/** The files name branches as people do, without codes. */
const ORG = org(
  Array.from({ length: 12 }, (_, i) =>
    unit(i + 1, `CN-${i + 1}`, {
      kind: 'branch',
      name: `Chi nhánh Trung tâm Phục vụ hành chính công số ${i + 1}`,
    }),
  ),
);

async function importFile(file: string) {
  const { value: table, diagnostics: read } = await readTable(join(FOLDER, file), STAFF_FORMAT);
  const { value: rows, diagnostics: faults } = parseStaff(table);
  const request = { today: day('2025-07-02'), correction: false };
  const { value, diagnostics } = planStaff({ state: { people: [], postings: [] }, org: ORG, request }, rows);
  const errors = [...read, ...faults, ...diagnostics].filter(({ severity }) => severity === 'error');
  const people = value.people.map(({ after, postings }) => ({
    ...after,
    fullName: after.fullName,
    postings: postings.map((posting) => ({ ...posting, unit: unitOf(ORG, posting.unit).code })),
  }));
  return { people, errors, read: table.read - table.blank };
}

describe.skipIf(!existsSync(FOLDER))(
  'the shared staff lists (../shared/data/encodings; skipped where absent)',
  () => {
    test.each(FILES)('%s', async (file) => {
      const [reference, other] = [await importFile(FILES[0]), await importFile(file)];
      expect(other.errors).toEqual([]);
      expect(other.read).toBe(PEOPLE);
      expect(other.people).toHaveLength(PEOPLE);
      expect(other.people).toEqual(reference.people);
    });

    test('hold the branches, positions and employments that they name', async () => {
      const { people } = await importFile(FILES[0]);
      const [first, , third] = people;
      expect(first).toMatchObject({ code: 'HPASC-00001', employment: 'civil-servant' });
      expect(spelling(first?.fullName ?? '')).toBe(spelling('Nguyễn Thị Ngọc Ánh'));
      expect(first?.postings).toMatchObject([{ unit: 'CN-1', position: 'director', from: '2025-07-01' }]);
      expect(third).toMatchObject({ employment: 'contract' });
      expect(new Set(people.flatMap(({ postings }) => postings.map((one) => one.unit))).size).toBe(12);
    });
  },
);
