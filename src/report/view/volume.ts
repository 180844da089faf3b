/** The columns of `report volume` (wording-vi.md). Pure. */
import type { Bilingual } from '#kit/sheet.js';
import type { CountKey } from '../model.js';
import { countColumn, type FigureColumn } from './columns.js';

export const VOLUME_TITLE: Bilingual = {
  vi: 'Tình hình tiếp nhận, giải quyết hồ sơ',
  en: 'Volume of dossiers',
};

const RECEIVED: Bilingual = { vi: 'Tiếp nhận trong kỳ', en: 'Received' };
const RESOLVED: Bilingual = { vi: 'Đã giải quyết', en: 'Resolved' };
const IN_PROGRESS: Bilingual = { vi: 'Đang giải quyết', en: 'In progress' };
const SUM: Bilingual = { vi: 'Tổng số', en: 'Total' };
const UNDATED: Bilingual = { vi: 'Không có ngày hẹn trả', en: 'No due date' };
const OVERDUE: Bilingual = { vi: 'Quá hạn', en: 'Overdue' };

export const RECEIVED_COLUMN: FigureColumn<CountKey> = countColumn('received', SUM, RECEIVED, true);

export const VOLUME_COLUMNS: readonly FigureColumn<CountKey>[] = [
  countColumn('carriedOver', { vi: 'Kỳ trước chuyển sang', en: 'Carried over' }, undefined, true),
  RECEIVED_COLUMN,
  countColumn('receivedOnline', { vi: 'Trực tuyến', en: 'Online' }, RECEIVED),
  countColumn('receivedCounter', { vi: 'Trực tiếp', en: 'Counter' }, RECEIVED),
  countColumn('receivedPost', { vi: 'Bưu chính công ích', en: 'Post' }, RECEIVED),
  countColumn('resolved', SUM, RESOLVED, true),
  countColumn('resolvedEarly', { vi: 'Trước hạn', en: 'Early' }, RESOLVED),
  countColumn('resolvedOnTime', { vi: 'Đúng hạn', en: 'On time' }, RESOLVED),
  countColumn('resolvedLate', OVERDUE, RESOLVED),
  countColumn('resolvedUndated', UNDATED, RESOLVED),
  countColumn('withdrawn', { vi: 'Rút hồ sơ', en: 'Withdrawn' }),
  countColumn('inProgress', SUM, IN_PROGRESS, true),
  countColumn('inProgressWithin', { vi: 'Trong hạn', en: 'Within time' }, IN_PROGRESS),
  countColumn('inProgressOverdue', OVERDUE, IN_PROGRESS),
  countColumn('inProgressPaused', { vi: 'Tạm dừng chờ bổ sung', en: 'Paused' }, IN_PROGRESS),
  countColumn('inProgressUndated', UNDATED, IN_PROGRESS),
];
