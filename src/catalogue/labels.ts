/** How the canonical values are called in either language. */
import type { Bilingual } from '#kit/sheet.js';
import type { Level, OnlineLevel, Status } from './model.js';

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
