/** What an allocation came to, in a sentence or two. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { formatDecimal, formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { ALLOCATED, type Plan, type PlanAllocation } from '../model.js';
import { sayGap } from './say.js';
import type { Objective } from './wish-model.js';

type Shown = Pick<Plan, 'people' | 'allocation'> & Pick<Partial<Plan>, 'travel'>;

/** Nothing where nobody was allocated. */
export function sayAllocation({ people, allocation, travel }: Shown, lang: Lang): string[] {
  if (allocation === null) return [];
  const placed = people.filter(({ reason }) => reason === ALLOCATED);
  if (placed.length === 0) return [];
  const elsewhere = placed.filter(({ form }) => form !== 'follows').length;
  const counts = { people: formatInteger(placed.length, lang), elsewhere: formatInteger(elsewhere, lang) };
  const reached = allocation.objectives.map((one) => SAID[one.name](one.value, lang)[lang]).join('; ');
  const ways = travel === undefined || travel.reckoned === 0 ? [] : [sayTravel(travel, lang)];
  return [
    {
      vi: `Phân bổ ${counts.people} người, trong đó ${counts.elsewhere} người không theo đơn vị cũ: ${reached}; ${sayProof(allocation, lang)}.`,
      en: `${counts.people} people were allocated, ${counts.elsewhere} of them elsewhere than their unit goes: ${reached}; ${sayProof(allocation, lang)}.`,
    }[lang],
    ...ways,
  ];
}

const SAID: Readonly<Record<Objective, (value: number, lang: Lang) => Bilingual>> = {
  'fewest-moves': (value, lang) => ({
    vi: `${formatInteger(value, lang)} người vì thế phải đổi trụ sở làm việc`,
    en: `${formatInteger(value, lang)} have to work on other premises for it`,
  }),
  'shortest-distance': (value, lang) => ({
    vi: `tổng quãng đường đến nơi làm việc ${kilometres(value, lang)}`,
    en: `${kilometres(value, lang)} of way to work in all`,
  }),
  'even-load': (value, lang) => ({
    vi: `lệch ${formatDecimal(value, 1, lang)} người so với mức chia đều khối lượng công việc`,
    en: `${formatDecimal(value, 1, lang)} people off an even load`,
  }),
};

const kilometres = (metres: number, lang: Lang): string => `${formatDecimal(metres / 1000, 1, lang)} km`;

function sayProof({ optimal, gap }: PlanAllocation, lang: Lang): string {
  if (optimal) return { vi: 'đã chứng minh là tốt nhất', en: 'proved best' }[lang];
  const said = sayGap(gap)[lang];
  return {
    vi: `chưa chứng minh là tốt nhất, chênh lệch tối đa ${said}`,
    en: `not proved best, at most ${said} from it`,
  }[lang];
}

function sayTravel(travel: NonNullable<Plan['travel']>, lang: Lang): string {
  const { reckoned, unknown, metresBefore, metresAfter } = travel;
  const [before, after] = [metresBefore, metresAfter].map((sum) => kilometres(sum / reckoned, lang));
  const left = {
    vi: `, ${formatInteger(unknown, lang)} người chưa tính được`,
    en: `, ${formatInteger(unknown, lang)} not known`,
  };
  const rest = unknown === 0 ? '' : left[lang];
  return {
    vi: `Quãng đường trung bình đến nơi làm việc: ${after}, trước sắp xếp ${before} (${formatInteger(reckoned, lang)} người đổi đơn vị${rest}).`,
    en: `The way to work on average: ${after}, before ${before} (${formatInteger(reckoned, lang)} people whose unit changes${rest}).`,
  }[lang];
}
