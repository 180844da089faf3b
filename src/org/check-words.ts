/** What is said of an organisation on the day of a check: leaders, quotas, scope, places, phases. */
import type { Gallery } from '#lang/words.js';

export const checkWords = {
  'leader-missing': {
    severity: 'error',
    vi: 'Đơn vị {code} ({name}) không có giám đốc vào ngày {day}.',
    en: 'Unit {code} ({name}) has no director on {day}.',
    fix: {
      vi: 'Bố trí giám đốc hoặc người phụ trách: motcua staff move MÃ_CÁN_BỘ --to {code} --from NGÀY --decision SỐ --position "Giám đốc"',
      en: 'Post a director, acting or appointed: motcua staff move STAFF_CODE --to {code} --from DATE --decision NUMBER --position director',
    },
  },
  'leader-acting': {
    severity: 'note',
    vi: 'Đơn vị {code} do {staff} phụ trách, chưa có giám đốc được bổ nhiệm.',
    en: 'Unit {code} is led by {staff} as acting director; nobody is appointed.',
    fix: { vi: 'Bổ nhiệm giám đốc khi đủ điều kiện', en: 'Appoint a director when it can be done' },
  },
  'leader-surplus': {
    severity: 'error',
    vi: 'Đơn vị {code} có {directors} giám đốc (tối đa {mostDirectors}) và {deputies} phó giám đốc (tối đa {mostDeputies}).',
    en: 'Unit {code}: directors {directors} (at most {mostDirectors}), deputies {deputies} (at most {mostDeputies}).',
    fix: {
      vi: 'Chuyển bớt hoặc đổi chức vụ: motcua staff list --unit {code}',
      en: 'Move some or change their positions: motcua staff list --unit {code}',
    },
  },
  'point-apparatus': {
    severity: 'error',
    vi: 'Điểm tiếp nhận {code} không có bộ máy riêng, nhưng có người giữ chức vụ lãnh đạo: {staff}.',
    en: 'Point {code} has no apparatus of its own, yet these hold leading positions there: {staff}.',
    fix: {
      vi: 'Bố trí họ ở chi nhánh, hoặc sửa chức vụ',
      en: 'Post them at the branch, or correct the position',
    },
  },
  'quota-exceeded': {
    severity: 'error',
    vi: 'Đơn vị {code}: {assigned} người tính vào định mức, vượt số được giao {quota} ({employment}).',
    en: 'Unit {code}: {assigned} people count in a quota of {quota} ({employment}).',
    fix: {
      vi: 'Xem từng loại nhân sự: motcua org quota --unit {code}',
      en: 'See each kind of staff: motcua org quota --unit {code}',
    },
  },
  'quota-children': {
    severity: 'error',
    vi: 'Đơn vị {code} có định mức {quota}, nhưng tổng định mức các đơn vị trực thuộc là {sum}.',
    en: 'Unit {code} has a quota of {quota}, but those directly below it add up to {sum}.',
    fix: { vi: 'Điều chỉnh định mức của một bên', en: 'Adjust one or the other' },
  },
  'fixed-fields': {
    severity: 'note',
    vi: 'Đơn vị {code} thiếu {missing} lĩnh vực cố định: {fields}.',
    en: 'Unit {code} lacks {missing} of the fixed fields: {fields}.',
    fix: {
      vi: 'Bổ sung lĩnh vực; nếu địa phương quy định khác: --fixed-fields branch="A; B", hoặc --rule fixed-fields=off',
      en: 'Add the fields; where other ones are fixed: --fixed-fields branch="A; B", or --rule fixed-fields=off',
    },
  },
  'procedure-nowhere': {
    severity: 'warning',
    vi: 'Lĩnh vực "{field}": {count} thủ tục không có đơn vị nào tiếp nhận ({codes}).',
    en: 'Field "{field}": procedures that no unit takes in: {count} ({codes}).',
    fix: {
      vi: 'Thêm lĩnh vực hoặc mã thủ tục vào phạm vi của một đơn vị',
      en: 'Add the field, or the procedures, to the scope of a unit',
    },
  },
  'procedure-single': {
    severity: 'note',
    vi: 'Lĩnh vực "{field}": {count} thủ tục chỉ được tiếp nhận tại một điểm, {code} ({codes}).',
    en: 'Field "{field}": procedures that point {code} alone takes in: {count} ({codes}).',
    fix: {
      vi: 'Cân nhắc thêm nơi tiếp nhận thứ hai',
      en: 'Consider a second place that takes them in',
    },
  },
  'coordinates-outside': {
    severity: 'warning',
    vi: 'Đơn vị {code} có tọa độ ngoài địa bàn tỉnh: kinh độ {longitude}, vĩ độ {latitude}.',
    en: 'Unit {code} lies outside the province: longitude {longitude}, latitude {latitude}.',
    fix: { vi: 'Kiểm tra tọa độ trên bản đồ', en: 'Check the coordinates on a map' },
  },
  'same-name': {
    severity: 'warning',
    vi: 'Các đơn vị {code}, {others} cùng tên "{name}".',
    en: 'Units {code}, {others} share the name "{name}".',
    fix: {
      vi: 'Nếu là một đơn vị ghi hai lần: kết thúc bớt; nếu không, thêm địa danh vào tên',
      en: 'If it is one unit listed twice, close one; otherwise add the place to the names',
    },
  },
  'same-address': {
    severity: 'warning',
    vi: 'Các đơn vị {code}, {others} cùng loại và cùng địa chỉ "{address}".',
    en: 'Units {code}, {others} are of one kind and share the address "{address}".',
    fix: {
      vi: 'Kiểm tra xem có phải một đơn vị ghi hai lần không',
      en: 'See whether it is one unit listed twice',
    },
  },
  'phase-gap': {
    severity: 'error',
    vi: 'Đơn vị {code} hoạt động đến hết {last}, nhưng đơn vị kế thừa {next} chỉ hoạt động từ {first}: có ngày không nơi nào tiếp nhận.',
    en: 'Unit {code} is open to {last}, but its successor {next} opens only on {first}: on some days nobody receives.',
    fix: {
      vi: 'Lùi ngày kết thúc của {code}, hoặc cho {next} hoạt động sớm hơn',
      en: 'Let {code} end later, or {next} open earlier',
    },
  },
  'phase-overlap': {
    severity: 'warning',
    vi: 'Đơn vị {code} đã chuyển sang {next} từ {on} nhưng còn hoạt động (ngày cuối: {last}).',
    en: 'Unit {code} went over to {next} on {on}, yet it stays open (last day: {last}).',
    fix: {
      vi: 'Ghi ngày kết thúc của {code}; nếu hai bên chạy song song, ngày sáp nhập là ngày đầu tiên {code} không còn hoạt động',
      en: 'Give the last day of {code}; where both run in parallel, the merger is dated the first day {code} is closed',
    },
  },
  residue: {
    severity: 'error',
    vi: 'Đơn vị {code} đã kết thúc, nhưng từ {day} vẫn còn: {what}.',
    en: 'Unit {code} is closed, yet from {day} on this still points to it: {what}.',
    fix: {
      vi: 'Chuyển sang nơi kế thừa; xem: motcua org lineage {code}',
      en: 'Point it to the successor; see motcua org lineage {code}',
    },
  },
  'area-closed': {
    severity: 'warning',
    vi: 'Đơn vị {code} phục vụ địa bàn {area} đã kết thúc; địa bàn hiện nay: {now}.',
    en: 'Unit {code} serves area {area}, which is closed; what it became: {now}.',
    fix: {
      vi: 'Thay bằng mã địa bàn hiện nay; xem: motcua org lineage {area}',
      en: 'Put the present codes in its place; see motcua org lineage {area}',
    },
  },
  'area-unknown': {
    severity: 'warning',
    vi: 'Đơn vị {code} phục vụ địa bàn {area} chưa được khai báo.',
    en: 'Unit {code} serves area {area}, which is not declared.',
    fix: {
      vi: 'Sửa mã (thường mất số 0 ở đầu), hoặc khai báo: motcua org apply --areas XA_PHUONG.csv',
      en: 'Correct the code (a zero in front is often lost), or declare it: motcua org apply --areas AREAS.csv',
    },
  },
  'unknown-rule': {
    severity: 'error',
    vi: 'Không có quy tắc "{value}".',
    en: 'There is no rule "{value}".',
    fix: { vi: 'Xem các quy tắc: motcua org check --rules', en: 'See the rules: motcua org check --rules' },
  },
  'bad-rule-level': {
    severity: 'error',
    vi: 'Quy tắc {rule}: "{value}" không phải một mức.',
    en: 'Rule {rule}: "{value}" is no level.',
    fix: { vi: 'Dùng off, note, warning hoặc error', en: 'Use off, note, warning or error' },
  },
  'bad-fixed-fields': {
    severity: 'error',
    vi: '"{value}" không cho biết loại đơn vị và các lĩnh vực.',
    en: '"{value}" names no kind of unit and fields.',
    fix: {
      vi: 'Viết như --fixed-fields "branch=Tư pháp; Xây dựng"',
      en: 'Write it as --fixed-fields "branch=Tư pháp; Xây dựng"',
    },
  },
} as const satisfies Gallery;
