/** How the canonical values are called in either language. */
import type { Bilingual } from '#kit/sheet.js';
import type { Attributes, Level, OnlineLevel, Status } from './model.js';

export const LEVEL_LABELS: Readonly<Record<Level, Bilingual>> = {
  central: { vi: 'Cấp bộ', en: 'central' },
  province: { vi: 'Cấp tỉnh', en: 'province' },
  district: { vi: 'Cấp huyện', en: 'district' },
  commune: { vi: 'Cấp xã', en: 'commune' },
  general: { vi: 'Áp dụng chung', en: 'general' },
  vertical: { vi: 'Ngành dọc', en: 'vertical agency' },
  other: { vi: 'Cơ quan khác', en: 'other' },
};

export const ONLINE_LABELS: Readonly<Record<OnlineLevel, Bilingual>> = {
  full: { vi: 'Toàn trình', en: 'full' },
  partial: { vi: 'Một phần', en: 'partial' },
  information: { vi: 'Cung cấp thông tin', en: 'information' },
};

export const STATUS_LABELS: Readonly<Record<Status, Bilingual>> = {
  new: { vi: 'Mới ban hành', en: 'new' },
  amended: { vi: 'Sửa đổi, bổ sung', en: 'amended' },
  replaced: { vi: 'Thay thế', en: 'replaced' },
  abolished: { vi: 'Bãi bỏ', en: 'abolished' },
  published: { vi: 'Đã công khai', en: 'published' },
};

export const ATTRIBUTE_LABELS: Readonly<Record<keyof Attributes, Bilingual>> = {
  province: { vi: 'Bản của địa phương', en: 'Local copy' },
  name: { vi: 'Tên', en: 'Name' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  level: { vi: 'Cấp thực hiện', en: 'Level' },
  agency: { vi: 'Cơ quan ban hành', en: 'Promulgated by' },
  implementing: { vi: 'Cơ quan thực hiện', en: 'Carried out by' },
  online: { vi: 'Dịch vụ công trực tuyến', en: 'Online' },
  timeLimit: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  fee: { vi: 'Phí', en: 'Fee' },
  charge: { vi: 'Lệ phí', en: 'Charge' },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  boundaryFree: { vi: 'Không phụ thuộc địa giới', en: 'Independent of boundaries' },
  interlinked: { vi: 'Liên thông', en: 'Interlinked' },
  delegatedTo: { vi: 'Ủy quyền cho', en: 'Delegated to' },
  type: { vi: 'Loại TTHC', en: 'Type' },
  replaces: { vi: 'Thay thế TTHC', en: 'Replaces' },
  publishedOn: { vi: 'Ngày công bố', en: 'Published on' },
  status: { vi: 'Trạng thái', en: 'Status' },
  decision: { vi: 'Quyết định', en: 'Decision' },
};

export const YES_NO_LABELS: Readonly<Record<'yes' | 'no', Bilingual>> = {
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
};
