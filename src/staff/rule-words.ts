/** What each rule says of the people and their postings. What restricts somebody is never named. */
import type { Gallery } from '#lang/words.js';

export const ruleWords = {
  'two-main-postings': {
    severity: 'error',
    vi: 'Cán bộ {code} có hai nơi công tác chính vào ngày {day}: {unit} và {other}.',
    en: '{code} has two main postings on {day}: {unit} and {other}.',
    fix: {
      vi: 'Kết thúc một quá trình trước đó, hoặc ghi hình thức "kiêm nhiệm"',
      en: 'End one of them before, or make it concurrent',
    },
  },
  'outside-unit': {
    severity: 'error',
    vi: 'Cán bộ {code} công tác tại {unit} vào ngày {day}, khi đơn vị không hoạt động.',
    en: '{code} is posted at {unit} on {day}, when the unit is not open.',
    fix: {
      vi: 'Sửa ngày, hoặc chọn đơn vị khác (motcua org show {unit})',
      en: 'Correct the days, or choose another unit (motcua org show {unit})',
    },
  },
  'posted-after-leaving': {
    severity: 'error',
    vi: 'Cán bộ {code} làm việc đến hết {last}, nhưng sau đó vẫn được bố trí tại {unit}.',
    en: '{code} leaves after {last} and is posted at {unit} beyond that day.',
    fix: {
      vi: 'Sửa ngày nghỉ việc, hoặc ghi ngày cuối của quá trình: motcua staff show {code}',
      en: 'Correct the leaving day, or end the posting: motcua staff show {code}',
    },
  },
  'task-not-allowed': {
    severity: 'error',
    vi: 'Cán bộ {code} tại {unit} được giao nhiệm vụ không được phép: {tasks}.',
    en: '{code} at {unit} is given tasks that are not allowed: {tasks}.',
    fix: {
      vi: 'Chỉ giao: {allowed}; nếu loại nhân sự ghi sai thì sửa cột "Loại nhân sự"',
      en: 'Allowed are: {allowed}; if the employment is wrong, correct the column "employment"',
    },
  },
  'away-at-home': {
    severity: 'warning',
    vi: 'Cán bộ {code} biệt phái hoặc được cử đến chính đơn vị đang tính biên chế, {unit}, từ {start}.',
    en: '{code} is seconded or lent, from {start}, to the very unit that counts the person, {unit}.',
    fix: {
      vi: 'Ghi đơn vị cử ở cột "Đơn vị tính biên chế", hoặc hình thức "chính"',
      en: 'Name the sender in the column "quota_unit", or make the posting main',
    },
  },
  'secondment-too-long': {
    severity: 'warning',
    vi: 'Cán bộ {code} biệt phái tại {unit} từ {start} đến hết {last}, quá {years} năm.',
    en: '{code} is seconded to {unit} from {start} to {last}, longer than {years} years.',
    fix: {
      vi: 'Kết thúc chậm nhất {limit} (Điều 26 NĐ 170/2025/NĐ-CP), hoặc điều động',
      en: 'End it by {limit} (NĐ 170/2025/NĐ-CP, Art. 26), or transfer the person',
    },
  },
  'secondment-open': {
    severity: 'warning',
    vi: 'Cán bộ {code} biệt phái tại {unit} từ {start} không có thời hạn.',
    en: '{code} is seconded to {unit} from {start} without an end.',
    fix: {
      vi: 'Ghi ngày cuối, chậm nhất {limit} (Điều 26 NĐ 170/2025/NĐ-CP)',
      en: 'Give its last day, {limit} at the latest (NĐ 170/2025/NĐ-CP, Art. 26)',
    },
  },
  'no-return': {
    severity: 'warning',
    vi: 'Cán bộ {code} biệt phái hoặc được cử đến hết {last}, sau đó không được bố trí ở đâu.',
    en: '{code} is away until {last} and posted nowhere after that.',
    fix: {
      vi: 'motcua staff move {code} --to {sender} --from {day} --decision SỐ',
      en: 'motcua staff move {code} --to {sender} --from {day} --decision N',
    },
  },
  'leader-in-two-units': {
    severity: 'warning',
    vi: 'Cán bộ {code} lãnh đạo hai đơn vị từ {day}: {unit} và {other}.',
    en: '{code} leads two units from {day}: {unit} and {other}.',
    fix: {
      vi: 'Nếu chỉ phụ trách thì ghi "quyền" hoặc "phụ trách" ở cột chức vụ; nếu không, kết thúc một chức vụ',
      en: 'If one of them is only led in an acting capacity, write "acting" before the position; otherwise end one',
    },
  },
  'competence-missing': {
    severity: 'warning',
    vi: 'Đơn vị {unit} phục vụ lĩnh vực "{field}" nhưng không có ai vừa đủ chuyên môn vừa được giao tiếp nhận vào ngày {day}.',
    en: 'Unit {unit} serves "{field}", but nobody there is competent for it and receives on {day}.',
    fix: {
      vi: 'Bố trí người có lĩnh vực này, hoặc ghi ở cột "Lĩnh vực" của motcua staff import: motcua staff list --field "{field}"',
      en: 'Post somebody who is, or record it in the column "fields" of motcua staff import: motcua staff list --field "{field}"',
    },
  },
  'unknown-field': {
    severity: 'warning',
    vi: 'Lĩnh vực "{field}" của cán bộ {code} không có trong danh mục TTHC.',
    en: 'The field "{field}" of {code} is not in the catalogue of procedures.',
    fix: {
      vi: 'Viết như trong danh mục: motcua catalogue list --count-by field',
      en: 'Write it as the catalogue does: motcua catalogue list --count-by field',
    },
  },
  'unknown-residence': {
    severity: 'warning',
    vi: 'Nơi cư trú "{residence}" của cán bộ {code} không phải mã địa bàn đã khai báo.',
    en: 'The residence "{residence}" of {code} is no area that is declared.',
    fix: {
      vi: 'Ghi mã xã, phường hiện nay; khai báo địa bàn: motcua org apply --areas TỆP',
      en: 'Write the code of the commune; areas are declared by: motcua org apply --areas FILE',
    },
  },
  'restriction-expired': {
    severity: 'note',
    vi: 'Cán bộ {code} có diện không điều động đã hết thời hạn.',
    en: 'A transfer restriction of {code} has expired.',
    fix: {
      vi: 'Xóa khỏi cột "Diện không điều động" rồi nhập lại, hoặc ghi thời hạn mới',
      en: 'Take it out of the column "restriction" and import again, or give a new end',
    },
  },
  'same-name': {
    severity: 'note',
    vi: 'Hai mã {code} và {other} cùng tên "{name}" tại {unit}.',
    en: 'Two codes, {code} and {other}, bear the name "{name}" at {unit}.',
    fix: {
      vi: 'Nếu là một người: bỏ một mã (motcua staff end {other}); nếu là hai người: không cần làm gì',
      en: 'If it is one person, drop one code (motcua staff end {other}); if it is two, nothing needs doing',
    },
  },
  'posted-nowhere': {
    severity: 'note',
    vi: 'Cán bộ {code} đang làm việc nhưng không được bố trí ở đơn vị nào vào ngày {day}.',
    en: '{code} is in service and posted nowhere on {day}.',
    fix: {
      vi: 'motcua staff move {code} --to ĐƠN-VỊ --from {day} --decision SỐ, hoặc motcua staff end {code}',
      en: 'motcua staff move {code} --to UNIT --from {day} --decision N, or motcua staff end {code}',
    },
  },
} as const satisfies Gallery;

export type RuleSlug = keyof typeof ruleWords;
