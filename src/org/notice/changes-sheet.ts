/** What is new, changed and gone at a unit, as it is posted up: one part below the other, each with its decisions. Pure. */
import { ATTRIBUTE_LABELS, ONLINE_LABELS, YES_NO_LABELS } from '#catalogue/labels.js';
import type { Attributes } from '#catalogue/model.js';
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { Amendment, ChangeCause, Notice, NoticeChanges, Passage } from './model.js';
import { both, CODE, DECISION, frameOf, introOf, NAME, NO, type NoticeSetting, sayMoney } from './sheet.js';

const COLUMNS: readonly SheetColumn[] = [
  ...[NO, CODE, NAME],
  { key: 'field', title: both('Lĩnh vực', 'Field'), kind: 'text', width: 20 },
  { key: 'content', title: both('Nội dung', 'Content'), kind: 'text' },
  DECISION,
  { key: 'on', title: both('Từ ngày', 'Since'), kind: 'date' },
];

export function changesSheet(notice: Notice, changes: NoticeChanges, setting: NoticeSetting): Sheet {
  const { version, day } = notice;
  const { lang } = setting;
  const { rows, groupRows } = layRows(changes, lang);
  const [since, until] = [formatDay(changes.since, 'vi'), formatDay(day, 'vi')];
  return {
    ...frameOf(version, day, setting),
    name: both('TTHC thay đổi', 'Procedures that changed'),
    heading: [
      both(
        `THỦ TỤC HÀNH CHÍNH MỚI, THAY ĐỔI, THÔI TIẾP NHẬN\nTẠI ${version.name.toUpperCase()}`,
        `PROCEDURES NEW, CHANGED, GONE\nAT ${version.name.toUpperCase()}`,
      ),
      ...introOf(version, setting),
      both(`(So ngày ${until} với ngày ${since})`, `(${day} beside ${changes.since})`),
    ],
    columns: COLUMNS,
    rows,
    groupRows,
    footer: [sayCounts(changes)],
  };
}

const sayCounts = ({ added, amended, removed, spelling }: NoticeChanges): Bilingual => {
  const say = (lang: Lang) =>
    [added.length, amended.length, removed.length, spelling].map((count) => formatInteger(count, lang));
  const [newVi, amendedVi, goneVi, spellingVi] = say('vi');
  const [newEn, amendedEn, goneEn, spellingEn] = say('en');
  return both(
    `${newVi} mới tiếp nhận, ${amendedVi} thay đổi nội dung, ${goneVi} thôi tiếp nhận; ${spellingVi} chỉ khác cách viết, không nêu ở đây.`,
    `${newEn} new, ${amendedEn} changed, ${goneEn} gone; ${spellingEn} differ in spelling alone and are not shown.`,
  );
};

const PARTS: readonly {
  readonly title: Bilingual;
  readonly of: (changes: NoticeChanges, lang: Lang) => readonly Cell[][];
}[] = [
  {
    title: both('MỚI TIẾP NHẬN', 'NEW'),
    of: ({ added }, lang) => added.map((one) => toRow(one, sayNew(one, lang), lang)),
  },
  {
    title: both('THAY ĐỔI NỘI DUNG', 'CHANGED'),
    of: ({ amended }, lang) => amended.map((one) => toAmended(one, lang)),
  },
  {
    title: both('THÔI TIẾP NHẬN', 'GONE'),
    of: ({ removed }, lang) => removed.map((one) => toRow(one, GONE[one.cause][lang], lang)),
  },
];

const ROMAN = ['I', 'II', 'III'];

function layRows(changes: NoticeChanges, lang: Lang) {
  const rows: Cell[][] = [];
  const groupRows: number[] = [];
  for (const { title, of } of PARTS) {
    const part = of(changes, lang);
    if (part.length === 0) continue;
    groupRows.push(rows.length);
    const number = ROMAN[groupRows.length - 1] ?? '';
    const count = `${formatInteger(part.length, lang)}${lang === 'vi' ? ' TTHC' : ''}`;
    const heading = `${number}. ${title[lang]} (${count})`;
    rows.push([null, null, heading, null, null, null, null]);
    rows.push(...part.map((cells, i) => [i + 1, ...cells]));
  }
  return { rows, groupRows };
}

const UNSAID = '–';
const BY_UNIT: Bilingual = both('Theo phạm vi tiếp nhận của đơn vị', 'By the scope of the unit');

const toRow = ({ procedure, cause, decision, on }: Passage, content: string, lang: Lang): Cell[] => [
  ...[procedure.code, procedure.name, procedure.field, content],
  ...[cause === 'scope' ? BY_UNIT[lang] : decision || UNSAID, on],
];

/** What a citizen needs of what is new. */
function sayNew({ procedure }: Passage, lang: Lang): string {
  const money = sayMoney(procedure, lang);
  const { timeLimit } = procedure;
  return [
    ...(timeLimit === '' ? [] : [`${ATTRIBUTE_LABELS.timeLimit[lang]}: ${timeLimit}`]),
    ...(money === ''
      ? []
      : [money.includes('\n') ? money : `${lang === 'vi' ? 'Phí, lệ phí' : 'Fee'}: ${money}`]),
  ].join('\n');
}

const GONE: Readonly<Record<ChangeCause, Bilingual>> = {
  catalogue: both('Bãi bỏ hoặc được thay thế', 'Abolished or replaced'),
  field: both('Chuyển sang lĩnh vực khác', 'Of another field now'),
  scope: both('Đơn vị không còn tiếp nhận', 'No longer taken in here'),
};

const toAmended = ({ code, name, field, changes, decisions, on }: Amendment, lang: Lang): Cell[] => [
  ...[code, name, field],
  changes.length === 0
    ? { vi: 'Công bố lại, nội dung không đổi', en: 'Promulgated again, unchanged' }[lang]
    : changes.map((change) => sayChange(change, lang)).join('\n'),
  ...[decisions.join('\n') || UNSAID, on],
];

function sayChange({ attribute, before, after }: Amendment['changes'][number], lang: Lang): string {
  const [was, is] = [before, after].map((value) => sayValue(attribute, value, lang) || UNSAID);
  return `${ATTRIBUTE_LABELS[attribute][lang]}: ${was} → ${is}`;
}

function sayValue(attribute: keyof Attributes, value: string, lang: Lang): string {
  const labels: Readonly<Record<string, Bilingual>> =
    attribute === 'online'
      ? ONLINE_LABELS
      : attribute === 'boundaryFree' || attribute === 'interlinked'
        ? YES_NO_LABELS
        : {};
  return labels[value]?.[lang] ?? value.replaceAll('\n', ', ');
}
