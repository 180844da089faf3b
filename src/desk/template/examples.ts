/**
 * One invented row for each input format: what a cell looks like, column by column. The rows go together (the dossier
 * is of the procedure, at the unit, received by the person), so that they can be imported one after another. Data.
 */
import type { Cell } from '#kit/sheet.js';

type Row = Readonly<Record<string, Cell>>;

const PROCEDURE = '1.001122';
const CENTRE = 'TT-MAU';
const BRANCH = 'CN-MAU';
const AREA = '00097';
const PERSON = 'CB0001';
const DOSSIER = 'H26.99-250303-0001';
const NAME = 'Nguyễn Văn Mẫu';
const FIELD = 'Hộ tịch';

const main: Readonly<Record<string, Row>> = {
  procedures: {
    code: PROCEDURE,
    name: 'Đăng ký khai sinh',
    field: FIELD,
    level: 'Cấp xã',
    agency: 'Bộ Tư pháp',
    implementing_agencies: 'Ủy ban nhân dân cấp xã',
    online: 'Toàn trình',
    time_limit: '01 ngày làm việc',
    fee: 'Không',
    legal_basis: 'Luật Hộ tịch số 60/2014/QH13',
    boundary_free: 'Có',
    interlinked: 'Có',
    decision: '123/QĐ-BTP',
    published_on: '2025-01-15',
    effective_from: '2025-02-01',
  },
  areas: {
    code: AREA,
    name: 'Phường Mẫu',
    longitude: '105.8383',
    latitude: '21.0586',
    population: 45_000,
    area_km2: 12.5,
    opens_on: '2025-01-01',
  },
  units: {
    code: CENTRE,
    kind: 'Trung tâm',
    name: 'Trung tâm Phục vụ hành chính công',
    level: 'Cấp tỉnh',
    address: '1 đường Mẫu',
    longitude: '105.8383',
    latitude: '21.0586',
    quota_civil_servant: 20,
    opens_on: '2025-01-01',
    opening_hours: '07:30-11:30, 13:30-17:00',
    fields: `${FIELD}; Đất đai`,
    areas: AREA,
  },
  staff: {
    code: PERSON,
    full_name: NAME,
    unit: CENTRE,
    position: 'Chuyên viên',
    employment: 'Công chức',
    posting: 'Chính',
    fields: FIELD,
    tasks: 'Tiếp nhận; Trả kết quả',
    from: '2025-01-01',
    decision: '12/QĐ-SNV',
    residence: AREA,
  },
  dossiers: {
    code: DOSSIER,
    procedure: PROCEDURE,
    unit: CENTRE,
    received_at: '2025-03-03 08:30',
    channel: 'Trực tiếp',
    due_at: '2025-03-04 17:00',
    finished_at: '2025-03-04 10:00',
    returned_at: '2025-03-04 15:30',
    status: 'Đã trả kết quả',
    officer: PERSON,
    digitised: 'Đã số hóa',
  },
  ballots: {
    code: 'P-0001',
    dossier: DOSSIER,
    unit: CENTRE,
    answered_on: '2025-03-04',
    channel: 'Trực tiếp',
    overall: 'Rất hài lòng',
    indicator_1: 2,
    indicator_7: 2,
  },
  survey: { unit: CENTRE, period: '2025', question: 'Thủ tục hành chính', level: 'Hài lòng', count: 120 },
  petitions: {
    code: 'PA-0001',
    unit: CENTRE,
    dossier: DOSSIER,
    received_on: '2025-03-05',
    channel: 'Điện thoại',
    topic: 'Giải quyết chậm',
    due_on: '2025-03-20',
    answered_on: '2025-03-12',
    upheld: 'Không',
    satisfied: 'Có',
  },
  calendar: {
    day: '2026-10-12',
    kind: 'Nghỉ',
    name: 'Ngày truyền thống của tỉnh (thí dụ)',
    source: 'Công văn số 15/UBND (thí dụ)',
  },
  lineage: {
    old_unit: '00098',
    old_name: 'Phường Cũ',
    new_unit: AREA,
    new_name: 'Phường Mẫu',
    effective: '2025-07-01',
    decision: '1656/NQ-UBTVQH15',
  },
};

const reorganisation: Readonly<Record<string, Row>> = {
  openings: {
    code: BRANCH,
    kind: 'Chi nhánh',
    name: 'Chi nhánh Mẫu',
    parent: CENTRE,
    quota: 45,
    fields: FIELD,
    areas: AREA,
  },
  mergers: {
    old_unit: 'MC-01',
    old_name: 'Một cửa Mẫu',
    new_unit: BRANCH,
    new_name: 'Chi nhánh Mẫu',
    fields: FIELD,
  },
  closings: { unit: 'MC-02', unit_name: 'Một cửa Khác' },
  renames: { unit: 'MC-03', old_name: 'Tên cũ', name: 'Tên mới' },
  moves: { unit: 'MC-03', parent: BRANCH, address: '2 đường Mẫu' },
  'staff-rules': { unit: 'MC-01', field: FIELD, position: 'Chuyên viên', to: BRANCH },
  appointments: { staff: PERSON, full_name: NAME, unit: BRANCH, position: 'Giám đốc' },
  secondments: { staff: PERSON, full_name: NAME, unit: BRANCH, until: '2026-03-31' },
  loans: { staff: PERSON, full_name: NAME, unit: BRANCH, until: '2026-03-31' },
  pins: { staff: PERSON, full_name: NAME },
  overrides: { staff: PERSON, full_name: NAME, unit: BRANCH, position: 'Chuyên viên' },
  requirements: { unit: BRANCH, fields: FIELD, at_least: 2 },
  details: {
    staff: PERSON,
    birth_date: '1985-06-15',
    sex: 'Nam',
    qualification: 'Đại học',
    rank: 'Chuyên viên',
    rank_code: '01.003',
    step: '3/9',
    coefficient: '3,00',
  },
  'signed-list': {
    staff: PERSON,
    full_name: NAME,
    birth_date: '1985-06-15',
    to: BRANCH,
    new_position: 'Chuyên viên',
  },
};

export const EXAMPLES: Readonly<Record<string, Row>> = {
  ...main,
  ...reorganisation,
  'facts-766': {
    indicator: '4.3',
    name: 'Cung cấp DVC trực tuyến toàn trình',
    numerator: 45,
    denominator: 50,
    source: 'Sở KHCN',
  },
};
