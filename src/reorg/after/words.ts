/** What is said of a plan once people have decided otherwise: signatures, what is kept, signed lists, late openings. */
import type { Gallery, Words } from '#lang/words.js';

export const afterWords = {
  // reorg sign
  'sign-no-branch': {
    severity: 'error',
    vi: 'Phương án không có phần nào của "{unit}"; phương án gồm phần của: {known}.',
    en: 'The plan does nothing to "{unit}"; it has parts for: {known}.',
    fix: {
      vi: 'Ghi mã chi nhánh có trong phương án; bỏ --branch nếu một quyết định ký cho cả phương án',
      en: 'Name a branch of the plan; leave --branch out where one decision covers the whole plan',
    },
  },
  'signed-already': {
    severity: 'note',
    vi: 'Quyết định số {number} đã được ghi nhận cho {unit}; lần này không thay đổi gì.',
    en: 'Decision {number} is recorded for {unit} already; nothing was changed this time.',
    fix: {
      vi: 'Xem các quyết định đã ghi: motcua reorg show plan.json',
      en: 'See what is recorded: motcua reorg show plan.json',
    },
  },
  'signed-otherwise': {
    severity: 'error',
    vi: 'Phần của "{unit}" đã được ký tại Quyết định số {known} ngày {since}; không ghi thêm số {number} ngày {day}.',
    en: 'The part of "{unit}" was signed as Decision {known} of {since}; {number} of {day} was not recorded.',
    fix: {
      vi: 'Nếu lần ghi trước sai: thêm --correction',
      en: 'If what is recorded was wrong: add --correction',
    },
  },
  'signed-before-change': {
    severity: 'error',
    vi: 'Quyết định số {number} đã được ghi cho danh sách của "{unit}" theo phương án {hash}; danh sách trong phương án này đã khác, phải ký lại.',
    en: 'Decision {number} was recorded for the list of "{unit}" in plan {hash}; the list in this plan is another and must be signed again.',
    fix: {
      vi: 'Trình ký danh sách mới: motcua reorg decisions plan.json --branch {unit}; nếu lần ghi trước sai: thêm --correction',
      en: 'Have the new list signed: motcua reorg decisions plan.json --branch {unit}; if what is recorded was wrong: add --correction',
    },
  },

  // reorg plan --keep
  'sign-again': {
    severity: 'warning',
    vi: 'Phần của "{unit}" đã ký tại Quyết định số {number}; nay nội dung đã khác, phải ký lại.',
    en: 'The part of "{unit}" was signed as Decision {number}; it is another now and must be signed again.',
    fix: {
      vi: 'Trình ký danh sách mới (motcua reorg decisions plan.json --branch {unit}), rồi ghi số: motcua reorg sign',
      en: 'Have the new list signed (motcua reorg decisions plan.json --branch {unit}), then record it: motcua reorg sign',
    },
  },
  'keep-other-scenario': {
    severity: 'warning',
    vi: 'Phương án được giữ lại thuộc dự thảo "{old}", không phải "{scenario}".',
    en: 'The plan to be kept is of scenario "{old}", not "{scenario}".',
    fix: {
      vi: 'Kiểm tra lại tệp ở --keep',
      en: 'Check the file given to --keep',
    },
  },
  'keep-applied': {
    severity: 'error',
    vi: 'Phương án ở --keep đã được thực hiện (thay đổi số {change}), không lập lại được.',
    en: 'The plan given to --keep has been applied (change {change}); it cannot be made anew.',
    fix: {
      vi: 'Hoàn tác trước: motcua undo {change}; hoặc chỉ lùi ngày mở: motcua reorg postpone {change}',
      en: 'Take it back first: motcua undo {change}; or only open later: motcua reorg postpone {change}',
    },
  },

  // reorg reconcile
  'list-lacks': {
    severity: 'warning',
    vi: '{staff} {name}: phương án bố trí về "{unit}", danh sách đã ký không có tên.',
    en: '{staff} {name}: the plan sends them to "{unit}", the signed list does not name them.',
    fix: {
      vi: 'Trong overrides và phương án mới người này ở lại đơn vị cũ, hoặc chờ bố trí nếu đơn vị kết thúc; ghi nơi khác vào overrides nếu có',
      en: 'In the overrides and the new plan they stay, or await placement where their unit ends; name another place there if there is one',
    },
  },
  'list-adds': {
    severity: 'warning',
    vi: '{staff} {name}: danh sách đã ký bố trí về "{unit}", phương án: {planned}.',
    en: '{staff} {name}: the signed list sends them to "{unit}"; the plan: {planned}.',
    fix: {
      vi: 'Ghi overrides và phương án mới theo danh sách: -o overrides.csv --plan-out phuong-an-2.json',
      en: 'Write overrides and a new plan as the list says: -o overrides.csv --plan-out plan-2.json',
    },
  },
  'list-differs': {
    severity: 'warning',
    vi: '{staff} {name}: danh sách đã ký ghi {listed}, phương án ghi {planned}.',
    en: '{staff} {name}: the signed list says {listed}, the plan {planned}.',
    fix: {
      vi: 'Ghi overrides và phương án mới theo danh sách: -o overrides.csv --plan-out phuong-an-2.json',
      en: 'Write overrides and a new plan as the list says: -o overrides.csv --plan-out plan-2.json',
    },
  },
  'listed-name': {
    severity: 'warning',
    vi: 'Mã cán bộ "{staff}": danh sách đã ký ghi họ tên "{name}", dữ liệu ghi "{known}".',
    en: 'Staff code "{staff}": the signed list says "{name}", the data "{known}".',
    fix: {
      vi: 'Kiểm tra mã hay họ tên ghi sai; sửa trong dữ liệu: motcua staff import --correction',
      en: 'See whether code or name is wrong; correct the data with motcua staff import --correction',
    },
  },
  'listed-unknown': {
    severity: 'error',
    vi: 'Không tìm thấy "{who}" trong dữ liệu.',
    en: '"{who}" is not in the data.',
    fix: { vi: 'Tìm theo tên: motcua staff list', en: 'Look the name up: motcua staff list' },
  },
  'listed-namesakes': {
    severity: 'error',
    vi: 'Nhiều người cùng họ tên "{name}": {codes}.',
    en: 'Several people bear the name "{name}": {codes}.',
    fix: {
      vi: 'Thêm mã cán bộ vào danh sách, hoặc ngày sinh trong danh sách và trong tệp ở --with',
      en: 'Add staff codes to the list, or birth dates there and in the file of --with',
    },
  },
  'listed-twice': {
    severity: 'error',
    vi: '{staff} {name} có tên hai lần; lần đầu ở dòng {line}.',
    en: '{staff} {name} is named twice, first in line {line}.',
    fix: { vi: 'Bỏ một dòng', en: 'Take one of the rows out' },
  },
  'listed-place': {
    severity: 'error',
    vi: 'Không rõ đơn vị hoặc vị trí mới "{value}", hoặc nhiều đơn vị cùng tên đó, hoặc đơn vị đó kết thúc theo phương án.',
    en: 'New unit or position "{value}" is not understood, or several units bear that name, or the unit ends with the plan.',
    fix: {
      vi: 'Ghi mã hoặc tên đơn vị như trong phương án ("Chuyên viên, Chi nhánh Tây Hồ" cũng được); danh sách của một đơn vị không ghi cột này: --branch MÃ',
      en: 'Write code or name of a unit as the plan has it ("Officer, Chi nhánh Tây Hồ" will do); where the list is of one unit and says none: --branch CODE',
    },
  },
  'list-empty': {
    severity: 'error',
    vi: 'Danh sách không có dòng nào nêu tên hoặc mã cán bộ.',
    en: 'No row of the list names anybody.',
    fix: {
      vi: 'Kiểm tra các cột: Mã cán bộ, Họ và tên, Đơn vị mới, Chức vụ mới',
      en: 'Check its columns: staff code, full name, new unit, new position',
    },
  },
  'list-left': {
    severity: 'error',
    vi: '{staff} {name}: còn phân công khác về sau đi theo đơn vị về "{unit}"; không lập được phương án đúng như danh sách, chưa ghi tệp nào.',
    en: '{staff} {name}: a later posting follows its unit into "{unit}"; no plan can equal the list, and no file was written.',
    fix: {
      vi: 'Sửa phân công về sau của người này trước: motcua staff move {staff}',
      en: 'Settle the later posting first: motcua staff move {staff}',
    },
  },
  'list-phase': {
    severity: 'error',
    vi: '{staff} {name}: danh sách đã ký bố trí về "{unit}", nhưng không rõ ở giai đoạn nào của phương án ({phases}).',
    en: '{staff} {name}: the signed list sends them to "{unit}", and nothing says in which phase of the plan ({phases}).',
    fix: {
      vi: 'Cho biết giai đoạn của danh sách: --phase TÊN',
      en: 'Say for which phase the list was signed: --phase NAME',
    },
  },
  'list-phase-unknown': {
    severity: 'error',
    vi: 'Phương án không có giai đoạn "{phase}"; các giai đoạn: {phases}.',
    en: 'The plan has no phase "{phase}"; its phases: {phases}.',
    fix: { vi: 'Ghi đúng tên giai đoạn: --phase TÊN', en: 'Name one of them: --phase NAME' },
  },
  'list-later': {
    severity: 'error',
    vi: '{staff}: theo danh sách chuyển đi nơi khác, nhưng giai đoạn "{phase}" về sau còn bố trí người này hoặc có quy tắc cho đơn vị mới; phương án không chứa các quy tắc đó nên chưa lập lại được.',
    en: '{staff}: the list sends them elsewhere, and the later phase "{phase}" moves them again or has a rule for their new unit; a plan does not hold its rules, so none was made.',
    fix: {
      vi: 'Ghi -o overrides.csv, đưa vào đúng giai đoạn của dự thảo (staff: overrides:), rồi lập lại: motcua reorg plan --keep',
      en: 'Write -o overrides.csv, name it in its phase (staff: overrides:) and make the plan again: motcua reorg plan --keep',
    },
  },
  'list-applied': {
    severity: 'error',
    vi: 'Phương án đã được thực hiện (thay đổi số {change}); không ghi phương án mới.',
    en: 'The plan has been applied (change {change}); no new plan was written.',
    fix: {
      vi: 'Hoàn tác rồi đối chiếu lại: motcua undo {change}; hoặc bố trí từng người: motcua staff move',
      en: 'Take it back and reconcile again: motcua undo {change}; or move people one by one: motcua staff move',
    },
  },

  // reorg postpone
  'postpone-no-plan': {
    severity: 'error',
    vi: 'Thay đổi số {change} không thực hiện phương án nào, hoặc đã được hoàn tác.',
    en: 'Change {change} applied no plan, or was undone.',
    fix: { vi: 'Xem số của thay đổi: motcua history', en: 'See the number of the change: motcua history' },
  },
  'postpone-not-opened': {
    severity: 'error',
    vi: 'Thay đổi số {change} không mở đơn vị "{unit}"; các đơn vị đã mở: {known}.',
    en: 'Change {change} did not open unit "{unit}"; it opened: {known}.',
    fix: {
      vi: 'Xem thay đổi: motcua history {change}',
      en: 'See the change: motcua history {change}',
    },
  },
  'postpone-not-later': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" mở ngày {opens}; ngày lùi đến phải sau ngày đó, không phải {day}.',
    en: 'Unit "{unit}" opens on {opens}; the day to which it is put off must be later than that, not {day}.',
    fix: { vi: 'Ghi ngày mở mới ở --to', en: 'Give the new opening day in --to' },
  },
  'postpone-turned': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" gắn với việc mở muộn lại có thay đổi khác trước ngày {day}; không lùi được.',
    en: 'Unit "{unit}" is bound to the late opening and changes once more before {day}; that cannot be put off.',
    fix: {
      vi: 'Hoàn tác thay đổi sau của đơn vị này, hoặc lùi đến ngày sớm hơn',
      en: 'Take back the later change of this unit, or put the opening off by less',
    },
  },
  'postpone-shared': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" được tách, một phần về {others}; không lùi riêng phần của đơn vị mở muộn được.',
    en: 'Unit "{unit}" is divided, also between {others}; it cannot wait for the one that opens late.',
    fix: {
      vi: 'Hoàn tác rồi lập lại phương án với các giai đoạn (phases:)',
      en: 'Take the plan back and make it anew in phases (phases:)',
    },
  },
  'postpone-nowhere': {
    severity: 'error',
    vi: 'Cán bộ "{staff}" từ ngày {day} không có nơi làm việc trong lúc chờ: đơn vị cũ kết thúc mà không nhập vào đơn vị nào.',
    en: 'From {day} on "{staff}" has no place to wait: the former unit ends and is merged into none.',
    fix: {
      vi: 'Bố trí người này trước: motcua staff move {staff}',
      en: 'Place the person first: motcua staff move {staff}',
    },
  },
  'postpone-starts': {
    severity: 'note',
    vi: 'Cán bộ "{staff}" không có phân công nào trước đó: bắt đầu từ {on}, không phải {day}.',
    en: '"{staff}" has no earlier posting: begins on {on} instead of {day}.',
    fix: {
      vi: 'Nếu làm việc nơi khác trong lúc chờ: motcua staff move {staff}',
      en: 'If they work elsewhere meanwhile: motcua staff move {staff}',
    },
  },
} as const satisfies Gallery;

export const afterHelp = {
  sign: {
    vi: 'Ghi số, ngày quyết định đã ký cho phương án hoặc một chi nhánh (trước hoặc sau khi thực hiện)',
    en: 'Record number and date of the decision signed for a plan or a branch, before or after it is applied',
  },
  signBranch: {
    vi: 'chỉ phần của chi nhánh này; không ghi thì quyết định ký cho cả phương án',
    en: 'only the part of this branch; without it the decision covers the whole plan',
  },
  signNumber: { vi: 'số, ký hiệu quyết định', en: 'number of the decision' },
  signDate: { vi: 'ngày ký', en: 'day on which it was signed' },
  signSigner: { vi: 'người ký', en: 'who signed it' },
  signScan: {
    vi: 'bản chụp có chữ ký: lưu tên tệp và mã SHA-256, không lưu nội dung',
    en: 'scan of the signed paper: its name and SHA-256 are kept, not its content',
  },
  signCorrection: { vi: 'số hoặc ngày đã ghi trước đây là sai', en: 'what was recorded before was wrong' },
  keep: {
    vi: 'giữ theo phương án đã lập, chỉ đổi chỗ buộc phải đổi; in người có thay đổi và chi nhánh phải ký lại',
    en: 'stay with an earlier plan except where something forces a change; tells who differs and which branches sign again',
  },
  reconcile: {
    vi: 'Đối chiếu danh sách đã ký với phương án; ghi overrides và phương án mới đúng như danh sách',
    en: 'Compare a signed list with the plan; write overrides and a new plan that equals the list',
  },
  signedList: { vi: 'danh sách đã ký (CSV, XLSX)', en: 'list as it was signed (CSV, XLSX)' },
  listBranch: {
    vi: 'đơn vị của danh sách, khi danh sách không ghi đơn vị mới; danh sách chỉ nói về chi nhánh này',
    en: 'unit of the list where its rows name none; the list speaks for this branch alone',
  },
  listWith: { vi: 'TỆP có mã cán bộ và ngày sinh', en: 'FILE with staff codes and birth dates' },
  overridesOut: { vi: 'ghi overrides ra TỆP (.csv, .xlsx)', en: 'write the overrides to FILE (.csv, .xlsx)' },
  listPhase: {
    vi: 'giai đoạn mà danh sách nói đến (khi phương án có nhiều giai đoạn)',
    en: 'phase for which the list was signed, where the plan has several',
  },
  planOut: { vi: 'ghi phương án mới ra TỆP', en: 'write the new plan to FILE' },
  postpone: {
    vi: 'Lập phương án lùi ngày mở một chi nhánh đã ghi nhận, cùng mọi thứ gắn với chi nhánh đó',
    en: 'Make the plan by which a branch that is recorded opens later, with all that is bound to it',
  },
  postponeChange: { vi: 'số thay đổi đã thực hiện phương án', en: 'change that applied the plan' },
  postponeUnit: { vi: 'đơn vị mở muộn', en: 'unit that opens late' },
  postponeTo: { vi: 'ngày mở mới', en: 'day on which it opens after all' },
} satisfies Words<string>;
