/** What an index says of the things it counted: what could not be judged, what nobody recorded. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import type { Counted766 } from '../index-766/model.js';
import { inBoth } from './footer.js';

interface Gap {
  readonly count: number;
  readonly words: Bilingual;
}

export const sayGaps = ({ dossiers, petitions }: Counted766): Bilingual[] =>
  listGaps(dossiers, petitions)
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => inBoth((lang) => `${formatInteger(count, lang)} ${words[lang]}.`));

const listGaps = (dossiers: Counted766['dossiers'], petitions: Counted766['petitions']): readonly Gap[] => [
  {
    count: dossiers.noLimit + dossiers.noCalendar,
    words: {
      vi: 'hồ sơ không rõ hạn: không tính vào 2.1, ở 5.4 coi là không quá hạn',
      en: 'dossiers without a known limit: in no rate of 2.1, not overdue in 5.4',
    },
  },
  {
    count: dossiers.judgedByLimit,
    words: {
      vi: 'hồ sơ không có ngày hẹn trả, xét theo thời hạn tối đa của TTHC',
      en: 'dossiers without a due date were judged by the limit of the catalogue',
    },
  },
  {
    count: ofSome(dossiers.resultUnrecorded, dossiers.resolved),
    words: {
      vi: 'hồ sơ đã giải quyết không ghi có kết quả điện tử hay không: ở 4.1 tính là không có',
      en: 'resolved dossiers do not say whether the result is electronic: counted as not, in 4.1',
    },
  },
  {
    count: ofSome(dossiers.digitisedUnrecorded, dossiers.received),
    words: {
      vi: 'hồ sơ tiếp nhận không ghi đã số hóa hay chưa: ở 4.2 tính là chưa',
      en: 'received dossiers do not say whether they were digitised: counted as not, in 4.2',
    },
  },
  {
    count: ofSome(petitions.petitionsUndated, petitions.petitions),
    words: {
      vi: 'phản ánh, kiến nghị không có hạn trả lời: không tính vào 5.2',
      en: 'petitions without a due day: in no rate of 5.2',
    },
  },
];

/** Where it is so with all of them, the item is not computed, and its line says so. */
const ofSome = (count: number, all: number): number => (count === all ? 0 : count);
