/** What the rules about codes say. */
import { CORPUS, type RuleGallery } from './rule-words.js';

export const codeWords = {
  'code-missing': {
    severity: 'error',
    vi: 'Dòng không có mã thủ tục (tên: "{name}").',
    en: 'The row has no procedure code (name: "{name}").',
    fix: {
      vi: 'Tra mã trên Cổng Dịch vụ công quốc gia rồi bổ sung',
      en: 'Look the code up on the national portal and add it',
    },
    why: {
      vi: 'Không có mã thì không đối chiếu được hồ sơ, phí và thời hạn với thủ tục.',
      en: 'Without a code no dossier, fee or time limit can be matched with the procedure.',
    },
    bad: ',Đăng ký khai sinh',
    good: '1.001193,Đăng ký khai sinh',
  },
  'code-grammar': {
    severity: 'error',
    vi: '"{code}" không phải mã thủ tục hành chính.',
    en: '"{code}" is no procedure code.',
    fix: {
      vi: 'Mã gồm một chữ số, dấu chấm và sáu chữ số, có thể kèm mã tỉnh: 1.001122 hoặc 1.001122.H26',
      en: 'A code is a digit, a dot and six digits, and perhaps a province: 1.001122 or 1.001122.H26',
    },
    why: {
      vi: 'Mã sai không khớp với Cơ sở dữ liệu quốc gia về thủ tục hành chính; hồ sơ của thủ tục sẽ không đồng bộ được.',
      en: 'A wrong code matches nothing in the national database, and dossiers of the procedure cannot be synchronised.',
    },
    bad: '1.00119',
    good: '1.001193',
    source: CORPUS,
  },
  'code-number': {
    severity: 'error',
    vi: 'Mã "{code}" đã bị lưu thành số nên mất chữ số 0 ở cuối.',
    en: 'Code "{code}" was stored as a number and lost its last zeros.',
    fix: {
      vi: 'Định dạng cột mã là Văn bản (Text) rồi nhập lại mã; có thể là {guess}',
      en: 'Format the column as Text and enter the code again; it may be {guess}',
    },
    why: {
      vi: 'Excel hiểu 1.001190 là số 1,00119. Không thể biết chắc đã mất bao nhiêu chữ số 0, nên không tự sửa.',
      en: 'Excel takes 1.001190 for the number 1.00119. How many zeros were lost is a guess, so it is not mended.',
    },
    bad: '1.00119',
    good: '1.001190',
  },
  'code-damage': {
    severity: 'warning',
    vi: 'Mã "{value}" có khoảng trắng do ngắt dòng; được đọc là {code}.',
    en: 'Code "{value}" has blanks from a line wrap; it was read as {code}.',
    fix: {
      vi: 'Sửa tự động: motcua catalogue fix TỆP --write',
      en: 'Mend it: motcua catalogue fix FILE --write',
    },
    why: {
      vi: 'Trong cột hẹp, mã bị ngắt dòng và dính khoảng trắng khi sao chép; phần mềm khác sẽ không tìm thấy mã này.',
      en: 'In a narrow column a code wraps and takes a blank along when copied; other programs will not find it.',
    },
    bad: '1.014466. H05',
    good: '1.014466.H05',
    source: CORPUS,
  },
  'code-suffix': {
    severity: 'note',
    vi: 'Mã "{value}" có đuôi của địa phương; mã thủ tục là {code}.',
    en: 'Code "{value}" has a local suffix; the procedure is {code}.',
    fix: {
      vi: 'Bỏ đuôi nếu công khai chung: motcua catalogue fix TỆP --write',
      en: 'Take it off for publication: motcua catalogue fix FILE --write',
    },
    why: {
      vi: 'Thủ tục được nhận biết bằng phần đầu của mã; đuôi chỉ cho biết bản của tỉnh nào.',
      en: 'The core identifies the procedure; the suffix only says which province keeps the copy.',
    },
    bad: '1.001122.000.00.00.H48',
    good: '1.001122',
    source: CORPUS,
  },
  'code-price': {
    severity: 'error',
    vi: '"{code}" giống một số tiền hơn là mã thủ tục.',
    en: '"{code}" looks like an amount of money rather than a code.',
    fix: {
      vi: 'Kiểm tra dòng có bị lệch cột không; mã thủ tục bắt đầu bằng 1, 2, 3, 5 hoặc 6',
      en: 'Check whether the row is shifted; codes begin with 1, 2, 3, 5 or 6',
    },
    why: {
      vi: 'Số tiền như 4.373341 (triệu đồng) có dạng của mã. Trong 13.985 văn bản năm 2025 không có mã nào bắt đầu bằng 4, 7, 8, 9.',
      en: 'Amounts such as 4.373341 (million đồng) have the form of a code. In 13,985 documents of 2025 no code begins with 4, 7, 8 or 9.',
    },
    bad: '4.373341',
    good: '1.014464',
    source: CORPUS,
  },
  'code-internal': {
    severity: 'warning',
    vi: '{code} là mã của thủ tục nội bộ, không tiếp nhận của tổ chức, cá nhân.',
    en: '{code} is the code of an internal procedure, which no citizen hands in.',
    fix: {
      vi: 'Đưa thủ tục nội bộ sang danh mục riêng, hoặc tắt quy tắc: --rule code-internal=off',
      en: 'Keep internal procedures in a list of their own, or switch the rule off: --rule code-internal=off',
    },
    why: {
      vi: 'Mã 5.xxxxxx và 6.xxxxxx là thủ tục hành chính nội bộ giữa các cơ quan nhà nước.',
      en: 'Codes 5.xxxxxx and 6.xxxxxx are procedures between state agencies.',
    },
    bad: '6.006776',
    good: '1.001193',
    source: CORPUS,
  },
  'code-in-name': {
    severity: 'warning',
    vi: 'Tên thủ tục có kèm mã {code}.',
    en: 'The name of the procedure contains its code {code}.',
    fix: { vi: 'Để mã ở cột mã, xóa khỏi tên', en: 'Put the code in its column and take it out of the name' },
    why: {
      vi: 'Tên kèm mã không khớp với tên trong quyết định công bố và hiện sai trên bảng niêm yết.',
      en: 'A name with a code in it does not match the decision and looks wrong on the notice board.',
    },
    bad: 'Đăng ký khai sinh (1.001193)',
    good: 'Đăng ký khai sinh',
    source: CORPUS,
  },
  'code-disagrees': {
    severity: 'error',
    vi: 'Cột mã ghi {code} nhưng trong tên lại có mã {other}.',
    en: 'The code column says {code}, the name contains {other}.',
    fix: {
      vi: 'Đối chiếu quyết định công bố để biết mã đúng',
      en: 'See the decision of promulgation for the right one',
    },
    why: {
      vi: 'Một trong hai mã là của thủ tục khác; nhập sai sẽ gắn hồ sơ vào nhầm thủ tục.',
      en: 'One of the two belongs to another procedure; dossiers would be filed under the wrong one.',
    },
    bad: '1.001193,Đăng ký kết hôn (1.000894)',
    good: '1.000894,Đăng ký kết hôn',
  },
  'duplicate-code': {
    severity: 'error',
    vi: 'Mã {code} có ở nhiều dòng với nội dung khác nhau.',
    en: 'Code {code} stands on several rows that say different things.',
    fix: {
      vi: 'Giữ lại một dòng, đối chiếu quyết định công bố mới nhất',
      en: 'Keep one of them; the latest decision of promulgation says which',
    },
    why: {
      vi: 'Không thể biết dòng nào đúng. Nhiều lần thay đổi của một thủ tục phải có ngày hiệu lực riêng.',
      en: 'Nobody can tell which row holds. Several versions of one procedure need effective dates of their own.',
    },
    bad: '1.001193,Đăng ký khai sinh + 1.001193,Đăng ký kết hôn',
    good: '1.001193,Đăng ký khai sinh',
  },
  'repeated-row': {
    severity: 'warning',
    vi: 'Mã {code} có ở nhiều dòng giống hệt nhau.',
    en: 'Code {code} stands on several identical rows.',
    fix: { vi: 'Xóa các dòng thừa', en: 'Remove all but one' },
    why: {
      vi: 'Dòng lặp không sai, nhưng làm sai số lượng thủ tục khi thống kê.',
      en: 'A repeated row is not wrong, but it spoils the count of procedures.',
    },
    bad: '1.001193,Đăng ký khai sinh (hai lần)',
    good: '1.001193,Đăng ký khai sinh (một lần)',
  },
} as const satisfies RuleGallery;
