/** All rules, in the order of the reference. */
import { agencyMissing } from './agency-missing.js';
import { agencyRepeated } from './agency-repeated.js';
import { agencySeveral } from './agency-several.js';
import { agencyUnknown } from './agency-unknown.js';
import { boundaryFreeLevel } from './boundary-free-level.js';
import { codeDamage } from './code-damage.js';
import { codeDisagrees } from './code-disagrees.js';
import { codeGrammar } from './code-grammar.js';
import { codeInName } from './code-in-name.js';
import { codeInternal } from './code-internal.js';
import { codeMissing } from './code-missing.js';
import { codeNumber } from './code-number.js';
import { codePrice } from './code-price.js';
import { codeSuffix } from './code-suffix.js';
import { dateUnreadable } from './date-unreadable.js';
import { decisionMissing } from './decision-missing.js';
import { delegatedNowhere } from './delegated-nowhere.js';
import { duplicateCode } from './duplicate-code.js';
import { effectiveOrder } from './effective-order.js';
import { feeUnreadable } from './fee-unreadable.js';
import { fieldMissing } from './field-missing.js';
import { fieldSpelling } from './field-spelling.js';
import { fieldUnknown } from './field-unknown.js';
import { headingCount } from './heading-count.js';
import { headingRow } from './heading-row.js';
import { invisibleCharacters } from './invisible-characters.js';
import { legalBasisExpired } from './legal-basis-expired.js';
import { levelEnded } from './level-ended.js';
import { levelMissing } from './level-missing.js';
import { levelUnknown } from './level-unknown.js';
import { markUnknown } from './mark-unknown.js';
import { nameBlanks } from './name-blanks.js';
import { nameLong } from './name-long.js';
import { nameMissing } from './name-missing.js';
import { nearName } from './near-name.js';
import { onlineInconsistent } from './online-inconsistent.js';
import { onlineUnknown } from './online-unknown.js';
import { promulgatorMissing } from './promulgator-missing.js';
import { repeatedRow } from './repeated-row.js';
import { replacesUnreadable } from './replaces-unreadable.js';
import { rowShifted } from './row-shifted.js';
import type { Rule } from './rule.js';
import { sameName } from './same-name.js';
import { statusUnknown } from './status-unknown.js';
import { textNotNfc } from './text-not-nfc.js';
import { timeLimitAssumed } from './time-limit-assumed.js';
import { timeLimitChannels } from './time-limit-channels.js';
import { timeLimitMissing } from './time-limit-missing.js';
import { timeLimitUnparsed } from './time-limit-unparsed.js';
import { timeLimitWord } from './time-limit-word.js';

export const RULES: readonly Rule[] = [
  codeMissing,
  codeGrammar,
  codeNumber,
  codeDamage,
  codeSuffix,
  codePrice,
  codeInternal,
  codeInName,
  codeDisagrees,
  duplicateCode,
  repeatedRow,
  nameMissing,
  nameLong,
  nameBlanks,
  textNotNfc,
  invisibleCharacters,
  sameName,
  nearName,
  fieldMissing,
  fieldUnknown,
  fieldSpelling,
  levelMissing,
  levelUnknown,
  levelEnded,
  agencyMissing,
  promulgatorMissing,
  agencyUnknown,
  agencySeveral,
  agencyRepeated,
  timeLimitMissing,
  timeLimitUnparsed,
  timeLimitWord,
  timeLimitAssumed,
  timeLimitChannels,
  feeUnreadable,
  onlineUnknown,
  onlineInconsistent,
  statusUnknown,
  decisionMissing,
  dateUnreadable,
  effectiveOrder,
  legalBasisExpired,
  boundaryFreeLevel,
  markUnknown,
  delegatedNowhere,
  replacesUnreadable,
  rowShifted,
  headingRow,
  headingCount,
];
