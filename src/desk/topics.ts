/** The pages of `motcua help <topic>`, in both languages. Figures and rules are those of the code they describe. */
import type { Bilingual } from '#kit/sheet.js';

export const TOPICS = ['exit-codes', 'environment', 'formats', 'schema', 'findings', 'definitions'] as const;
export type Topic = (typeof TOPICS)[number];

/** What each topic tells. */
export const topicHelp: Readonly<Record<Topic, Bilingual>> = {
  'exit-codes': { vi: 'mã kết thúc của lệnh', en: 'how a command ends' },
  environment: {
    vi: 'cài đặt: tham số, biến môi trường, motcua.yaml',
    en: 'settings: flags, environment, motcua.yaml',
  },
  formats: {
    vi: 'các cột của tệp vào; một loại: motcua help formats staff',
    en: 'columns of input files; one: motcua help formats staff',
  },
  schema: { vi: 'lược đồ JSON của kết quả và của tệp', en: 'JSON Schemas of answers and files' },
  findings: {
    vi: 'mọi phát hiện và cách xử lý; một loại: motcua help findings staff',
    en: 'every finding and its remedy; of a room: motcua help findings staff',
  },
  definitions: { vi: 'từng con số trong báo cáo tính thế nào', en: 'what each figure of a report counts' },
};

const text = (...lines: readonly string[]): string => lines.join('\n');

const exitCodes: Bilingual = {
  vi: text(
    'Mã kết thúc',
    '  0    đã làm xong',
    '  1    có phát hiện từ mức --fail-on (mặc định: lỗi), hoặc có khác biệt khi dùng --exit-code',
    '  2    không chạy được: sai cách dùng, thiếu tệp, tệp không đọc được, không có cơ sở dữ liệu',
    '  3    từ chối: phương án đã cũ, chưa đủ điều kiện, tệp đang bị khóa, hoàn tác bị vướng',
    '  4    người dùng trả lời không',
    '  70   lỗi của chương trình',
    '  130  bị ngắt (Ctrl-C); chưa có gì được ghi dở dang',
  ),
  en: text(
    'Exit codes',
    '  0    done',
    '  1    findings at or above --fail-on (default: error), or differences under --exit-code',
    '  2    could not run: usage, missing or unreadable file, no such database',
    '  3    refused: stale plan, a gate, a lock, an undo conflict',
    '  4    declined at a prompt',
    '  70   a bug',
    '  130  interrupted (Ctrl-C); nothing is half-done',
  ),
};

const environment: Bilingual = {
  vi: text(
    'Cài đặt được lấy lần lượt từ: tham số, biến môi trường, tệp motcua.yaml trong thư mục làm việc.',
    '',
    'biến                  motcua.yaml   ý nghĩa',
    'MOTCUA_DB             db            tệp cơ sở dữ liệu (mặc định motcua.db)',
    'MOTCUA_LANG           lang          vi hoặc en (mặc định theo LC_ALL, LC_MESSAGES, LANG; không rõ thì vi)',
    'MOTCUA_TODAY          today         ngày tính toán NĂM-THÁNG-NGÀY (mặc định: hôm nay theo giờ Việt Nam)',
    'MOTCUA_ACTOR          actor         người thực hiện, ghi vào nhật ký (mặc định: tài khoản của máy)',
    'MOTCUA_STORAGE        storage       local hoặc network; network khi tệp nằm trên ổ mạng mà máy không nhận ra',
    'MOTCUA_BUSY_TIMEOUT   busy_timeout  số giây chờ khi tệp đang bị khóa (mặc định 5)',
    'MOTCUA_MONTH_STARTS   month_starts  ngày bắt đầu tháng báo cáo, từ 1 đến 28 (mặc định 1)',
    'NO_COLOR, FORCE_COLOR               tắt, bật màu',
  ),
  en: text(
    'Settings come from flags, then the environment, then motcua.yaml in the working folder.',
    '',
    'variable              motcua.yaml   meaning',
    'MOTCUA_DB             db            database file (default motcua.db)',
    'MOTCUA_LANG           lang          vi or en (default by LC_ALL, LC_MESSAGES, LANG; vi where they do not say)',
    'MOTCUA_TODAY          today         evaluation date YEAR-MONTH-DAY (default: today in Viet Nam)',
    'MOTCUA_ACTOR          actor         who does it, for the journal (default: the account)',
    'MOTCUA_STORAGE        storage       local or network; network for a mapped drive that cannot be recognised',
    'MOTCUA_BUSY_TIMEOUT   busy_timeout  seconds to wait for a lock (default 5)',
    'MOTCUA_MONTH_STARTS   month_starts  day on which reporting months begin, 1 to 28 (default 1)',
    'NO_COLOR, FORCE_COLOR               colour off, on',
  ),
};

const definitions: Bilingual = {
  vi: text(
    'Đơn vị: một mã trong một khoảng thời gian. Mã dùng lại cho đơn vị khác là một đơn vị khác.',
    'Kỳ trước chuyển sang + tiếp nhận = đã giải quyết + đang giải quyết, trong mọi báo cáo.',
    'Đã giải quyết: xử lý xong trong kỳ (ngày kết thúc; nếu thiếu thì ngày trả kết quả).',
    'Trước hạn, đúng hạn, quá hạn: so theo ngày, không theo giờ. Không có ngày hẹn trả: đếm riêng.',
    'Đang giải quyết ở ngày cuối kỳ T: tạm dừng (chờ bổ sung, chờ nộp tiền), không có ngày hẹn trả,',
    'trong hạn (hẹn trả >= T), quá hạn (hẹn trả < T), xét theo thứ tự này.',
    'Trạng thái 1 (mới đăng ký) và 3 (không được tiếp nhận) nằm ngoài mọi báo cáo.',
    'Theo đơn vị tại thời điểm (as-was): đơn vị tiếp nhận, dưới cấp trên của nó ở ngày cuối kỳ.',
    'Quy về đơn vị hiện nay (as-now): hồ sơ đi theo quá trình thay đổi đơn vị; phần không chia được là một dòng riêng.',
    'Mức độ hài lòng là ba con số khác nhau: theo phiếu đánh giá (TT 01/2018), theo mục 5.4 QĐ 766, theo điều tra (SIPAS).',
    'Mỗi tỷ lệ hài lòng có số phiếu và khoảng tin cậy 95 % (Wilson); hạng là khoảng; ít phiếu thì không xếp hạng.',
    'Mức độ tiếp cận (org coverage): đường chim bay từ tọa độ địa bàn đến điểm đang mở gần nhất; mọi người dân tính tại tọa độ đó.',
    'Phút = đường chim bay × hệ số đường vòng ÷ tốc độ: chỉ là ước tính; thiếu tọa độ hoặc dân số thì nêu riêng, không vào tỷ lệ.',
    'Bộ chỉ số QĐ 766: điểm = điểm tối đa × tỷ lệ : mức đủ điểm, làm tròn đến hai chữ số, nửa thì lên; chỉ số chưa tính không phải 0 điểm.',
    '0/0 là "không có số liệu", không phải 0 hay 100.',
  ),
  en: text(
    'Unit: a code during a period. A code that comes back for something else is another unit.',
    'Carried over + received = resolved + in progress, in every report.',
    'Resolved: finished in the period (end of processing; the return of the result where that is missing).',
    'Early, on time, late: compared by calendar date, not by hour. No due date: counted apart.',
    'In progress on the last day T of the period: paused (supplement, payment), undated,',
    'within time (due >= T), overdue (due < T), tested in this order.',
    'Statuses 1 (new) and 3 (not accepted) are outside every report.',
    'as-was: the receiving unit, under the parents it had on the last day of the period.',
    'as-now: each dossier follows the lineage of its unit; what cannot be divided is a row of its own.',
    'Satisfaction is three numbers: by ballots (TT 01/2018), by item 5.4 of decision 766, by survey (SIPAS).',
    'Each comes with its count and a 95 % interval (Wilson); ranks are ranges; few ballots have none.',
    'Coverage (org coverage): the straight line from the coordinates of an area to the nearest open point; all live there.',
    'Minutes = straight line × detour ÷ speed: an estimate; what has no place or population is told apart, in no share.',
    'Index 766: points = maximum × share : share that gives all points, to two digits, half up; what is not computed is not 0.',
    '0/0 is "no data", never 0 or 100.',
  ),
};

export const formatsIntro: Bilingual = {
  vi: 'Tệp vào: CSV, TSV, XLSX, .csv.gz; "-" là đầu vào chuẩn. Tiêu đề cột tiếng Việt hoặc tiếng Anh. * là cột bắt buộc.',
  en: 'Input: CSV, TSV, XLSX, .csv.gz; "-" is standard input. Column heads in Vietnamese or English. * marks required columns.',
};

/** The pages that are plain text; `formats` is made from the formats themselves. */
export const PAGES: Readonly<Record<Exclude<Topic, 'formats' | 'schema' | 'findings'>, Bilingual>> = {
  'exit-codes': exitCodes,
  environment,
  definitions,
};
