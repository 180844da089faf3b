/** The gates of a plan as tables: each that does not hold with the id by which it is accepted; and how many of each. Pure. */
import { groupBy } from '#kit/group.js';
import type { Bilingual, Cell, Sheet } from '#kit/sheet.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { type GateFailure, type GateName, gateId, isOpen } from '../gate-model.js';
import { gateOf } from '../gates/registry.js';
import { sayConcern } from '../gates/say.js';
import { gateNames } from '../gates/words.js';
import type { Plan } from '../model.js';

/** Every gate that does not hold; none, no sheet. */
export const gateSheets = ({ gates }: Pick<Plan, 'gates'>, lang: Lang): Sheet[] =>
  gates.length === 0 ? [] : [gateSheet(gates, lang)];

/** Kind by kind how many do not hold and how many of them are put up with, then each of them. */
export const gateSheetsWhole = ({ gates }: Pick<Plan, 'gates'>, lang: Lang): Sheet[] => [
  gateKindSheet(gates, lang),
  gateSheet(gates, lang),
];

const gateSheet = (gates: readonly GateFailure[], lang: Lang): Sheet => ({
  name: { vi: 'Điều kiện bắt buộc chưa đạt', en: 'Gates that do not hold' },
  columns: [
    { key: 'gate', title: { vi: 'Mã điều kiện', en: 'Gate' }, kind: 'code' },
    { key: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'code' },
    { key: 'who', title: { vi: 'Đối tượng', en: 'Concerns' }, kind: 'text' },
    { key: 'day', title: { vi: 'Ngày', en: 'Day' }, kind: 'date' },
    { key: 'accepted', title: { vi: 'Lý do chấp nhận', en: 'Accepted because' }, kind: 'text' },
  ],
  rows: gates.map((gate) => [...[gateId(gate), gate.unit, sayConcern(gate)[lang], gate.day, gate.accepted]]),
});

function gateKindSheet(gates: readonly GateFailure[], lang: Lang): Sheet {
  const kinds = groupBy(gates, ({ code }) => code.replace('reorg/', ''));
  const counted = (some: readonly GateFailure[]): Cell[] => {
    const open = some.filter(isOpen).length;
    return [open, some.length - open];
  };
  return {
    name: { vi: 'Điều kiện bắt buộc chưa đạt, theo loại', en: 'Gates that do not hold, by kind' },
    columns: [
      { key: 'kind', title: { vi: 'Loại điều kiện', en: 'Kind' }, kind: 'text' },
      { key: 'gate', title: { vi: 'Mã', en: 'Code' }, kind: 'code' },
      { key: 'open', title: { vi: 'Chưa xử lý', en: 'Open' }, kind: 'integer' },
      { key: 'accepted', title: { vi: 'Đã chấp nhận', en: 'Accepted' }, kind: 'integer' },
      { key: 'source', title: { vi: 'Căn cứ', en: 'Rule' }, kind: 'text' },
    ],
    rows: [...kinds]
      .sort(([a], [b]) => compareCodes(a, b))
      .map(([kind, some]): Cell[] => [sayKind(kind)[lang], kind, ...counted(some), sourceOf(some)[lang]]),
    total: [{ vi: 'Tổng cộng', en: 'Total' }[lang], null, ...counted(gates), null],
  };
}

const sayKind = (kind: string): Bilingual => gateNames[kind as GateName];

/** The rule behind a kind of gate, and where it is written. */
const sourceOf = ([first]: readonly GateFailure[]): Bilingual =>
  first === undefined ? { vi: '', en: '' } : gateOf(first).source;
