/** The people of a day and the history of one person, with codes in the place of ids. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { ALWAYS, type Day, holdsOn, lastDayOf } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import type { Bilingual, Sheet, SheetColumn } from '#kit/sheet.js';
import { compareCodes, compareVietnamese } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { ancestorsNear, type Org, unitOf, versionNear } from '#org/hierarchy.js';
import type { Employment, Unit } from '#org/model.js';
import { openFilter, type PeopleFilter } from './filter.js';
import { type ShownRestriction, sayRestrictions, showRestrictions } from './masking.js';
import type {
  LeavingReason,
  Person,
  Position,
  Posting,
  PostingFacts,
  PostingForm,
  StaffState,
  Task,
} from './model.js';
import { employmentNames, formNames, sayRank } from './words.js';

export interface ToldPosting {
  readonly unit: UnitCode;
  readonly unitName: string;
  readonly quotaUnit: UnitCode;
  readonly form: PostingForm;
  readonly position: Position;
  readonly acting: boolean;
  readonly tasks: readonly Task[];
  readonly from: Day;
  /** Inclusive, as people write it. */
  readonly lastDay: Day | null;
  readonly decision: string;
  readonly signedOn: Day | null;
  readonly signer: string;
}

export interface ToldPerson {
  readonly staff: StaffCode;
  readonly fullName: string;
  readonly employment: Employment;
  readonly homeAgency: string;
  readonly residence: string;
  readonly wish: string;
  readonly lastDayInService: Day | null;
  /** null: nobody leaves, nobody said why, or it was not asked for. */
  readonly leavingReason: LeavingReason | null;
  readonly fields: readonly string[];
  readonly restrictions: readonly ShownRestriction[];
  readonly postings: readonly ToldPosting[];
}

export function tellPerson(
  org: Org,
  person: Person,
  postings: readonly Posting[],
  isAsked: boolean,
): ToldPerson {
  return {
    staff: person.code,
    fullName: person.fullName,
    employment: person.employment,
    homeAgency: person.homeAgency,
    residence: person.residence,
    wish: person.wish,
    lastDayInService: lastDayOf(person.leavingOn),
    leavingReason: isAsked ? (person.leavingReason ?? null) : null,
    fields: person.fields,
    restrictions: showRestrictions(person, isAsked),
    postings: postings.map((posting) => tellPosting(org, posting)),
  };
}

export function tellPosting(org: Org, posting: PostingFacts): ToldPosting {
  const unit = unitOf(org, posting.unit);
  const { form, position, acting, tasks, from, until, decision, signedOn, signer } = posting;
  const place = { unit: unit.code, unitName: versionNear(unit, from).name };
  const quotaUnit = unitOf(org, posting.quotaUnit).code;
  const rank = { form, position, acting, tasks };
  return { ...place, quotaUnit, ...rank, from, lastDay: lastDayOf(until), decision, signedOn, signer };
}

export interface RosterFilter extends PeopleFilter {
  readonly day: Day;
  /** This unit and all below it. */
  readonly unit: Unit | undefined;
  readonly showRestrictions: boolean;
}

/** One entry a posting that holds on the day, by unit, then by code. */
export interface RosterEntry extends Omit<ToldPerson, 'postings'>, ToldPosting {}

export function listRoster(org: Org, { people, postings }: StaffState, filter: RosterFilter): RosterEntry[] {
  const { day, unit } = filter;
  const byPerson = groupBy(postings, (posting) => posting.staff);
  const { isPersonIn, isPostingIn } = openFilter(filter);
  const isIn = (posting: Posting) => {
    const place = unitOf(org, posting.unit);
    return unit === undefined || place === unit || ancestorsNear(org, place, day).includes(unit);
  };
  return people
    .filter(isPersonIn)
    .flatMap((person) => {
      const own = (byPerson.get(person.id) ?? []).filter(
        (posting) => holdsOn(posting, day) && isPostingIn(posting) && isIn(posting),
      );
      const { postings: told, ...facts } = tellPerson(org, person, own, filter.showRestrictions);
      return told.map((posting) => ({ ...facts, ...posting }));
    })
    .sort((a, b) => compareCodes(a.unit, b.unit) || compareCodes(a.staff, b.staff));
}

const NAME: Bilingual = { vi: 'Danh sách nhân sự', en: 'Staff' };

const RESTRICTION: SheetColumn = {
  key: 'restriction',
  title: { vi: 'Diện không điều động', en: 'Transfer restriction' },
  kind: 'text',
};

export const rosterSheet = (entries: readonly RosterEntry[], lang: Lang, isAsked: boolean): Sheet => ({
  name: NAME,
  columns: [
    { key: 'code', title: { vi: 'Mã cán bộ', en: 'Staff code' }, kind: 'code' },
    { key: 'full_name', title: { vi: 'Họ và tên', en: 'Full name' }, kind: 'text' },
    { key: 'unit', title: { vi: 'Mã đơn vị', en: 'Unit' }, kind: 'code' },
    { key: 'unit_name', title: { vi: 'Tên đơn vị', en: 'Name of the unit' }, kind: 'text' },
    { key: 'position', title: { vi: 'Chức vụ', en: 'Position' }, kind: 'text' },
    { key: 'posting', title: { vi: 'Hình thức', en: 'Form of posting' }, kind: 'text' },
    { key: 'employment', title: { vi: 'Loại nhân sự', en: 'Employment' }, kind: 'text' },
    { key: 'fields', title: { vi: 'Lĩnh vực', en: 'Fields' }, kind: 'text' },
    { key: 'from', title: { vi: 'Từ ngày', en: 'From' }, kind: 'date' },
    { key: 'until', title: { vi: 'Đến ngày', en: 'Until' }, kind: 'date' },
    ...(isAsked ? [RESTRICTION] : []),
  ],
  rows: entries.map((entry) => [
    entry.staff,
    entry.fullName,
    entry.unit,
    entry.unitName,
    sayRank(entry, lang),
    formNames[entry.form][lang],
    employmentNames[entry.employment][lang],
    [...entry.fields].sort(compareVietnamese).join('; '),
    entry.from === ALWAYS ? null : entry.from,
    entry.lastDay,
    ...(isAsked ? [sayRestrictions(entry.restrictions, lang)] : []),
  ]),
});
