/** The columns of ballots, survey counts and petitions: canonical codes, titles, and headers seen in the field. */
import type { InputColumn, InputFormat, InputKind } from '#kit/input.js';
import { INDICATORS, type Indicator, type Kind } from './model.js';

const column = (
  key: string,
  kind: InputKind,
  [vi, en]: readonly [string, string],
  synonyms: readonly string[] = [],
): InputColumn => ({ key, kind, title: { vi, en }, synonyms });

const required = (input: InputColumn): InputColumn => ({ ...input, required: true });

const UNIT = column(
  'unit',
  'code',
  ['Mã đơn vị', 'Unit'],
  ['Đơn vị', 'Đơn vị tiếp nhận', 'Mã đơn vị tiếp nhận', 'Nơi tiếp nhận', 'Mã định danh đơn vị'],
);
const DOSSIER = column(
  'dossier',
  'code',
  ['Mã hồ sơ', 'Dossier'],
  ['Số hồ sơ', 'Số biên nhận', 'Mã hồ sơ TTHC', 'MaHoSo'],
);

/** As TT 01/2018 names them, shortened. */
export const INDICATOR_TITLES: Readonly<Record<Indicator, readonly [vi: string, en: string]>> = {
  1: ['Tổng thời gian giải quyết', 'Total time'],
  2: ['Thời gian của từng đơn vị tham gia', 'Time of each unit'],
  3: ['Số lần liên hệ để hoàn thiện hồ sơ', 'Contacts needed'],
  4: ['Số cơ quan phải liên hệ', 'Agencies contacted'],
  5: ['Tiếp nhận, thẩm định, phê duyệt tại chỗ', 'Approved on the spot'],
  6: ['Công khai thủ tục hành chính', 'Publication'],
  7: ['Thái độ phục vụ', 'Attitude'],
  8: ['Tiếp thu, giải trình phản ánh, kiến nghị', 'Feedback handled'],
  9: ['Tiến độ và chất lượng dịch vụ công trực tuyến', 'Online service'],
};

const indicator = (number: Indicator): InputColumn =>
  column(
    `indicator_${number}`,
    'number',
    [`Chỉ số ${number}`, `Indicator ${number}`],
    [`CS${number}`, `Tiêu chí ${number}`, `TC${number}`, INDICATOR_TITLES[number][0]],
  );

const BALLOTS: InputFormat = {
  name: 'ballots',
  personal: 'drop',
  columns: [
    column('code', 'code', ['Mã phiếu', 'Ballot'], ['Số phiếu', 'Mã phiếu đánh giá', 'Ballot code']),
    DOSSIER,
    UNIT,
    required(
      column(
        'answered_on',
        'minute',
        ['Ngày đánh giá', 'Answered on'],
        ['Thời điểm đánh giá', 'Ngày gửi phiếu', 'Thời gian đánh giá', 'NgayDanhGia'],
      ),
    ),
    column('channel', 'text', ['Kênh tiếp nhận', 'Channel'], ['Hình thức tiếp nhận', 'Hình thức nộp']),
    column(
      'overall',
      'text',
      ['Mức độ hài lòng', 'Overall'],
      ['Đánh giá chung', 'Hài lòng chung', 'Kết quả đánh giá', 'Mức đánh giá', 'Satisfaction'],
    ),
    ...INDICATORS.map(indicator),
  ],
};

const SURVEY: InputFormat = {
  name: 'survey',
  personal: 'drop',
  columns: [
    required(UNIT),
    required(column('period', 'code', ['Kỳ điều tra', 'Period'], ['Kỳ', 'Kỳ khảo sát', 'Năm'])),
    required(column('question', 'text', ['Câu hỏi', 'Question'], ['Yếu tố', 'Nội dung', 'Factor'])),
    required(column('level', 'text', ['Mức trả lời', 'Level'], ['Mức', 'Mức độ', 'Câu trả lời', 'Answer'])),
    required(column('count', 'number', ['Số người trả lời', 'Count'], ['Số phiếu', 'Số lượng', 'Answers'])),
  ],
};

const PETITIONS: InputFormat = {
  name: 'petitions',
  personal: 'drop',
  columns: [
    required(
      column(
        'code',
        'code',
        ['Mã phản ánh, kiến nghị', 'Petition'],
        ['Mã PAKN', 'Số PAKN', 'Mã phản ánh', 'Mã kiến nghị', 'Số đơn'],
      ),
    ),
    UNIT,
    DOSSIER,
    required(
      column(
        'received_on',
        'minute',
        ['Ngày tiếp nhận', 'Received on'],
        ['Ngày nhận', 'Ngày gửi', 'Ngày phản ánh', 'NgayTiepNhan'],
      ),
    ),
    column(
      'channel',
      'text',
      ['Kênh phản ánh', 'Channel'],
      ['Kênh', 'Kênh tiếp nhận', 'Nguồn', 'Hình thức', 'Hình thức gửi'],
    ),
    column(
      'topic',
      'text',
      ['Loại nội dung', 'Topic'],
      ['Chủ đề', 'Phân loại', 'Nhóm nội dung', 'Lĩnh vực PAKN'],
    ),
    column(
      'due_on',
      'minute',
      ['Hạn trả lời', 'Due on'],
      ['Hạn xử lý', 'Hạn giải quyết', 'Ngày hẹn trả lời', 'HanXuLy'],
    ),
    column(
      'answered_on',
      'minute',
      ['Ngày trả lời', 'Answered on'],
      ['Ngày xử lý xong', 'Ngày giải quyết', 'Ngày trả lời công dân', 'NgayTraLoi'],
    ),
    column('upheld', 'text', ['Phản ánh đúng', 'Upheld'], ['Kết luận đúng', 'Đúng', 'Có cơ sở']),
    column('satisfied', 'text', ['Hài lòng với trả lời', 'Satisfied'], ['Hài lòng', 'Công dân hài lòng']),
  ],
};

export const FEEDBACK_FORMATS: Readonly<Record<Kind, InputFormat>> = {
  ballots: BALLOTS,
  survey: SURVEY,
  petitions: PETITIONS,
};
