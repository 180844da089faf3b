/** What `org notice` says: findings, help. */
import type { Gallery, Words } from '#lang/words.js';

export const noticeWords = {
  'notice-not-receiving': {
    severity: 'error',
    vi: 'Đơn vị {code} ({name}) là {kind}, không tiếp nhận hồ sơ của người dân.',
    en: 'Unit {code} ({name}) is a {kind} and takes in nothing from citizens.',
    fix: {
      vi: 'Chọn trung tâm, chi nhánh, điểm tiếp nhận, đại lý hoặc Bộ phận Một cửa: motcua org list',
      en: 'Choose a centre, branch, point, agent or one-stop unit: motcua org list',
    },
  },
  'notice-no-scope': {
    severity: 'warning',
    vi: 'Đơn vị {code} chưa ghi lĩnh vực, thủ tục tiếp nhận nên danh mục niêm yết trống.',
    en: 'Unit {code} has neither fields nor procedures on record, so nothing is posted.',
    fix: {
      vi: 'Bổ sung cột fields hoặc procedures rồi chạy: motcua org apply DON_VI.csv',
      en: 'Fill the column fields or procedures and run: motcua org apply UNITS.csv',
    },
  },
  'notice-unsaid': {
    severity: 'warning',
    vi: '{count} thủ tục niêm yết chưa ghi {what}: {codes}.',
    en: '{count} procedures are posted without {what}: {codes}.',
    fix: {
      vi: 'Bổ sung vào danh mục rồi nhập lại: motcua catalogue import DANH_MUC.xlsx --correction',
      en: 'Complete the catalogue and import it again: motcua catalogue import CATALOGUE.xlsx --correction',
    },
  },
  'notice-since-later': {
    severity: 'error',
    vi: 'Ngày {since} không trước ngày niêm yết {day}.',
    en: '{since} is not before the day of the notice, {day}.',
    fix: { vi: 'Chọn ngày sớm hơn cho --changed-since', en: 'Give --changed-since an earlier day' },
  },
} as const satisfies Gallery;

export const noticeHelp = {
  notice: {
    vi: 'Danh mục TTHC niêm yết tại đơn vị',
    en: 'The procedures received at a unit, for posting up',
  },
  unit: { vi: 'mã đơn vị tiếp nhận', en: 'code of the receiving unit' },
  since: {
    vi: 'thay bằng TTHC mới, thay đổi, thôi tiếp nhận từ sau NGÀY, kèm số quyết định',
    en: 'instead what is new, changed or gone since DATE, with the decisions',
  },
  basis: {
    vi: 'căn cứ niêm yết ghi dưới tiêu đề (mặc định: {basis}; "" để không ghi)',
    en: 'what the notice rests on, below its title (default: {basis}; "" for none)',
  },
  signer: { vi: 'chức danh người ký: "GIÁM ĐỐC"', en: 'who signs: "DIRECTOR"' },
} satisfies Words<string>;
