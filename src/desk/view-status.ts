/** The page that `status` prints. */

import { localTime } from '#kit/instant.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { Pending } from './status-store.js';

export interface StatusData {
  readonly file: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly procedures: number;
  readonly units: readonly { readonly kind: string; readonly count: number }[];
  readonly people: number;
  readonly dossiers: { readonly total: number; readonly open: number };
  readonly pending: readonly Pending[];
  readonly journal: {
    readonly changes: number;
    readonly undone: number;
    readonly head: string | null;
    readonly state: string | null;
    readonly last: {
      readonly id: number;
      readonly command: string;
      readonly actor: string;
      readonly recordedAt: string;
    } | null;
  };
}

const KINDS: Readonly<Record<string, Bilingual>> = {
  centre: { vi: 'trung tâm', en: 'centres' },
  department: { vi: 'phòng', en: 'departments' },
  branch: { vi: 'chi nhánh', en: 'branches' },
  point: { vi: 'điểm tiếp nhận', en: 'points' },
  agent: { vi: 'đại lý dịch vụ công trực tuyến', en: 'agents' },
  'one-stop': { vi: 'bộ phận Một cửa (trước sắp xếp)', en: 'one-stop units' },
  agency: { vi: 'cơ quan giải quyết', en: 'agencies' },
};

const PENDING: Readonly<Record<Pending['what'], Bilingual>> = {
  opening: { vi: 'đơn vị bắt đầu hoạt động', en: 'units open' },
  closing: { vi: 'đơn vị kết thúc hoạt động', en: 'units close' },
  posting: { vi: 'phân công bắt đầu', en: 'postings begin' },
};

export function viewStatus(data: StatusData, lang: Lang): string {
  const number = (value: number) => formatInteger(value, lang);
  const say = (text: Bilingual) => text[lang];
  const units = data.units
    .map(({ kind, count }) => `${number(count)} ${KINDS[kind]?.[lang] ?? kind}`)
    .join(', ');
  const name = data.settings.name;
  return [
    `${name === undefined ? '' : `${name} (${data.settings.centre ?? ''}) · `}${data.file}`,
    `${say({ vi: 'Thủ tục', en: 'Procedures' })}: ${number(data.procedures)}`,
    `${say({ vi: 'Đơn vị', en: 'Units' })}: ${units === '' ? '0' : units}`,
    `${say({ vi: 'Nhân sự', en: 'Staff' })}: ${number(data.people)}`,
    `${say({ vi: 'Hồ sơ', en: 'Dossiers' })}: ${number(data.dossiers.total)} (${say({ vi: 'đang giải quyết', en: 'open' })}: ${number(data.dossiers.open)})`,
    ...viewPending(data.pending, lang),
    ...viewJournal(data.journal, lang),
  ].join('\n');
}

function viewPending(pending: readonly Pending[], lang: Lang): string[] {
  const head = { vi: 'Đang chờ đến ngày', en: 'Pending' }[lang];
  return pending.map(
    ({ what, day, count }) =>
      `${head} ${formatDay(day, lang)}: ${formatInteger(count, lang)} ${PENDING[what][lang]}`,
  );
}

function viewJournal(journal: StatusData['journal'], lang: Lang): string[] {
  const count = formatInteger(journal.changes, lang);
  const undone = formatInteger(journal.undone, lang);
  const head =
    lang === 'vi'
      ? `Nhật ký: ${count} thay đổi, trong đó ${undone} đã hoàn tác`
      : `Journal: ${count} changes, ${undone} of them undone`;
  const { last } = journal;
  if (last === null) return [head];
  const when = formatDay(localTime(last.recordedAt), lang);
  return [
    head,
    lang === 'vi'
      ? `Thay đổi gần nhất: số ${last.id}, ${when}, ${last.actor}: ${last.command}`
      : `Last change: ${last.id}, ${when}, ${last.actor}: ${last.command}`,
    `${lang === 'vi' ? 'Mã kiểm dữ liệu' : 'Digest of the data'}: ${journal.state}`,
    `${lang === 'vi' ? 'Đầu chuỗi nhật ký' : 'Head of the chain'}: ${journal.head}`,
  ];
}
