/** Who fares otherwise than in the earlier plan, and which branches must sign again: as tables and in words. Pure. */
import type { Sheet } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { PersonEntry } from '../model.js';
import { sayForm } from '../sheets/people-sheet.js';
import type { KeptAnswer, KeptPerson } from './kept-model.js';

const NOT_NAMED = { vi: 'không có trong phương án', en: 'not in the plan' };

export const keptSheet = ({ people }: Pick<KeptAnswer, 'people'>, lang: Lang): Sheet => ({
  name: { vi: 'Người có thay đổi', en: 'People for whom it differs' },
  columns: [
    { key: 'staff', title: { vi: 'Mã cán bộ', en: 'Staff code' }, kind: 'code' },
    { key: 'full_name', title: { vi: 'Họ và tên', en: 'Full name' }, kind: 'text' },
    { key: 'from', title: { vi: 'Đơn vị cũ', en: 'From' }, kind: 'code' },
    { key: 'before', title: { vi: 'Phương án trước', en: 'Before' }, kind: 'text' },
    { key: 'now', title: { vi: 'Phương án này', en: 'Now' }, kind: 'text' },
  ],
  rows: people.map(({ staff, name, from, before, now }: KeptPerson) => [
    ...[staff, name, from],
    ...[before, now].map((entry) => (entry === null ? NOT_NAMED[lang] : sayPlace(entry, lang))),
  ]),
});

const sayPlace = (entry: PersonEntry, lang: Lang): string =>
  entry.to === null ? sayForm(entry, lang) : `${entry.to} (${sayForm(entry, lang)})`;

export const signAgainSheet = ({ branches }: Pick<KeptAnswer, 'branches'>, lang: Lang): Sheet => ({
  name: { vi: 'Phải ký lại', en: 'To be signed again' },
  columns: [
    { key: 'branch', title: { vi: 'Chi nhánh', en: 'Branch' }, kind: 'code' },
    { key: 'people', title: { vi: 'Nhân sự', en: 'People' }, kind: 'integer' },
    { key: 'signed', title: { vi: 'Quyết định đã ký', en: 'Signed as' }, kind: 'code' },
    { key: 'note', title: { vi: 'Ghi chú', en: 'Note' }, kind: 'text' },
  ],
  rows: branches.map(({ branch, people, signed, isGone }) => [
    ...[branch, people, signed],
    isGone ? { vi: 'không còn trong phương án', en: 'no longer in the plan' }[lang] : null,
  ]),
});

/** Only what differs. */
export function viewKept(
  kept: KeptAnswer,
  { lang, columns }: { readonly lang: Lang; readonly columns: number },
): string[] {
  const count = formatInteger(kept.unchanged, lang);
  const said = {
    vi: `So với phương án ${kept.hash.slice(0, 8)}: ${count} người giữ nguyên, ${formatInteger(kept.people.length, lang)} người thay đổi.`,
    en: `Against plan ${kept.hash.slice(0, 8)}: the same for ${count} people, different for ${formatInteger(kept.people.length, lang)}.`,
  };
  const none = {
    vi: 'Không chi nhánh nào phải ký lại.',
    en: 'No branch has to sign again.',
  };
  const table = (sheet: Sheet): string[] =>
    sheet.rows.length === 0 ? [] : ['', sheet.name[lang], ...layoutSheet(sheet, lang, columns)];
  return [
    said[lang],
    ...table(keptSheet(kept, lang)),
    ...(kept.branches.length === 0 ? ['', none[lang]] : table(signAgainSheet(kept, lang))),
  ];
}
