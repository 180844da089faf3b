/** The notice as it is posted up: an official heading (NĐ 30/2020), a line for each field, its procedures, who signs. Pure. */
import type { Attributes, ProcedureVersion } from '#catalogue/model.js';
import type { Day } from '#kit/dates.js';
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { UnitVersion } from '../model.js';
import type { Notice } from './model.js';
import { type Way, waysOf } from './ways.js';

export interface NoticeSetting {
  /** Of the unit above, or the centre: whose letterhead it is; '' where there is none. */
  readonly parent: string;
  /** What the notice rests on; '' for nothing. */
  readonly basis: string;
  readonly signer: string;
  readonly lang: Lang;
}

export const both = (vi: string, en = vi): Bilingual => ({ vi, en });

const column = (key: string, vi: string, en: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  ...{ key, kind: 'text', title: both(vi, en) },
  ...more,
});

export const NO: SheetColumn = { key: 'no', title: both('TT', 'No.'), kind: 'integer', width: 6 };
export const CODE: SheetColumn = { key: 'code', title: both('Mã TTHC', 'Code'), kind: 'code' };
export const NAME = column('name', 'Tên thủ tục hành chính', 'Procedure');
export const DECISION = column('decision', 'Quyết định công bố', 'Decision', { width: 20 });

const COLUMNS: readonly SheetColumn[] = [
  ...[NO, CODE, NAME],
  column('time_limit', 'Thời hạn giải quyết', 'Time limit', { width: 21 }),
  column('fee', 'Phí, lệ phí', 'Fee, charge', { width: 21 }),
  column('ways', 'Cách thức nộp hồ sơ', 'How to submit', { width: 20 }),
  DECISION,
];

export function noticeSheet(notice: Notice, setting: NoticeSetting): Sheet {
  const { version, day, total } = notice;
  const { rows, groupRows } = layRows(notice, setting.lang);
  return {
    ...frameOf(version, day, setting),
    name: both('Danh mục TTHC niêm yết', 'Procedures received'),
    heading: [
      both(
        `DANH MỤC THỦ TỤC HÀNH CHÍNH\nTIẾP NHẬN TẠI ${version.name.toUpperCase()}`,
        `ADMINISTRATIVE PROCEDURES\nRECEIVED AT ${version.name.toUpperCase()}`,
      ),
      ...introOf(version, setting),
      both(`(Có hiệu lực tại ngày ${formatDay(day, 'vi')})`, `(As in force on ${day})`),
    ],
    columns: COLUMNS,
    rows,
    groupRows,
    footer: [sayTotal(notice), ...(total === 0 ? [] : [WAYS_NOTE]), ...notes(version)],
  };
}

const sayTotal = ({ total, fields }: Notice): Bilingual =>
  both(
    `Danh mục gồm ${formatInteger(total, 'vi')} thủ tục hành chính thuộc ${formatInteger(fields.length, 'vi')} lĩnh vực.`,
    `${formatInteger(total, 'en')} procedures in ${formatInteger(fields.length, 'en')} fields.`,
  );

const WAYS_NOTE: Bilingual = both(
  'Bưu chính: dịch vụ bưu chính công ích. Phi địa giới: tiếp nhận không phụ thuộc địa giới hành chính. Dấu – : danh mục chưa ghi.',
  'Post: the public postal service. Any address: taken in wherever the applicant lives. – : not stated in the catalogue.',
);

/** Letterhead, signature and foot, as every paper of the unit has them. */
export function frameOf(version: UnitVersion, day: Day, { parent, signer }: NoticeSetting) {
  const above = parent === '' ? '' : `${parent.toUpperCase()}\n`;
  const title = signer === '' ? both('THỦ TRƯỞNG ĐƠN VỊ', 'HEAD OF THE UNIT') : both(signer);
  const { name } = version;
  return {
    letterhead: {
      left: both(above + name.toUpperCase()),
      right: both(
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
        'SOCIALIST REPUBLIC OF VIET NAM\nIndependence - Freedom - Happiness',
      ),
    },
    signatures: [
      both(
        'Nơi nhận:\n- Niêm yết tại trụ sở đơn vị;\n- Lưu: VT.',
        'Copies to:\n- The board of the unit;\n- Archive.',
      ),
      both(`${title.vi}\n(Ký, ghi rõ họ tên và đóng dấu)`, `${title.en}\n(Signature, name and seal)`),
    ],
    pageNote: both(
      `${name} · TTHC tiếp nhận, ngày ${formatDay(day, 'vi')}`,
      `${name} · procedures received, ${day}`,
    ),
    landscape: true,
  };
}

export function introOf({ address, openingHours }: UnitVersion, { basis }: NoticeSetting): Bilingual[] {
  const place = [
    ...(address === '' ? [] : [both(`Địa chỉ: ${address}`, `Address: ${address}`)]),
    ...(openingHours === ''
      ? []
      : [both(`Giờ tiếp nhận: ${openingHours}`, `Opening hours: ${openingHours}`)]),
  ];
  return [
    ...(basis === '' ? [] : [both(`(Niêm yết theo ${basis})`, `(Posted under ${basis})`)]),
    ...(place.length === 0
      ? []
      : [both(place.map(({ vi }) => vi).join(' · '), place.map(({ en }) => en).join(' · '))]),
  ];
}

/** Whom it serves, where it does not serve everybody. */
const notes = ({ areas }: UnitVersion): Bilingual[] =>
  areas.length === 0
    ? []
    : [
        both(
          `Địa bàn phục vụ: ${formatInteger(areas.length, 'vi')} xã, phường, đặc khu.`,
          `Areas served: ${formatInteger(areas.length, 'en')} communes, wards, special zones.`,
        ),
      ];

function layRows({ fields }: Notice, lang: Lang) {
  const rows: Cell[][] = [];
  const groupRows: number[] = [];
  let number = 0;
  for (const { field, procedures } of fields) {
    groupRows.push(rows.length);
    rows.push([null, null, sayField(field, procedures.length, lang), null, null, null, null]);
    for (const procedure of procedures) {
      number += 1;
      rows.push([number, procedure.code, procedure.name, ...toCells(procedure, lang)]);
    }
  }
  return { rows, groupRows };
}

function sayField(field: string, count: number, lang: Lang): string {
  const said = formatInteger(count, lang);
  if (field === '') return lang === 'vi' ? `CHƯA GHI LĨNH VỰC (${said} TTHC)` : `NO FIELD (${said})`;
  return lang === 'vi'
    ? `LĨNH VỰC: ${field.toUpperCase()} (${said} TTHC)`
    : `${field.toUpperCase()} (${said})`;
}

const UNSAID = '–';

const toCells = (procedure: ProcedureVersion, lang: Lang): Cell[] => [
  procedure.timeLimit || UNSAID,
  sayMoney(procedure, lang) || UNSAID,
  sayWays(procedure, lang),
  procedure.decision || UNSAID,
];

/** What the catalogue says under each head; one that already says which it is, as it stands. */
export function sayMoney({ fee, charge }: Pick<Attributes, 'fee' | 'charge'>, lang: Lang): string {
  if (fee === '' || charge === '' || fee === charge) return fee || charge;
  return lang === 'vi' ? `Phí: ${fee}\nLệ phí: ${charge}` : `Fee: ${fee}\nCharge: ${charge}`;
}

export function sayWays(procedure: Pick<Attributes, 'online' | 'boundaryFree'>, lang: Lang): string {
  const ways = waysOf(procedure);
  return [
    WAY_WORDS.counter[lang],
    ...ways.filter((way) => way.startsWith('online')).map((way) => WAY_WORDS[way][lang]),
    ...(procedure.boundaryFree === 'yes' ? [BOUNDARY_FREE[lang]] : []),
  ].join('\n');
}

const IN_PERSON = both('Trực tiếp; bưu chính', 'Counter; post');
const WAY_WORDS: Readonly<Record<Way, Bilingual>> = {
  ...{ counter: IN_PERSON, post: IN_PERSON },
  'online-full': both('Trực tuyến toàn trình', 'Online, in full'),
  'online-partial': both('Trực tuyến một phần', 'Online, in part'),
};
const BOUNDARY_FREE = both('Phi địa giới', 'Any address');
