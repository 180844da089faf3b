/** The sub-plans of a plan as a table: what each does, what keeps it back, and the hash by which it is signed. Pure. */
import type { Sheet } from '#kit/sheet.js';
import type { SubPlan } from '../document/sub-plans.js';
import { isOpen } from '../gate-model.js';
import { shortHash } from '../plan/file.js';

export interface NamedSubPlan extends SubPlan {
  readonly file: string;
}

export function splitSheet(parts: readonly NamedSubPlan[]): Sheet {
  const counts = parts.map(({ plan }) => ({
    units: plan.units.length,
    people: new Set(plan.people.map(({ staff }) => staff)).size,
    dossiers: plan.metrics.openDossiers,
    gates: plan.gates.filter(isOpen).length,
  }));
  const total = (key: 'units' | 'people' | 'dossiers') => counts.reduce((sum, count) => sum + count[key], 0);
  return {
    name: { vi: 'Phương án thành phần', en: 'Sub-plans' },
    columns: [
      { key: 'file', title: { vi: 'Tệp', en: 'File' }, kind: 'code' },
      { key: 'branches', title: { vi: 'Chi nhánh', en: 'Branches' }, kind: 'text' },
      { key: 'units', title: { vi: 'Đơn vị', en: 'Units' }, kind: 'integer' },
      { key: 'people', title: { vi: 'Nhân sự', en: 'People' }, kind: 'integer' },
      { key: 'dossiers', title: { vi: 'Hồ sơ bàn giao', en: 'Open dossiers' }, kind: 'integer' },
      { key: 'gates', title: { vi: 'Điều kiện chưa đạt', en: 'Open gates' }, kind: 'integer' },
      { key: 'hash', title: { vi: 'Mã phương án', en: 'Hash' }, kind: 'code' },
    ],
    rows: parts.map(({ file, branches, plan }, i) => {
      const { units = 0, people = 0, dossiers = 0, gates = 0 } = counts[i] ?? {};
      return [file, branches.join(', '), units, people, dossiers, gates, shortHash(plan.hash)];
    }),
    // A condition that concerns all holds each part back: there is nothing to add up.
    total: [null, null, total('units'), total('people'), total('dossiers'), null, null],
  };
}
