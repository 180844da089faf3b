/** What the rules about names and about text in general say. */
import { law, type RuleGallery } from './rule-words.js';

export const nameWords = {
  'name-missing': {
    severity: 'error',
    vi: 'Thủ tục {code} không có tên.',
    en: 'Procedure {code} has no name.',
    fix: {
      vi: 'Ghi tên đúng như quyết định công bố',
      en: 'Write the name as the decision of promulgation has it',
    },
    why: {
      vi: 'Tên là bộ phận bắt buộc của thủ tục hành chính; không có tên thì không niêm yết được.',
      en: 'The name is a required part of a procedure; without it nothing can be posted.',
    },
    bad: '1.001193,',
    good: '1.001193,Đăng ký khai sinh',
    source: law('NĐ 63/2010/NĐ-CP, Điều 8 khoản 2'),
  },
  'name-long': {
    severity: 'warning',
    vi: 'Tên thủ tục {code} dài {length} ký tự (quá {limit}).',
    en: 'The name of procedure {code} has {length} characters (more than {limit}).',
    fix: {
      vi: 'Kiểm tra ô tên có lẫn trình tự, điều kiện hoặc căn cứ pháp lý không',
      en: 'Check whether steps, conditions or legal grounds slipped into the name',
    },
    why: {
      vi: 'Tên quá dài thường do gộp ô; cũng không hiện hết trên giấy tiếp nhận và màn hình lấy số.',
      en: 'Over-long names mostly come from merged cells, and do not fit on receipts and screens.',
    },
    bad: 'tên dài 612 ký tự',
    good: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
  },
  'name-blanks': {
    severity: 'note',
    vi: 'Tên thủ tục {code} có khoảng trắng thừa hoặc ngắt dòng.',
    en: 'The name of procedure {code} has blanks too many or line breaks.',
    fix: {
      vi: 'Sửa tự động: motcua catalogue fix TỆP --write',
      en: 'Mend it: motcua catalogue fix FILE --write',
    },
    why: {
      vi: 'Khoảng trắng thừa làm hai tên giống nhau bị coi là khác khi so sánh ở phần mềm khác.',
      en: 'Blanks too many make two equal names differ for other programs.',
    },
    bad: 'Cấp lại  giấy phép',
    good: 'Cấp lại giấy phép',
  },
  'text-not-nfc': {
    severity: 'warning',
    vi: 'Chữ ở cột {columns} của thủ tục {code} là Unicode tổ hợp (NFD), không phải dựng sẵn (NFC).',
    en: 'Column {columns} of procedure {code} is in decomposed Unicode (NFD), not composed (NFC).',
    fix: {
      vi: 'Sửa tự động: motcua catalogue fix TỆP --write',
      en: 'Mend it: motcua catalogue fix FILE --write',
    },
    why: {
      vi: 'Chữ tổ hợp trông giống hệt nhưng không tìm thấy khi tra cứu bằng chữ dựng sẵn (TCVN 6909:2001).',
      en: 'Decomposed text looks the same, but a search for composed text does not find it (TCVN 6909:2001).',
    },
    bad: 'Đăng ky\u0301',
    good: 'Đăng ký',
  },
  'invisible-characters': {
    severity: 'warning',
    vi: 'Cột {columns} của thủ tục {code} có ký tự không nhìn thấy.',
    en: 'Column {columns} of procedure {code} has characters that nobody sees.',
    fix: {
      vi: 'Sửa tự động: motcua catalogue fix TỆP --write',
      en: 'Mend it: motcua catalogue fix FILE --write',
    },
    why: {
      vi: 'Ký tự ẩn (khoảng trắng không ngắt, ký tự rộng bằng không) đi theo khi sao chép từ web, làm sai tra cứu và so sánh.',
      en: 'Hidden characters (no-break blanks, zero-width ones) come along when copied from web pages, and spoil search and comparison.',
    },
    bad: 'Ủy ban nhân dân\u00a0xã',
    good: 'Ủy ban nhân dân xã',
  },
  'same-name': {
    severity: 'warning',
    vi: 'Tên của thủ tục {code} trùng với tên của {others}.',
    en: 'Procedure {code} has the same name as {others}.',
    fix: {
      vi: 'Kiểm tra có nhập trùng không; nếu là hai thủ tục, ghi rõ cấp hoặc trường hợp trong tên',
      en: 'Check that it is not entered twice; if they are two, say the level or the case in the name',
    },
    why: {
      vi: 'Người dân và cán bộ chọn nhầm khi hai thủ tục cùng tên.',
      en: 'Citizens and staff pick the wrong one when two procedures bear one name.',
    },
    bad: '1.002359 và 2.000281 cùng tên',
    good: 'tên có ghi "(thực hiện tại cấp tỉnh)"',
  },
  'near-name': {
    severity: 'warning',
    vi: 'Tên của thủ tục {code} chỉ khác cách viết (dấu, chữ hoa, dấu câu) với tên của {others}.',
    en: 'The name of procedure {code} differs from that of {others} in spelling only (diacritics, case, punctuation).',
    fix: {
      vi: 'Kiểm tra có nhập trùng không, hoặc thống nhất cách viết',
      en: 'Check that it is not entered twice, or settle on one spelling',
    },
    why: {
      vi: 'Hai tên gần như giống nhau thường là một thủ tục được nhập hai lần với hai mã.',
      en: 'Two names nearly alike are mostly one procedure entered twice under two codes.',
    },
    bad: 'Huỷ tài khoản điện tử / Hủy tài khoản điện tử',
    good: 'một tên, một mã',
  },
} as const satisfies RuleGallery;
