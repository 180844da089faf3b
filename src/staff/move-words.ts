/** What is said of a person who is moved or leaves. That somebody may not be moved is said, never why. */
import type { Gallery } from '#lang/words.js';

export const moveWords = {
  'transfer-restricted': {
    severity: 'error',
    vi: 'Cán bộ {code} thuộc diện không điều động, biệt phái vào ngày {day}.',
    en: '{code} is under a transfer restriction on {day}.',
    fix: {
      vi: 'Chờ hết thời hạn; trường hợp luật cho phép theo nguyện vọng thì ghi nhận đồng ý: cột "Đồng ý điều động" của motcua staff import',
      en: 'Wait until it ends; where the law goes by consent, record it: column "consents" of motcua staff import',
    },
  },
  'other-agency': {
    severity: 'error',
    vi: 'Cán bộ {code} là người của cơ quan khác hoặc bưu chính: bố trí được, không điều động được.',
    en: '{code} belongs to another agency or the postal service and can be placed, not transferred.',
    fix: {
      vi: 'Dùng --form lent (cử đến) hoặc --form assignment (phân công); điều động do cơ quan chủ quản quyết định',
      en: 'Use --form lent or --form assignment; only the home agency can transfer the person',
    },
  },
  'secondment-end': {
    severity: 'error',
    vi: 'Biệt phái cán bộ {code} phải có thời hạn.',
    en: 'The secondment of {code} needs an end.',
    fix: {
      vi: 'Thêm --until NGÀY, không quá {last} (Điều 26 NĐ 170/2025/NĐ-CP)',
      en: 'Add --until DATE, no later than {last} (NĐ 170/2025/NĐ-CP, Art. 26)',
    },
  },
  'secondment-term': {
    severity: 'error',
    vi: 'Biệt phái cán bộ {code} từ {first} đến hết {until} là quá {years} năm.',
    en: 'The secondment of {code} from {first} to {until} is longer than {years} years.',
    fix: {
      vi: 'Chọn --until không quá {last} (Điều 26 NĐ 170/2025/NĐ-CP)',
      en: 'Choose --until no later than {last} (NĐ 170/2025/NĐ-CP, Art. 26)',
    },
  },
  'already-seconded': {
    severity: 'error',
    vi: 'Cán bộ {code} đang biệt phái tại {unit} vào ngày {day}.',
    en: '{code} is seconded to {unit} on {day}.',
    fix: {
      vi: 'Cho trở về trước: motcua staff move {code} --to {sender} --from {day} --form returns --decision SỐ',
      en: 'Let the person return first: motcua staff move {code} --to {sender} --from {day} --form returns --decision N',
    },
  },
  'no-posting-then': {
    severity: 'error',
    vi: 'Cán bộ {code} không công tác ở đâu vào ngày {day}, nên không có đơn vị cử.',
    en: '{code} is posted nowhere on {day}, so there is no unit that sends.',
    fix: {
      vi: 'Bố trí trước: motcua staff move {code} --form assignment; xem quá trình: motcua staff show {code}',
      en: 'Post the person first: motcua staff move {code} --form assignment; see motcua staff show {code}',
    },
  },
  'not-away': {
    severity: 'error',
    vi: 'Cán bộ {code} không biệt phái, không được cử đi vào ngày {day}: không có gì để trở về.',
    en: '{code} is neither seconded nor lent on {day}: there is nothing to return from.',
    fix: {
      vi: 'Dùng hình thức khác; xem quá trình: motcua staff show {code}',
      en: 'Use another form; see the postings: motcua staff show {code}',
    },
  },
  'not-the-sender': {
    severity: 'error',
    vi: 'Cán bộ {code} thuộc biên chế {sender}, không trở về {unit} được.',
    en: '{code} counts at {sender} and cannot return to {unit}.',
    fix: { vi: 'Dùng --to {sender}, hoặc hình thức khác', en: 'Use --to {sender}, or another form' },
  },
  'not-one-network': {
    severity: 'error',
    vi: 'Phân công chỉ trong mạng lưới của một chi nhánh; {from} và {to} không cùng chi nhánh.',
    en: 'An assignment stays inside the network of one branch; {from} and {to} do not share one.',
    fix: {
      vi: 'Dùng --form transfer (điều động), secondment (biệt phái) hoặc lent (cử đến)',
      en: 'Use --form transfer, secondment or lent',
    },
  },
  'has-left': {
    severity: 'error',
    vi: 'Cán bộ {code} làm việc đến hết {last}, trước ngày {day}.',
    en: '{code} leaves after {last}, before {day}.',
    fix: {
      vi: 'Chọn ngày sớm hơn; nếu ngày nghỉ ghi sai: motcua undo thay đổi đó',
      en: 'Choose an earlier day; if the leaving day is wrong: motcua undo that change',
    },
  },
  'next-posting': {
    severity: 'error',
    vi: 'Cán bộ {code} đã có quá trình công tác tại {unit} từ {start}, trước ngày cuối {until}.',
    en: '{code} has a posting at {unit} from {start} already, before the last day {until}.',
    fix: {
      vi: 'Chọn --until trước {start}, hoặc bỏ --until để công tác đến khi đó',
      en: 'Choose --until before {start}, or leave --until out to stay until then',
    },
  },
  'ends-too-early': {
    severity: 'error',
    vi: '--until {until} đứng trước --from {first}.',
    en: '--until {until} comes before --from {first}.',
    fix: { vi: 'Sửa một trong hai ngày', en: 'Correct one of the two days' },
  },
  'already-concurrent': {
    severity: 'error',
    vi: 'Cán bộ {code} đã kiêm nhiệm tại {unit} từ {start}.',
    en: '{code} holds a concurrent post at {unit} from {start} already.',
    fix: {
      vi: 'Kết thúc trước: motcua staff end {code} --on NGÀY --concurrent {unit}',
      en: 'End it first: motcua staff end {code} --on DATE --concurrent {unit}',
    },
  },
  'reason-needed': {
    severity: 'error',
    vi: 'Thiếu lý do thôi làm việc.',
    en: 'Why the person leaves is missing.',
    fix: {
      vi: 'Thêm --reason "nghỉ hưu" (hoặc thôi việc, hết hợp đồng …), hoặc --concurrent ĐƠN-VỊ nếu chỉ thôi kiêm nhiệm',
      en: 'Add --reason retirement (or resignation, contract-end …), or --concurrent UNIT where only such a post ends',
    },
  },
  'no-concurrent-post': {
    severity: 'error',
    vi: 'Cán bộ {code} không kiêm nhiệm tại {unit} vào ngày {day}.',
    en: '{code} holds no concurrent post at {unit} on {day}.',
    fix: { vi: 'Xem quá trình: motcua staff show {code}', en: 'See the postings: motcua staff show {code}' },
  },
  'post-lapses': {
    severity: 'note',
    vi: 'Cán bộ {code} thôi giữ chức vụ ({position}) tại {unit} từ {day}.',
    en: '{code} no longer holds the post ({position}) at {unit} from {day}.',
    fix: {
      vi: 'Nếu bổ nhiệm tại đơn vị mới: thêm --position',
      en: 'If the person is appointed at the new unit: add --position',
    },
  },
  'until-next': {
    severity: 'note',
    vi: 'Cán bộ {code} đã có quá trình công tác tại {unit} từ {start}; quá trình mới kết thúc trước ngày đó.',
    en: '{code} has a posting at {unit} from {start}; the new one ends before it.',
    fix: {
      vi: 'Nếu không còn đúng: motcua staff move {code} --from {start}, đến đơn vị cần thiết',
      en: 'If that no longer holds: motcua staff move {code} --from {start}, to where it should be',
    },
  },
  'posting-replaced': {
    severity: 'note',
    vi: 'Quá trình công tác của {code} tại {unit} từ {start} được thay thế.',
    en: 'The posting of {code} at {unit} from {start} is replaced.',
    fix: {
      vi: 'Nhật ký giữ nội dung cũ: motcua history',
      en: 'The journal keeps what it was: motcua history',
    },
  },
  'postings-dropped': {
    severity: 'note',
    vi: '{count} quá trình công tác của {code} bắt đầu sau ngày {last} bị bỏ.',
    en: 'Postings of {code} that were to begin after {last} are taken out: {count}.',
    fix: {
      vi: 'Nhật ký giữ nội dung cũ: motcua history',
      en: 'The journal keeps what they were: motcua history',
    },
  },
} as const satisfies Gallery;
