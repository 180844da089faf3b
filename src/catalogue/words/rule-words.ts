/** How a rule is explained: its finding, why it matters, and a value it objects to beside one it does not. */
import type { Bilingual } from '#kit/sheet.js';
import type { FindingWords } from '#lang/words.js';

export interface RuleWords extends FindingWords {
  readonly why: Bilingual;
  /** As it may stand in a file. */
  readonly bad: string;
  readonly good: string;
  /** Where the rule comes from, where it is not plain sense. */
  readonly source?: Bilingual;
}

export type RuleGallery = Readonly<Record<string, RuleWords>>;

/** A legal text, cited alike in both languages. */
export const law = <const Text extends string>(text: Text) => ({ vi: text, en: text }) as const;

/** What was counted in decisions of promulgation rather than read in a law. */
export const CORPUS = {
  vi: 'đã thấy trong 13.985 văn bản công bố năm 2025',
  en: 'seen in 13,985 documents of promulgation of 2025',
} as const;

/** What systems in use write, without a legal text that was read. */
export const PRACTICE = {
  vi: 'cách ghi trong các hệ thống đang dùng; chưa đối chiếu văn bản',
  en: 'as systems in use write it; no legal text was read',
} as const;
