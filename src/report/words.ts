/** What the reports say: findings, help texts. */
import { defineFindings, type Words } from '#lang/words.js';
import { indexWords } from './index-766/words.js';

export const reportFindings = defineFindings('report', {
  ...indexWords,
  'bad-period': {
    severity: 'error',
    vi: '"{value}" không phải kỳ báo cáo.',
    en: '"{value}" is no period.',
    fix: { vi: 'Viết một trong các dạng: {forms}', en: 'Write one of: {forms}' },
  },
  'period-not-begun': {
    severity: 'error',
    vi: 'Kỳ báo cáo bắt đầu ngày {from}, sau ngày {today}: chưa có gì để báo cáo.',
    en: 'The period begins on {from}, after {today}: there is nothing to report yet.',
    fix: { vi: 'Chọn kỳ đã bắt đầu, hoặc đặt --today', en: 'Choose a period that has begun, or set --today' },
  },
  'bad-hierarchy': {
    severity: 'error',
    vi: '"{value}" không phải cách quy đơn vị.',
    en: '"{value}" is no hierarchy.',
    fix: {
      vi: 'Dùng --hierarchy as-was, --hierarchy as-now, hoặc --hierarchy as-of 2025-07-01',
      en: 'Use --hierarchy as-was, --hierarchy as-now, or --hierarchy as-of 2025-07-01',
    },
  },
  'period-not-over': {
    severity: 'error',
    vi: 'Kỳ báo cáo kết thúc ngày {lastDay}, hôm nay là {today}: chưa chốt được.',
    en: 'The period ends on {lastDay}, today is {today}: it cannot be closed yet.',
    fix: { vi: 'Chốt từ ngày sau ngày cuối kỳ', en: 'Close it on a day after its last' },
  },
  'closed-already': {
    severity: 'error',
    vi: 'Kỳ này đã chốt ngày {today} (thay đổi số {change}).',
    en: 'This period was closed on {today} (change {change}).',
    fix: {
      vi: 'Mở lại trước: motcua report reopen KỲ --reason "lý do"',
      en: 'Reopen it first: motcua report reopen PERIOD --reason "why"',
    },
  },
  'not-closed': {
    severity: 'error',
    vi: 'Kỳ từ {from} đến {lastDay} chưa chốt số liệu.',
    en: 'The period from {from} to {lastDay} is not closed.',
    fix: { vi: 'Chốt: motcua report close KỲ', en: 'Close it: motcua report close PERIOD' },
  },
  'not-in-closing': {
    severity: 'error',
    vi: 'Số liệu đã chốt không có cách trình bày này.',
    en: 'What was closed does not hold this layout.',
    fix: {
      vi: 'Với --as-closed: lập theo unit, branch, level, field hoặc channel, nơi received hoặc handled, so theo ngày, không --compare, không --with, không --definition due, 766',
      en: 'With --as-closed: by unit, branch, level, field or channel, place received or handled, by day, without --compare, without --with, without --definition due or 766',
    },
  },
  'no-reason': {
    severity: 'error',
    vi: 'Mở lại một kỳ đã chốt phải nêu lý do.',
    en: 'To reopen a closed period needs a reason.',
    fix: { vi: 'Viết lý do: --reason "…"', en: 'Say why: --reason "…"' },
  },
  'bad-catalogue-side': {
    severity: 'error',
    vi: '"{value}" không chỉ danh mục nào.',
    en: '"{value}" names no catalogue.',
    fix: {
      vi: 'Dùng tên tệp, @db, hoặc một ngày như @2025-07-01',
      en: 'Give a file, @db, or a day such as @2025-07-01',
    },
  },
  'not-a-report': {
    severity: 'error',
    vi: 'Tệp không phải báo cáo JSON của motcua.',
    en: 'The file is no report of motcua in JSON.',
    fix: {
      vi: 'Lưu báo cáo dạng JSON: motcua report volume … -o bao-cao.json',
      en: 'Save a report as JSON: motcua report volume … -o report.json',
    },
  },
  'report-edited': {
    severity: 'error',
    vi: 'Số liệu trong tệp không khớp mã kiểm của chính nó: tệp đã bị sửa tay.',
    en: 'The figures of the file do not fit its own digest: somebody edited it.',
    fix: { vi: 'Dùng tệp gốc', en: 'Use the file as it was written' },
  },
  'figures-differ': {
    severity: 'error',
    vi: '{count} số liệu tính lại khác với báo cáo.',
    en: '{count} figures come out otherwise than the report has them.',
    fix: {
      vi: 'Số liệu đã công bố: chốt kỳ báo cáo để giữ nguyên (motcua report close)',
      en: 'To keep published figures, close the period: motcua report close',
    },
  },
  'newer-batches': {
    severity: 'note',
    vi: 'Sau báo cáo đã có lần nhập số {batches}.',
    en: 'Since the report these batches came in: {batches}.',
    fix: { vi: 'Xem các lần nhập: motcua dossier batches', en: 'See the batches: motcua dossier batches' },
  },
  'newer-changes': {
    severity: 'note',
    vi: 'Sau báo cáo đã có thay đổi khác trong nhật ký.',
    en: 'Since the report other changes were made.',
    fix: { vi: 'Xem nhật ký: motcua history', en: 'See the journal: motcua history' },
  },
  'no-calendar': {
    severity: 'warning',
    vi: 'Lịch không có dữ liệu của năm liên quan nên không đếm được số ngày làm việc của một số hồ sơ.',
    en: 'The calendar has no data for a year concerned, so the working days of some dossiers are not counted.',
    fix: {
      vi: 'Nhập lịch của năm đó: motcua calendar import LICH.csv',
      en: 'Import the calendar of that year: motcua calendar import CALENDAR.csv',
    },
  },
  'bad-sort': {
    severity: 'error',
    vi: '"{value}" không phải cách sắp xếp.',
    en: '"{value}" is no order.',
    fix: {
      vi: 'Viết tên số liệu, thêm :asc để xếp tăng dần: --sort received, --sort rate:asc',
      en: 'Name a count, with :asc for the least first: --sort received, --sort rate:asc',
    },
  },
  'survey-layout': {
    severity: 'error',
    vi: 'Số liệu điều tra không lập theo {by} được: mỗi cuộc điều tra chỉ biết đơn vị và kỳ của nó.',
    en: 'Surveys cannot be laid out by {by}: each knows only its unit and its period.',
    fix: { vi: 'Lập theo unit, branch hoặc level', en: 'Lay it out by unit, branch or level' },
  },
  'top-of-times': {
    severity: 'error',
    vi: '--top không dùng cùng --by {by}: hồ sơ đang giải quyết của các tháng không cộng gộp được.',
    en: '--top does not go with --by {by}: what is in progress in several months cannot be summed up.',
    fix: {
      vi: 'Bỏ --top, hoặc lập theo unit, branch, field …',
      en: 'Leave --top out, or lay it out by unit, branch, field …',
    },
  },
  'flags-apart': {
    severity: 'error',
    vi: '{flag} không dùng cùng {other}.',
    en: '{flag} does not go with {other}.',
    fix: { vi: 'Bỏ một trong hai', en: 'Leave one of them out' },
  },
  'not-of-opinions': {
    severity: 'error',
    vi: 'Báo cáo về phiếu và phản ánh không có {flag}: mỗi phiếu, phản ánh thuộc một đơn vị và một ngày, việc chốt kỳ chỉ giữ số liệu hồ sơ.',
    en: 'Reports of ballots and petitions have no {flag}: each of these is of one unit and one day, and a closing keeps counts of dossiers only.',
    fix: {
      vi: 'Dùng --unit và --by để chia nhỏ; xem từng phiếu: motcua feedback list; giữ số liệu của kỳ: -o FILE.json rồi report verify',
      en: 'Narrow down with --unit and --by; see each: motcua feedback list; keep the figures of a period: -o FILE.json, then report verify',
    },
  },
  'cross-of-two': {
    severity: 'error',
    vi: '--cross cần hai chiều: dòng và cột.',
    en: '--cross needs two dimensions: rows and columns.',
    fix: { vi: 'Ví dụ: --by unit,month --cross received', en: 'Such as: --by unit,month --cross received' },
  },
  'needs-folder': {
    severity: 'error',
    vi: '--split-by ghi nhiều tệp nên cần đúng một thư mục.',
    en: '--split-by writes several files and needs one folder.',
    fix: { vi: 'Thêm -o THƯ-MỤC', en: 'Add -o FOLDER' },
  },
  'left-over-file': {
    severity: 'warning',
    vi: 'Trong "{folder}" còn tệp "{name}" không thuộc lần ghi này.',
    en: 'The folder "{folder}" still holds "{name}", which is not of this run.',
    fix: {
      vi: 'Nếu là tệp của lần trước thì xóa, để không gửi nhầm',
      en: 'Delete it if an earlier run left it, lest somebody send it',
    },
  },
  'unknown-count': {
    severity: 'error',
    vi: 'Báo cáo này không có số liệu "{value}".',
    en: 'This report has no count "{value}".',
    fix: { vi: 'Chọn một trong: {known}', en: 'Choose one of: {known}' },
  },
  'unknown-unit': {
    severity: 'error',
    vi: 'Không có đơn vị mã "{code}", và không hồ sơ nào nêu mã đó.',
    en: 'There is no unit "{code}", and no dossier names that code.',
    fix: { vi: 'Xem mã đơn vị: motcua org tree', en: 'See the codes of units: motcua org tree' },
  },
  'unknown-units': {
    severity: 'warning',
    vi: '{count} mã đơn vị không có trong cơ cấu tổ chức, có dòng riêng cuối bảng: {codes}.',
    en: '{count} codes of units are not in the hierarchy and have rows of their own at the end: {codes}.',
    fix: {
      vi: 'Khai báo các đơn vị đó: motcua org apply; hồ sơ không cần nhập lại',
      en: 'Declare them: motcua org apply; the dossiers need no second import',
    },
  },
  'ledger-behind': {
    severity: 'note',
    vi: 'Cơ cấu tổ chức hoặc danh mục đã đổi từ lần nhập hồ sơ cuối, nên số liệu được đếm từ từng hồ sơ (chậm hơn, kết quả không đổi).',
    en: 'Hierarchy or catalogue changed since dossiers were last imported, so the figures were counted dossier by dossier (slower, the same result).',
    fix: {
      vi: 'Để báo cáo nhanh trở lại: motcua db rebuild',
      en: 'To make reports fast again: motcua db rebuild',
    },
  },
  undivided: {
    severity: 'note',
    vi: 'Hồ sơ của đơn vị đã tách "{code}" không chia được cho các đơn vị kế thừa ({parts}) nên giữ thành dòng riêng.',
    en: 'The dossiers of the split unit "{code}" cannot be divided among its successors ({parts}) and keep a row of their own.',
    fix: {
      vi: 'Xem cách tách: motcua org lineage {code}',
      en: 'See how it was split: motcua org lineage {code}',
    },
  },
});

export const reportHelp = {
  report: { vi: 'Báo cáo', en: 'Reports' },
  volume: {
    vi: 'Tình hình tiếp nhận, giải quyết hồ sơ',
    en: 'How many dossiers came in, were resolved, are in progress',
  },
  with: {
    vi: 'thêm cột: digital số hóa, trực tuyến; hours ngoài giờ; time thời gian giải quyết; fees phí, lệ phí; results trả kết quả, từ chối',
    en: 'more columns: digital, hours (of intake), time (working time), fees, results (returned, refused)',
  },
  dashboard: {
    vi: 'Bảng theo dõi tổng hợp: một tệp HTML, xem từ trung tâm đến chi nhánh, điểm tiếp nhận, lĩnh vực',
    en: 'One HTML file with the figures people ask for, from the centre down to branch, point and field',
  },
  onTimeTarget: {
    vi: 'chỉ tiêu trước hạn và đúng hạn, phần trăm',
    en: 'target of early and on time, in per cent',
  },
  satisfactionTarget: {
    vi: 'chỉ tiêu hài lòng, phần trăm (mặc định 95)',
    en: 'target of satisfaction, in per cent (default 95)',
  },
  dashboardHierarchy: {
    vi: 'mở với: as-was theo đơn vị tại thời điểm (mặc định); as-now quy về đơn vị hiện nay; as-of NGÀY quy về ngày đó thay cho hiện nay',
    en: 'opens with: as-was, units as they were (default); as-now, sent forward to today; as-of DATE: to that day instead of today',
  },
  dashboardSignals: {
    vi: 'thêm trang điểm đáng xem lại trong dữ liệu hồ sơ (như dossier check --signals, không nêu mã cán bộ; đọc từng hồ sơ)',
    en: 'with a page of what is worth a second look (as dossier check --signals, officers left out; reads every dossier)',
  },
  dashboardMinCount: {
    vi: 'dưới ngần ấy phiếu thì không nêu tỷ lệ, dưới ngần ấy hồ sơ hoặc phiếu thì không xếp hạng (mặc định 10)',
    en: 'with fewer ballots no rate is told, with fewer dossiers or ballots no rank (default 10)',
  },
  close: { vi: 'Chốt số liệu kỳ báo cáo', en: 'Freeze the counts of a period' },
  reopen: { vi: 'Mở lại kỳ đã chốt', en: 'Take the closing of a period back' },
  reason: { vi: 'lý do', en: 'why' },
  asClosed: { vi: 'số liệu như đã chốt', en: 'the figures as the period was closed with' },
  verify: { vi: 'Đối chiếu số liệu đã báo cáo', en: 'Ask a saved report again, and say what differs' },
  savedReport: { vi: 'báo cáo đã lưu dạng JSON', en: 'a report saved as JSON' },
  impact: {
    vi: 'Tác động của thay đổi danh mục: đơn vị, cán bộ, hồ sơ đang giải quyết',
    en: 'What a change of the catalogue touches: units, people, dossiers in progress',
  },
  catalogueSide: {
    vi: 'danh mục: tệp, @db (hôm nay), hoặc @NGÀY',
    en: 'a catalogue: a file, @db (today), or @DATE',
  },
  form06: { vi: 'Biểu II.06a', en: 'The official form II.06a' },
  formBy: {
    vi: 'field: lĩnh vực theo cấp; unit: đơn vị theo cấp',
    en: 'field within level, or unit within level',
  },
  undated: {
    vi: 'hồ sơ không có ngày hẹn trả: on-time tính đúng hạn, trong hạn; apart để riêng',
    en: 'those without a due date: on-time, or apart in a footnote',
  },
  withdrawn: {
    vi: 'hồ sơ xin rút: on-time tính đúng hạn; apart để riêng',
    en: 'those withdrawn: on-time, or apart in a footnote',
  },
  reporter: {
    vi: 'đơn vị báo cáo (mặc định: đơn vị hoặc trung tâm)',
    en: 'who reports (default: the unit or the centre)',
  },
  receiver: { vi: 'đơn vị nhận báo cáo', en: 'who is reported to' },
  overdue: {
    vi: 'Hồ sơ quá hạn, sắp đến hạn',
    en: 'Dossiers past their due day, or about to be',
  },
  days: { vi: 'cả hồ sơ đến hạn trong N ngày làm việc tới', en: 'also those due within N working days' },
  list: {
    vi: 'thay bằng danh sách hồ sơ đứng sau một số liệu: resolvedLate, inProgressOverdue …',
    en: 'instead the dossiers behind one count: resolvedLate, inProgressOverdue …',
  },
  onTime: {
    vi: 'Tỷ lệ giải quyết trước hạn và đúng hạn',
    en: 'How due dates were kept',
  },
  definition: {
    vi: 'cách tính: resolved trên số đã giải quyết; due trên số đến hạn trong kỳ; 766 theo QĐ 766/QĐ-TTg, trên số phải giải quyết',
    en: 'of what: resolved; due (fell due in the period); 766 (all to be handled, by decision 766/QĐ-TTg)',
  },
  target: { vi: 'chỉ tiêu, phần trăm: 98', en: 'target in per cent: 98' },
  period: {
    vi: 'kỳ báo cáo: 2025-03, 2025-Q1, 2025-H1, 2025-9M, 2025 hoặc TỪ..ĐẾN (ngày hoặc kỳ, kể cả hai đầu)',
    en: 'period: 2025-03, 2025-Q1, 2025-H1, 2025-9M, 2025 or FROM..TO (days or periods, both inside)',
  },
  ytd: { vi: 'lũy kế từ đầu năm đến hết kỳ', en: 'from the beginning of the year to the end of the period' },
  monthStarts: {
    vi: 'ngày bắt đầu tháng báo cáo, ví dụ 15 (MOTCUA_MONTH_STARTS; mặc định 1)',
    en: 'day on which reporting months begin, such as 15 (MOTCUA_MONTH_STARTS; default 1)',
  },
  by: {
    vi: 'mỗi dòng là một, hoặc hai cách nhau bằng dấu phẩy: month, quarter, unit, branch, level, field, procedure, channel',
    en: 'one row for each, or two with a comma: month, quarter, unit, branch, level, field, procedure, channel',
  },
  place: {
    vi: 'tính theo nơi: received tiếp nhận, handled giải quyết, returned trả kết quả',
    en: 'counted where: received, handled, returned',
  },
  precision: {
    vi: 'so với hẹn trả theo day (ngày, như biểu mẫu) hoặc minute (phút)',
    en: 'due dates compared by day (as the forms do) or by minute',
  },
  compare: {
    vi: 'đặt cạnh kỳ khác: previous kỳ trước, year-ago cùng kỳ năm trước',
    en: 'beside another period: previous, year-ago',
  },
  sort: {
    vi: 'xếp theo số liệu, lớn nhất trước; :asc nhỏ nhất trước',
    en: 'order by a count, the greatest first; :asc the least first',
  },
  cross: {
    vi: 'bảng chéo của một số liệu: dòng là chiều thứ nhất của --by, cột là chiều thứ hai',
    en: 'one figure as rows and columns: the first dimension of --by down, the second across',
  },
  splitBy: {
    vi: 'mỗi branch (chi nhánh), unit (đơn vị) hoặc handler (cơ quan giải quyết) một tệp, ghi vào thư mục -o',
    en: 'one file for each branch, unit or handler (agency that resolves), in the folder of -o',
  },
  top: { vi: 'chỉ ngần ấy dòng đầu, còn lại cộng gộp', en: 'only so many rows, the others summed up' },
  hierarchy: {
    vi: 'as-was theo đơn vị tại thời điểm (mặc định); as-now quy về đơn vị hiện nay; as-of NGÀY quy về ngày đó',
    en: 'as-was: units as they were (default); as-now: sent forward to today; as-of DATE: to that day',
  },
  unit: { vi: 'chỉ đơn vị này và các đơn vị bên dưới', en: 'only this unit with all below it' },
} satisfies Words<string>;
