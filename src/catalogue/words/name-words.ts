/** What the rules about names say. */
import type { Gallery } from '#lang/words.js';

export const nameWords = {
  'name-missing': {
    severity: 'error',
    vi: 'Thủ tục {code} không có tên.',
    en: 'Procedure {code} has no name.',
    fix: {
      vi: 'Ghi tên đúng như quyết định công bố',
      en: 'Write the name as the decision of promulgation has it',
    },
  },
} as const satisfies Gallery;
