/** An empty file of facts: the indicators that the data does not tell, to be filled in. It is read back as it is. Pure. */
import type { ColumnKind, Sheet } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { FACTS_FORMAT } from './facts-format.js';
import { COMPUTED, INDICATORS, RULES } from './rules.js';

const KINDS: Readonly<Record<string, ColumnKind>> = { number: 'integer', code: 'code' };

export const templateSheet = (lang: Lang): Sheet => ({
  name: { vi: 'Số liệu bộ chỉ số 766', en: 'Facts of index 766' },
  columns: FACTS_FORMAT.columns.map(({ key, title, kind }) => ({ key, title, kind: KINDS[kind] ?? 'text' })),
  rows: INDICATORS.filter((one) => !COMPUTED.some((computed) => computed === one)).map((indicator) =>
    FACTS_FORMAT.columns.map(({ key }) =>
      key === 'indicator' ? indicator : key === 'name' ? RULES[indicator].name[lang] : null,
    ),
  ),
});
