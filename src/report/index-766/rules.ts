/**
 * The indicators of QĐ 766/QĐ-TTg (23/6/2022) that give points, as data: groups, maxima, the share from which all points are
 * given, what a denominator of 0 means, and how sure that is (domain.md 2.1, 2.2). Items 2.2 and 5.1 give none. Pure.
 */
import type { Bilingual } from '#kit/sheet.js';

export const GROUPS = ['publicity', 'progress', 'online', 'digital', 'satisfaction'] as const;
export type Group = (typeof GROUPS)[number];

export const INDICATORS = [
  ...(['1.1', '1.2', '1.3', '1.4'] as const),
  '2.1',
  ...(['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'] as const),
  ...(['4.1', '4.2', '4.3', '4.4', '4.5a', '4.5b', '4.6'] as const),
  ...(['5.2', '5.3', '5.4'] as const),
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** Told from the data of the centre; the others only from a file of facts. */
export const COMPUTED = ['2.1', '3.3', '4.1', '4.2', '5.2', '5.3', '5.4'] as const satisfies Indicator[];
export type Computed = (typeof COMPUTED)[number];

/** What a denominator of 0 gives: all points, none, or nothing can be said (the sources are silent). */
export type WhenNone = 'all' | 'zero' | 'unknown';

/**
 * `stated`: in the portal's formula document; `observed`: reproduces the portal's scores; `assumed`: sources conflict or say
 * too little, and the value is ours until somebody knows better.
 */
export type Basis = 'stated' | 'observed' | 'assumed';

export interface IndicatorRule {
  /** What the portal calls it, where that was seen. */
  readonly metric: string | null;
  readonly group: Group;
  readonly max: number;
  /** Per cent from which all points are given; below it they grow in step with the share. */
  readonly fullFrom: number;
  readonly whenNone: WhenNone;
  readonly basis: Basis;
  readonly name: Bilingual;
  readonly numerator: Bilingual;
  readonly denominator: Bilingual;
}

type Given = Pick<IndicatorRule, 'group' | 'max' | 'name' | 'numerator' | 'denominator'> &
  Partial<IndicatorRule>;

const rule = (given: Given): IndicatorRule => ({
  ...{ metric: null, fullFrom: 100, whenNone: 'unknown', basis: 'stated' },
  ...given,
});

const both = (vi: string, en: string): Bilingual => ({ vi, en });

const DOSSIERS = both('hồ sơ thuộc diện đánh giá', 'dossiers concerned');
const FEES = both('TTHC có phí, lệ phí', 'procedures with a fee');
const RECEIVED = both('hồ sơ tiếp nhận trong kỳ', 'dossiers received');
const TO_HANDLE = both(
  'hồ sơ kỳ trước chuyển sang và tiếp nhận trong kỳ',
  'dossiers carried over and received',
);

export const RULES: Readonly<Record<Indicator, IndicatorRule>> = {
  // Decision date at least 5 working days before its legal basis takes effect (a ministry: 20).
  '1.1': rule({
    ...{ metric: 'PUBLISH_ON_TIME', group: 'publicity', max: 6 },
    name: both('TTHC công bố đúng hạn', 'Procedures promulgated on time'),
    numerator: both('TTHC công bố đúng hạn', 'promulgated on time'),
    denominator: both('TTHC được công bố', 'promulgated'),
  }),
  // Published within 5 working days of the decision (a ministry: 10).
  '1.2': rule({
    ...{ metric: 'PUBLIC_UPDATE_ON_TIME', group: 'publicity', max: 4 },
    name: both('TTHC cập nhật, công khai đúng hạn', 'Procedures published on time'),
    numerator: both('TTHC cập nhật, công khai đúng hạn', 'published on time'),
    denominator: both('TTHC được cập nhật, công khai', 'published'),
  }),
  // The seven parts of NĐ 63/2010, Art. 8(2).
  '1.3': rule({
    ...{ metric: 'PUBLIC_CONTENT_FULL', group: 'publicity', max: 2 },
    name: both('TTHC công khai đủ bộ phận tạo thành', 'Procedures published with all parts'),
    numerator: both('TTHC công khai đủ bộ phận tạo thành', 'with all parts'),
    denominator: both('TTHC được công khai', 'published'),
  }),
  '1.4': rule({
    ...{ metric: 'DOSSIER_SYNC', group: 'publicity', max: 6 },
    name: both('Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia', 'Dossiers synchronised with the portal'),
    numerator: both('hồ sơ đã đồng bộ', 'synchronised'),
    denominator: both(
      'hồ sơ theo hệ thống báo cáo hoặc theo Cổng, lấy số lớn hơn',
      'dossiers by the report system or the portal, whichever is more',
    ),
  }),
  '2.1': rule({
    ...{ group: 'progress', max: 20 },
    name: both('Hồ sơ xử lý trước hạn, đúng hạn', 'Dossiers handled in time'),
    numerator: both(
      'đã giải quyết trước hạn, đúng hạn + đang giải quyết trong hạn',
      'resolved in time + in progress within time',
    ),
    denominator: TO_HANDLE,
  }),
  '3.1': rule({
    ...{ group: 'online', max: 2, fullFrom: 80 },
    name: both('TTHC cung cấp dịch vụ công trực tuyến', 'Procedures offered online'),
    numerator: both('TTHC cung cấp toàn trình, một phần', 'offered in full or in part'),
    denominator: both('TTHC thuộc thẩm quyền', 'procedures in competence'),
  }),
  '3.2': rule({
    ...{ group: 'online', max: 4 },
    name: both('Dịch vụ công trực tuyến có phát sinh hồ sơ', 'Online services that are used'),
    numerator: both('dịch vụ công trực tuyến có hồ sơ', 'with dossiers'),
    denominator: both('dịch vụ công trực tuyến đã cung cấp', 'offered online'),
  }),
  '3.3': rule({
    ...{ group: 'online', max: 6, fullFrom: 50 },
    name: both('Hồ sơ nộp trực tuyến', 'Dossiers submitted online'),
    numerator: both('hồ sơ tiếp nhận trực tuyến', 'received online'),
    denominator: RECEIVED,
  }),
  // Another reading gives all 6 points at 30 % (domain.md 2.2).
  '3.4': rule({
    ...{ group: 'online', max: 6, basis: 'assumed' },
    name: both('Hồ sơ thanh toán trực tuyến', 'Dossiers paid online'),
    numerator: both('hồ sơ thanh toán trực tuyến', 'paid online'),
    denominator: both('hồ sơ có nghĩa vụ tài chính', 'dossiers with a payment due'),
  }),
  // min(2, 2.5 × the share).
  '3.5': rule({
    ...{ group: 'online', max: 2, fullFrom: 80, basis: 'observed' },
    name: both('TTHC có giao dịch thanh toán trực tuyến', 'Procedures paid online'),
    numerator: both('TTHC có giao dịch thanh toán trực tuyến', 'with payments online'),
    denominator: FEES,
  }),
  // 2.5 × the share was seen; that it ends at 2 follows only from the 10 points of the three.
  '3.6': rule({
    ...{ group: 'online', max: 2, fullFrom: 80, basis: 'assumed' },
    name: both('TTHC có phí, lệ phí đã tích hợp thanh toán', 'Procedures whose payment is integrated'),
    numerator: both('TTHC đã tích hợp thanh toán', 'integrated'),
    denominator: FEES,
  }),
  // What it is a share of is not stated: ours is what was resolved.
  '4.1': rule({
    ...{ metric: 'ORIGINAL_RESULT_AVAILABLE', group: 'digital', max: 6, basis: 'assumed' },
    name: both('Cấp kết quả điện tử', 'Electronic results'),
    numerator: both('hồ sơ có kết quả điện tử', 'with an electronic result'),
    denominator: both('hồ sơ đã giải quyết trong kỳ', 'dossiers resolved'),
  }),
  // Observed in step up to 100 %; the document says 80 (domain.md 2.2).
  '4.2': rule({
    ...{ metric: 'SO_HOA_GIAY_TO_GIAI_QUYET', group: 'digital', max: 4, basis: 'assumed' },
    name: both('Số hóa hồ sơ', 'Dossiers digitised'),
    numerator: both('hồ sơ được số hóa', 'digitised'),
    denominator: RECEIVED,
  }),
  '4.3': rule({
    ...{ metric: 'REUSED_DIGITIZED_DATA', group: 'digital', max: 2, fullFrom: 80 },
    name: both('Tái sử dụng dữ liệu số hóa', 'Digitised data used again'),
    numerator: both('hồ sơ tái sử dụng dữ liệu số hóa', 'with data used again'),
    denominator: DOSSIERS,
  }),
  // Only shares of 0 were seen.
  '4.4': rule({
    ...{ metric: 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE', group: 'digital', max: 4, basis: 'assumed' },
    name: both('Kết nối kho dữ liệu của Cổng Dịch vụ công quốc gia', 'Connected to the portal’s storage'),
    numerator: both('hồ sơ kết nối kho dữ liệu', 'connected'),
    denominator: DOSSIERS,
  }),
  '4.5a': rule({
    ...{ metric: 'CITIZEN_DATA_CONNECTED_DOSSIER', group: 'digital', max: 2 },
    name: both('Kết nối dữ liệu dân cư: hồ sơ', 'Population data: dossiers'),
    numerator: both('hồ sơ kết nối dữ liệu dân cư', 'connected'),
    denominator: DOSSIERS,
  }),
  '4.5b': rule({
    ...{ metric: 'CITIZEN_DATA_CONNECTED_FORMALITY', group: 'digital', max: 2 },
    name: both('Kết nối dữ liệu dân cư: TTHC', 'Population data: procedures'),
    numerator: both('TTHC kết nối dữ liệu dân cư', 'connected'),
    denominator: both('TTHC thuộc diện đánh giá', 'procedures concerned'),
  }),
  '4.6': rule({
    ...{ metric: 'ELECTRONIC_CERTIFIED_COPY', group: 'digital', max: 2 },
    name: both('Chứng thực bản sao điện tử', 'Electronic certified copies'),
    numerator: both('đơn vị cấp xã có cung cấp', 'communes that offer them'),
    denominator: both('đơn vị cấp xã', 'communes'),
  }),
  '5.2': rule({
    ...{ group: 'satisfaction', max: 6, whenNone: 'all' },
    name: both('Phản ánh, kiến nghị xử lý đúng hạn', 'Petitions handled in time'),
    numerator: both('đã trả lời đúng hạn + đang xử lý trong hạn', 'answered in time + open within time'),
    denominator: both('phản ánh, kiến nghị có hạn trả lời', 'petitions with a due day'),
  }),
  '5.3': rule({
    ...{ group: 'satisfaction', max: 6, whenNone: 'all' },
    name: both('Hài lòng trong xử lý phản ánh, kiến nghị', 'Satisfaction with petitions'),
    numerator: both(
      'đã trả lời, trừ trả lời quá hạn hoặc bị đánh giá không hài lòng',
      'answered, less late or disliked answers',
    ),
    denominator: both('phản ánh, kiến nghị đã trả lời trong kỳ', 'petitions answered'),
  }),
  '5.4': rule({
    ...{ group: 'satisfaction', max: 6, fullFrom: 90, whenNone: 'zero' },
    name: both('Hài lòng trong tiếp nhận, giải quyết TTHC', 'Satisfaction with procedures'),
    numerator: both(
      'hồ sơ phải giải quyết – hồ sơ quá hạn – hồ sơ bị phản ánh, không hài lòng',
      'to be handled – overdue – complained of or disliked',
    ),
    denominator: TO_HANDLE,
  }),
};

export const GROUP_NAMES: Readonly<Record<Group, Bilingual>> = {
  publicity: both('Công khai, minh bạch', 'Publicity'),
  progress: both('Tiến độ, kết quả giải quyết', 'Progress and results'),
  online: both('Cung cấp dịch vụ trực tuyến', 'Online services'),
  digital: both('Số hóa hồ sơ', 'Digitisation'),
  satisfaction: both('Mức độ hài lòng', 'Satisfaction'),
};

/** Lower bounds of the classes, the best first. Those below 80 are general knowledge, not read (domain.md 2.3). */
export const CLASS_BOUNDS: readonly number[] = [90, 80, 70, 50];

/** The sum of all maxima. */
export const FULL_SCORE = INDICATORS.reduce((sum, indicator) => sum + RULES[indicator].max, 0);
