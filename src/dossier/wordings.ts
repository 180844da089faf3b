/**
 * Statuses, channels and degrees of digitisation as files write them (our codes, the numbers of the national exchange
 * list, tokens of the national portal, Vietnamese wordings) and as forms print them. Data: domain.md 3.1 and the
 * conventions of provincial systems.
 */
import type { Bilingual } from '#kit/sheet.js';
import { foldHeader } from '#kit/vietnamese.js';
import { CHANNELS, type Channel, STATUSES, type Status } from './model.js';

/** The portal writes `new` for what the list calls accepted; here `new` is our own code, the list's first. */
const STATUS_WORDINGS: Readonly<Record<Status, readonly string[]>> = {
  new: ['Mới đăng ký', 'Đăng ký mới', 'receiving'],
  accepted: ['Được tiếp nhận', 'Đã tiếp nhận', 'Tiếp nhận', 'Mới tiếp nhận'],
  refused: ['Không được tiếp nhận', 'Không tiếp nhận', 'Từ chối tiếp nhận', 'Từ chối', 'denied'],
  processing: ['Đang xử lý', 'Đang giải quyết', 'Đang thụ lý'],
  waiting: [
    'Yêu cầu bổ sung giấy tờ',
    'Yêu cầu bổ sung',
    'Chờ bổ sung',
    'Dừng xử lý chờ bổ sung',
    'supplement',
  ],
  paying: ['Yêu cầu thực hiện nghĩa vụ tài chính', 'Chờ thực hiện nghĩa vụ tài chính', 'Chờ thanh toán'],
  withdrawn: ['Công dân yêu cầu rút hồ sơ', 'Yêu cầu rút hồ sơ', 'Rút hồ sơ', 'Đã rút hồ sơ', 'cancelled'],
  stopped: ['Dừng xử lý', 'Tạm dừng xử lý', 'Dừng giải quyết', 'unresolved'],
  finished: ['Đã xử lý xong', 'Đã có kết quả', 'Chờ trả kết quả', 'Đã giải quyết', 'releasing'],
  done: ['Đã trả kết quả', 'Hoàn thành', 'Đã hoàn thành'],
};

const CHANNEL_WORDINGS: Readonly<Record<Channel, readonly string[]>> = {
  counter: [
    'Trực tiếp',
    'Tại quầy',
    'Nộp trực tiếp',
    'Một cửa',
    'Tại bộ phận một cửa',
    'Trực tiếp tại bộ phận một cửa',
  ],
  online: [
    'Trực tuyến',
    'Trực tuyến toàn trình',
    'Trực tuyến một phần',
    'Qua mạng',
    'Nộp trực tuyến',
    'Dịch vụ công trực tuyến',
    'Cổng dịch vụ công',
    'Cổng dịch vụ công quốc gia',
  ],
  post: [
    'Qua bưu chính',
    'Qua bưu điện',
    'Qua bưu chính công ích',
    'Bưu chính',
    'Bưu chính công ích',
    'Dịch vụ bưu chính',
    'Dịch vụ bưu chính công ích',
    'Bưu điện',
    'BCCI',
  ],
};

const DIGITISED_WORDINGS: readonly (readonly string[])[] = [
  ['0', 'Chưa số hóa', 'Không', 'no'],
  ['1', 'Được số hóa', 'Đã số hóa', 'Có', 'yes', 'x'],
  ['2', 'Tái sử dụng'],
  ['3', 'Tái sử dụng từ kết quả hồ sơ khác'],
];

/** Folded wording → value; the place in `values`, counted from 1, is a wording too. */
function toTable<Value extends string>(
  values: readonly Value[],
  wordings: Readonly<Record<Value, readonly string[]>>,
): ReadonlyMap<string, Value> {
  return new Map(
    values.flatMap((value, i) =>
      [value, String(i + 1), ...wordings[value]].map((wording) => [foldHeader(wording), value] as const),
    ),
  );
}

const STATUS_TABLE = toTable(STATUSES, STATUS_WORDINGS);
const CHANNEL_TABLE = toTable(CHANNELS, CHANNEL_WORDINGS);
const DIGITISED_TABLE = new Map(
  DIGITISED_WORDINGS.flatMap((wordings, degree) =>
    wordings.map((wording) => [foldHeader(wording), degree] as const),
  ),
);

export const parseStatus = (text: string): Status | undefined => STATUS_TABLE.get(foldHeader(text));
export const parseChannel = (text: string): Channel | undefined => CHANNEL_TABLE.get(foldHeader(text));
export const parseDigitised = (text: string): number | undefined => DIGITISED_TABLE.get(foldHeader(text));

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
