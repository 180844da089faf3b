/** What is said of an organisation that breaks a rule. */
import type { Gallery } from '#lang/words.js';

export const ruleWords = {
  'no-parent': {
    severity: 'error',
    vi: 'Đơn vị {code} ({kind}) không có đơn vị cấp trên.',
    en: 'Unit {code} ({kind}) has no parent.',
    fix: { vi: 'Ghi mã đơn vị cấp trên: {choices}', en: 'Name its parent: {choices}' },
  },
  'wrong-parent-kind': {
    severity: 'error',
    vi: 'Đơn vị {code} ({kind}) trực thuộc {parent} ({parentKind}) từ {day}, không đúng loại đơn vị cấp trên.',
    en: 'Unit {code} ({kind}) cannot hang under {parent} ({parentKind}), as it does from {day}.',
    fix: { vi: 'Đơn vị cấp trên được phép: {choices}', en: 'It may hang under: {choices}' },
  },
  cycle: {
    severity: 'error',
    vi: 'Đơn vị {code} nằm trong vòng các đơn vị trực thuộc lẫn nhau từ {day}: {chain}.',
    en: 'Unit {code} is in a circle of units that stand above one another from {day}: {chain}.',
    fix: { vi: 'Sửa đơn vị cấp trên của một đơn vị trong vòng', en: 'Correct the parent of one of them' },
  },
  'two-centres': {
    severity: 'error',
    vi: 'Có hai trung tâm cấp tỉnh cùng hoạt động từ {day}: {code} và {other}.',
    en: 'Two centres of provincial level are open from {day}: {code} and {other}.',
    fix: {
      vi: 'Kết thúc một trung tâm, hoặc sửa cấp của trung tâm cấp xã',
      en: 'Close one of them, or correct the level of the one that is communal',
    },
  },
  'centre-level': {
    severity: 'error',
    vi: 'Trung tâm {code} phải có cấp tỉnh hoặc cấp xã.',
    en: 'Centre {code} must be of level province or commune.',
    fix: { vi: 'Điền cột "Cấp": tỉnh hoặc xã', en: 'Fill in the column "level": province or commune' },
  },
  'overlapping-lives': {
    severity: 'error',
    vi: 'Vào ngày {day} có hai nơi cùng mang mã {code}.',
    en: 'Two bear the code {code} on {day}.',
    fix: {
      vi: 'Kết thúc nơi mang mã cũ trước ngày nơi mới bắt đầu: motcua org show {code}',
      en: 'End the former before the new one opens: motcua org show {code}',
    },
  },
  'code-reused': {
    severity: 'error',
    vi: 'Mã {code} được dùng lại từ {day}, nhưng không rõ nơi mang mã trước đó đã thành gì.',
    en: 'Code {code} is used again from {day}, but nothing says what became of its former bearer.',
    fix: {
      vi: 'Ghi ngày kết thúc của nơi cũ, hoặc nhập bảng sáp nhập: motcua org lineage import',
      en: 'Give the closing day of the former one, or import what it became: motcua org lineage import',
    },
  },
  'still-staffed': {
    severity: 'error',
    vi: 'Còn {people} người được bố trí tại đơn vị {code} vào những ngày đơn vị không hoạt động.',
    en: '{people} people are still posted at unit {code} on days when it is not open.',
    fix: {
      vi: 'Chuyển họ trước (motcua staff import, hoặc phương án: motcua reorg plan); xem: motcua staff list --unit {code}',
      en: 'Move them first (motcua staff import, or a plan: motcua reorg plan); see motcua staff list --unit {code}',
    },
  },
  'outside-parent': {
    severity: 'error',
    vi: 'Đơn vị {code} trực thuộc {parent} từ {day}, nhưng lúc đó {parent} không hoạt động.',
    en: 'Unit {code} hangs under {parent} from {day}, when {parent} is not open.',
    fix: {
      vi: 'Sửa ngày hoạt động, hoặc chuyển {code} sang đơn vị cấp trên khác trước khi {parent} kết thúc',
      en: 'Correct the days, or move {code} under another unit before {parent} closes',
    },
  },
  'coordinates-swapped': {
    severity: 'error',
    vi: 'Mã {code}: kinh độ và vĩ độ bị đổi chỗ cho nhau.',
    en: 'Code {code}: longitude and latitude stand in each other’s place.',
    fix: {
      vi: 'Đổi lại: ở Việt Nam kinh độ từ 102 đến 118, vĩ độ từ 6 đến 23,5',
      en: 'Exchange them: in Viet Nam longitude is 102 to 118, latitude 6 to 23.5',
    },
  },
} as const satisfies Gallery;
