/** What is said of a scenario: as a file, and against what the database holds. */
import type { Gallery } from '#lang/words.js';

export const scenarioWords = {
  // The scenario as a file
  'unknown-key': {
    severity: 'error',
    vi: 'Dự thảo có mục lạ "{key}".',
    en: 'The scenario has an unknown entry "{key}".',
    fix: { vi: 'Các mục dùng được ở đây: {known}', en: 'Entries known here: {known}' },
  },
  'misspelt-key': {
    severity: 'error',
    vi: 'Dự thảo có mục lạ "{key}"; có lẽ là "{nearest}".',
    en: 'The scenario has an unknown entry "{key}"; perhaps "{nearest}" is meant.',
    fix: { vi: 'Sửa thành {nearest}: …', en: 'Write {nearest}: …' },
  },
  'section-outside-phase': {
    severity: 'error',
    vi: 'Dự thảo chia giai đoạn (phases): mục "{key}" phải nằm trong một giai đoạn.',
    en: 'The scenario is divided into phases: entry "{key}" must stand inside one of them.',
    fix: {
      vi: 'Chuyển "{key}" vào giai đoạn tương ứng trong phases:',
      en: 'Move "{key}" into the phase that it belongs to, under phases:',
    },
  },
  'phase-order': {
    severity: 'error',
    vi: 'Giai đoạn này bắt đầu ngày {effective}, không sau giai đoạn liền trước ({before}).',
    en: 'This phase begins on {effective}, not after the one before it ({before}).',
    fix: {
      vi: 'Xếp các giai đoạn theo ngày hiệu lực; hai giai đoạn cùng ngày thì gộp làm một',
      en: 'Order the phases by their effective days; put two of the same day together',
    },
  },
  'phase-twice': {
    severity: 'error',
    vi: 'Hai giai đoạn cùng tên "{name}".',
    en: 'Two phases bear the name "{name}".',
    fix: { vi: 'Đặt cho mỗi giai đoạn một tên riêng', en: 'Give each phase a name of its own' },
  },
  'not-supported-yet': {
    severity: 'error',
    vi: 'Mục "{key}" thuộc phương án đầy đủ, phiên bản này chưa thực hiện được; không mục nào bị bỏ qua ngầm.',
    en: 'Entry "{key}" belongs to the full scenario and this version cannot carry it out yet; nothing is passed over in silence.',
    fix: {
      vi: 'Bỏ mục "{key}" khỏi tệp, xử lý việc đó ngoài phương án này',
      en: 'Take "{key}" out of the file and settle it outside this plan',
    },
  },
  'missing-key': {
    severity: 'error',
    vi: 'Thiếu mục bắt buộc "{key}".',
    en: 'The entry "{key}" is required and missing.',
    fix: { vi: 'Thêm: {key}: …', en: 'Add: {key}: …' },
  },
  'not-a-list': {
    severity: 'error',
    vi: 'Mục "{key}" phải là một danh sách.',
    en: 'Entry "{key}" must be a list.',
    fix: {
      vi: 'Ghi dạng {key}: [ … ], hoặc mỗi dòng một mục bắt đầu bằng "- "',
      en: 'Write {key}: [ … ], or one item a line, each after "- "',
    },
  },
  'scenario-empty': {
    severity: 'error',
    vi: 'Tệp dự thảo không có nội dung.',
    en: 'The scenario has no content.',
    fix: {
      vi: 'Lập dự thảo mới có chú giải: motcua reorg new -o DU_THAO.yaml',
      en: 'Begin one with comments: motcua reorg new -o SCENARIO.yaml',
    },
  },
  'not-a-map': {
    severity: 'error',
    vi: '"{key}" phải gồm các cặp tên: giá trị.',
    en: '"{key}" must consist of name: value pairs.',
    fix: {
      vi: 'Ghi mỗi mục một dòng: tên: giá trị, thụt vào dưới dấu "- "',
      en: 'Write one entry a line as name: value, indented under its "- "',
    },
  },
  'not-text': {
    severity: 'error',
    vi: 'Mục "{key}" phải là một giá trị đơn, không phải danh sách hay nhóm.',
    en: 'Entry "{key}" must be a single value, not a list or a group.',
    fix: { vi: 'Ghi dạng {key}: giá trị', en: 'Write {key}: value' },
  },
  'empty-value': {
    severity: 'error',
    vi: 'Mục "{key}" để trống.',
    en: 'Entry "{key}" is empty.',
    fix: {
      vi: 'Ghi giá trị sau "{key}:", hoặc bỏ mục này',
      en: 'Write a value after "{key}:", or leave the entry out',
    },
  },
  'bad-date': {
    severity: 'error',
    vi: '"{value}" ở mục "{key}" không phải một ngày có thật.',
    en: '"{value}" under "{key}" is not a real day.',
    fix: { vi: 'Ghi dạng 2025-03-01 hoặc 01/03/2025', en: 'Write it as 2025-03-01 or 01/03/2025' },
  },
  'bad-code': {
    severity: 'error',
    vi: '"{value}" ở mục "{key}" không thể là mã.',
    en: '"{value}" under "{key}" cannot be a code.',
    fix: {
      vi: 'Mã gồm chữ, số, dấu chấm, gạch nối, không có khoảng trắng; ví dụ CN-TH',
      en: 'A code has letters, digits, dots, hyphens and no blanks; for example CN-TH',
    },
  },
  'bad-number': {
    severity: 'error',
    vi: '"{value}" ở mục "{key}" không phải một số dùng được.',
    en: '"{value}" under "{key}" is not a number that can be used.',
    fix: {
      vi: 'quota, at_least, at_most: số nguyên từ 0; max_distance_km: số km; longitude, latitude: số thập phân theo độ; share: 35 % hoặc 0,35',
      en: 'quota, at_least, at_most: a whole number from 0; max_distance_km: kilometres; longitude, latitude: decimal degrees; share: 35 % or 0.35',
    },
  },
  'bad-yes-no': {
    severity: 'error',
    vi: 'Mục "{key}" phải là có hoặc không, không phải "{value}".',
    en: 'Entry "{key}" must be yes or no, not "{value}".',
    fix: { vi: 'Ghi {key}: có, hoặc bỏ mục này', en: 'Write {key}: yes, or leave it out' },
  },
  'bad-choice': {
    severity: 'error',
    vi: 'Mục "{key}" không nhận "{value}".',
    en: 'Entry "{key}" cannot be "{value}".',
    fix: { vi: 'Chọn một trong: {allowed}', en: 'Choose one of: {allowed}' },
  },
  'nothing-to-do': {
    severity: 'error',
    vi: 'Dự thảo không mở, không sáp nhập và không thay đổi đơn vị nào.',
    en: 'The scenario neither opens, merges nor changes a unit.',
    fix: {
      vi: 'Thêm một trong các mục open, merge, close, rename, move',
      en: 'Add one of open, merge, close, rename, move',
    },
  },

  'parallel-too-early': {
    severity: 'error',
    vi: 'Ngày cuối hoạt động song song {last} trước ngày hiệu lực {effective}.',
    en: 'The last parallel day {last} lies before the effective day {effective}.',
    fix: {
      vi: 'Sửa parallel_until, hoặc bỏ mục này nếu đơn vị cũ đóng ngay ngày hiệu lực',
      en: 'Correct parallel_until, or leave it out where the old units close on the effective day',
    },
  },

  // The scenario against what the database holds
  'opened-twice': {
    severity: 'error',
    vi: 'Dự thảo mở đơn vị "{unit}" hai lần.',
    en: 'The scenario opens unit "{unit}" twice.',
    fix: { vi: 'Bỏ một mục, hoặc sửa mã', en: 'Take one out, or correct its code' },
  },
  'code-taken': {
    severity: 'error',
    vi: 'Mã "{unit}" đang là, hoặc sẽ là, mã của một đơn vị khác.',
    en: 'Code "{unit}" is borne by another unit, or will be.',
    fix: {
      vi: 'Chọn mã khác; xem đơn vị giữ mã này: motcua org tree',
      en: 'Choose another code; see who bears it: motcua org tree',
    },
  },
  'unknown-unit': {
    severity: 'error',
    vi: 'Không có đơn vị mã "{unit}".',
    en: 'There is no unit "{unit}".',
    fix: { vi: 'Kiểm tra lại mã: motcua org tree', en: 'Check the code: motcua org tree' },
  },
  'unknown-successor': {
    severity: 'error',
    vi: 'Đơn vị tiếp nhận "{unit}" chưa có và dự thảo không mở.',
    en: 'The successor "{unit}" does not exist and the scenario does not open it.',
    fix: { vi: 'Thêm "{unit}" vào open:, hoặc sửa mã', en: 'Add "{unit}" under open:, or correct the code' },
  },
  'unit-closed': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" chỉ hoạt động đến hết {last}.',
    en: 'Unit "{unit}" is open only until the end of {last}.',
    fix: {
      vi: 'Bỏ đơn vị này khỏi dự thảo, hoặc hoàn tác việc đóng: motcua history --unit {unit}',
      en: 'Take it out of the scenario, or undo its closing: motcua history --unit {unit}',
    },
  },
  'opens-later': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" mở từ {day}, không trước ngày hiệu lực {effective} của dự thảo.',
    en: 'Unit "{unit}" opens on {day}, not before the effective day {effective} of the scenario.',
    fix: {
      vi: 'Lùi ngày hiệu lực, hoặc bỏ đơn vị này',
      en: 'Choose a later effective day, or leave the unit out',
    },
  },
  'changes-later': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" còn thay đổi từ {day} (đã ghi, hoặc thuộc giai đoạn trước), sau ngày dự thảo đóng hoặc đổi đơn vị này ({effective}).',
    en: 'Unit "{unit}" still has a change from {day} (recorded, or of an earlier phase), after the scenario closes or changes it ({effective}).',
    fix: {
      vi: 'Lùi ngày hiệu lực, cho hoạt động song song kết thúc sớm hơn, hoặc hoàn tác thay đổi đã ghi: motcua history --unit {unit}',
      en: 'Choose a later effective day, let parallel running end earlier, or undo the change recorded: motcua history --unit {unit}',
    },
  },
  'merged-twice': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" được nhập vào cả "{first}" và "{second}".',
    en: 'Unit "{unit}" is merged into both "{first}" and "{second}".',
    fix: { vi: 'Giữ một nơi tiếp nhận cho mỗi đơn vị', en: 'Keep one successor for each unit' },
  },
  'successor-merged': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" vừa tiếp nhận vừa bị sáp nhập trong cùng dự thảo.',
    en: 'Unit "{unit}" both takes over and is merged away in the same scenario.',
    fix: { vi: 'Nhập thẳng vào đơn vị cuối cùng', en: 'Merge straight into the last successor' },
  },
  'opened-merged': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" vừa được mở vừa bị sáp nhập trong cùng dự thảo.',
    en: 'Unit "{unit}" is opened and merged away in the same scenario.',
    fix: { vi: 'Bỏ "{unit}" khỏi open: hoặc khỏi from:', en: 'Take "{unit}" out of open: or out of from:' },
  },
  'two-fates': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" vừa ở mục {first} vừa ở mục {second} của dự thảo.',
    en: 'Unit "{unit}" stands under both {first} and {second} of the scenario.',
    fix: { vi: 'Giữ một mục cho mỗi đơn vị', en: 'Keep one entry for each unit' },
  },
  'changes-nothing': {
    severity: 'error',
    vi: 'Mục này không làm đơn vị "{unit}" khác đi: tên, đơn vị cấp trên, trụ sở đều như đang có.',
    en: 'This entry leaves unit "{unit}" as it is: name, parent and premises are those it has.',
    fix: { vi: 'Bỏ mục này, hoặc sửa giá trị', en: 'Take the entry out, or correct its value' },
  },
  'nothing-selected': {
    severity: 'error',
    vi: 'Không có đơn vị nào khớp điều kiện chọn để nhập vào "{unit}".',
    en: 'No unit matches what is selected to be merged into "{unit}".',
    fix: {
      vi: 'Sửa kind, level, areas hoặc except; xem đơn vị đang có: motcua org list',
      en: 'Correct kind, level, areas or except; see the units there are: motcua org list',
    },
  },
  'selected-partly': {
    severity: 'warning',
    vi: 'Đơn vị "{unit}" phục vụ cả địa bàn trong và ngoài danh sách {areas}; điều kiện địa bàn không áp dụng cho đơn vị này.',
    en: 'Unit "{unit}" serves areas both in and outside the list {areas}; the list does not apply to it.',
    fix: {
      vi: 'Nêu mã đơn vị trong from:, hoặc trong except: ở mục units:',
      en: 'Name the unit under from:, or under except: as one of units:',
    },
  },
  'list-cell-missing': {
    severity: 'error',
    vi: 'Dòng này của danh sách để trống cột "{column}".',
    en: 'This row of the list leaves the column "{column}" empty.',
    fix: { vi: 'Điền ô này, hoặc bỏ dòng', en: 'Fill the cell in, or take the row out' },
  },
  'none-selected': {
    severity: 'error',
    vi: 'Không có đơn vị nào khớp điều kiện chọn của mục {entry}.',
    en: 'No unit matches what entry {entry} selects.',
    fix: {
      vi: 'Sửa kind, level, areas hoặc except; xem đơn vị đang có: motcua org list',
      en: 'Correct kind, level, areas or except; see the units there are: motcua org list',
    },
  },
  'list-file-cell': {
    severity: 'error',
    vi: 'Ô "{column}" của danh sách phải là một mã: "{value}".',
    en: 'Cell "{column}" of the list must be a code: "{value}".',
    fix: { vi: 'Ghi mỗi dòng đúng một mã ở cột này', en: 'Write one code in this column on each row' },
  },
  'sent-to-ending': {
    severity: 'error',
    vi: 'Dự thảo đưa người đến đơn vị "{unit}" trong khi chính đơn vị này kết thúc.',
    en: 'The scenario sends people to unit "{unit}", which it ends.',
    fix: { vi: 'Đưa thẳng đến đơn vị tiếp nhận', en: 'Send them to the successor' },
  },
  'unknown-person': {
    severity: 'error',
    vi: 'Không có cán bộ mã "{staff}".',
    en: 'There is no member of staff "{staff}".',
    fix: { vi: 'Kiểm tra lại mã: motcua staff list', en: 'Check the code: motcua staff list' },
  },
  'person-absent': {
    severity: 'error',
    vi: 'Cán bộ "{staff}" không có phân công chính nào vào ngày hiệu lực {day}, hoặc đã thôi làm việc.',
    en: 'Member of staff "{staff}" holds no main posting on the effective day {day}, or has left.',
    fix: {
      vi: 'Bỏ người này khỏi dự thảo, hoặc ghi phân công trước: motcua staff show {staff}',
      en: 'Take the person out of the scenario, or record a posting first: motcua staff show {staff}',
    },
  },
  'person-away': {
    severity: 'error',
    vi: 'Cán bộ "{staff}" đang biệt phái hoặc được cử đi nơi khác vào ngày {day}; không bố trí tiếp được.',
    en: 'Member of staff "{staff}" is seconded or lent elsewhere on {day} and cannot be sent on.',
    fix: {
      vi: 'Cho trở về trước (motcua staff move {staff}), hoặc bỏ khỏi dự thảo',
      en: 'Let the person return first (motcua staff move {staff}), or take them out of the scenario',
    },
  },
  'person-twice': {
    severity: 'error',
    vi: 'Cán bộ "{staff}" có hai lệnh bố trí: {first} và {second}.',
    en: 'Member of staff "{staff}" is given two orders: {first} and {second}.',
    fix: { vi: 'Giữ một lệnh cho mỗi người', en: 'Keep one order for each person' },
  },
  'pinned-ordered': {
    severity: 'error',
    vi: 'Cán bộ "{staff}" nằm trong pin (chỉ chuyển theo đơn vị) nhưng cũng có lệnh bố trí {order}.',
    en: 'Member of staff "{staff}" is pinned (may only follow) and is also given the order {order}.',
    fix: { vi: 'Bỏ một trong hai', en: 'Take one of the two out' },
  },
  'order-too-early': {
    severity: 'error',
    vi: 'Ngày cuối {last} của lệnh bố trí cán bộ "{staff}" trước ngày hiệu lực {effective}.',
    en: 'The last day {last} of the order for "{staff}" lies before the effective day {effective}.',
    fix: { vi: 'Sửa until', en: 'Correct until' },
  },
  'rule-idle': {
    severity: 'warning',
    vi: 'Quy tắc {rule} không áp dụng cho ai.',
    en: 'Rule {rule} applies to nobody.',
    fix: {
      vi: 'Kiểm tra match; quy tắc đầu tiên phù hợp được áp dụng, các quy tắc sau bị bỏ qua',
      en: 'Check its match; the first rule that fits decides and later ones do not',
    },
  },
  'parent-unknown': {
    severity: 'error',
    vi: 'Đơn vị cấp trên "{parent}" của "{unit}" không hoạt động vào ngày {day}.',
    en: 'The parent "{parent}" of "{unit}" is not open on {day}.',
    fix: {
      vi: 'Sửa mã ở parent:, hoặc mở "{parent}" trong open:',
      en: 'Correct parent:, or open "{parent}" under open:',
    },
  },
} as const satisfies Gallery;
