/** What the commands that read a plan say: findings and help. */
import type { Gallery, Words } from '#lang/words.js';

export const documentWords = {
  'unit-not-in-plan': {
    severity: 'error',
    vi: 'Phương án không nhắc đến đơn vị "{unit}".',
    en: 'The plan does not name unit "{unit}".',
    fix: { vi: 'Xem các đơn vị: motcua reorg show {file}', en: 'See its units: motcua reorg show {file}' },
  },
} as const satisfies Gallery;

export const documentHelp = {
  unitFilter: {
    vi: 'chỉ phần liên quan đến đơn vị này và các đơn vị trực thuộc',
    en: 'only what concerns this unit and those below it',
  },
  formFilter: { vi: 'chỉ những người có hình thức này', en: 'only people of this form' },
  anonymise: {
    vi: 'thay họ tên bằng mã, bỏ mọi thông tin cá nhân, để gửi ra ngoài lấy ý kiến',
    en: 'codes in place of names and nothing personal, for review outside',
  },
} satisfies Words<string>;
