/** What the demo plays: a sentence and a command line for each step, as a user would type it. */
import type { Bilingual } from '#kit/sheet.js';

export interface DemoStep {
  readonly say: Bilingual;
  readonly argv: readonly string[];
}

/** Stands in a command line for the hash of the plan, known only once the plan is there. */
export const PLAN_HASH = '{hash}';
/** Stands in a command line for the number of the change that applied the plan. */
export const APPLIED = '{change}';

/** Sample files, by the name they get in the demo's folder, from their place in `fixtures/`. */
export const DEMO_FILES: Readonly<Record<string, string>> = {
  'danh-muc.xlsx': 'catalogue/danh-muc-mau.xlsx',
  'don-vi.csv': 'org/don-vi.csv',
  'can-bo.csv': 'staff/can-bo.csv',
  'ho-so.csv': 'dossier/ho-so.csv',
  'phuong-an.yaml': 'reorg/sap-nhap-giai-doan-1.yaml',
};

const PERIOD = ['--period', '2025-Q1'];

export const DEMO_STEPS: readonly DemoStep[] = [
  {
    say: { vi: 'Tạo cơ sở dữ liệu của trung tâm', en: "Make the centre's database" },
    argv: ['init', '--centre', 'HPASC', '--name', 'Trung tâm Phục vụ hành chính công', '--level', 'province'],
  },
  {
    say: {
      vi: 'Nhập danh mục thủ tục, tệp xuất từ Cổng dịch vụ công',
      en: "Import the catalogue, the portal's own export",
    },
    argv: ['catalogue', 'import', 'danh-muc.xlsx'],
  },
  {
    say: {
      vi: 'Khai báo trung tâm và các bộ phận Một cửa trước sắp xếp',
      en: 'Declare the centre and its one-stop units',
    },
    argv: ['org', 'apply', 'don-vi.csv', '--yes'],
  },
  {
    say: { vi: 'Nhập danh sách nhân sự', en: 'Import the staff' },
    argv: ['staff', 'import', 'can-bo.csv'],
  },
  {
    say: { vi: 'Nhập hồ sơ quý I/2025', en: 'Import the dossiers of the first quarter of 2025' },
    argv: ['dossier', 'import', 'ho-so.csv'],
  },
  {
    say: { vi: 'Báo cáo trước khi sắp xếp', en: 'Report before the consolidation' },
    argv: ['report', 'volume', '--by', 'unit', ...PERIOD],
  },
  {
    say: {
      vi: 'Tính phương án chi tiết; chưa ghi gì vào dữ liệu',
      en: 'Work out the plan; nothing is written to the database',
    },
    argv: ['reorg', 'plan', 'phuong-an.yaml', '-o', 'phuong-an.json'],
  },
  {
    say: {
      vi: 'Thực hiện phương án đã duyệt, xác nhận bằng mã của nó',
      en: 'Apply the approved plan, confirmed by its hash',
    },
    argv: ['reorg', 'apply', 'phuong-an.json', '--confirm', PLAN_HASH],
  },
  {
    say: { vi: 'Sơ đồ tổ chức sau sắp xếp', en: 'The hierarchy afterwards' },
    argv: ['org', 'tree'],
  },
  {
    say: {
      vi: 'Cùng báo cáo, theo đơn vị tại thời điểm: không đổi một số nào',
      en: 'The same report as it was: not a digit differs',
    },
    argv: ['report', 'volume', '--by', 'unit', ...PERIOD, '--hierarchy', 'as-was'],
  },
  {
    say: {
      vi: 'Cùng báo cáo, quy về đơn vị hiện nay: tổng bằng nhau',
      en: 'The same report on the hierarchy as it is: equal totals',
    },
    argv: ['report', 'volume', '--by', 'unit', ...PERIOD, '--hierarchy', 'as-now'],
  },
  {
    say: { vi: 'Nhật ký: ai đã làm gì, khi nào', en: 'The journal: who did what, and when' },
    argv: ['history'],
  },
  {
    say: { vi: 'Hoàn tác phương án', en: 'Take the plan back' },
    argv: ['undo', APPLIED, '--yes'],
  },
  {
    say: { vi: 'Kiểm tra toàn vẹn', en: 'Check that all is sound' },
    argv: ['db', 'check'],
  },
];
