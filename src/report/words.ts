/** What the reports say: findings, help texts. */
import { defineFindings, type Words } from '#lang/words.js';

export const reportFindings = defineFindings('report', {
  'bad-period': {
    severity: 'error',
    vi: '"{value}" không phải kỳ báo cáo.',
    en: '"{value}" is no period.',
    fix: { vi: 'Viết một trong các dạng: {forms}', en: 'Write one of: {forms}' },
  },
  'period-not-begun': {
    severity: 'error',
    vi: 'Kỳ báo cáo bắt đầu ngày {from}, sau ngày {today}: chưa có gì để báo cáo.',
    en: 'The period begins on {from}, after {today}: there is nothing to report yet.',
    fix: { vi: 'Chọn kỳ đã bắt đầu, hoặc đặt --today', en: 'Choose a period that has begun, or set --today' },
  },
  'bad-hierarchy': {
    severity: 'error',
    vi: '"{value}" không phải cách quy đơn vị.',
    en: '"{value}" is no hierarchy.',
    fix: {
      vi: 'Dùng --hierarchy as-was, --hierarchy as-now, hoặc --hierarchy as-of 2025-07-01',
      en: 'Use --hierarchy as-was, --hierarchy as-now, or --hierarchy as-of 2025-07-01',
    },
  },
  'unknown-unit': {
    severity: 'error',
    vi: 'Không có đơn vị mã "{code}", và không hồ sơ nào nêu mã đó.',
    en: 'There is no unit "{code}", and no dossier names that code.',
    fix: { vi: 'Xem mã đơn vị: motcua org tree', en: 'See the codes of units: motcua org tree' },
  },
  'unknown-units': {
    severity: 'warning',
    vi: '{count} mã đơn vị không có trong cơ cấu tổ chức, có dòng riêng cuối bảng: {codes}.',
    en: '{count} codes of units are not in the hierarchy and have rows of their own at the end: {codes}.',
    fix: {
      vi: 'Khai báo các đơn vị đó: motcua org apply; hồ sơ không cần nhập lại',
      en: 'Declare them: motcua org apply; the dossiers need no second import',
    },
  },
  'ledger-behind': {
    severity: 'note',
    vi: 'Cơ cấu tổ chức hoặc danh mục đã đổi từ lần nhập hồ sơ cuối, nên số liệu được đếm từ từng hồ sơ (chậm hơn, kết quả không đổi).',
    en: 'Hierarchy or catalogue changed since dossiers were last imported, so the figures were counted dossier by dossier (slower, the same result).',
    fix: {
      vi: 'Để báo cáo nhanh trở lại: motcua db rebuild',
      en: 'To make reports fast again: motcua db rebuild',
    },
  },
  undivided: {
    severity: 'note',
    vi: 'Hồ sơ của đơn vị đã tách "{code}" không chia được cho các đơn vị kế thừa ({parts}) nên giữ thành dòng riêng.',
    en: 'The dossiers of the split unit "{code}" cannot be divided among its successors ({parts}) and keep a row of their own.',
    fix: {
      vi: 'Xem cách tách: motcua org lineage {code}',
      en: 'See how it was split: motcua org lineage {code}',
    },
  },
});

export const reportHelp = {
  report: { vi: 'Báo cáo', en: 'Reports' },
  volume: {
    vi: 'Tình hình tiếp nhận, giải quyết hồ sơ',
    en: 'How many dossiers came in, were resolved, are in progress',
  },
  period: {
    vi: 'kỳ báo cáo: 2025-03, 2025-Q1, 2025-H1, 2025-9M, 2025 hoặc TỪ..ĐẾN (kể cả hai ngày)',
    en: 'period: 2025-03, 2025-Q1, 2025-H1, 2025-9M, 2025 or FROM..TO (both days inside)',
  },
  by: { vi: 'mỗi dòng là một: unit (đơn vị tiếp nhận)', en: 'one row for each: unit (of intake)' },
  hierarchy: {
    vi: 'as-was theo đơn vị tại thời điểm (mặc định); as-now quy về đơn vị hiện nay; as-of NGÀY quy về ngày đó',
    en: 'as-was: units as they were (default); as-now: sent forward to today; as-of DATE: to that day',
  },
  unit: { vi: 'chỉ đơn vị này và các đơn vị bên dưới', en: 'only this unit with all below it' },
} satisfies Words<string>;
