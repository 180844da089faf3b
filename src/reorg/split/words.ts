/** What is said of units that a scenario divides. */
import type { Gallery, Words } from '#lang/words.js';

export const splitWords = {
  'split-one-part': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" chia tách mà chỉ có một phần.',
    en: 'Unit "{unit}" is split into a single part.',
    fix: {
      vi: 'Nêu ít nhất hai phần ở into:; nếu chuyển cả đơn vị, dùng merge:',
      en: 'Name two parts or more under into:; to hand the whole unit over, use merge:',
    },
  },
  'split-part-twice': {
    severity: 'error',
    vi: 'Khi chia đơn vị "{unit}", "{part}" được nêu hai lần.',
    en: 'In the split of unit "{unit}", "{part}" is named twice.',
    fix: { vi: 'Gộp thành một phần', en: 'Put the two together into one part' },
  },
  'split-mixed': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" vừa chia theo {first} vừa chia theo {second}: tỷ lệ tính trên cả đơn vị, nên không rõ phần giao theo lĩnh vực, địa bàn được trừ vào tỷ lệ nào.',
    en: 'Unit "{unit}" is split both by {first} and by {second}: a share is of the whole unit, and nothing says out of which share the fields or areas given elsewhere come.',
    fix: {
      vi: 'Chỉ dùng share, hoặc chỉ dùng fields và areas; muốn chia phần còn lại theo tỷ lệ thì giao cho một đơn vị rồi chia đơn vị đó ở giai đoạn sau (phases:)',
      en: 'Use share alone, or fields and areas; to share out what is left over, give it to one unit and split that in a later phase (phases:)',
    },
  },
  'split-rest-listed': {
    severity: 'error',
    vi: 'Khi chia đơn vị "{unit}", phần về "{part}" vừa nhận phần còn lại vừa có danh sách riêng: không rõ chỉ nhận theo danh sách hay nhận cả hai.',
    en: 'In the split of unit "{unit}", the part of "{part}" takes the rest and has a list of its own: it may take the list only, or both.',
    fix: {
      vi: 'Bỏ fields, areas, share ở phần này nếu nhận mọi thứ còn lại; nếu không, bỏ rest:',
      en: 'Take fields, areas and share off this part where it takes all that is left over; else take off rest:',
    },
  },
  'split-rest-wide': {
    severity: 'warning',
    vi: 'Khi chia đơn vị "{unit}", phần còn lại về "{part}" không giống nhau ở mọi địa bàn; danh sách lĩnh vực, địa bàn của "{part}" gồm cả phần đã giao nơi khác: {values}. Hồ sơ, nhân sự không bị tính hai lần, nhưng kiểm tra liên tục phục vụ sẽ tính "{part}" là nơi tiếp nhận các phần này.',
    en: 'In the split of unit "{unit}", the rest that goes to "{part}" is not the same in all areas; the lists of "{part}" take in what others have: {values}. No dossier and nobody counts twice, but the gate of continuity will count "{part}" as serving these.',
    fix: {
      vi: 'Kiểm tra có người đủ chuyên môn ở nơi được giao: motcua reorg show --by unit; hoặc chia để mỗi phần gồm các lĩnh vực như nhau ở mọi địa bàn của mình',
      en: 'See that people who can do it are where it was given: motcua reorg show --by unit; or split so that each part has the same fields in all of its areas',
    },
  },
  'split-part-unsaid': {
    severity: 'error',
    vi: 'Khi chia đơn vị "{unit}", phần về "{part}" không cho biết gồm những gì.',
    en: 'In the split of unit "{unit}", nothing says what goes to "{part}".',
    fix: {
      vi: 'Thêm fields, areas hoặc share; nếu nhận phần còn lại, ghi rest: có',
      en: 'Add fields, areas or share; where it takes what is left over, rest: yes',
    },
  },
  'split-unsaid': {
    severity: 'warning',
    vi: 'Đơn vị "{unit}" chia cho {parts} nhưng dự thảo không cho biết phần nào về đâu: mỗi đơn vị nhận đủ lĩnh vực, địa bàn; hồ sơ và nhân sự không tự chia được.',
    en: 'Unit "{unit}" is split between {parts}, and the scenario does not say how: each takes all fields and areas over; dossiers and people cannot be divided by it.',
    fix: {
      vi: 'Nếu biết: thêm fields, areas hoặc share cho từng phần',
      en: 'If it is known: add fields, areas or share to each part',
    },
  },
  'split-two-rests': {
    severity: 'error',
    vi: 'Khi chia đơn vị "{unit}", cả "{first}" và "{second}" đều nhận phần còn lại.',
    en: 'In the split of unit "{unit}", both "{first}" and "{second}" take the rest.',
    fix: { vi: 'Chỉ giữ rest: ở một phần', en: 'Keep rest: on one part' },
  },
  'split-twice': {
    severity: 'error',
    vi: 'Khi chia đơn vị "{unit}", "{value}" được giao cho cả "{first}" và "{second}".',
    en: 'In the split of unit "{unit}", "{value}" goes to both "{first}" and "{second}".',
    fix: {
      vi: 'Bỏ "{value}" khỏi một phần; nếu chia theo cả lĩnh vực và địa bàn, ghi cả fields và areas ở phần đó',
      en: 'Take "{value}" out of one of them; where both fields and areas divide it, write both on that part',
    },
  },
  'split-left-over': {
    severity: 'error',
    vi: 'Khi chia đơn vị "{unit}", chưa phần nào nhận: {values}.',
    en: 'In the split of unit "{unit}", nobody takes: {values}.',
    fix: {
      vi: 'Giao thêm cho một phần, hoặc ghi rest: có ở phần nhận những gì còn lại',
      en: 'Give it to a part, or write rest: yes on the part that takes what is left over',
    },
  },
  'split-no-list': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" không ghi danh sách {list} (phục vụ tất cả), nên khi chia phải có một phần nhận những gì còn lại.',
    en: 'Unit "{unit}" lists no {list} (it serves all), so one part of it must take what is left over.',
    fix: {
      vi: 'Ghi rest: có ở một phần, hoặc ghi danh sách của đơn vị bằng motcua org apply',
      en: 'Write rest: yes on one part, or record the list of the unit with motcua org apply',
    },
  },
  'split-foreign': {
    severity: 'error',
    vi: 'Khi chia đơn vị "{unit}": đơn vị này không phục vụ "{value}".',
    en: 'In the split of unit "{unit}": it does not serve "{value}".',
    fix: {
      vi: 'Sửa giá trị; xem lĩnh vực, địa bàn đang có: motcua org show {unit}',
      en: 'Correct the value; see the fields and areas there are: motcua org show {unit}',
    },
  },
  'split-empty-rest': {
    severity: 'error',
    vi: 'Khi chia đơn vị "{unit}", không còn gì cho phần còn lại về "{part}".',
    en: 'In the split of unit "{unit}", nothing is left over for "{part}".',
    fix: {
      vi: 'Bỏ phần này, hoặc bớt ở các phần khác',
      en: 'Leave the part out, or take something from the others',
    },
  },
  'split-shares': {
    severity: 'error',
    vi: 'Khi chia đơn vị "{unit}", các tỷ lệ cộng lại được {sum} %, không phải 100 %.',
    en: 'In the split of unit "{unit}", the shares add up to {sum} %, not to 100 %.',
    fix: {
      vi: 'Sửa share, hoặc ghi rest: có ở phần nhận những gì còn lại',
      en: 'Correct share, or write rest: yes on the part that takes what is left over',
    },
  },
  'successor-split': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" chia hết và kết thúc, nhưng phần chia đi lại qua đơn vị khác trở về chính nó trong cùng một ngày: không rõ bên nào chia trước.',
    en: 'Unit "{unit}" is split up and ends, but what it gives comes back to it on the same day by way of another unit that is split up: nothing says which is divided first.',
    fix: {
      vi: 'Giữ lại một phần ở một trong các đơn vị, hoặc làm thành hai giai đoạn (phases:)',
      en: 'Let one of them keep a part, or make it two phases (phases:)',
    },
  },
  'split-undecided': {
    severity: 'warning',
    vi: '{count} người của đơn vị "{unit}" chưa xác định về phần nào, tạm xếp chờ bố trí: {people}',
    en: 'Nothing says where {count} people of unit "{unit}" go; they await placement: {people}',
    fix: {
      vi: 'Nêu trong staff.rules hoặc staff.overrides, ghi lĩnh vực hay nơi ở của họ, hoặc thêm allocate:',
      en: 'Name them under staff.rules or staff.overrides, record their fields or residence, or add allocate:',
    },
  },
  'split-pinned': {
    severity: 'error',
    vi: 'Cán bộ "{staff}" nằm trong pin (chỉ chuyển theo đơn vị) nhưng không rõ theo phần nào của "{unit}".',
    en: 'Member of staff "{staff}" is pinned (may only follow), and nothing says which part of "{unit}" to follow.',
    fix: {
      vi: 'Ghi lĩnh vực hoặc nơi ở của người này, hoặc bỏ khỏi pin và nêu trong staff.overrides',
      en: 'Record the fields or the residence of this person, or unpin them and name the unit under staff.overrides',
    },
  },
  'desk-undivided': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" chia tách từ {day}: còn hồ sơ đang giải quyết không chia được theo lĩnh vực, chưa rõ phần nào giải quyết tiếp ({parts}).',
    en: 'Unit "{unit}" is split on {day}: dossiers lie open there that no field divides, and nobody knows which part goes on with them ({parts}).',
    fix: {
      vi: 'Chia theo fields, hoặc giao tay theo danh sách: motcua dossier list --unit {unit}; sau đó: motcua reorg plan --accept "{id}=SỐ_BIÊN_BẢN"',
      en: 'Split by fields, or hand them over by list: motcua dossier list --unit {unit}; then: motcua reorg plan --accept "{id}=NUMBER_OF_THE_RECORD"',
    },
  },
} as const satisfies Gallery;

/** How a split goes, as the entries of a scenario are called. */
export type SplitWay = 'fields' | 'areas' | 'share';

export const wayNames: Words<SplitWay | 'rest'> = {
  fields: { vi: 'lĩnh vực', en: 'fields' },
  areas: { vi: 'địa bàn', en: 'areas' },
  share: { vi: 'tỷ lệ', en: 'share' },
  rest: { vi: 'phần còn lại', en: 'rest' },
};
