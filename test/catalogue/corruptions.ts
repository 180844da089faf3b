/** For each rule the kind of damage it guards against, done to one row of a clean catalogue. */
import type { RuleSlug } from '#catalogue/words.js';
import type { Chance } from '../random.js';
import type { Row } from './clean.js';

/** Damages `rows` at `i` and tells the index of the row that must be named. */
export type Corruption = (rows: Row[], i: number, chance: Chance) => number | undefined;

/** Changes one cell. */
const set =
  (column: keyof Row, value: string | ((old: string, chance: Chance) => string)): Corruption =>
  (rows, i, chance) => {
    const row = rows[i] as Row;
    row[column] = typeof value === 'string' ? value : value(row[column] ?? '', chance);
    return i;
  };

const oneOf =
  (...values: readonly string[]) =>
  (_: string, chance: Chance): string =>
    chance.pick(values);

/** Puts something into a text at a random place, never at its ends. */
const inside = (text: string, what: string, chance: Chance): string => {
  const at = 1 + chance.below(text.length - 1);
  return text.slice(0, at) + what + text.slice(at);
};

const other = (rows: readonly Row[], i: number, chance: Chance): Row =>
  rows[(i + 1 + chance.below(rows.length - 1)) % rows.length] as Row;

const heading = (text: string): Row => ({ name: text });

export const CORRUPTIONS: Readonly<Record<RuleSlug, Corruption>> = {
  'code-missing': set('code', ''),
  'code-grammar': set('code', (code, chance) =>
    chance.pick([`${code}1`, code.replace('.', '-'), `${code}.H1`, `0${code}`, `TTHC ${code}`]),
  ),
  'code-number': set('code', (_, chance) => `1${chance.pick(['.', ','])}00${1 + chance.below(999)}`),
  'code-damage': set('code', (code, chance) =>
    inside(chance.pick([code, `${code}.H26`]), chance.pick([' ', '\n', '\u00a0', '\u200b']), chance),
  ),
  'code-suffix': set(
    'code',
    (code, chance) => code + chance.pick(['.H26', '.H05', '.000.00.00.H48', '.G07']),
  ),
  'code-price': set('code', (code, chance) => chance.pick(['4', '7', '8', '9']) + code.slice(1)),
  'code-internal': set('code', (code, chance) => chance.pick(['5', '6']) + code.slice(1)),
  'code-in-name': (rows, i, chance) => {
    const row = rows[i] as Row;
    row.name = chance.pick([
      `${row.name} (${row.code})`,
      `${row.name}/ ${row.code}`,
      `${row.code} ${row.name}`,
    ]);
    return i;
  },
  'code-disagrees': (rows, i, chance) => {
    const row = rows[i] as Row;
    row.name = `${row.name} (${other(rows, i, chance).code})`;
    return i;
  },
  'duplicate-code': (rows, i, chance) => {
    (rows[i] as Row).code = other(rows, i, chance).code ?? '';
    return i;
  },
  'repeated-row': (rows, i, chance) => {
    rows.splice(chance.below(rows.length), 0, { ...rows[i], ordinal: '99' });
    return rows.findIndex(({ ordinal }) => ordinal === '99');
  },
  'name-missing': set('name', ''),
  'name-long': set('name', (name, chance) =>
    `${name} ${'theo quy định '.repeat(40 + chance.below(40))}`.trim(),
  ),
  'name-blanks': set('name', (name, chance) => name.replace(' ', chance.pick(['  ', '\n', ' \n ', '   ']))),
  'text-not-nfc': set('name', (name) => name.normalize('NFD')),
  'invisible-characters': set('name', (name, chance) =>
    inside(name, chance.pick(['\u200b', '\ufeff', '\u00ad', '\u200e']), chance),
  ),
  'same-name': (rows, i, chance) => {
    (rows[i] as Row).name = other(rows, i, chance).name ?? '';
    return i;
  },
  'near-name': (rows, i, chance) => {
    const name = other(rows, i, chance).name ?? '';
    (rows[i] as Row).name = chance.pick([name.toUpperCase(), `${name}.`, name.replace(' ', ' - ')]);
    return i;
  },
  'field-missing': set('field', ''),
  'field-unknown': set('field', (field, chance) => inside(field, chance.pick(['x', 'ả', '?']), chance)),
  'field-spelling': (rows, i) => {
    (rows[i] as Row).field = (rows[i]?.field ?? '').toUpperCase();
    return i;
  },
  'level-missing': set('level', ''),
  'level-unknown': set('level', oneOf('Cấp vùng', 'Cấp tỉnh, cấp thôn', '3', 'Toàn quốc')),
  'level-ended': set('level', oneOf('Cấp huyện', 'Cấp tỉnh, Cấp huyện', 'Huyện')),
  'agency-missing': set('implementing_agencies', ''),
  'promulgator-missing': set('agency', ''),
  'agency-unknown': set('implementing_agencies', oneOf('Sở Tư Pháp', 'UBND cấp xã', 'Sở Y tế; Sở Lao động')),
  'agency-several': set('implementing_agencies', oneOf('Sở Tư pháp\nSở Y tế', 'Sở Y tế; Sở Xây dựng')),
  'agency-repeated': set(
    'implementing_agencies',
    oneOf('Sở Tư pháp\nSở Tư pháp', 'Sở Y tế; Sở Tư pháp;Sở Y tế'),
  ),
  'time-limit-missing': set('time_limit', oneOf('', '-', '–')),
  'time-limit-unparsed': set(
    'time_limit',
    oneOf('theo quy định', 'sớm nhất có thể', 'Trước khi tàu rời cảng'),
  ),
  'time-limit-word': set('time_limit', (_, chance) => `${1 + chance.below(60)} làm việc`),
  'time-limit-assumed': set('time_limit', (_, chance) =>
    chance.pick([
      `${8 * (1 + chance.below(40))} giờ`,
      `${1 + chance.below(9)}-${10 + chance.below(9)} ngày làm việc`,
    ]),
  ),
  'time-limit-channels': set('time_limit', (_, chance) => {
    const days = 1 + chance.below(20);
    return `${days} ngày làm việc; ${days + 1 + chance.below(20)} ngày làm việc`;
  }),
  'fee-unreadable': set('fee', oneOf('Phí : o Đồng', 'Phí :  Đồng', 'có', 'tùy trường hợp', 'xem bảng')),
  'online-unknown': set('online', oneOf('Mức độ 5', 'một nửa', 'có', 'trực tuyến')),
  'online-inconsistent': (rows, i, chance) => {
    const row = rows[i] as Row;
    if (chance.happens(0.5)) Object.assign(row, { online_full: 'x', online_partial: 'x' });
    else row.channel = chance.pick(['Trực tiếp', 'Trực tiếp; bưu chính']);
    return i;
  },
  'status-unknown': set('status', oneOf('đang xem xét', 'tạm dừng', '7')),
  'decision-missing': set('decision', ''),
  'date-unreadable': set('effective_from', oneOf('31/02/2026', 'đầu năm 2026', '2026-13-01', '1/2026')),
  'effective-order': set('effective_from', (_, chance) => `${1 + chance.below(19)}/12/2025`),
  'legal-basis-expired': set(
    'legal_basis',
    oneOf(
      'Nghị định 61/2018/NĐ-CP',
      'NĐ số 107/2021/NĐ-CP',
      'Thông tư 12/2019/TT-BTP (hết hiệu lực từ ngày 01/03/2024)',
    ),
  ),
  'boundary-free-level': set('level', ''),
  'mark-unknown': (rows, i, chance) => {
    const column = chance.pick(['boundary_free', 'interlinked'] as const);
    (rows[i] as Row)[column] = chance.pick(['tùy', 'một phần', '5']);
    return i;
  },
  'delegated-nowhere': set('delegated_to', oneOf('Có', 'x', 'Ủy quyền', 'có ủy quyền.')),
  'replaces-unreadable': set('replaces', oneOf('thủ tục cũ', '1.0011', 'QĐ 12')),
  'row-shifted': (rows, i, chance) => {
    const row = rows[i] as Row;
    const { code = '', name = '', field = '' } = row;
    if (chance.happens(0.5))
      Object.assign(row, { ordinal: '', code: '', name: code, field: name, level: field });
    else Object.assign(row, { ordinal: code, code: name, name: field });
    return i;
  },
  'heading-row': (rows, i, chance) => {
    rows.splice(
      i,
      0,
      heading(
        chance.pick([
          'CẤP TỈNH',
          'LĨNH VỰC: HỘ TỊCH',
          'A. TTHC áp dụng chung',
          'I. Danh mục TTHC mới ban hành',
        ]),
      ),
    );
    return i;
  },
  'heading-count': (rows, i, chance) => {
    const below = rows.length - i;
    const stated = below + chance.pick([-1, 1, 2, 10]);
    rows.splice(i, 0, heading(`LĨNH VỰC: CHỨNG THỰC (${Math.max(stated, 0)} TTHC)`));
    return i;
  },
};
