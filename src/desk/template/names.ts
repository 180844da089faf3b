/** What each template is for, in a few words. Data. */
import type { Bilingual } from '#kit/sheet.js';

const NAMES: Readonly<Record<string, Bilingual>> = {
  procedures: { vi: 'Danh mục thủ tục hành chính', en: 'Catalogue of procedures' },
  units: { vi: 'Đơn vị: trung tâm, chi nhánh, điểm', en: 'Units: centre, branches, points' },
  areas: { vi: 'Địa bàn: xã, phường, đặc khu', en: 'Areas: wards, communes' },
  lineage: { vi: 'Bảng mã cũ, mã mới', en: 'Old codes and new ones' },
  staff: { vi: 'Danh sách nhân sự', en: 'Staff and their postings' },
  dossiers: { vi: 'Hồ sơ thủ tục hành chính', en: 'Dossiers' },
  ballots: { vi: 'Phiếu đánh giá', en: 'Ballots' },
  survey: { vi: 'Kết quả điều tra xã hội học', en: 'Counts of a survey' },
  petitions: { vi: 'Phản ánh, kiến nghị', en: 'Petitions' },
  'facts-766': { vi: 'Số liệu bổ sung cho bộ chỉ số 766', en: 'Facts for index 766' },
  calendar: { vi: 'Ngày nghỉ, ngày làm bù', en: 'Days off and made-up days' },
  openings: { vi: 'Phương án: đơn vị thành lập', en: 'Scenario: units that open' },
  mergers: { vi: 'Phương án: sáp nhập, chia tách', en: 'Scenario: mergers and splits' },
  closings: { vi: 'Phương án: đơn vị kết thúc hoạt động', en: 'Scenario: units that close' },
  renames: { vi: 'Phương án: đổi tên', en: 'Scenario: new names' },
  moves: { vi: 'Phương án: đổi cấp trên, trụ sở', en: 'Scenario: new parents and premises' },
  'staff-rules': { vi: 'Phương án: quy tắc bố trí nhân sự', en: 'Scenario: where people go' },
  appointments: { vi: 'Phương án: bổ nhiệm', en: 'Scenario: appointments' },
  secondments: { vi: 'Phương án: biệt phái', en: 'Scenario: secondments' },
  loans: { vi: 'Phương án: cử đến làm việc', en: 'Scenario: people lent' },
  pins: { vi: 'Phương án: giữ nguyên vị trí', en: 'Scenario: people who stay' },
  overrides: { vi: 'Phương án: điều chỉnh từng người', en: 'Scenario: people placed by hand' },
  requirements: { vi: 'Phương án: yêu cầu tối thiểu', en: 'Scenario: what must hold' },
  details: { vi: 'Thông tin cá nhân ghép vào danh sách', en: 'Details joined to personnel lists' },
  'signed-list': { vi: 'Danh sách đã ký để đối chiếu', en: 'Signed list to be reconciled' },
  scenario: { vi: 'Dự thảo phương án sắp xếp (YAML)', en: 'Scenario of a reorganisation (YAML)' },
  mapping: { vi: 'Ánh xạ cột của hệ thống khác (YAML)', en: "Mapping of another system's columns (YAML)" },
  settings: { vi: 'Cài đặt của thư mục, motcua.yaml', en: 'Settings of a folder, motcua.yaml' },
};

export const nameOfTemplate = (template: string): Bilingual =>
  NAMES[template] ?? { vi: template, en: template };
