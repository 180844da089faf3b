/** Findings of `dossier check --signals`. */
import type { Gallery } from '#lang/words.js';

export const signalFindings = {
  'worth-a-look': {
    severity: 'note',
    vi: 'Có {count} điểm đáng xem lại trong {of} phép so sánh; đây không phải là kết luận sai phạm.',
    en: '{count} of {of} comparisons are worth a second look; that is no finding of fault.',
    fix: {
      vi: 'Xem các hồ sơ của một điểm theo số thứ tự: motcua dossier check --signals --period KY --list 1',
      en: 'See the dossiers behind one by its number: motcua dossier check --signals --period PERIOD --list 1',
    },
  },
  'signals-period': {
    severity: 'error',
    vi: '--signals cần biết kỳ.',
    en: '--signals needs a period.',
    fix: {
      vi: 'Nên từ 4 tháng trở lên: motcua dossier check --signals --period 2025-H1',
      en: 'Four months or more are best: motcua dossier check --signals --period 2025-H1',
    },
  },
  'signals-not-begun': {
    severity: 'error',
    vi: 'Kỳ bắt đầu ngày {from}, sau ngày tính {today}.',
    en: 'The period begins on {from}, after {today}.',
    fix: { vi: 'Chọn kỳ khác, hoặc đặt --today', en: 'Choose another period, or set --today' },
  },
  'only-with-signals': {
    severity: 'error',
    vi: '{flag} chỉ dùng cùng --signals.',
    en: '{flag} goes with --signals only.',
    fix: { vi: 'Thêm --signals, hoặc bỏ {flag}', en: 'Add --signals, or leave {flag} out' },
  },
  'not-with-signals': {
    severity: 'error',
    vi: '{flag} không dùng cùng --signals: mỗi đơn vị được so với mọi hồ sơ của các đơn vị khác.',
    en: '{flag} does not go with --signals: each unit is held against all dossiers of the others.',
    fix: { vi: 'Bỏ {flag}; chọn đơn vị bằng --unit', en: 'Leave {flag} out; choose units with --unit' },
  },
  'no-such-signal': {
    severity: 'error',
    vi: 'Không có điểm số {number}; kỳ này có {count} điểm.',
    en: 'There is no number {number}; this period has {count}.',
    fix: {
      vi: 'Xem các số: motcua dossier check --signals với cùng kỳ, cùng đơn vị',
      en: 'See the numbers: motcua dossier check --signals for the same period and unit',
    },
  },
} as const satisfies Gallery;
