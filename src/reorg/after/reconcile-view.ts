/** What a signed list says otherwise than the plan: as a table, and in the words of the command. Pure. */

import type { Bilingual, Sheet } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang, Words } from '#lang/words.js';
import { rankAfter } from '../ranks.js';
import { type ListDifference, type Reconciliation, sayListed, sayPost } from './reconcile.js';

const KINDS: Words<ListDifference['kind']> = {
  missing: { vi: 'thiếu trong danh sách', en: 'missing in the list' },
  added: { vi: 'thêm trong danh sách', en: 'added in the list' },
  elsewhere: { vi: 'khác phương án', en: 'otherwise than planned' },
};

export const SAY_NOT_RECONCILED: Bilingual = {
  vi: 'Chưa lập được đúng như danh sách: chưa ghi tệp nào.',
  en: 'The list cannot be carried out as it stands: no file was written.',
};

export const reconciliationSheet = ({ differences }: Reconciliation, lang: Lang): Sheet => ({
  name: { vi: 'Đối chiếu danh sách đã ký', en: 'Signed list and plan' },
  columns: [
    { key: 'line', title: { vi: 'Dòng', en: 'Line' }, kind: 'integer' },
    { key: 'staff', title: { vi: 'Mã cán bộ', en: 'Staff code' }, kind: 'code' },
    { key: 'full_name', title: { vi: 'Họ và tên', en: 'Full name' }, kind: 'text' },
    { key: 'kind', title: { vi: 'Khác biệt', en: 'Difference' }, kind: 'text' },
    { key: 'planned', title: { vi: 'Phương án', en: 'Plan' }, kind: 'text' },
    { key: 'listed', title: { vi: 'Danh sách đã ký', en: 'Signed list' }, kind: 'text' },
  ],
  rows: differences.map(({ kind, staff, name, where, planned, listed }) => [
    ...[where.line ?? null, staff, name, KINDS[kind][lang]],
    planned?.to == null ? null : sayPost(planned.to, rankAfter(planned))[lang],
    listed === null ? null : sayListed(listed)[lang],
  ]),
});

export interface ReconciledSaid {
  readonly overrides: string | undefined;
  readonly planFile: string | undefined;
  readonly hash: string | undefined;
  readonly lang: Lang;
  readonly columns: number;
}

export function viewReconciled(found: Reconciliation, said: ReconciledSaid): string {
  const { overrides, planFile, hash, lang, columns } = said;
  const [same, other] = [found.same, found.differences.length].map((count) => formatInteger(count, lang));
  const head: Bilingual =
    found.differences.length === 0
      ? {
          vi: `Danh sách đã ký khớp phương án: ${same} người.`,
          en: `The signed list equals the plan: ${same} people.`,
        }
      : {
          vi: `${same} người khớp, ${other} người khác với phương án.`,
          en: `The same for ${same} people, different for ${other}.`,
        };
  const table =
    found.differences.length === 0
      ? []
      : [...layoutSheet(reconciliationSheet(found, lang), lang, columns), ''];
  const written = [
    ...(overrides === undefined
      ? []
      : [
          {
            vi: `Đã ghi ${overrides}; đưa vào dự thảo: staff: { overrides: ${overrides} }`,
            en: `${overrides} was written; name it in the scenario: staff: { overrides: ${overrides} }`,
          },
        ]),
    ...(planFile === undefined || hash === undefined
      ? []
      : [
          {
            vi: `Đã ghi phương án mới ${planFile}, mã ${hash.slice(0, 8)}.`,
            en: `The new plan ${planFile} was written, hash ${hash.slice(0, 8)}.`,
          },
        ]),
  ];
  return [...table, head[lang], ...written.map((line) => line[lang])].join('\n');
}
