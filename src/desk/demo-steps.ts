/** What the demo plays: a small year in chapters, each step with its day and a command line as a user would type it. */
import type { Bilingual } from '#kit/sheet.js';

export interface DemoStep {
  readonly say: Bilingual;
  readonly argv: readonly string[];
  /** What it ends with when that is the point of the step; otherwise it must end well. */
  readonly exit?: number;
  /** The name under which later steps find the number of the change it made. */
  readonly makes?: string;
}

export interface DemoChapter {
  readonly title: Bilingual;
  /** The day on which its commands are typed, `YYYY-MM-DD`. */
  readonly on: string;
  readonly steps: readonly DemoStep[];
}

/** In a command line: the hash of the plan in a file, known only once the plan is there. */
export const hashOf = (plan: string): string => `{hash ${plan}}`;
/** In a command line: the number of the change that a step made. */
export const changeOf = (name: string): string => `{change ${name}}`;

/** The step before which the state of all data is kept, to be compared with the state at the end. */
export const TAKEN_BACK_TO = 'plan';

/** Sample files, by the name they get in the demo's folder, from their place in `fixtures/`. */
export const DEMO_FILES: Readonly<Record<string, string>> = {
  'danh-muc.xlsx': 'catalogue/danh-muc-mau.xlsx',
  'don-vi.csv': 'org/don-vi.csv',
  'dia-ban.csv': 'demo/dia-ban.csv',
  'can-bo.csv': 'staff/can-bo.csv',
  'ho-so-den-28-02.csv': 'demo/ho-so-den-28-02.csv',
  'ho-so-gui-muon.csv': 'demo/ho-so-gui-muon.csv',
  'ho-so-quy-1.csv': 'demo/ho-so-quy-1.csv',
  'phieu-danh-gia.csv': 'demo/phieu-danh-gia.csv',
  'dinh-chinh.csv': 'demo/dinh-chinh.csv',
  'phuong-an.yaml': 'demo/phuong-an.yaml',
  'danh-sach-da-ky.csv': 'demo/danh-sach-da-ky.csv',
};

const step = (vi: string, en: string, argv: readonly string[], more: Partial<DemoStep> = {}): DemoStep => ({
  say: { vi, en },
  argv,
  ...more,
});

const QUARTER = ['--period', '2025-Q1'];
const AS_NOW = ['--hierarchy', 'as-now'];
const PLAN = ['reorg', 'plan', 'phuong-an.yaml', '-o', 'phuong-an.json'];
const ACCEPT = ['--accept', 'condition/1/2025-03-10=Biên bản bàn giao ngày 05/3/2025'];

const SET_UP: DemoChapter = {
  title: { vi: 'Thiết lập trung tâm', en: 'The centre is set up' },
  on: '2025-02-28',
  steps: [
    step('Tạo cơ sở dữ liệu của trung tâm', "Make the centre's database", [
      ...['init', '--centre', 'HPASC', '--name', 'Trung tâm Phục vụ hành chính công', '--level', 'province'],
    ]),
    step(
      'Nhập danh mục thủ tục, tệp xuất từ Cổng dịch vụ công',
      "Import the catalogue, the portal's own export",
      ['catalogue', 'import', 'danh-muc.xlsx'],
    ),
    step(
      'Khai báo trung tâm, các bộ phận Một cửa trước sắp xếp và địa bàn',
      'Declare the centre, its one-stop units and the areas',
      ['org', 'apply', 'don-vi.csv', '--areas', 'dia-ban.csv', '--yes'],
    ),
    step('Nhập danh sách nhân sự', 'Import the staff', ['staff', 'import', 'can-bo.csv']),
    step('Nhập hồ sơ đến hết tháng Hai', 'Import the dossiers up to the end of February', [
      ...['dossier', 'import', 'ho-so-den-28-02.csv'],
    ]),
  ],
};

const FEBRUARY = ['report', 'volume', '--by', 'unit', '--period', '2025-02'];

const CLOSED: DemoChapter = {
  title: { vi: 'Báo cáo và chốt số liệu tháng Hai', en: 'February is reported and closed' },
  on: '2025-03-03',
  steps: [
    step('Báo cáo tháng', 'The report of the month', FEBRUARY),
    step('Chốt số liệu', 'Close the month', ['report', 'close', '2025-02', '--yes']),
  ],
};

const LATE: DemoChapter = {
  title: { vi: 'Số liệu gửi muộn và một đính chính', en: 'Late data, and a correction' },
  on: '2025-03-04',
  steps: [
    step('Một đơn vị gửi muộn ba hồ sơ', 'A unit sends three dossiers late', [
      ...['dossier', 'import', 'ho-so-gui-muon.csv'],
    ]),
    step(
      'Báo cáo nêu số đã chốt, số hiện nay và chênh lệch',
      'The report tells what was closed, what it is now, and the difference',
      FEBRUARY,
    ),
    step('Đính chính địa chỉ ghi sai từ đầu', 'Correct an address that was wrong from the start', [
      ...['org', 'apply', 'dinh-chinh.csv', '--correction', '--yes'],
    ]),
  ],
};

const PLANNED: DemoChapter = {
  title: { vi: 'Lập phương án', en: 'The plan is worked out' },
  on: '2025-03-05',
  steps: [
    step('Tính phương án chi tiết; chưa ghi gì vào dữ liệu', 'Work out the plan; nothing is written', PLAN, {
      exit: 1,
    }),
    step('Xem điều kiện bắt buộc chưa đạt', 'See which gate is not passed', [
      ...['reorg', 'show', 'phuong-an.json', '--by', 'gate'],
    ]),
    step(
      'Đã có biên bản bàn giao: chấp nhận, kèm lý do',
      'The premises are handed over: accept it, with the reason',
      [...PLAN, ...ACCEPT],
    ),
    step('Một người nghỉ việc đúng ngày sáp nhập', 'Somebody leaves on the day of the merger', [
      ...['staff', 'end', 'CB0203', '--on', '2025-03-09', '--reason', 'hết hợp đồng'],
    ]),
    step(
      'Phương án đã cũ nên bị từ chối',
      'The plan is stale, and refused',
      [...['reorg', 'apply', 'phuong-an.json', '--confirm', hashOf('phuong-an.json')]],
      { exit: 3 },
    ),
    step('Lập lại', 'Work it out again', [...PLAN, ...ACCEPT]),
    step(
      'In danh sách kèm theo quyết định của từng chi nhánh',
      'Write the personnel lists of both branches',
      [...['reorg', 'decisions', 'phuong-an.json', '-o', 'quyet-dinh']],
    ),
  ],
};

const SIGNED: DemoChapter = {
  title: { vi: 'Ký và thực hiện', en: 'It is signed and applied' },
  on: '2025-03-07',
  steps: [
    step(
      'Danh sách đã ký khác phương án ở ba người',
      'The signed list differs from the plan in three names',
      [
        ...['reorg', 'reconcile', 'phuong-an.json', 'danh-sach-da-ky.csv'],
        ...['-o', 'khac-biet.csv', '--plan-out', 'phuong-an-da-ky.json'],
      ],
    ),
    step('Ghi số quyết định', 'Record the decision', [
      ...['reorg', 'sign', 'phuong-an-da-ky.json', '--number', '12/QĐ-TTPVHCC', '--date', '2025-03-07'],
    ]),
    step(
      'Thực hiện phương án, xác nhận bằng mã của nó',
      'Apply the plan, confirmed by its hash',
      [...['reorg', 'apply', 'phuong-an-da-ky.json', '--confirm', hashOf('phuong-an-da-ky.json')]],
      { makes: TAKEN_BACK_TO },
    ),
    step('Chi nhánh Cầu Giấy mở muộn một tuần', 'One branch opens a week late', [
      ...['reorg', 'postpone', changeOf(TAKEN_BACK_TO), '--unit', 'CN-CG', '--to', '2025-03-17'],
      ...['-o', 'lui-ngay.json'],
    ]),
    step('Thực hiện việc lùi ngày', 'Apply the postponement', [
      ...['reorg', 'apply', 'lui-ngay.json', '--confirm', hashOf('lui-ngay.json')],
    ]),
  ],
};

const REPORTED: DemoChapter = {
  title: { vi: 'Báo cáo quý I', en: 'The first quarter is reported' },
  on: '2025-04-02',
  steps: [
    step('Sơ đồ tổ chức sau sắp xếp', 'The hierarchy afterwards', ['org', 'tree']),
    step(
      'Nhập hồ sơ cả quý: mới, cập nhật, không đổi',
      'Import the quarter: new, updated, unchanged',
      [...['dossier', 'import', 'ho-so-quy-1.csv']],
      { makes: 'dossiers' },
    ),
    step('Nhập phiếu đánh giá', 'Import the ballots', ['feedback', 'import', 'phieu-danh-gia.csv'], {
      makes: 'ballots',
    }),
    step('Khối lượng, theo đơn vị tại thời điểm', 'Volume, on the hierarchy as it was', [
      ...['report', 'volume', '--by', 'unit', ...QUARTER],
    ]),
    step(
      'Cùng số liệu, quy về chi nhánh hiện nay: tổng bằng nhau',
      'The same on the branches as they are: equal totals',
      [...['report', 'volume', '--by', 'branch', ...QUARTER, ...AS_NOW]],
    ),
    step('Tỷ lệ trước hạn và đúng hạn', 'Dossiers resolved on time', [
      ...['report', 'on-time', '--by', 'branch', ...QUARTER, ...AS_NOW],
    ]),
    step('Mức độ hài lòng', 'Satisfaction', [
      'report',
      'satisfaction',
      '--by',
      'branch',
      ...QUARTER,
      ...AS_NOW,
    ]),
    step('Biểu II.06a ra tệp Excel', 'The official form as a workbook', [
      ...['report', 'form-06', ...QUARTER, '-o', 'bieu-06a.xlsx'],
    ]),
    step('Bảng theo dõi tổng hợp, một tệp HTML', 'The dashboard, one HTML file', [
      ...['report', 'dashboard', ...QUARTER, '-o', 'bang-theo-doi.html'],
    ]),
    step('Danh mục thủ tục để niêm yết tại chi nhánh', 'The procedures, to be posted up at the branch', [
      ...['org', 'notice', 'CN-TH', '-o', 'niem-yet.docx'],
    ]),
    step('Bao nhiêu người dân ở trong bán kính 5 km', 'How many people live within 5 km of a point', [
      ...['org', 'coverage'],
    ]),
  ],
};

const UNDONE: DemoChapter = {
  title: { vi: 'Hoàn tác', en: 'All is taken back' },
  on: '2025-04-02',
  steps: [
    step('Nhật ký: ai đã làm gì, khi nào', 'The journal: who did what, and when', ['history']),
    step('Hoàn tác lần nhập phiếu đánh giá', 'Take the ballots back', ['undo', changeOf('ballots'), '--yes']),
    step('Hoàn tác lần nhập hồ sơ của quý', 'Take the dossiers of the quarter back', [
      ...['undo', changeOf('dossiers'), '--yes'],
    ]),
    step(
      'Hoàn tác phương án, cùng việc lùi ngày dựa vào nó',
      'Take the plan back, with the postponement that stands on it',
      [...['undo', changeOf(TAKEN_BACK_TO), '--with-later', '--yes']],
    ),
    step('Kiểm tra toàn vẹn', 'Check that all is sound', ['db', 'check']),
  ],
};

export const DEMO_CHAPTERS: readonly DemoChapter[] = [
  SET_UP,
  CLOSED,
  LATE,
  PLANNED,
  SIGNED,
  REPORTED,
  UNDONE,
];
