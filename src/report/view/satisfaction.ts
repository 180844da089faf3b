/** The columns of `report satisfaction`, and what its figures say of themselves (wording-vi.md). Pure. */
import { INDICATOR_TITLES } from '#feedback/format.js';
import { INDICATORS, type Indicator } from '#feedback/model.js';
import type { Bilingual, Cell } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { type BallotKey, LEVEL_KEYS, type LevelKey } from '../counting/ballots.js';
import { type DislikedKey, pointsOf } from '../counting/disliked.js';
import type { SurveyKey } from '../counting/survey.js';
import type { Counted, Counts, Rate } from '../model.js';
import { averageOf, CLASS_LABELS, scoreOf } from '../satisfaction/score.js';
import type { Standing } from '../satisfaction/standing.js';
import type { Rank } from '../satisfaction/wilson.js';
import { countColumn, type FigureColumn } from './columns.js';
import { inBoth } from './footer.js';

export const SATISFACTION_TITLE: Bilingual = {
  vi: 'Mức độ hài lòng của tổ chức, cá nhân',
  en: 'Satisfaction of citizens',
};

const LEVEL_TITLES: Readonly<Record<LevelKey, Bilingual>> = {
  verySatisfied: { vi: 'Rất hài lòng', en: 'Very satisfied' },
  satisfied: { vi: 'Hài lòng', en: 'Satisfied' },
  neutral: { vi: 'Bình thường', en: 'Neutral' },
  dissatisfied: { vi: 'Không hài lòng', en: 'Dissatisfied' },
  veryDissatisfied: { vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
};

/** Forms of three levels leave two of them empty: a terminal shows those that somebody chose. */
export const levelColumns = <K extends string>(): FigureColumn<K | LevelKey>[] =>
  LEVEL_KEYS.map((key) => countColumn<K | LevelKey>(key, LEVEL_TITLES[key], undefined, key === 'satisfied'));

export const ANSWERS_COLUMN: FigureColumn<SurveyKey> = countColumn(
  'answers',
  { vi: 'Số câu trả lời', en: 'Answers' },
  undefined,
  true,
);
export const BALLOTS_COLUMN: FigureColumn<BallotKey> = countColumn(
  'ballots',
  { vi: 'Số phiếu', en: 'Ballots' },
  undefined,
  true,
);
export const UNANSWERED_COLUMN: FigureColumn<BallotKey> = countColumn('unanswered', {
  vi: 'Không trả lời chung',
  en: 'Overall not answered',
});

export const RATE_TITLE: Bilingual = { vi: 'Tỷ lệ hài lòng (%)', en: 'Satisfied (%)' };
const INTERVAL: Bilingual = { vi: 'Khoảng tin cậy 95 %', en: '95% interval' };
/** Of both its columns: so that its head breaks no line before the percent sign. */
const BOUND_WIDTH = 11;

/** Empty where there are too few answers to tell. */
export const standingRate = <K extends string>(
  title: Bilingual,
  rate: (counts: Counts<K>) => Rate,
  { isFew }: Standing<K>,
): FigureColumn<K> => ({
  column: { key: 'rate', title, kind: 'percent' },
  of: (counts) => (isFew(counts) ? null : rate(counts).value),
  isMain: true,
});

export const standingColumns = <K extends string>({
  isFew,
  intervalOf,
  rankOf,
}: Standing<K>): readonly FigureColumn<K>[] => [
  {
    column: {
      key: 'rateLow',
      title: { vi: 'từ', en: 'from' },
      kind: 'percent',
      digits: 1,
      width: BOUND_WIDTH,
      groups: [INTERVAL],
    },
    of: (counts) => (isFew(counts) ? null : (intervalOf(counts)?.low ?? null)),
    isMain: true,
  },
  {
    column: {
      key: 'rateHigh',
      title: { vi: 'đến', en: 'to' },
      kind: 'percent',
      digits: 1,
      width: BOUND_WIDTH,
      groups: [INTERVAL],
    },
    of: (counts) => (isFew(counts) ? null : (intervalOf(counts)?.high ?? null)),
    isMain: true,
  },
  {
    column: { key: 'rank', title: { vi: 'Hạng', en: 'Rank' }, kind: 'code' },
    of: (counts) => sayRank(rankOf(counts)),
    isMain: true,
  },
];

const sayRank = (rank: Rank | null): string | null => {
  if (rank === null) return null;
  return rank.first === rank.last ? `${rank.first}/${rank.of}` : `${rank.first}–${rank.last}/${rank.of}`;
};

const AVERAGES: Bilingual = {
  vi: 'Điểm trung bình các chỉ số (0–2)',
  en: 'Average points of the indicators (0–2)',
};

/** Averages and score are hidden by the count of ballots: a form may ask for indicators and nothing else. */
export function scoreColumns(minCount: number, lang: Lang): readonly FigureColumn<BallotKey>[] {
  const unlessFew =
    (of: (counts: Counts<BallotKey>) => Cell) =>
    (counts: Counts<BallotKey>): Cell =>
      counts.ballots < minCount ? null : of(counts);
  return [
    ...INDICATORS.map(
      (indicator): FigureColumn<BallotKey> => ({
        column: {
          ...{ key: `indicator${indicator}`, kind: 'decimal', groups: [AVERAGES] },
          title: { vi: `CS${indicator}`, en: `I${indicator}` },
        },
        of: unlessFew((counts) => averageOf(counts, indicator)),
        isMain: false,
      }),
    ),
    {
      column: { key: 'score', title: { vi: 'Điểm đơn vị (/18)', en: 'Score (/18)' }, kind: 'decimal' },
      of: unlessFew((counts) => scoreOf(counts)?.value ?? null),
      isMain: false,
    },
    {
      column: { key: 'class', title: { vi: 'Xếp loại', en: 'Class' }, kind: 'text' },
      of: unlessFew((counts) => {
        const score = scoreOf(counts);
        return score === null ? null : CLASS_LABELS[score.class][lang];
      }),
      isMain: false,
    },
  ];
}

export const sayBallotRate = ({ total }: Counted<BallotKey>): Bilingual[] => [
  inBoth((lang) => {
    const [ballots, unanswered, own] = [total.ballots, total.unanswered, total.selfScored].map((n) =>
      formatInteger(n, lang),
    );
    return lang === 'vi'
      ? `Tỷ lệ hài lòng theo phiếu đánh giá (TT 01/2018) = (rất hài lòng + hài lòng) : số phiếu có trả lời chung. N = ${ballots} phiếu, trong đó ${unanswered} không trả lời chung nên không tính vào tỷ lệ; ${own} dòng đơn vị tự chấm không phải là phiếu.`
      : `Rate by ballots (TT 01/2018) = (very satisfied + satisfied) : ballots with an overall answer. N = ${ballots} ballots, of them ${unanswered} without one and in no rate; ${own} rows of points that units gave themselves are no ballots.`;
  }),
  ...sayScore(total),
];

/** Which indicators make the score, or are missing from it; nothing where nobody answered any. */
function sayScore(total: Counts<BallotKey>): Bilingual[] {
  const answered = INDICATORS.filter((one) => total[`indicator${one}Answers`] > 0);
  if (answered.length === 0) return [];
  const missing = INDICATORS.filter((one) => !answered.includes(one));
  const name = (lang: Lang) => (one: Indicator) =>
    `${one} ${INDICATOR_TITLES[one][lang === 'vi' ? 0 : 1].toLowerCase()}`;
  const titles = (lang: Lang) => INDICATORS.map(name(lang)).join('; ');
  return [
    {
      vi: `Điểm đơn vị = tổng điểm trung bình của 9 chỉ số (${titles('vi')}), chưa làm tròn khi xếp loại; thiếu một chỉ số thì không có điểm. Xuất sắc từ 15, tốt từ 12, khá từ 9, trung bình từ 6.`,
      en: `Score = the averages of the 9 indicators added up (${titles('en')}), not rounded before the class is told; none where one is missing. Excellent from 15, good from 12, fair from 9, average from 6.`,
    },
    ...(missing.length === 0
      ? []
      : [
          {
            vi: `Chưa có số liệu của chỉ số ${missing.join(', ')}.`,
            en: `No data for indicator ${missing.join(', ')}.`,
          },
        ]),
  ];
}

/** How ranks came about, and who has none. */
export function sayStanding<K extends string>(
  { rows }: Counted<K>,
  { isFew }: Standing<K>,
  minCount: number,
  hasRanks: boolean,
): Bilingual[] {
  const few = rows.filter(({ counts }) => isFew(counts)).length;
  return inBothLines((lang) => {
    const [least, rowsOfFew] = [formatInteger(minCount, lang), formatInteger(few, lang)];
    const standing =
      lang === 'vi'
        ? 'Khoảng tin cậy 95 % theo Wilson. Hạng là khoảng: hai đơn vị có khoảng tin cậy chồng nhau thì không phân hơn kém.'
        : '95% intervals by Wilson. Ranks are ranges: where two intervals overlap, neither is before the other.';
    const suppressed =
      lang === 'vi'
        ? `Dòng có mẫu số dưới ${least}: không nêu tỷ lệ, điểm, không xếp hạng (${rowsOfFew} dòng).`
        : `Denominator under ${least}: no rate, no points, no rank (${rowsOfFew} rows).`;
    return hasRanks ? `${standing} ${suppressed}` : suppressed;
  });
}

const inBothLines = (say: (lang: 'vi' | 'en') => string): Bilingual[] => [inBoth(say)];

export const RATE_TITLE_766: Bilingual = { vi: 'Tỷ lệ mục 5.4 QĐ 766 (%)', en: 'Item 5.4 of 766 (%)' };

export const DISLIKED_COLUMNS: readonly FigureColumn<DislikedKey>[] = [
  countColumn('toHandle', { vi: 'Phải giải quyết', en: 'To be handled' }, undefined, true),
  countColumn('overdue', { vi: 'Quá hạn', en: 'Overdue' }, undefined, true),
  countColumn(
    'disliked',
    { vi: 'Không hài lòng, bị phản ánh', en: 'Disliked or complained of' },
    undefined,
    true,
  ),
  countColumn('notJudged', { vi: 'Không rõ hạn', en: 'No limit known' }),
];

export const pointsColumn = (minCount: number): FigureColumn<DislikedKey> => ({
  column: { key: 'points', title: { vi: 'Điểm (/6)', en: 'Points (/6)' }, kind: 'decimal' },
  of: (counts) => (counts.toHandle < minCount ? null : pointsOf(counts)),
  isMain: true,
});

export const sayDislikedRate = ({ total }: Counted<DislikedKey>): Bilingual[] => [
  inBoth((lang) => {
    const [all, unknown] = [total.toHandle, total.notJudged].map((n) => formatInteger(n, lang));
    return lang === 'vi'
      ? `Mục 5.4 QĐ 766/QĐ-TTg = 100 % – tỷ lệ quá hạn – tỷ lệ hồ sơ bị phản ánh hoặc có phiếu không hài lòng, trên số kỳ trước chuyển sang và tiếp nhận trong kỳ. N = ${all} hồ sơ; ${unknown} hồ sơ không rõ hạn coi là không quá hạn. Đủ 6 điểm từ 90 %; không có hồ sơ thì 0 điểm. Điểm chính thức là điểm của Cổng Dịch vụ công quốc gia.`
      : `Item 5.4 of decision 766 = 100% less the share overdue less the share complained of or disliked in a ballot, of all carried over and received. N = ${all} dossiers; ${unknown} without a known limit count as not overdue. 6 points from 90%; no dossiers, 0 points. The national portal's own score is the official one.`;
  }),
];

export const saySurveyRate = ({ total }: Counted<SurveyKey>): Bilingual[] => [
  inBoth((lang) => {
    const answers = formatInteger(total.answers, lang);
    return lang === 'vi'
      ? `Tỷ lệ hài lòng theo điều tra xã hội học (SIPAS) = (rất hài lòng + hài lòng) : số câu trả lời, thang năm mức. N = ${answers} câu trả lời của mọi câu hỏi.`
      : `Rate by survey (SIPAS) = (very satisfied + satisfied) : answers, on five levels. N = ${answers} answers to all questions.`;
  }),
];
