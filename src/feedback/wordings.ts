/** Answers, channels and topics as files write them, in both languages, and as people read them. Data. */
import { CHANNEL_LABELS, parseChannel } from '#dossier/wordings.js';
import type { Bilingual } from '#kit/sheet.js';
import { foldHeader } from '#kit/vietnamese.js';
import {
  type Indicator,
  type Kind,
  LEVELS,
  type Level,
  PETITION_CHANNELS,
  type PetitionChannel,
  QUESTIONS,
  type Question,
  TOPICS,
  type Topic,
} from './model.js';

type Wordings<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** The words mean the same on a form of three levels and on one of five; numbers do not (`SCALES`). */
const LEVEL_WORDINGS: Wordings<Level> = {
  'very-dissatisfied': ['Rất không hài lòng', 'Hoàn toàn không hài lòng', 'very unsatisfied'],
  dissatisfied: ['Không hài lòng', 'Chưa hài lòng', 'unsatisfied', 'not satisfied'],
  neutral: ['Bình thường', 'Tạm hài lòng', 'Trung bình', 'normal', 'fair'],
  satisfied: ['Hài lòng'],
  'very-satisfied': ['Rất hài lòng', 'Hoàn toàn hài lòng'],
};

const CHANNEL_WORDINGS: Wordings<PetitionChannel> = {
  counter: ['Gặp trực tiếp'],
  online: ['Cổng tiếp nhận phản ánh kiến nghị', 'Hệ thống PAKN', 'Ứng dụng', 'Zalo', 'app', 'portal', 'web'],
  post: ['Văn bản', 'Đơn', 'Đơn thư', 'Thư', 'Hòm thư góp ý', 'letter'],
  phone: ['Điện thoại', 'Đường dây nóng', 'Tổng đài', 'hotline', 'call'],
  email: ['Thư điện tử', 'E-mail', 'mail'],
};

const TOPIC_WORDINGS: Wordings<Topic> = {
  attitude: [
    'Thái độ',
    'Thái độ phục vụ',
    'Hành vi',
    'Hành vi của cán bộ',
    'Hành vi hành chính',
    'behaviour',
  ],
  delay: ['Chậm trễ', 'Chậm', 'Trễ hạn', 'Quá hạn', 'Giải quyết chậm', 'Thời gian giải quyết', 'late'],
  papers: ['Thành phần hồ sơ', 'Hồ sơ', 'Giấy tờ', 'Yêu cầu thêm giấy tờ', 'documents'],
  fee: ['Phí', 'Lệ phí', 'Phí, lệ phí', 'Thu phí', 'fees', 'charges'],
  regulation: ['Quy định', 'Quy định hành chính', 'Quy định TTHC', 'Thủ tục', 'rules'],
  premises: ['Cơ sở vật chất', 'Trụ sở', 'Nơi tiếp nhận', 'facilities'],
  system: ['Hệ thống', 'Dịch vụ công trực tuyến', 'Lỗi hệ thống', 'Phần mềm', 'online service'],
  other: ['Khác', 'Nội dung khác'],
};

const QUESTION_WORDINGS: Wordings<Question> = {
  access: ['Tiếp cận dịch vụ', 'Tiếp cận'],
  procedure: ['Thủ tục hành chính', 'TTHC', 'Thủ tục'],
  staff: ['Công chức', 'Công chức trực tiếp giải quyết', 'Công chức trực tiếp giải quyết công việc'],
  result: ['Kết quả', 'Kết quả dịch vụ', 'Kết quả cung ứng dịch vụ'],
  feedback: [
    'Góp ý, phản ánh, kiến nghị',
    'Tiếp nhận, xử lý ý kiến góp ý, phản ánh, kiến nghị',
    'Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị',
  ],
  overall: ['Chung', 'Hài lòng chung', 'Đánh giá chung'],
};

function toTable<Value extends string>(values: readonly Value[], wordings: Wordings<Value>) {
  return new Map(
    values.flatMap((value) => [value, ...wordings[value]].map((one) => [foldHeader(one), value] as const)),
  );
}

const LEVEL_TABLE = toTable(LEVELS, LEVEL_WORDINGS);
const CHANNEL_TABLE = toTable(PETITION_CHANNELS, CHANNEL_WORDINGS);
const TOPIC_TABLE = toTable(TOPICS, TOPIC_WORDINGS);
const QUESTION_TABLE = toTable(QUESTIONS, QUESTION_WORDINGS);

/** What the numbers of a file mean, read from the worst answer to the best: nobody can guess it from the file. */
export const SCALES = ['1-5', '5-1', '1-3', '3-1'] as const;
export type Scale = (typeof SCALES)[number];

const THREE: readonly Level[] = ['dissatisfied', 'satisfied', 'very-satisfied'];
const SCALE_LEVELS: Readonly<Record<Scale, readonly Level[]>> = {
  '1-5': LEVELS,
  '5-1': LEVELS.toReversed(),
  '1-3': THREE,
  '3-1': THREE.toReversed(),
};

/** `ambiguous`: a number, and nobody said what numbers mean here. */
export function parseLevel(text: string, scale: Scale | undefined): Level | 'ambiguous' | undefined {
  const word = LEVEL_TABLE.get(foldHeader(text));
  if (word !== undefined) return word;
  if (!/^\d(\.0+)?$/.test(text)) return undefined;
  return scale === undefined ? 'ambiguous' : SCALE_LEVELS[scale][Number(text) - 1];
}

/** Wordings of TT 01/2018: time against the law (1, 2), publication (6); the level of satisfaction elsewhere (domain.md 6.1). */
const POINT_WORDINGS: Partial<Readonly<Record<Indicator, readonly (readonly string[])[]>>> = {
  1: [
    ['Dài hơn', 'Chậm hơn', 'longer'],
    ['Bằng', 'Đúng', 'equal'],
    ['Ngắn hơn', 'Sớm hơn', 'shorter'],
  ],
  2: [
    ['Dài hơn', 'Chậm hơn', 'longer'],
    ['Bằng', 'Đúng', 'equal'],
    ['Ngắn hơn', 'Sớm hơn', 'shorter'],
  ],
  6: [
    ['Không công khai', 'neither'],
    ['Một hình thức', 'one'],
    ['Niêm yết và điện tử', 'both'],
  ],
  7: [
    ['Không hài lòng', 'dissatisfied'],
    ['Hài lòng', 'satisfied'],
    ['Rất hài lòng', 'very satisfied'],
  ],
};

const POINT_TABLES = new Map(
  Object.entries(POINT_WORDINGS).map(([indicator, wordings]) => [
    Number(indicator),
    new Map(wordings.flatMap((words, points) => words.map((word) => [foldHeader(word), points] as const))),
  ]),
);

/** 0, 1 or 2. */
export function parsePoints(text: string, indicator: Indicator): number | undefined {
  if (/^[012](\.0+)?$/.test(text)) return Number(text);
  return POINT_TABLES.get(indicator)?.get(foldHeader(text));
}

/** Numbers are those of the national exchange list: 1 counter, 2 online, 3 post. */
export const parsePetitionChannel = (text: string): PetitionChannel | undefined =>
  parseChannel(text) ?? CHANNEL_TABLE.get(foldHeader(text));
export const parseTopic = (text: string): Topic | undefined => TOPIC_TABLE.get(foldHeader(text));
export const parseQuestion = (text: string): Question | undefined => QUESTION_TABLE.get(foldHeader(text));

export const LEVEL_LABELS: Readonly<Record<Level, Bilingual>> = {
  'very-dissatisfied': { vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
  dissatisfied: { vi: 'Không hài lòng', en: 'Dissatisfied' },
  neutral: { vi: 'Bình thường', en: 'Neutral' },
  satisfied: { vi: 'Hài lòng', en: 'Satisfied' },
  'very-satisfied': { vi: 'Rất hài lòng', en: 'Very satisfied' },
};

export const PETITION_CHANNEL_LABELS: Readonly<Record<PetitionChannel, Bilingual>> = {
  ...CHANNEL_LABELS,
  phone: { vi: 'Điện thoại', en: 'Phone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
};

export const TOPIC_LABELS: Readonly<Record<Topic, Bilingual>> = {
  attitude: { vi: 'Thái độ phục vụ', en: 'Attitude' },
  delay: { vi: 'Giải quyết chậm', en: 'Delay' },
  papers: { vi: 'Thành phần hồ sơ', en: 'Papers asked for' },
  fee: { vi: 'Phí, lệ phí', en: 'Fees' },
  regulation: { vi: 'Quy định hành chính', en: 'Regulation' },
  premises: { vi: 'Cơ sở vật chất', en: 'Premises' },
  system: { vi: 'Hệ thống, dịch vụ trực tuyến', en: 'Online system' },
  other: { vi: 'Khác', en: 'Other' },
};

export const KIND_LABELS: Readonly<Record<Kind, Bilingual>> = {
  ballots: { vi: 'phiếu đánh giá', en: 'ballots' },
  survey: { vi: 'kết quả điều tra xã hội học', en: 'survey counts' },
  petitions: { vi: 'phản ánh, kiến nghị', en: 'petitions' },
};

export const QUESTION_LABELS: Readonly<Record<Question, Bilingual>> = {
  access: { vi: 'Tiếp cận dịch vụ', en: 'Access' },
  procedure: { vi: 'Thủ tục hành chính', en: 'Procedure' },
  staff: { vi: 'Công chức trực tiếp giải quyết', en: 'Staff' },
  result: { vi: 'Kết quả dịch vụ', en: 'Result' },
  feedback: { vi: 'Góp ý, phản ánh, kiến nghị', en: 'Feedback' },
  overall: { vi: 'Hài lòng chung', en: 'Overall' },
};

/** What a cell may say, as a remedy lists it. */
export const listLabels = (labels: Readonly<Record<string, Bilingual>>): Bilingual => ({
  vi: Object.values(labels)
    .map(({ vi }) => vi)
    .join('; '),
  en: Object.values(labels)
    .map(({ en }) => en.toLowerCase())
    .join('; '),
});
