/** What `report index-766` says: findings of facts, help. */
import type { Gallery, Words } from '#lang/words.js';

export const indexWords = {
  'fact-unknown-indicator': {
    severity: 'error',
    vi: '"{value}" không phải chỉ số chấm điểm của QĐ 766/QĐ-TTg.',
    en: '"{value}" is no indicator of decision 766/QĐ-TTg that gives points.',
    fix: { vi: 'Chọn một trong: {known}', en: 'Choose one of: {known}' },
  },
  'fact-no-number': {
    severity: 'error',
    vi: '"{value}" không phải số.',
    en: '"{value}" is no number.',
    fix: {
      vi: 'Tử số, mẫu số là số nguyên; tỷ lệ là phần trăm, ví dụ 92,5',
      en: 'Numerator and denominator are whole numbers; the share is per cent, such as 92.5',
    },
  },
  'fact-out-of-range': {
    severity: 'error',
    vi: '"{value}" ngoài khoảng cho phép.',
    en: '"{value}" is out of range.',
    fix: {
      vi: 'Tử số, mẫu số từ 0 trở lên; tỷ lệ từ 0 đến 100',
      en: 'Numerator and denominator are 0 or more; a share lies between 0 and 100',
    },
  },
  'fact-half': {
    severity: 'error',
    vi: 'Có tử số mà không có mẫu số, hoặc ngược lại (thiếu {column}).',
    en: 'A numerator without its denominator, or the other way round ({column} is missing).',
    fix: { vi: 'Điền cả hai, hoặc chỉ điền ratio (phần trăm)', en: 'Give both, or only ratio (per cent)' },
  },
  'fact-above-whole': {
    severity: 'error',
    vi: 'Tử số {numerator} lớn hơn mẫu số {denominator}.',
    en: 'The numerator {numerator} is greater than the denominator {denominator}.',
    fix: { vi: 'Kiểm tra xem hai cột có đổi chỗ không', en: 'See whether the two columns are swapped' },
  },
  'fact-ratio-differs': {
    severity: 'error',
    vi: 'Tỷ lệ ghi {ratio} không khớp {numerator}/{denominator}.',
    en: 'The share {ratio} does not fit {numerator}/{denominator}.',
    fix: { vi: 'Sửa số sai, hoặc bỏ trống ratio', en: 'Mend what is wrong, or leave ratio blank' },
  },
  'fact-twice': {
    severity: 'error',
    vi: 'Chỉ số {indicator} của cùng đơn vị và kỳ đã có ở dòng {line}; không dùng dòng nào.',
    en: 'Indicator {indicator} of the same unit and period stands in line {line} too; neither is used.',
    fix: { vi: 'Giữ lại một dòng', en: 'Keep one of the lines' },
  },
  'fact-not-used': {
    severity: 'warning',
    vi: 'Chỉ số {indicator} tính được từ dữ liệu nên không dùng số trong tệp.',
    en: 'Indicator {indicator} is told from the data, so the fact of the file is not used.',
    fix: {
      vi: 'Bỏ dòng này; nếu số liệu khác nhau, nhập bổ sung dữ liệu còn thiếu',
      en: 'Remove the line; where the two differ, import the data that is missing',
    },
  },
  'facts-elsewhere': {
    severity: 'note',
    vi: '{count} dòng của đơn vị hoặc kỳ khác không dùng ở đây.',
    en: '{count} lines are of another unit or period and are not used here.',
    fix: { vi: 'Chọn đơn vị, kỳ: --unit, --period', en: 'Choose unit and period: --unit, --period' },
  },
  'needs-period': {
    severity: 'error',
    vi: 'Chưa nêu kỳ báo cáo.',
    en: 'No period is given.',
    fix: { vi: 'Thêm --period, ví dụ --period 2025-Q1', en: 'Add --period, such as --period 2025-Q1' },
  },
  'index-item-unknown': {
    severity: 'error',
    vi: '"{value}" không đặt được mức đủ điểm của chỉ số nào.',
    en: '"{value}" sets no indicator’s share for all points.',
    fix: {
      vi: 'Viết MÃ=PHẦN TRĂM, ví dụ --full-from 4.2=80; mã là một trong: {known}',
      en: 'Write CODE=PER CENT, such as --full-from 4.2=80; the code is one of: {known}',
    },
  },
} as const satisfies Gallery;

export const indexHelp = {
  index: {
    vi: 'Bộ chỉ số QĐ 766/QĐ-TTg (phần tính được)',
    en: 'The indicators of decision 766/QĐ-TTg (as far as they can be told)',
  },
  facts: {
    vi: 'tệp CSV, XLSX hoặc YAML có tử số, mẫu số của các chỉ số không tính được từ dữ liệu',
    en: 'CSV, XLSX or YAML with numerators and denominators of what the data does not tell',
  },
  template: {
    vi: 'thay cho báo cáo: mẫu tệp --facts để điền',
    en: 'instead: a template of the file for --facts',
  },
  fullFrom: {
    vi: 'tỷ lệ đủ điểm của một chỉ số, ví dụ 4.2=80 (dùng nhiều lần được)',
    en: 'share that gives an indicator all its points, such as 4.2=80 (may be repeated)',
  },
  classes: {
    vi: 'mức điểm của các loại, cao nhất trước (mặc định 90,80,70,50)',
    en: 'bounds of the classes, the highest first (default 90,80,70,50)',
  },
} satisfies Words<string>;
