/** One person's page: from, to, since when, and what decided it. Pure. */

import { lastDayOf } from '#kit/dates.js';
import type { Bilingual, Sheet } from '#kit/sheet.js';
import { formatDay, formatDecimal, formatInteger } from '#lang/numbers.js';
import { neutralise } from '#lang/say.js';
import type { Lang, Words } from '#lang/words.js';
import { sayRank } from '#staff/words.js';
import type { DecidingEntry, PersonPage } from '../document/person-page.js';
import type { Places } from '../document/places.js';
import { gateId } from '../gate-model.js';
import type { PersonEntry, Plan, PlanRequirement } from '../model.js';
import { shortHash } from '../plan/file.js';
import { rankAfter, rankBefore } from '../ranks.js';
import { sayFormName } from './people-sheet.js';

const both = (vi: string, en: string): Bilingual => ({ vi, en });

/** What decided, by the part of the scenario. */
const DECIDED: Words<string> = {
  merge: both('chuyển theo đơn vị được sắp xếp', 'goes where the unit goes'),
  split: both('chuyển theo phần của đơn vị được chia tách', 'goes where the part of the unit goes'),
  close: both('đơn vị kết thúc hoạt động, không có đơn vị kế thừa', 'the unit closes without a successor'),
  rules: both('quy tắc bố trí', 'a rule'),
  appoint: both('bổ nhiệm theo tên', 'appointed by name'),
  second: both('biệt phái theo tên', 'seconded by name'),
  lend: both('cử đến làm việc theo tên', 'lent by name'),
  overrides: both('danh sách chỉ định theo tên', 'the list of people placed by name'),
  allocate: both('bài toán bố trí', 'the allocation'),
  require: both('yêu cầu phải đạt', 'a requirement'),
};

interface Fact {
  readonly what: Bilingual;
  readonly said: string;
}

export interface PersonSetting {
  readonly plan: Plan;
  readonly places: Places;
  /** How well the allocation did, in a sentence; '': nobody was allocated. */
  readonly reached: string;
  /** Could the database be asked as the plan read it? */
  readonly isFresh: boolean;
  readonly lang: Lang;
}

export function personSheet(page: PersonPage, setting: PersonSetting): Sheet {
  const { plan, lang } = setting;
  const facts = [
    { what: both('Họ và tên, mã cán bộ', 'Name and staff code'), said: `${page.name} (${page.staff})` },
    ...page.entries.flatMap((entry, i) => entryFacts(entry, page.deciding[i], setting)),
    ...requirementFacts(page, lang),
    ...quotaFacts(page, setting),
    ...gateFacts(page, lang),
  ];
  const hash = shortHash(plan.hash);
  return {
    name: both(page.staff, page.staff),
    heading: [
      both('GIẢI TRÌNH VIỆC BỐ TRÍ NHÂN SỰ', 'WHY A PERSON GOES WHERE THEY GO'),
      both(`${plan.title} · Mã phương án: ${hash}`, `${plan.title} · Plan ${hash}`),
    ],
    columns: [
      { key: 'fact', title: both('Mục', 'Item'), kind: 'text', width: 30 },
      { key: 'said', title: both('Nội dung', 'Content'), kind: 'text', width: 62 },
    ],
    rows: facts.map(({ what, said }) => [what[lang], neutralise(said).replaceAll('\\u000a', '\n')]),
    pageNote: both(`${page.staff} · Mã phương án: ${hash}`, `${page.staff} · Plan ${hash}`),
    landscape: false,
  };
}

function entryFacts(entry: PersonEntry, deciding: DecidingEntry | undefined, setting: PersonSetting): Fact[] {
  const { places, lang } = setting;
  const { from, to, on, until, becomes, acting, becomesActing } = entry;
  const last = lastDayOf(until ?? null);
  const unit = (code: typeof from) => `${places.nameOf(code, on)} (${code})`;
  const isOther = becomes !== undefined || acting !== becomesActing;
  const post = isOther ? [sayRank(rankAfter(entry), lang)] : [];
  return [
    { what: both('Từ ngày', 'From'), said: formatDay(on, lang) },
    ...(last === null ? [] : [{ what: both('Đến hết', 'Until'), said: formatDay(last, lang) }]),
    {
      what: both('Đơn vị hiện nay', 'Present unit'),
      said: `${unit(from)}, ${sayRank(rankBefore(entry), lang)}`,
    },
    { what: both('Đơn vị mới', 'New unit'), said: to === null ? '–' : [unit(to), ...post].join(', ') },
    { what: both('Hình thức', 'Form'), said: sayFormName(entry, lang) },
    ...decidedFacts(entry, deciding, setting),
    ...wayFacts(entry, setting),
  ];
}

function decidedFacts(
  { reason }: PersonEntry,
  deciding: DecidingEntry | undefined,
  { reached, lang }: PersonSetting,
): Fact[] {
  const part = reason.replace(/^phases\.\d+\./, '').split('.')[0] ?? '';
  const meaning = DECIDED[part]?.[lang];
  const said = meaning === undefined ? reason : `${reason}: ${meaning}`;
  const where = deciding === undefined ? [] : [`${deciding.file}:${deciding.line}`, deciding.text];
  const how = part === 'allocate' && reached !== '' ? [reached] : [];
  return [
    { what: both('Căn cứ trong dự thảo', 'Decided by'), said: [said, ...how].join('\n') },
    ...(where.length === 0
      ? []
      : [{ what: both('Nguyên văn', 'As it stands there'), said: where.join('\n') }]),
  ];
}

const UNKNOWN_WAY = both('chưa tính trong phương án', 'the plan does not reckon with it');

function wayFacts({ metres, alternatives = [] }: PersonEntry, { places, lang, plan }: PersonSetting): Fact[] {
  const last = plan.phases.at(-1)?.effective ?? plan.effective;
  const way = (value: number | null): string =>
    value === null ? both('chưa rõ', 'not known')[lang] : `${formatDecimal(value / 1000, 1, lang)} km`;
  const said = metres === undefined ? UNKNOWN_WAY[lang] : `${way(metres.before)} → ${way(metres.after)}`;
  const others = alternatives.map(
    ({ unit, metres: far }) => `${places.nameOf(unit, last)} (${unit}): ${way(far)}`,
  );
  return [
    { what: both('Quãng đường trước → sau', 'Way before → after'), said },
    ...(others.length === 0
      ? []
      : [
          {
            what: both('Nơi khác có thể bố trí', 'Other places that were possible'),
            said: others.join('\n'),
          },
        ]),
  ];
}

function requirementFacts({ requirements }: PersonPage, lang: Lang): Fact[] {
  const say = ({ path, unit, fields, atLeast, atMost }: PlanRequirement): string => {
    const most = atMost === null ? '' : `, ${both('nhiều nhất', 'at most')[lang]} ${atMost}`;
    const what = [unit ?? '', fields.join('; ')].filter((part) => part !== '').join(', ');
    return `${path}: ${what}: ${both('ít nhất', 'at least')[lang]} ${atLeast}${most}`;
  };
  if (requirements.length === 0) return [];
  return [
    {
      what: both('Yêu cầu liên quan', 'Requirements that bear on it'),
      said: requirements.map(say).join('\n'),
    },
  ];
}

function quotaFacts({ quotas }: PersonPage, { isFresh, lang }: PersonSetting): Fact[] {
  const what = both('Định mức của đơn vị mới', 'Quota of the new unit');
  if (!isFresh) {
    const stale = both(
      'không tính được: dữ liệu đã khác khi lập phương án',
      'not to be told: the data are no longer as the plan read them',
    );
    return [{ what, said: stale[lang] }];
  }
  const given = (quota: number | null): string =>
    quota === null
      ? both('chưa giao định mức', 'no number is given')[lang]
      : `${both('được giao', 'quota')[lang]} ${formatInteger(quota, lang)}`;
  return quotas.map(({ unit, quota, assigned }) => ({
    what,
    said: `${unit}: ${both(`${formatInteger(assigned, 'vi')} người tính vào định mức`, `assigned ${formatInteger(assigned, 'en')}`)[lang]}, ${given(quota)}`,
  }));
}

function gateFacts({ gates }: PersonPage, lang: Lang): Fact[] {
  const what = both('Điều kiện bắt buộc liên quan', 'Gates that bear on it');
  if (gates.length === 0) return [{ what, said: both('không có điều kiện nào chưa đạt', 'all hold')[lang] }];
  const state = (accepted: string | null): string =>
    accepted === null
      ? both('chưa đạt', 'open')[lang]
      : `${both('được chấp nhận', 'accepted')[lang]}: ${accepted}`;
  return [{ what, said: gates.map((gate) => `${gateId(gate)} – ${state(gate.accepted)}`).join('\n') }];
}
