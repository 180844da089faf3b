/** Help texts of the reports of feedback. */
import type { Words } from '#lang/words.js';

export const opinionHelp = {
  satisfaction: {
    vi: 'Mức độ hài lòng của tổ chức, cá nhân',
    en: 'How satisfied citizens are',
  },
  petitions: {
    vi: 'Tiếp nhận, trả lời phản ánh, kiến nghị',
    en: 'Petitions: received, answered on time, upheld',
  },
  kind: {
    vi: 'ballots phiếu đánh giá (TT 01/2018); 766 mục 5.4 QĐ 766; survey điều tra xã hội học (SIPAS)',
    en: 'ballots (TT 01/2018), 766 (item 5.4), survey (SIPAS)',
  },
  by: {
    vi: 'mỗi dòng là một, hoặc hai cách nhau bằng dấu phẩy',
    en: 'one row for each, or two with a comma',
  },
  minCount: {
    vi: 'dưới ngần ấy câu trả lời thì không nêu tỷ lệ, không xếp hạng (mặc định 10)',
    en: 'with fewer answers than this no rate and no rank is told (default 10)',
  },
  noRanks: {
    vi: 'không xếp hạng, không khoảng tin cậy, như biểu chính thức',
    en: 'no ranks and no intervals, as official forms have none',
  },
  target: { vi: 'chỉ tiêu, phần trăm: 95', en: 'target in per cent: 95' },
} satisfies Words<string>;
