/** What is said of a plan once people have decided otherwise: signatures, what is kept, signed lists, late openings. */
import type { Gallery, Words } from '#lang/words.js';

export const afterWords = {
  // reorg sign
  'sign-no-branch': {
    severity: 'error',
    vi: 'Phương án không có phần nào của "{unit}"; phương án gồm phần của: {known}.',
    en: 'The plan does nothing to "{unit}"; it has parts for: {known}.',
    fix: {
      vi: 'Ghi mã chi nhánh có trong phương án; bỏ --branch nếu một quyết định ký cho cả phương án',
      en: 'Name a branch of the plan; leave --branch out where one decision covers the whole plan',
    },
  },
  'signed-already': {
    severity: 'note',
    vi: 'Quyết định số {number} đã được ghi nhận cho {unit}; lần này không thay đổi gì.',
    en: 'Decision {number} is recorded for {unit} already; nothing was changed this time.',
    fix: {
      vi: 'Xem các quyết định đã ghi: motcua reorg show plan.json',
      en: 'See what is recorded: motcua reorg show plan.json',
    },
  },
  'signed-otherwise': {
    severity: 'error',
    vi: 'Phần của "{unit}" đã được ký tại Quyết định số {known} ngày {since}; không ghi thêm số {number} ngày {day}.',
    en: 'The part of "{unit}" was signed as Decision {known} of {since}; {number} of {day} was not recorded.',
    fix: {
      vi: 'Nếu lần ghi trước sai: thêm --correction',
      en: 'If what is recorded was wrong: add --correction',
    },
  },
  'signed-before-change': {
    severity: 'error',
    vi: 'Quyết định số {number} đã được ghi cho danh sách của "{unit}" theo phương án {hash}; danh sách trong phương án này đã khác, phải ký lại.',
    en: 'Decision {number} was recorded for the list of "{unit}" in plan {hash}; the list in this plan is another and must be signed again.',
    fix: {
      vi: 'Trình ký danh sách mới: motcua reorg decisions plan.json --branch {unit}; nếu lần ghi trước sai: thêm --correction',
      en: 'Have the new list signed: motcua reorg decisions plan.json --branch {unit}; if what is recorded was wrong: add --correction',
    },
  },

  // reorg plan --keep
  'sign-again': {
    severity: 'warning',
    vi: 'Phần của "{unit}" đã ký tại Quyết định số {number}; nay nội dung đã khác, phải ký lại.',
    en: 'The part of "{unit}" was signed as Decision {number}; it is another now and must be signed again.',
    fix: {
      vi: 'Trình ký danh sách mới (motcua reorg decisions plan.json --branch {unit}), rồi ghi số: motcua reorg sign',
      en: 'Have the new list signed (motcua reorg decisions plan.json --branch {unit}), then record it: motcua reorg sign',
    },
  },
  'keep-other-scenario': {
    severity: 'warning',
    vi: 'Phương án được giữ lại thuộc dự thảo "{old}", không phải "{scenario}".',
    en: 'The plan to be kept is of scenario "{old}", not "{scenario}".',
    fix: {
      vi: 'Kiểm tra lại tệp ở --keep',
      en: 'Check the file given to --keep',
    },
  },
  'keep-applied': {
    severity: 'error',
    vi: 'Phương án ở --keep đã được thực hiện (thay đổi số {change}), không lập lại được.',
    en: 'The plan given to --keep has been applied (change {change}); it cannot be made anew.',
    fix: {
      vi: 'Hoàn tác trước: motcua undo {change}; hoặc chỉ lùi ngày mở: motcua reorg postpone {change}',
      en: 'Take it back first: motcua undo {change}; or only open later: motcua reorg postpone {change}',
    },
  },
} as const satisfies Gallery;

export const afterHelp = {
  sign: {
    vi: 'Ghi số, ngày quyết định đã ký cho phương án hoặc một chi nhánh (trước hoặc sau khi thực hiện)',
    en: 'Record number and date of the decision signed for a plan or a branch, before or after it is applied',
  },
  signBranch: {
    vi: 'chỉ phần của chi nhánh này; không ghi thì quyết định ký cho cả phương án',
    en: 'only the part of this branch; without it the decision covers the whole plan',
  },
  signNumber: { vi: 'số, ký hiệu quyết định', en: 'number of the decision' },
  signDate: { vi: 'ngày ký', en: 'day on which it was signed' },
  signSigner: { vi: 'người ký', en: 'who signed it' },
  signScan: {
    vi: 'bản chụp có chữ ký: lưu tên tệp và mã SHA-256, không lưu nội dung',
    en: 'scan of the signed paper: its name and SHA-256 are kept, not its content',
  },
  signCorrection: { vi: 'số hoặc ngày đã ghi trước đây là sai', en: 'what was recorded before was wrong' },
  keep: {
    vi: 'giữ theo phương án đã lập, chỉ đổi chỗ buộc phải đổi; in người có thay đổi và chi nhánh phải ký lại',
    en: 'stay with an earlier plan except where something forces a change; tells who differs and which branches sign again',
  },
} satisfies Words<string>;
