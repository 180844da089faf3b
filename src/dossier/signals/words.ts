/** How signals are said: what each is, by which method, and what honest reasons it may have. Never an accusation. */
import type { Bilingual } from '#kit/sheet.js';
import type { Explanation, Gap, SignalKind } from './model.js';

export const SIGNAL_TITLES: Readonly<Record<SignalKind, Bilingual>> = {
  'due-minute': { vi: 'Kết thúc đúng phút hẹn trả', en: 'Finished at the due minute' },
  'due-day': { vi: 'Kết thúc đúng ngày hẹn trả', en: 'Finished on the due day' },
  'due-moved': { vi: 'Lùi hẹn trả, không có xin lỗi', en: 'Due date put off, no apology' },
  'month-end': { vi: 'Kết thúc dồn vào cuối tháng', en: 'Completions at the end of the month' },
  'officer-day': { vi: 'Một cán bộ kết thúc nhiều trong ngày', en: 'Many by one officer in a day' },
  'supplement-again': { vi: 'Yêu cầu bổ sung nhiều lần', en: 'Supplements asked for again' },
};

export const METHODS: Readonly<Record<SignalKind, Bilingual>> = {
  'due-minute': {
    vi: 'so với chính đơn vị: tỷ lệ trúng đúng phút ấy trong các hồ sơ kết thúc quanh giờ đó (60 phút trước, sau) vào những ngày không phải ngày hẹn (Fisher), và với 60 phút ngay trước giờ hẹn (nhị thức); có trừ hao việc dồn vào ngày hẹn (tỷ số chênh 1,5, cao hơn nếu phần lớn đơn vị khác cũng vậy; phút cuối gấp 2 lần mức đều). Lấy kết quả dè dặt hơn. Không tính hồ sơ hẹn trả ngay trong ngày nhận.',
    en: 'against the unit itself: how often it hits that minute among what it finishes around that hour (60 minutes before and after) on days that are not the due day (Fisher), and in the 60 minutes before the due one (binomial); with an allowance for the rush of the due day (odds of 1.5, more where most other units show more; the last minute twice its even part). The more cautious result counts. Left out: what is due on the day of intake.',
  },
  'due-day': {
    vi: 'so tỷ lệ của tháng với các tháng khác của chính đơn vị, sau khi trừ biến động chung của các đơn vị khác trong tháng đó với cùng nhóm thời hạn; mức chênh giữa các tháng ước lượng từ các đơn vị khác (nhị thức trộn, đuôi Student). Không tính hồ sơ hẹn trả ngay trong ngày nhận.',
    en: 'the share of the month against the other months of the unit, after what all other units did in that month with the same time limits; how much months differ is learnt from the other units (mixed binomial, Student tails). Left out: what is due on the day of intake.',
  },
  'due-moved': {
    vi: 'đếm, không kiểm định: ngày hẹn trả lùi về sau so với lần đầu mà không có xin lỗi, không có tạm dừng chờ bổ sung hay nộp tiền.',
    en: 'counted, not tested: due on a later day than at first, with no apology and no pause for a supplement or a payment on file.',
  },
  'month-end': {
    vi: 'số kết thúc từ 3 ngày làm việc cuối tháng trở đi (theo lịch làm việc): từng tháng so với cuối các tháng khác của chính đơn vị, cả kỳ so với các đơn vị khác; đồng thời so với phần còn lại của tháng, chia từng đợt 3 ngày làm việc. Lấy kết quả dè dặt hơn.',
    en: 'completions from the last 3 working days of a month on (by the calendar): a month against the other ends of month of the unit, the whole period against the other units; and both against the rest of the month in stretches of 3 working days. The more cautious result counts.',
  },
  'officer-day': {
    vi: 'ngày nhiều nhất của mỗi cán bộ so với những ngày khác của chính người đó, với mức lên xuống của chính người đó và của đồng nghiệp cùng đơn vị, có trừ những ngày tất cả cùng bận (Poisson trộn); xác suất nhân với số ngày của người đó. Lấy kết quả dè dặt hơn.',
    en: 'the busiest day of each officer against the pace of their other days, with the ups and downs of their own days and of those of colleagues at the unit, days on which all were busy allowed for (mixed Poisson); the chance is multiplied by the number of their days. The more cautious result counts.',
  },
  'supplement-again': {
    vi: 'trong các hồ sơ có yêu cầu bổ sung, tỷ lệ yêu cầu từ 2 lần so với các nơi khác cùng nhóm thời hạn, có tính đến mức chênh vốn có giữa các nơi.',
    en: 'of the dossiers with a supplement, the share asked more than once against other desks with the same time limits, allowing for how much desks differ.',
  },
};

/** What may well stand behind it. */
export const INNOCENT: Readonly<Record<SignalKind, Bilingual>> = {
  'due-minute': {
    vi: 'ký hoặc trả hàng loạt vào giờ hẹn; phần mềm tự kết thúc khi đến hạn; nhập bù cuối ngày',
    en: 'signing or handing out in batches at the due hour; a system that closes what is due; entries made up at the end of the day',
  },
  'due-day': {
    vi: 'ký hàng loạt vào ngày hẹn; đổi cách làm, đổi lãnh đạo; kết quả từ cơ quan khác về đúng hạn',
    en: 'signing in batches on the due day; a new way of working or a new head; results that another agency sends on the day',
  },
  'due-moved': {
    vi: 'đã xin lỗi bằng văn bản giấy chưa nhập; sửa ngày hẹn nhập sai; lịch nghỉ được bổ sung',
    en: 'an apology on paper that was not entered; a wrong date put right; days off that were decided later',
  },
  'month-end': {
    vi: 'hồ sơ nhận theo đợt nên đến hạn theo đợt; họp xét duyệt cuối tháng; nhập bù trước khi chốt số liệu',
    en: 'dossiers taken in, and so due, in waves; a board that meets at the end of the month; entries made up before figures are closed',
  },
  'officer-day': {
    vi: 'nhập bù sau khi mất mạng; ký thay đồng nghiệp; hồ sơ cùng loại trả theo đợt',
    en: 'entries made up after a failure of the network; signing for colleagues; dossiers of a kind that go out together',
  },
  'supplement-again': {
    vi: 'thủ tục phức tạp; người nộp bổ sung chưa đủ; phần mềm đếm mỗi lần nhắc là một lần yêu cầu',
    en: 'intricate procedures; supplements that were still incomplete; a system that counts every reminder',
  },
};

export const EXPLANATION_WORDS: Readonly<Record<Explanation, Bilingual>> = {
  'as-others': { vi: 'như các nơi khác', en: 'as others' },
  'as-on-other-days': { vi: 'như ngày khác, cùng giờ', en: 'as on other days at that hour' },
  'as-minutes-before': { vi: 'như một giờ ngay trước đó', en: 'as in the hour before' },
  'as-other-months': { vi: 'như các tháng khác', en: 'as in other months' },
  'as-rest-of-month': { vi: 'như phần còn lại của tháng', en: 'as in the rest of the month' },
  'as-own-days': { vi: 'như ngày khác của người đó', en: 'as on their other days' },
  'as-colleagues': { vi: 'như đồng nghiệp', en: 'as colleagues' },
};

export const GAP_WORDS: Readonly<Record<Gap, Bilingual>> = {
  'few-others': {
    vi: 'ít hơn 5 nơi khác, hoặc dưới 50 hồ sơ của những nơi đó, để so sánh',
    en: 'fewer than 5 others, or 50 of their dossiers, to compare with',
  },
  'few-months': {
    vi: 'ít hơn 4 tháng có hồ sơ trong kỳ',
    en: 'fewer than 4 months with dossiers in the period',
  },
  'few-days': {
    vi: 'cán bộ có dưới 10 ngày kết thúc hồ sơ',
    en: 'officers with completions on fewer than 10 days',
  },
  'month-not-whole': {
    vi: 'tháng không trọn trong kỳ',
    en: 'the month does not lie in the period as a whole',
  },
  'no-calendar': { vi: 'lịch làm việc chưa có dữ liệu', en: 'the calendar has no data' },
  'no-officer': { vi: 'hồ sơ không ghi mã cán bộ', en: 'the dossiers name no officer' },
};
