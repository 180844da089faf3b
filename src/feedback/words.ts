/** What the room says: findings of an import, help texts. */
import { defineFindings, type Words } from '#lang/words.js';

export const feedbackFindings = defineFindings('feedback', {
  // Rows that cannot be taken.
  'missing-value': {
    severity: 'error',
    vi: 'Thiếu giá trị ở cột {column}; dòng bị loại.',
    en: 'Column {column} is empty; the row is rejected.',
    fix: {
      vi: 'Bổ sung giá trị trong tệp .rejects.csv rồi nhập lại tệp đó',
      en: 'Fill it in in the .rejects.csv file and import that file',
    },
  },
  'no-place': {
    severity: 'error',
    vi: 'Dòng không nêu đơn vị và cũng không nêu hồ sơ; dòng bị loại.',
    en: 'The row names neither a unit nor a dossier; it is rejected.',
    fix: { vi: 'Ghi mã đơn vị hoặc mã hồ sơ', en: 'Fill in the code of a unit or of a dossier' },
  },
  'bad-date': {
    severity: 'error',
    vi: '"{value}" ở cột {column} không phải ngày có thật; dòng bị loại.',
    en: '"{value}" in column {column} is no real date; the row is rejected.',
    fix: { vi: 'Viết dạng 31/03/2025 hoặc 2025-03-31', en: 'Write it as 2025-03-31 or 31/03/2025' },
  },
  'unknown-level': {
    severity: 'error',
    vi: 'Không hiểu mức hài lòng "{value}"; dòng bị loại.',
    en: '"{value}" is no level of satisfaction; the row is rejected.',
    fix: { vi: 'Dùng một trong: {allowed}', en: 'Use one of: {allowed}' },
  },
  'scale-needed': {
    severity: 'error',
    vi: 'Mức hài lòng ghi bằng số "{value}" nhưng chưa rõ số nào là tốt nhất; dòng bị loại.',
    en: 'The level is the number "{value}", and nobody said which number is best; the row is rejected.',
    fix: {
      vi: 'Nêu thang từ mức kém nhất đến mức tốt nhất: --scale 1-5, 5-1, 1-3 hoặc 3-1',
      en: 'Name the scale from worst to best: --scale 1-5, 5-1, 1-3 or 3-1',
    },
  },
  'bad-points': {
    severity: 'error',
    vi: '"{value}" ở cột {column} không phải điểm 0, 1 hoặc 2; dòng bị loại.',
    en: '"{value}" in column {column} is not 0, 1 or 2 points; the row is rejected.',
    fix: { vi: 'Ghi 2, 1 hoặc 0 theo Thông tư 01/2018', en: 'Write 2, 1 or 0 as TT 01/2018 has it' },
  },
  'no-answer': {
    severity: 'error',
    vi: 'Phiếu không có câu trả lời nào; dòng bị loại.',
    en: 'The ballot has no answer at all; the row is rejected.',
    fix: {
      vi: 'Kiểm tra tên các cột mức độ hài lòng, chỉ số: motcua help formats',
      en: 'Check the heads of the columns of answers: motcua help formats',
    },
  },
  'bad-number': {
    severity: 'error',
    vi: '"{value}" ở cột {column} không phải số nguyên từ 0; dòng bị loại.',
    en: '"{value}" in column {column} is not a whole number from 0; the row is rejected.',
    fix: { vi: 'Viết bằng chữ số, ví dụ 2 hoặc 1.250', en: 'Write it in digits, for example 2 or 1,250' },
  },
  'bad-answer': {
    severity: 'error',
    vi: '"{value}" ở cột {column} không rõ là có hay không; dòng bị loại.',
    en: '"{value}" in column {column} is neither yes nor no; the row is rejected.',
    fix: { vi: 'Dùng có, không (hoặc 1, 0)', en: 'Use yes, no (or 1, 0)' },
  },
  'unknown-channel': {
    severity: 'error',
    vi: 'Không biết kênh "{value}"; dòng bị loại.',
    en: 'The channel "{value}" is not known; the row is rejected.',
    fix: { vi: 'Dùng một trong: {allowed}', en: 'Use one of: {allowed}' },
  },
  'unknown-topic': {
    severity: 'error',
    vi: 'Không có loại nội dung "{value}"; dòng bị loại (nội dung tự do không bao giờ được lưu).',
    en: 'There is no topic "{value}"; the row is rejected (free text is never stored).',
    fix: { vi: 'Dùng một trong: {allowed}', en: 'Use one of: {allowed}' },
  },
  'unknown-question': {
    severity: 'error',
    vi: 'Không có câu hỏi "{value}" trong bộ câu hỏi điều tra; dòng bị loại.',
    en: 'The survey has no question "{value}"; the row is rejected.',
    fix: { vi: 'Dùng một trong: {allowed}', en: 'Use one of: {allowed}' },
  },
  'bad-period': {
    severity: 'error',
    vi: '"{value}" không phải kỳ điều tra; dòng bị loại.',
    en: '"{value}" is no period; the row is rejected.',
    fix: { vi: 'Viết một trong các dạng: {forms}', en: 'Write one of: {forms}' },
  },
  'answered-before-received': {
    severity: 'error',
    vi: 'Trả lời ngày {answered}, trước ngày tiếp nhận {received}; dòng bị loại.',
    en: 'Answered on {answered}, before it was received on {received}; the row is rejected.',
    fix: { vi: 'Kiểm tra hai ngày này', en: 'Check the two dates' },
  },
  'unknown-unit': {
    severity: 'error',
    vi: 'Đơn vị "{code}" không có trong cơ cấu tổ chức; dòng bị loại.',
    en: 'There is no unit "{code}" in the hierarchy; the row is rejected.',
    fix: {
      vi: 'Khai báo đơn vị này (motcua org apply), hoặc nhập với --unknown keep',
      en: 'Declare it (motcua org apply), or import with --unknown keep',
    },
  },
  'unknown-dossier': {
    severity: 'error',
    vi: 'Chưa có hồ sơ "{code}" nên không biết phiếu, ý kiến này thuộc đơn vị nào; dòng bị loại.',
    en: 'There is no dossier "{code}", so nobody knows whose this is; the row is rejected.',
    fix: {
      vi: 'Nhập hồ sơ trước (motcua dossier import), hoặc thêm cột mã đơn vị',
      en: 'Import the dossiers first (motcua dossier import), or add a column with the unit',
    },
  },
  // What is odd, and taken all the same.
  unlinked: {
    severity: 'warning',
    vi: '{count} dòng nêu hồ sơ chưa có trong cơ sở dữ liệu: tính theo đơn vị ghi trong dòng, không rõ lĩnh vực.',
    en: '{count} rows name dossiers that are not in the database: counted at the unit of the row, without a field.',
    fix: {
      vi: 'Nhập hồ sơ (motcua dossier import) rồi nhập lại tệp này',
      en: 'Import the dossiers (motcua dossier import), then this file again',
    },
  },
  'other-unit': {
    severity: 'warning',
    vi: 'Hồ sơ "{dossier}" do {intake} tiếp nhận, dòng này ghi {unit}: tính cho {unit}.',
    en: 'Dossier "{dossier}" was received at {intake}, the row says {unit}: counted at {unit}.',
    fix: {
      vi: 'Nếu phải tính cho nơi tiếp nhận, bỏ trống mã đơn vị',
      en: 'If it belongs to the unit of intake, leave the unit empty',
    },
  },
  'older-answer': {
    severity: 'note',
    vi: 'Hồ sơ "{dossier}" đã có phiếu mới hơn, ngày {stored}: giữ phiếu đó.',
    en: 'Dossier "{dossier}" has a newer ballot, of {stored}: that one stays.',
    fix: {
      vi: 'Không cần làm gì: mỗi hồ sơ một phiếu, phiếu mới nhất được tính',
      en: 'Nothing to do: one ballot a dossier, the newest counts',
    },
  },
  'same-ballot': {
    severity: 'note',
    vi: '{count} phiếu không có mã phiếu, mã hồ sơ và giống hệt phiếu đã nhập: coi là đã nhập.',
    en: '{count} ballots without a code or dossier equal ballots that are stored: taken as already imported.',
    fix: {
      vi: 'Nếu là phiếu khác, ghi mã phiếu để phân biệt',
      en: 'If they are others, give each a code of its own',
    },
  },
  'said-twice': {
    severity: 'note',
    vi: '{count} dòng trùng mã với dòng khác trong các tệp: dòng sau cùng (phiếu mới nhất của hồ sơ) được tính.',
    en: '{count} rows are about the same as another row of the files: the last (of a dossier the newest ballot) counts.',
    fix: { vi: 'Kiểm tra các mã trùng trong tệp', en: 'Check the codes that stand there twice' },
  },
  'unknown-kept': {
    severity: 'warning',
    vi: 'Giữ {count} mã đơn vị không có trong cơ cấu tổ chức: {codes}.',
    en: 'Kept {count} codes of units that are not in the hierarchy: {codes}.',
    fix: { vi: 'Khai báo các đơn vị đó: motcua org apply', en: 'Declare them: motcua org apply' },
  },
  // What stops a command.
  'kind-needed': {
    severity: 'error',
    vi: 'Không đoán được loại dữ liệu từ đầu vào chuẩn.',
    en: 'What standard input holds cannot be guessed.',
    fix: { vi: 'Thêm --kind ballots, survey hoặc petitions', en: 'Add --kind ballots, survey or petitions' },
  },
  'mixed-kinds': {
    severity: 'error',
    vi: 'Các tệp thuộc nhiều loại: {kinds}.',
    en: 'The files are of several kinds: {kinds}.',
    fix: { vi: 'Nhập mỗi loại một lần', en: 'Import one kind at a time' },
  },
  'strict-stopped': {
    severity: 'error',
    vi: '{rejected} dòng bị loại, nên không dòng nào được ghi (--strict).',
    en: '{rejected} rows are rejected, so none was written (--strict).',
    fix: { vi: 'Sửa các dòng đó, hoặc bỏ --strict', en: 'Mend them, or leave --strict out' },
  },
});

export const feedbackHelp = {
  feedback: { vi: 'Phiếu đánh giá, điều tra, phản ánh, kiến nghị', en: 'Ballots, surveys, petitions' },
  import: {
    vi: 'Nhập phiếu đánh giá, kết quả điều tra hoặc phản ánh, kiến nghị',
    en: 'Import ballots, survey counts or petitions',
  },
  list: {
    vi: 'Danh sách phiếu đánh giá, phản ánh, kiến nghị',
    en: 'List ballots, survey counts or petitions',
  },
  files: { vi: 'tệp CSV, TSV, XLSX (- là đầu vào chuẩn)', en: 'files: CSV, TSV, XLSX (- is standard input)' },
  kind: {
    vi: 'loại dữ liệu, nếu nhận dạng sai: ballots phiếu đánh giá, survey điều tra, petitions phản ánh, kiến nghị',
    en: 'what the files hold, if it is taken wrongly: ballots, survey, petitions',
  },
  listKind: {
    vi: 'ballots phiếu đánh giá, survey điều tra, petitions phản ánh, kiến nghị',
    en: 'which: ballots, survey, petitions',
  },
  scale: {
    vi: 'thang điểm của mức hài lòng ghi bằng số, từ kém nhất đến tốt nhất: 1-5, 5-1, 1-3, 3-1',
    en: 'what numbers mean as levels, from worst to best: 1-5, 5-1, 1-3, 3-1',
  },
  unknown: {
    vi: 'mã đơn vị lạ: reject loại dòng, keep giữ nguyên mã',
    en: 'unknown codes of units: reject the row, or keep the code as it is',
  },
  strict: { vi: 'có một dòng bị loại thì không ghi gì', en: 'write nothing if one row is rejected' },
  unit: { vi: 'chỉ của đơn vị này', en: 'only of this unit' },
  limit: { vi: 'nhiều nhất N dòng (mặc định 10.000)', en: 'N rows at most (default 10,000)' },
} satisfies Words<string>;
