/** What is said of requirements and of allocating people. */
import type { Gallery } from '#lang/words.js';

export const allocateWords = {
  // The scenario's own contradictions
  'requirement-target': {
    severity: 'error',
    vi: 'Yêu cầu {requirement} phải nêu đúng một trong hai: unit (một đơn vị) hoặc kind (mọi đơn vị thuộc loại đó).',
    en: 'Requirement {requirement} must name either a unit or a kind of unit, and not both.',
    fix: {
      vi: 'Ghi unit: CN-TH, hoặc kind: point (thêm parent: CN-TH để giới hạn)',
      en: 'Write unit: CN-TH, or kind: point (with parent: CN-TH to narrow it down)',
    },
  },
  'requirement-parent': {
    severity: 'error',
    vi: 'Yêu cầu {requirement}: parent chỉ dùng cùng với kind.',
    en: 'Requirement {requirement}: parent goes with kind only.',
    fix: {
      vi: 'Bỏ parent, hoặc thay unit bằng kind',
      en: 'Take parent out, or name a kind instead of a unit',
    },
  },
  'requirement-range': {
    severity: 'error',
    vi: 'Yêu cầu {requirement}: at_least {least} lớn hơn at_most {most}.',
    en: 'Requirement {requirement}: at_least {least} is greater than at_most {most}.',
    fix: { vi: 'Sửa một trong hai số', en: 'Correct one of the two' },
  },
  'requirement-idle': {
    severity: 'warning',
    vi: 'Yêu cầu {requirement} không áp dụng cho đơn vị nào vào ngày {day}.',
    en: 'Requirement {requirement} applies to no unit on {day}.',
    fix: {
      vi: 'Kiểm tra kind, parent; xem đơn vị đang có: motcua org tree',
      en: 'Check kind and parent; see the units there are: motcua org tree',
    },
  },
  requirement: {
    severity: 'error',
    vi: 'Yêu cầu {requirement} không đạt tại đơn vị "{unit}" ngày {day}: {what} – có {has}, yêu cầu {wanted}.',
    en: 'Requirement {requirement} does not hold at unit "{unit}" on {day}: {what} – {has} there, {wanted} wanted.',
    fix: {
      vi: 'Bố trí lại bằng appoint:, overrides: hoặc allocate:; chấp nhận có lý do: motcua reorg plan --accept "{id}=LY_DO"',
      en: 'Place people otherwise with appoint:, overrides: or allocate:; to put up with it: motcua reorg plan --accept "{id}=REASON"',
    },
  },

  // Why nobody can be allocated as asked
  'no-allocation': {
    severity: 'error',
    vi: 'Không bố trí được {people} người: các yêu cầu nêu dưới đây (số lượng: {count}) không thể cùng đạt; bỏ hoặc nới bất kỳ yêu cầu nào trong đó thì bố trí được.',
    en: 'The {people} people cannot be placed: the demands named below ({count}) cannot all be met; drop any one of them, and they can.',
    fix: {
      vi: 'Nới một trong các yêu cầu được nêu rồi lập lại phương án',
      en: 'Loosen one of those named and plan again',
    },
  },
  'nowhere-to-go': {
    severity: 'error',
    vi: '{count} người không còn đơn vị nào vừa trong khoảng cách cho phép vừa hợp lĩnh vực: {who}',
    en: '{count} people have no unit left that is near enough and serves a field of theirs: {who}',
    fix: {
      vi: 'Nới max_distance_km, hoặc cho họ chuyển theo đơn vị: thêm vào pin:',
      en: 'Raise max_distance_km, or let them follow their unit: add them to pin:',
    },
  },
  'conflict-quota': {
    severity: 'error',
    vi: 'Định mức của đơn vị "{unit}" ({employment}): {quota}, đã có {already} người không thuộc diện phân bổ.',
    en: 'Quota of unit "{unit}" ({employment}): {quota}, of which {already} are taken by people who are not allocated.',
    fix: {
      vi: 'Tăng định mức của "{unit}", hoặc chuyển bớt người bằng staff.rules',
      en: 'Raise the quota of "{unit}", or send people elsewhere under staff.rules',
    },
  },
  'conflict-requirement': {
    severity: 'error',
    vi: 'Yêu cầu {requirement} tại đơn vị "{unit}": {what} – yêu cầu {wanted}, đã có {already} người không thuộc diện phân bổ.',
    en: 'Requirement {requirement} at unit "{unit}": {what} – {wanted} wanted, {already} there who are not allocated.',
    fix: { vi: 'Sửa at_least, at_most hoặc fields', en: 'Correct at_least, at_most or fields' },
  },
  'conflict-distance': {
    severity: 'error',
    vi: 'Khoảng cách tối đa {km} km từ nơi ở đến nơi làm việc mới.',
    en: 'The greatest distance of {km} km from home to the new place of work.',
    fix: { vi: 'Tăng max_distance_km', en: 'Raise max_distance_km' },
  },
  'conflict-competence': {
    severity: 'error',
    vi: 'Người được phân bổ phải làm được ít nhất một lĩnh vực mà đơn vị mới phục vụ.',
    en: 'Whoever is allocated must be competent for at least one field that the new unit serves.',
    fix: {
      vi: 'Bổ sung lĩnh vực cho người hoặc cho đơn vị: motcua staff list · motcua org show MÃ',
      en: 'Record more fields for people or units: motcua staff list · motcua org show CODE',
    },
  },

  // What became of an allocation
  'allocation-stopped': {
    severity: 'warning',
    vi: 'Hết thời gian tính; phương án bố trí này hợp lệ nhưng chưa chứng minh là tốt nhất (chênh lệch tối đa {gap}).',
    en: 'The time was up; this allocation is valid but not proved best (at most {gap} from it).',
    fix: { vi: 'Tăng --time-limit, hoặc bỏ giới hạn', en: 'Raise --time-limit, or leave it out' },
  },
  'allocation-unfinished': {
    severity: 'error',
    vi: 'Hết thời gian tính khi chưa tìm được cách bố trí nào.',
    en: 'The time was up before any allocation was found.',
    fix: { vi: 'Tăng --time-limit, hoặc bỏ giới hạn', en: 'Raise --time-limit, or leave it out' },
  },
  'allocation-idle': {
    severity: 'warning',
    vi: 'Không có ai để phân bổ: mọi người đều đã được bố trí theo tên, quy tắc, hoặc chỉ được chuyển theo đơn vị.',
    en: 'There is nobody to allocate: all are placed by name or rule, or may only follow their unit.',
    fix: {
      vi: 'Bỏ mục allocate, hoặc bớt rules và pin',
      en: 'Take allocate out, or have fewer rules and pins',
    },
  },
  'distance-unknown': {
    severity: 'warning',
    vi: 'Thiếu tọa độ nên chưa tính được hết khoảng cách (số người thiếu: {people}, số đơn vị thiếu: {units}); chỗ thiếu coi như xa nhất và không bị giới hạn.',
    en: 'Some distances are not known for want of coordinates (people: {people}, units: {units}); they count as the farthest and are not limited.',
    fix: {
      vi: 'Bổ sung tọa độ đơn vị, địa bàn: motcua org apply; nơi ở của cán bộ: motcua staff import',
      en: 'Add coordinates of units and areas with motcua org apply, residences with motcua staff import',
    },
  },
} as const satisfies Gallery;
