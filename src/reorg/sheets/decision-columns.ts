/** The columns of the list that goes with a transfer decision (domain.md 7), each by its name for `--columns`. Pure. */

import { lastDayOf } from '#kit/dates.js';
import type { Bilingual, Cell, SheetColumn } from '#kit/sheet.js';
import { formatDay } from '#lang/numbers.js';
import type { Lang, Words } from '#lang/words.js';
import type { Employment } from '#org/model.js';
import type { Position } from '#staff/model.js';
import type { Rank } from '#staff/values.js';
import { employmentNames } from '#staff/words.js';
import type { Details } from '../document/details.js';
import type { Places } from '../document/places.js';
import type { PersonEntry } from '../model.js';
import { rankAfter, rankBefore } from '../ranks.js';
import { sayFormName } from './people-sheet.js';

export const DECISION_COLUMNS = [
  'no',
  'staff',
  'full_name',
  'born',
  'position',
  'qualification',
  'rank',
  'employment',
  'to',
  'form',
  'term',
  'note',
] as const;
export type DecisionColumn = (typeof DECISION_COLUMNS)[number];

/** The layout of the annex; the form stands in the note there. */
export const DEFAULT_COLUMNS: readonly DecisionColumn[] = DECISION_COLUMNS.filter(
  (key) => key !== 'staff' && key !== 'form',
);

export interface DecisionRow {
  readonly no: number;
  readonly entry: PersonEntry;
  readonly details: Details | undefined;
}

export interface ColumnSetting {
  readonly places: Places;
  readonly lang: Lang;
  /** Columns that are shown. */
  readonly shown: ReadonlySet<DecisionColumn>;
}

/** One name may stand for several columns under a common head. */
interface Column {
  readonly heads: readonly SheetColumn[];
  readonly cells: (row: DecisionRow, setting: ColumnSetting) => readonly Cell[];
}

const both = (vi: string, en: string): Bilingual => ({ vi, en });
const text = (key: string, vi: string, en: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  ...{ key, title: both(vi, en), kind: 'text' },
  ...more,
});

const BORN = [both('Ngày, tháng, năm sinh', 'Born on')];
const RANK = [both('Ngạch hoặc chức danh nghề nghiệp', 'Rank and pay')];

const NO: SheetColumn = { key: 'no', title: both('TT', 'No.'), kind: 'integer', width: 5 };
const NAME = text('full_name', 'Họ và tên', 'Full name');
const MALE = text('born_male', 'Nam', 'Male', { groups: BORN, width: 13 });
const FEMALE = text('born_female', 'Nữ', 'Female', { groups: BORN, width: 13 });
const NOW = text('position', 'Chức vụ, chức danh; đơn vị công tác hiện nay', 'Position and present unit');
const LEARNT = text('qualification', 'Trình độ chuyên môn', 'Qualification');
const KIND = text('employment', 'Công chức, viên chức, hợp đồng', 'Kind of staff', { width: 12 });
const NEXT = text('to', 'Đơn vị, vị trí mới', 'New unit and position');
const TERM = text('term', 'Thời điểm, thời hạn', 'From, until', { width: 14 });

export const decisionColumns: Readonly<Record<DecisionColumn, Column>> = {
  no: { heads: [NO], cells: ({ no }) => [no] },
  staff: {
    heads: [{ key: 'staff', title: both('Mã cán bộ', 'Staff code'), kind: 'code' }],
    cells: ({ entry }) => [entry.staff],
  },
  full_name: { heads: [NAME], cells: ({ entry }) => [entry.name] },
  born: {
    heads: [MALE, FEMALE],
    cells: ({ details }, { lang }) => {
      const day = details === undefined || details.born === '' ? null : formatDay(details.born, lang);
      return [details?.sex === 'male' ? day : null, details?.sex === 'female' ? day : null];
    },
  },
  position: {
    heads: [NOW],
    cells: ({ entry }, { places, lang }) => [
      `${sayPost(entry, rankBefore(entry), places, lang)}, ${places.nameOf(entry.from, entry.on)}`,
    ],
  },
  qualification: { heads: [LEARNT], cells: ({ details }) => [details?.qualification ?? null] },
  rank: {
    heads: [
      text('rank', 'Tên ngạch', 'Rank', { groups: RANK }),
      { key: 'rank_code', title: both('Mã số', 'Code'), kind: 'code', groups: RANK },
      text('step', 'Bậc', 'Step', { groups: RANK, width: 6 }),
      { key: 'coefficient', title: both('Hệ số', 'Factor'), kind: 'decimal', digits: 2, groups: RANK },
    ],
    cells: ({ details }) =>
      details === undefined
        ? [null, null, null, null]
        : [details.rank, details.rankCode, details.step, details.coefficient],
  },
  employment: {
    heads: [KIND],
    cells: ({ entry }, { places, lang }) => {
      const person = places.personOf(entry.staff);
      return [person === undefined ? null : capital(employmentNames[person.employment][lang])];
    },
  },
  to: {
    heads: [NEXT],
    cells: ({ entry }, { places, lang }) => {
      const post = sayPost(entry, rankAfter(entry), places, lang);
      return [entry.to === null ? null : `${post}, ${places.nameOf(entry.to, entry.on)}`];
    },
  },
  form: {
    heads: [text('form', 'Hình thức bố trí', 'Form')],
    cells: ({ entry }, { lang }) => [capital(sayFormName(entry, lang))],
  },
  term: { heads: [TERM], cells: ({ entry }, { lang }) => [sayTerm(entry, lang)] },
  note: {
    heads: [text('note', 'Ghi chú', 'Note')],
    cells: ({ entry, details }, { lang, shown }) => {
      const form = shown.has('form') ? [] : [capital(sayFormName(entry, lang))];
      return [[...form, details?.note ?? ''].filter((part) => part !== '').join('\n')];
    },
  },
};

function sayTerm({ on, until }: PersonEntry, lang: Lang): string {
  const last = lastDayOf(until ?? null);
  const from = `${{ vi: 'Từ', en: 'From' }[lang]} ${formatDay(on, lang)}`;
  return last === null ? from : `${from}\n${{ vi: 'đến hết', en: 'until' }[lang]} ${formatDay(last, lang)}`;
}

/** Posts as decisions write them. */
const POSTS: Words<Position> = {
  director: both('Giám đốc', 'Director'),
  'deputy-director': both('Phó Giám đốc', 'Deputy director'),
  head: both('Trưởng bộ phận', 'Head'),
  'deputy-head': both('Phó Trưởng bộ phận', 'Deputy head'),
  approver: both('Người phê duyệt', 'Approver'),
  officer: both('Chuyên viên', 'Officer'),
};
/** Only civil servants and public employees bear the title of an officer. */
const WORKER = both('Nhân viên', 'Worker');
const WITHOUT_TITLE: ReadonlySet<Employment | undefined> = new Set<Employment>(['contract', 'postal']);

const ACTING = both('Quyền', 'Acting');

function sayPost(
  { staff }: PersonEntry,
  { position, acting }: Rank,
  { personOf }: Places,
  lang: Lang,
): string {
  const hasNone = position === 'officer' && WITHOUT_TITLE.has(personOf(staff)?.employment);
  const post = (hasNone ? WORKER : POSTS[position])[lang];
  return acting ? `${ACTING[lang]} ${lang === 'vi' ? post : post.toLowerCase()}` : post;
}

const capital = (said: string): string => said.slice(0, 1).toUpperCase() + said.slice(1);
