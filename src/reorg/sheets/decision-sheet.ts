/** The personnel list that goes with a branch's transfer decision, and the list of those who must be trained. Pure. */
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { Employment } from '#org/model.js';
import type { DecisionOf, Signature } from '../after/signature-model.js';
import type { DecisionList, TrainingNeed } from '../document/decision-list.js';
import type { DetailsBook } from '../document/details.js';
import type { Places } from '../document/places.js';
import type { Plan } from '../model.js';
import { shortHash } from '../plan/file.js';
import { type DecisionColumn, decisionColumns } from './decision-columns.js';

export interface DecisionSetting {
  readonly plan: Pick<Plan, 'hash' | 'basis'>;
  readonly places: Places;
  readonly details: DetailsBook;
  readonly columns: readonly DecisionColumn[];
  /** Who signs: `GIÁM ĐỐC`. */
  readonly signer: string;
  readonly lang: Lang;
  /** The decision that the list was signed with; undefined: not signed yet, the clerk fills in the number. */
  readonly signatureOf: DecisionOf;
}

export function decisionSheet(list: DecisionList, setting: DecisionSetting): Sheet {
  const { places, details, columns, lang } = setting;
  const shown = { places, lang, shown: new Set(columns) };
  const rows = list.entries.map((entry, i): Cell[] => {
    const row = { no: i + 1, entry, details: details.get(entry.staff) };
    return columns.flatMap((key) => decisionColumns[key].cells(row, shown));
  });
  return {
    ...frame(list, setting),
    heading: [title(list, places), attachedTo(setting.signatureOf(list.branch))],
    columns: columns.flatMap((key) => decisionColumns[key].heads),
    rows,
    footer: [
      both(`Danh sách gồm ${countPeople(list)} người.`, `The list has ${countPeople(list)} people.`),
      ...(setting.plan.basis === ''
        ? []
        : [both(`Căn cứ: ${setting.plan.basis}`, `Basis: ${setting.plan.basis}`)]),
    ],
  };
}

/** Somebody may come in one phase and stay with the unit in the next. */
const countPeople = ({ entries }: Pick<DecisionList, 'entries'>): number =>
  new Set(entries.map(({ staff }) => staff)).size;

const both = (vi: string, en = vi): Bilingual => ({ vi, en });

function attachedTo(signature: Signature | undefined): Bilingual {
  if (signature === undefined) {
    return both(
      '(Kèm theo Quyết định số ………/QĐ-……… ngày …… tháng …… năm ……… của ………………………)',
      '(Attached to Decision No. ……… of ……… of ………………………)',
    );
  }
  const { number, signedOn } = signature;
  const [year, month, day] = signedOn.split('-');
  return both(
    `(Kèm theo Quyết định số ${number} ngày ${day} tháng ${month} năm ${year} của ………………………)`,
    `(Attached to Decision No. ${number} of ${formatDay(signedOn, 'en')} of ………………………)`,
  );
}

/** What surrounds the table on every such list. */
function frame(list: DecisionList, { plan, places, signer }: DecisionSetting) {
  const on = list.entries[0]?.on;
  const top = places.topOf(list.branch);
  const agency = (on === undefined ? top : places.nameOf(top, on)).toUpperCase();
  const hash = shortHash(plan.hash);
  return {
    name: both(list.branch),
    letterhead: {
      left: both(agency),
      right: both(
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
        'SOCIALIST REPUBLIC OF VIET NAM\nIndependence - Freedom - Happiness',
      ),
    },
    signatures: [
      both(
        `Nơi nhận:\n- Như Quyết định;\n- ${list.name};\n- Lưu: VT, TCCB.`,
        `Copies to:\n- As in the decision;\n- ${list.name};\n- Archive.`,
      ),
      both(
        `${signer === '' ? 'GIÁM ĐỐC' : signer}\n(Ký, ghi rõ họ tên và đóng dấu)`,
        `${signer === '' ? 'DIRECTOR' : signer}\n(Signature, name and seal)`,
      ),
    ],
    pageNote: both(`${list.name} · Mã phương án: ${hash}`, `${list.name} · Plan ${hash}`),
    landscape: true,
  };
}

const KINDS: readonly { readonly of: readonly Employment[]; readonly said: Bilingual }[] = [
  { of: ['civil-servant'], said: both('công chức', 'civil servants') },
  { of: ['public-employee'], said: both('viên chức', 'public employees') },
  { of: ['contract', 'postal'], said: both('người lao động', 'workers') },
];

/** Names the kinds of staff that are in the list. */
function title(list: DecisionList, places: Places): Bilingual {
  const present = new Set(list.entries.map(({ staff }) => places.personOf(staff)?.employment));
  const named = KINDS.filter(({ of }) => of.some((kind) => present.has(kind)));
  const kinds = (named.length === 0 ? KINDS : named).map(({ said }) => said);
  const join = (lang: Lang) =>
    kinds
      .map((said) => said[lang])
      .join(', ')
      .toUpperCase();
  return both(`DANH SÁCH ${join('vi')}\nbố trí về ${list.name}`, `${join('en')}\nposted to ${list.name}`);
}

const TRAINING_COLUMNS: readonly SheetColumn[] = [
  { key: 'no', title: both('TT', 'No.'), kind: 'integer', width: 5 },
  { key: 'staff', title: both('Mã cán bộ', 'Staff code'), kind: 'code' },
  { key: 'full_name', title: both('Họ và tên', 'Full name'), kind: 'text' },
  { key: 'to', title: both('Đơn vị mới', 'New unit'), kind: 'text' },
  { key: 'lacks', title: both('Lĩnh vực cần bồi dưỡng', 'Fields to learn'), kind: 'text' },
  {
    key: 'nobody_has',
    title: both('Trong đó chưa ai về đơn vị mới đảm nhiệm được', 'Of them known to nobody who comes'),
    kind: 'text',
  },
  { key: 'note', title: both('Ghi chú', 'Note'), kind: 'text' },
];

const UNKNOWN = both('Chưa ghi nhận chuyên môn', 'No competence is recorded');

export function trainingSheet(
  list: DecisionList,
  needs: readonly TrainingNeed[],
  setting: DecisionSetting,
): Sheet {
  const { places, lang } = setting;
  return {
    ...frame(list, setting),
    heading: [
      both(
        `DANH SÁCH NGƯỜI CẦN BỒI DƯỠNG NGHIỆP VỤ\nkhi về ${list.name}`,
        `PEOPLE TO BE TRAINED\nfor ${list.name}`,
      ),
    ],
    columns: TRAINING_COLUMNS,
    rows: needs.map(({ entry, lacks, nobodyHas, isUnknown }, i): Cell[] => [
      ...[i + 1, entry.staff, entry.name],
      entry.to === null ? null : places.nameOf(entry.to, entry.on),
      ...[lacks.join('; '), nobodyHas.join('; '), isUnknown ? UNKNOWN[lang] : ''],
    ]),
    footer: [
      both(
        `Cần bồi dưỡng: ${countPeople({ entries: needs.map(({ entry }) => entry) })} trên ${countPeople(list)} người.`,
        `To be trained: ${countPeople({ entries: needs.map(({ entry }) => entry) })} of ${countPeople(list)} people.`,
      ),
    ],
  };
}
