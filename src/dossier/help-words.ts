/** Help of the flags that several verbs of the dossiers share, and of checks and exports. */
import type { Words } from '#lang/words.js';

export const filterHelp = {
  unit: {
    vi: 'chỉ hồ sơ tiếp nhận tại đơn vị này hoặc đơn vị bên dưới',
    en: 'only those received at this unit or below it',
  },
  period: {
    vi: 'chỉ hồ sơ tiếp nhận trong kỳ: 2025-03, 2025-Q1, 2025, TỪ..ĐẾN',
    en: 'only those received in the period: 2025-03, 2025-Q1, 2025, FROM..TO',
  },
  procedure: { vi: 'chỉ hồ sơ của thủ tục này', en: 'only those of this procedure' },
  field: { vi: 'chỉ hồ sơ thuộc lĩnh vực này', en: 'only those of this field' },
  status: { vi: 'chỉ hồ sơ ở trạng thái này', en: 'only those with this status' },
  channel: { vi: 'chỉ hồ sơ nhận qua kênh này', en: 'only those that came by this channel' },
  class: {
    vi: 'chỉ hồ sơ thuộc loại này theo ngày tháng, tính đến ngày --on',
    en: 'only those of this class by their dates, at the end of --on',
  },
  on: { vi: 'ngày tính của --class (mặc định hôm nay)', en: 'the day of --class (default today)' },
  codePattern: {
    vi: 'chỉ hồ sơ có mã theo mẫu này: "H26.19-2503*"',
    en: 'only those whose code is like this: "H26.19-2503*"',
  },
} satisfies Words<string>;

export const checkHelp = {
  check: { vi: 'Rà soát dữ liệu hồ sơ', en: 'Check the stored dossiers' },
  rule: {
    vi: 'mức của một quy tắc: code-date=off|note|warning|error; dùng được nhiều lần',
    en: 'level of a rule: code-date=off|note|warning|error; may be given several times',
  },
  failOn: {
    vi: 'mức làm lệnh thất bại: error (mặc định), warning, note, never',
    en: 'severity that fails the command: error (default), warning, note, never',
  },
  findings: {
    vi: 'ghi mọi phát hiện ra tệp .csv hoặc .jsonl (thêm .gz để nén)',
    en: 'write every finding to a file, .csv or .jsonl (.gz to compress)',
  },
} satisfies Words<string>;

export const signalHelp = {
  signals: {
    vi: 'nêu những điểm đáng xem lại của kỳ (theo ngày kết thúc), so với các đơn vị khác; không kết luận sai phạm',
    en: 'tell what is worth a second look in the period (by day of ending), against the other units; no finding of fault',
  },
  falseAlarms: {
    vi: 'với --signals: xác suất tối đa để một trung tâm làm đúng vẫn bị nêu dù chỉ một điểm (mặc định 0.05)',
    en: 'with --signals: the chance, at most, that an honest centre sees anything named at all (default 0.05)',
  },
  by: {
    vi: 'với --signals: tổng hợp theo signal, unit, month (mặc định signal)',
    en: 'with --signals: sum up by signal, unit, month (default signal)',
  },
  list: {
    vi: 'với --signals: các hồ sơ của điểm mang số này',
    en: 'with --signals: the dossiers behind the one of this number',
  },
} satisfies Words<string>;

export const completeHelp = {
  complete: {
    vi: 'các tệp có đủ hồ sơ của kỳ này: nêu hồ sơ đang lưu mà tệp không có',
    en: 'the files have everything of this period: name what is stored and they lack',
  },
  removeMissing: {
    vi: 'với --complete: đưa các hồ sơ đó ra khỏi mọi số liệu, hoàn tác cùng lần nhập',
    en: 'with --complete: take those out of all counts, undone with the batch',
  },
} satisfies Words<string>;

export const exportHelp = {
  export: {
    vi: 'Xuất hồ sơ: CSV, JSON từng dòng, Parquet chia theo năm, tháng',
    en: 'Export dossiers: CSV, JSON lines, Parquet by year and month',
  },
  output: {
    vi: 'tệp .csv, .jsonl (thêm .gz để nén); với parquet là thư mục',
    en: 'file, .csv or .jsonl (.gz to compress); for parquet a folder',
  },
  format: {
    vi: 'csv, jsonl hoặc parquet (mặc định theo đuôi)',
    en: 'csv, jsonl or parquet (default by the ending)',
  },
} satisfies Words<string>;
