/** What the desk says: the commands that span rooms. */
import { defineFindings, type Words } from '#lang/words.js';

export const deskFindings = defineFindings('desk', {
  'bad-centre-code': {
    severity: 'error',
    vi: 'Mã trung tâm "{value}" không dùng được.',
    en: '"{value}" cannot be the code of a centre.',
    fix: {
      vi: 'Dùng chữ, số, dấu chấm, gạch nối; ví dụ H26.99 hoặc HPASC',
      en: 'Use letters, digits, dots, hyphens; for example H26.99 or HPASC',
    },
  },
  'unknown-topic': {
    severity: 'error',
    vi: 'Không có mục giải thích "{topic}".',
    en: 'There is no topic "{topic}".',
    fix: { vi: 'Các mục: {topics}', en: 'Topics: {topics}' },
  },
});

export const deskHelp = {
  init: { vi: 'Khởi tạo cơ sở dữ liệu của trung tâm', en: 'Make the database of a centre' },
  centre: { vi: 'mã trung tâm', en: 'code of the centre' },
  centreName: { vi: 'tên trung tâm', en: 'name of the centre' },
  askCentre: { vi: 'Mã trung tâm', en: 'Code of the centre' },
  askCentreName: { vi: 'Tên trung tâm', en: 'Name of the centre' },
  level: { vi: 'cấp: province hoặc commune', en: 'level: province or commune' },
  askLevel: { vi: 'Trung tâm cấp nào?', en: 'Which level is the centre?' },
  province: { vi: 'cấp tỉnh', en: 'province' },
  commune: { vi: 'cấp xã', en: 'commune' },
  status: {
    vi: 'Tình trạng dữ liệu và việc đang chờ',
    en: 'What is in the database, what is pending, what is wrong',
  },
} satisfies Words<string>;
