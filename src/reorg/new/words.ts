/** What is asked and said by whoever begins a scenario. */
import type { Gallery, Words } from '#lang/words.js';

export const newWords = {
  'bad-opening': {
    severity: 'error',
    vi: '"{value}" không đúng dạng MÃ=TÊN.',
    en: '"{value}" is not of the form CODE=NAME.',
    fix: {
      vi: 'Ví dụ: --open "CN-TH=Chi nhánh Tây Hồ"',
      en: 'For example: --open "CN-TH=Chi nhánh Tây Hồ"',
    },
  },
  'bad-director': {
    severity: 'error',
    vi: '"{value}" không đúng dạng MÃ ĐƠN VỊ=MÃ CÁN BỘ.',
    en: '"{value}" is not of the form UNIT=STAFF CODE.',
    fix: { vi: 'Ví dụ: --director CN-TH=CB0012', en: 'For example: --director CN-TH=CB0012' },
  },
  'bad-merger': {
    severity: 'error',
    vi: '"{value}" không nêu được các đơn vị nhập vào.',
    en: '"{value}" does not say which units go into which.',
    fix: {
      vi: 'Theo mã: --merge "CN-TH=MC-SXD,MC-TH"; theo cấp, địa bàn: --merge "CN-TH=level:district areas:00097,00103"',
      en: 'By codes: --merge "CN-TH=MC-SXD,MC-TH"; by level and areas: --merge "CN-TH=level:district areas:00097,00103"',
    },
  },
} as const satisfies Gallery;

export const newHelp = {
  new: {
    vi: 'Soạn dự thảo phương án: hỏi từng mục, ghi tệp có chú thích',
    en: 'Begin a scenario: asks for the essentials, writes a file with notes',
  },
  code: { vi: 'mã dự thảo', en: 'name of the scenario' },
  title: { vi: 'tên phương án', en: 'title of the plan' },
  basis: { vi: 'căn cứ: số, ký hiệu, ngày văn bản', en: 'basis: number and date of the document' },
  effective: { vi: 'ngày hiệu lực', en: 'effective day' },
  parallel: {
    vi: 'ngày cuối đơn vị cũ còn tiếp nhận, hoặc undecided',
    en: 'last day on which the old units receive, or undecided',
  },
  parent: {
    vi: 'mã đơn vị cấp trên của các đơn vị mở mới (mặc định: trung tâm)',
    en: 'parent of the units that open (default: the centre)',
  },
  open: {
    vi: 'chi nhánh mở mới, MÃ=TÊN; dùng được nhiều lần',
    en: 'branch that opens, CODE=NAME; may be given several times',
  },
  merge: {
    vi: 'đơn vị nhập vào: MÃ=MÃ,MÃ hoặc MÃ=level:district areas:00097; dùng được nhiều lần',
    en: 'units merged: CODE=CODE,CODE or CODE=level:district areas:00097; may be given several times',
  },
  director: {
    vi: 'bổ nhiệm giám đốc, MÃ=MÃ CÁN BỘ; dùng được nhiều lần',
    en: 'director appointed, UNIT=STAFF CODE; may be given several times',
  },
  output: { vi: 'ghi ra TỆP (mặc định: in ra màn hình)', en: 'write to FILE (default: standard output)' },
  askCode: { vi: 'Mã dự thảo (không dấu cách)?', en: 'Name of the scenario (no blanks)?' },
  askTitle: { vi: 'Tên phương án?', en: 'Title of the plan?' },
  askBasis: {
    vi: 'Căn cứ (số, ký hiệu, ngày văn bản; có thể bỏ trống)?',
    en: 'Basis (number and date of the document; may be left empty)?',
  },
  askEffective: { vi: 'Ngày hiệu lực (ví dụ 01/03/2025)?', en: 'Effective day (for example 2025-03-01)?' },
  askParallel: {
    vi: 'Đơn vị cũ có tiếp nhận song song không?',
    en: 'Do the old units go on receiving beside the new ones?',
  },
  parallelNone: { vi: 'không, đóng ngay ngày hiệu lực', en: 'no, they close on the effective day' },
  parallelUntil: { vi: 'có, đến hết một ngày đã định', en: 'yes, until a fixed day' },
  parallelUndecided: { vi: 'có, chưa ấn định ngày kết thúc', en: 'yes, no last day is fixed' },
  askLastDay: { vi: 'Ngày tiếp nhận cuối cùng?', en: 'Last day of receiving?' },
  askOpen: {
    vi: 'Mã chi nhánh mở mới (bỏ trống: không còn nữa)?',
    en: 'Code of a branch that opens (empty: no more)?',
  },
  askName: { vi: 'Tên chi nhánh {unit}?', en: 'Name of branch {unit}?' },
  askMerge: {
    vi: 'Đơn vị nào nhập vào {unit}: các mã, hoặc level:district areas:00097,00103 (bỏ trống: chưa có)?',
    en: 'Which units go into {unit}: codes, or level:district areas:00097,00103 (empty: none yet)?',
  },
  askDirector: {
    vi: 'Bổ nhiệm ai làm giám đốc {unit}: mã cán bộ (bỏ trống: chưa có)?',
    en: 'Whom to appoint director of {unit}: staff code (empty: nobody yet)?',
  },
  askOverwrite: { vi: 'Tệp {file} đã có. Ghi đè?', en: 'File {file} exists. Overwrite it?' },
} as const satisfies Words<string>;
