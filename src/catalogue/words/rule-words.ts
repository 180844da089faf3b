/** How a rule is explained: its finding, why it matters, and a value it objects to beside one it does not. */
import type { Bilingual } from '#kit/sheet.js';
import type { FindingWords } from '#lang/words.js';

export interface RuleWords extends FindingWords {
  readonly why: Bilingual;
  /** As it may stand in a file. */
  readonly bad: string;
  readonly good: string;
  /** Where the rule comes from, where it is not plain sense. */
  readonly source?: string;
}

export type RuleGallery = Readonly<Record<string, RuleWords>>;
