/** Statuses and channels as forms print them (domain.md 3.1). */
import type { Bilingual } from '#kit/sheet.js';
import type { Channel, Status } from './model.js';

export const STATUS_LABELS: Readonly<Record<Status, Bilingual>> = {
  new: { vi: 'Mới đăng ký', en: 'New' },
  accepted: { vi: 'Được tiếp nhận', en: 'Accepted' },
  refused: { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  processing: { vi: 'Đang xử lý', en: 'In progress' },
  waiting: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Waiting for a supplement' },
  paying: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Waiting for payment' },
  withdrawn: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn' },
  stopped: { vi: 'Dừng xử lý', en: 'Stopped' },
  finished: { vi: 'Đã xử lý xong', en: 'Finished' },
  done: { vi: 'Đã trả kết quả', en: 'Result returned' },
};

export const CHANNEL_LABELS: Readonly<Record<Channel, Bilingual>> = {
  counter: { vi: 'Trực tiếp', en: 'Counter' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  post: { vi: 'Bưu chính công ích', en: 'Post' },
};
