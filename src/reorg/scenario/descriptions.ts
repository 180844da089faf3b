/** What each entry of a scenario means, for whoever writes one: shown by editors that know the schema. */
import type { Words } from '#lang/words.js';

/** By path, list positions left out; what stands in a phase bears the path that it has in a scenario without phases. */
export const scenarioDescriptions = {
  scenario: { vi: 'Mã của dự thảo, không dấu cách', en: 'Name of the scenario, without blanks' },
  title: { vi: 'Tên gọi của phương án', en: 'Title of the plan' },
  basis: {
    vi: 'Căn cứ: số, ký hiệu và ngày của văn bản',
    en: 'Basis: number and date of the document that orders it',
  },
  conditions: {
    vi: 'Việc phải có người xác nhận trước khi thực hiện, mỗi việc một dòng',
    en: 'What somebody must confirm before the plan is applied, one a line',
  },
  phases: {
    vi: 'Các giai đoạn theo thứ tự ngày hiệu lực; mỗi giai đoạn có các mục riêng',
    en: 'Phases in order of their effective days, each with sections of its own',
  },
  'phases.name': { vi: 'Tên giai đoạn', en: 'Name of the phase' },
  effective: {
    vi: 'Ngày hiệu lực: ngày đầu tiên theo tổ chức mới',
    en: 'Effective day: the first day of the new organisation',
  },
  parallel_until: {
    vi: 'Ngày cuối cùng đơn vị cũ còn tiếp nhận song song, hoặc undecided khi chưa ấn định',
    en: 'Last day on which the old units receive beside the new ones, or undecided',
  },
  open: { vi: 'Đơn vị thành lập mới', en: 'Units that open' },
  'open.code': { vi: 'Mã đơn vị mới', en: 'Code of the new unit' },
  'open.kind': {
    vi: 'Loại đơn vị: trung tâm, chi nhánh, điểm tiếp nhận…',
    en: 'Kind of unit: centre, branch, point…',
  },
  'open.name': { vi: 'Tên đơn vị', en: 'Name of the unit' },
  'open.parent': { vi: 'Mã đơn vị cấp trên trực tiếp', en: 'Code of the unit above it' },
  'open.level': {
    vi: 'Cấp; bỏ trống thì theo đơn vị cấp trên',
    en: 'Level; left out, that of the unit above',
  },
  'open.address': { vi: 'Địa chỉ trụ sở', en: 'Address of the premises' },
  'open.longitude': { vi: 'Kinh độ, độ thập phân', en: 'Longitude in decimal degrees' },
  'open.latitude': { vi: 'Vĩ độ, độ thập phân', en: 'Latitude in decimal degrees' },
  'open.quota': { vi: 'Số người làm việc được giao', en: 'Posts assigned' },
  'open.fields': {
    vi: 'Lĩnh vực tiếp nhận; bỏ trống thì kế thừa của các đơn vị nhập vào',
    en: 'Fields served; left out, those of the units merged into it',
  },
  'open.areas': {
    vi: 'Mã địa bàn phục vụ; bỏ trống thì kế thừa của các đơn vị nhập vào',
    en: 'Codes of the areas served; left out, those of the units merged into it',
  },
  file: {
    vi: 'Tệp CSV hoặc XLSX thay cho các mục, cạnh tệp dự thảo; cột xem: motcua help formats',
    en: 'CSV or XLSX file in the place of entries, beside the scenario; its columns: motcua help formats',
  },
  mapping: {
    vi: 'Tệp YAML khai báo cột của hệ thống khác, cho tệp danh sách này',
    en: "YAML file that says how another system's columns become ours, for this list",
  },
  merge: {
    vi: 'Sáp nhập: đơn vị nào nhập vào đơn vị nào',
    en: 'Mergers: which units go into which',
  },
  'merge.into': {
    vi: 'Mã đơn vị tiếp nhận; đơn vị đang hoạt động nhận thêm lĩnh vực, địa bàn của các đơn vị nhập vào',
    en: 'Code of the successor; one that exists takes over the fields and areas of the units merged into it',
  },
  'merge.from': {
    vi: 'Mã các đơn vị nhập vào, hoặc điều kiện chọn theo loại, cấp, địa bàn',
    en: 'Codes of the units merged, or which to select by kind, level and areas',
  },
  'merge.from.kind': {
    vi: 'Chọn theo loại; bỏ trống thì là Bộ phận Một cửa',
    en: 'Select by kind; left out, one-stop units',
  },
  'merge.from.level': { vi: 'Chọn theo cấp', en: 'Select by level' },
  'merge.from.areas': {
    vi: 'Chọn đơn vị chỉ phục vụ trong các địa bàn này',
    en: 'Select units that serve these areas and no others',
  },
  'merge.except': { vi: 'Trừ ra', en: 'What is left out' },
  'merge.except.units': { vi: 'Trừ các đơn vị này', en: 'These units' },
  'merge.except.areas': {
    vi: 'Trừ đơn vị chỉ phục vụ trong các địa bàn này',
    en: 'Units that serve these areas and no others',
  },
  split: {
    vi: 'Chia tách: đơn vị nào chia cho những đơn vị nào, theo lĩnh vực, địa bàn hoặc tỷ lệ',
    en: 'Splits: which unit is divided among which, by field, area or share',
  },
  'split.from': { vi: 'Mã đơn vị bị chia', en: 'Code of the unit that is divided' },
  'split.into': { vi: 'Các đơn vị nhận', en: 'The units that take a part' },
  'split.into.unit': { vi: 'Mã đơn vị nhận', en: 'Code of the unit that takes it' },
  'split.into.fields': { vi: 'Nhận các lĩnh vực này', en: 'Takes these fields' },
  'split.into.areas': { vi: 'Nhận các địa bàn này', en: 'Takes these areas' },
  'split.into.share': {
    vi: 'Nhận tỷ lệ này, ví dụ 60% hoặc 3/5',
    en: 'Takes this share, for example 60% or 3/5',
  },
  'split.into.rest': { vi: 'Nhận phần còn lại (có/không)', en: 'Takes what is left (yes/no)' },
  close: {
    vi: 'Mã đơn vị kết thúc, không có đơn vị kế thừa',
    en: 'Codes of units that end without a successor',
  },
  rename: { vi: 'Đổi tên', en: 'Renames' },
  'rename.unit': { vi: 'Mã đơn vị', en: 'Code of the unit' },
  'rename.name': { vi: 'Tên mới', en: 'New name' },
  move: { vi: 'Chuyển đơn vị cấp trên hoặc trụ sở', en: 'Another parent or other premises' },
  'move.unit': { vi: 'Mã đơn vị', en: 'Code of the unit' },
  'move.units': {
    vi: 'Chọn nhiều đơn vị theo loại, cấp, địa bàn',
    en: 'Several units, by kind, level and areas',
  },
  'move.parent': { vi: 'Mã đơn vị cấp trên mới', en: 'Code of the new parent' },
  'move.address': { vi: 'Địa chỉ mới', en: 'New address' },
  'move.longitude': { vi: 'Kinh độ, độ thập phân', en: 'Longitude in decimal degrees' },
  'move.latitude': { vi: 'Vĩ độ, độ thập phân', en: 'Latitude in decimal degrees' },
  require: {
    vi: 'Điều phải có sau sắp xếp: số người theo lĩnh vực, chức vụ, nhiệm vụ',
    en: 'What must hold afterwards: people by field, position, task',
  },
  'require.unit': { vi: 'Tại đơn vị này', en: 'At this unit' },
  'require.kind': { vi: 'Tại mọi đơn vị thuộc loại này', en: 'At every unit of this kind' },
  'require.parent': { vi: 'Chỉ các đơn vị dưới đơn vị này', en: 'Only those below this unit' },
  'require.field': { vi: 'Lĩnh vực phải có người giải quyết', en: 'Field that somebody must know' },
  'require.fields': { vi: 'Các lĩnh vực, mỗi lĩnh vực xét riêng', en: 'Fields, each on its own' },
  'require.position': { vi: 'Chức vụ', en: 'Position' },
  'require.task': { vi: 'Nhiệm vụ', en: 'Task' },
  'require.at_least': { vi: 'Ít nhất mấy người', en: 'At least how many people' },
  'require.at_most': { vi: 'Nhiều nhất mấy người', en: 'At most how many people' },
  allocate: {
    vi: 'Phân bổ người mà dự thảo chưa định nơi đến',
    en: 'Allocation of the people whom the scenario leaves open',
  },
  'allocate.objective': {
    vi: 'Mục tiêu theo thứ tự ưu tiên',
    en: 'Objectives in order of precedence',
  },
  'allocate.max_distance_km': {
    vi: 'Quãng đường tối đa đến trụ sở mới, km',
    en: 'Greatest distance to the new premises, in kilometres',
  },
  'allocate.place_surplus': {
    vi: 'Đề xuất nơi bố trí cho người chờ bố trí (có/không)',
    en: 'Propose posts for people who await placement (yes/no)',
  },
  staff: {
    vi: 'Nhân sự: quy tắc, bổ nhiệm, biệt phái, cử đi; ai không nêu thì chuyển theo đơn vị',
    en: 'People: rules, appointments, secondments, lending; whoever is not named follows the unit',
  },
  'staff.rules': {
    vi: 'Quy tắc; quy tắc đầu tiên phù hợp được áp dụng',
    en: 'Rules; the first that fits decides',
  },
  'staff.rules.match': { vi: 'Áp dụng cho ai', en: 'Whom it applies to' },
  'staff.rules.match.unit': { vi: 'Người ở đơn vị này', en: 'People at this unit' },
  'staff.rules.match.units': {
    vi: 'Người ở các đơn vị được chọn theo loại, cấp, địa bàn',
    en: 'People at units selected by kind, level and areas',
  },
  'staff.rules.match.field': { vi: 'Người có chuyên môn lĩnh vực này', en: 'People who know this field' },
  'staff.rules.match.position': { vi: 'Người giữ chức vụ này', en: 'People in this position' },
  'staff.rules.match.employment': { vi: 'Người thuộc loại này', en: 'People of this kind' },
  'staff.rules.to': { vi: 'Mã đơn vị đến', en: 'Code of the unit they go to' },
  'staff.appoint': { vi: 'Bổ nhiệm', en: 'Appointments' },
  'staff.appoint.staff': { vi: 'Mã cán bộ', en: 'Staff code' },
  'staff.appoint.unit': { vi: 'Mã đơn vị', en: 'Code of the unit' },
  'staff.appoint.position': { vi: 'Chức vụ được bổ nhiệm', en: 'Position appointed to' },
  'staff.appoint.acting': { vi: 'Giao quyền hoặc phụ trách (có/không)', en: 'Acting (yes/no)' },
  'staff.second': { vi: 'Biệt phái, tối đa 3 năm', en: 'Secondments, at most 3 years' },
  'staff.second.staff': { vi: 'Mã cán bộ', en: 'Staff code' },
  'staff.second.unit': { vi: 'Mã đơn vị đến', en: 'Code of the host' },
  'staff.second.until': { vi: 'Ngày cuối cùng', en: 'Last day' },
  'staff.lend': { vi: 'Cử đến làm việc', en: 'People lent' },
  'staff.lend.staff': { vi: 'Mã cán bộ', en: 'Staff code' },
  'staff.lend.unit': { vi: 'Mã đơn vị đến', en: 'Code of the host' },
  'staff.lend.until': { vi: 'Ngày cuối cùng; bỏ trống khi chưa ấn định', en: 'Last day; left out, open' },
  'staff.pin': {
    vi: 'Mã cán bộ chỉ chuyển theo đơn vị, không đưa đi nơi khác',
    en: 'Staff codes of people who may only follow their unit',
  },
  'staff.overrides': {
    vi: 'Tệp bố trí đích danh (CSV, XLSX): mã cán bộ, đơn vị mới, chức vụ mới',
    en: 'File of people placed by name (CSV, XLSX): staff code, new unit, new position',
  },
  'staff.overrides.staff': { vi: 'Mã cán bộ', en: 'Staff code' },
  'staff.overrides.unit': { vi: 'Mã đơn vị đến', en: 'Code of the unit they go to' },
  'staff.overrides.position': {
    vi: 'Chức vụ mới; bỏ trống thì như cũ',
    en: 'New position; left out, as before',
  },
  'staff.overrides.acting': { vi: 'Giao quyền hoặc phụ trách (có/không)', en: 'Acting (yes/no)' },
} as const satisfies Words<string>;
