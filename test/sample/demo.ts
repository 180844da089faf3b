/**
 * What the demo plays with: a small catalogue in the layout of the national portal's export, and the dossiers that the
 * one-stop units of fixtures/org/don-vi.csv received before their consolidation on 1 March 2025. Codes and names are
 * invented after real ones; the fields are those that the units serve.
 */
import type { Sheet } from '#kit/sheet.js';
import { type SampleDesk, type SampleRequest, sampleCsv } from './dossiers.js';

interface DemoProcedure {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly handlers: string;
  readonly field: string;
}

const COMMUNE = 'Ủy ban nhân dân cấp xã';
const DISTRICT = 'Ủy ban nhân dân cấp huyện';

const listed = (
  field: string,
  [agency, handlers]: readonly [string, string],
  ...procedures: readonly (readonly [code: string, name: string])[]
): DemoProcedure[] => procedures.map(([code, name]) => ({ code, name, agency, handlers, field }));

export const DEMO_PROCEDURES: readonly DemoProcedure[] = [
  ...listed(
    'Hộ tịch',
    ['Bộ Tư pháp', COMMUNE],
    ['1.000101', 'Cấp bản sao trích lục hộ tịch'],
    ['1.000102', 'Đăng ký khai sinh'],
    ['1.000105', 'Đăng ký kết hôn'],
    ['1.000106', 'Đăng ký khai tử'],
  ),
  ...listed(
    'Chứng thực',
    ['Bộ Tư pháp', `${COMMUNE}\n${DISTRICT}`],
    ['2.000103', 'Chứng thực bản sao từ bản chính giấy tờ, văn bản'],
    ['2.000107', 'Chứng thực chữ ký trong các giấy tờ, văn bản'],
  ),
  ...listed(
    'Xây dựng',
    ['Bộ Xây dựng', 'Sở Xây dựng'],
    ['3.000104', 'Cấp giấy phép xây dựng nhà ở riêng lẻ'],
    ['3.000108', 'Cấp chứng chỉ hành nghề hoạt động xây dựng hạng II, III'],
  ),
  ...listed('Nhà ở và công sở', ['Bộ Xây dựng', 'Sở Xây dựng'], ['1.000109', 'Cho thuê nhà ở công vụ']),
  ...listed(
    'Thành lập và hoạt động của doanh nghiệp',
    ['Bộ Tài chính', 'Sở Tài chính'],
    ['2.000110', 'Đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên'],
    ['2.000111', 'Đăng ký thay đổi người đại diện theo pháp luật'],
  ),
  ...listed('Quản lý công sản', ['Bộ Tài chính', 'Sở Tài chính'], ['3.000112', 'Mua quyển hóa đơn']),
  ...listed(
    'Đất đai',
    ['Bộ Tài nguyên và Môi trường', `Sở Tài nguyên và Môi trường\n${DISTRICT}`],
    ['1.000113', 'Đăng ký biến động quyền sử dụng đất'],
    ['1.000114', 'Cấp đổi Giấy chứng nhận quyền sử dụng đất'],
  ),
  ...listed(
    'Môi trường',
    ['Bộ Tài nguyên và Môi trường', 'Sở Tài nguyên và Môi trường'],
    ['1.000115', 'Cấp giấy phép môi trường'],
  ),
  ...listed(
    'Lý lịch tư pháp',
    ['Bộ Tư pháp', 'Sở Tư pháp'],
    ['2.000116', 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam'],
  ),
  ...listed('Công chứng', ['Bộ Tư pháp', 'Sở Tư pháp'], ['1.000117', 'Bổ nhiệm công chứng viên']),
];

const ofFields = (...fields: readonly string[]): string[] =>
  DEMO_PROCEDURES.filter(({ field }) => fields.includes(field)).map(({ code }) => code);

const DEMO_DESKS: readonly SampleDesk[] = [
  { unit: 'MC-SXD', agency: 'H26.16', weight: 6, procedures: ofFields('Xây dựng', 'Nhà ở và công sở') },
  {
    unit: 'MC-STC',
    agency: 'H26.15',
    weight: 9,
    procedures: ofFields('Thành lập và hoạt động của doanh nghiệp', 'Quản lý công sản'),
  },
  { unit: 'MC-STNMT', agency: 'H26.13', weight: 10, procedures: ofFields('Đất đai', 'Môi trường') },
  { unit: 'MC-STP', agency: 'H26.17', weight: 12, procedures: ofFields('Lý lịch tư pháp', 'Công chứng') },
  { unit: 'MC-TH', agency: 'H26.40', weight: 18, procedures: ofFields('Hộ tịch', 'Chứng thực', 'Đất đai') },
  { unit: 'MC-CG', agency: 'H26.41', weight: 20, procedures: ofFields('Hộ tịch', 'Chứng thực', 'Đất đai') },
  { unit: 'MC-P-BUOI', agency: 'H26.40.2', weight: 13, procedures: ofFields('Hộ tịch', 'Chứng thực') },
  { unit: 'MC-P-DVH', agency: 'H26.41.5', weight: 12, procedures: ofFields('Hộ tịch', 'Chứng thực') },
];

const OF_CAU_GIAY = ['MC-STP', 'MC-CG', 'MC-P-DVH'];

/** The same desks when a branch, named by its code, has taken its units over; `old`: it has not opened yet. */
export const demoDesks = (branches: { tayHo: string; cauGiay: string }): SampleDesk[] =>
  DEMO_DESKS.map((desk) => {
    const branch = OF_CAU_GIAY.includes(desk.unit) ? branches.cauGiay : branches.tayHo;
    return branch === 'old' ? desk : { ...desk, unit: branch };
  });

/** Days off in the period: New Year and Tết Ất Tỵ. */
const NEW_YEAR = ['2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'];

/** Intake of the old units up to the end of February, as it stood at the end of the quarter. */
export const DEMO_REQUEST: SampleRequest = {
  seed: 20_250_301,
  count: 400,
  desks: DEMO_DESKS,
  from: '2024-12-09',
  to: '2025-02-28',
  exportedOn: '2025-03-31',
  daysOff: NEW_YEAR,
};

export const demoDossiers = (): string => sampleCsv(DEMO_REQUEST);

/** The catalogue as the portal exports it: banner, five columns, several agencies in a cell. */
export const demoCatalogue = (): Sheet => {
  const both = (vi: string) => ({ vi, en: vi });
  const columns = ['Mã số', 'Tên', 'Cơ quan ban hành', 'Cơ quan thực hiện', 'Lĩnh vực'];
  return {
    name: both('Danh sách TTHC'),
    heading: [both('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), both('DANH SÁCH THỦ TỤC HÀNH CHÍNH')],
    columns: columns.map((title, i) => ({ key: title, title: both(title), kind: i === 0 ? 'code' : 'text' })),
    rows: DEMO_PROCEDURES.map(({ code, name, agency, handlers, field }) => [
      code,
      name,
      agency,
      handlers,
      field,
    ]),
  };
};
