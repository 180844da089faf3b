/** What a move may not be: one small function a reason, after NĐ 170/2025/NĐ-CP and the model of postings. Pure. */
import { type Day, lastDayOf, overlaps } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { chainNear, type Org, unitOf, versionNear } from '#org/hierarchy.js';
import { resolveForward } from '#org/lineage.js';
import type { Unit, UnitId } from '#org/model.js';
import { isLeading, type Person, type Posting } from './model.js';
import type { MoveForm, MoveRequest } from './move-model.js';
import { isOfOtherAgency, isProtected } from './protection.js';
import { isAway, isTooLong, limitOf, SECONDMENT_YEARS } from './secondment.js';
import { staffFindings } from './words.js';

export interface MoveScene {
  readonly org: Org;
  readonly person: Person;
  /** Of the person. */
  readonly postings: readonly Posting[];
  /** What takes the person's day when the move begins. */
  readonly holder: Posting | undefined;
  /** What takes it next. */
  readonly next: Posting | undefined;
  readonly request: MoveRequest;
  readonly form: MoveForm;
}

type Judge = (scene: MoveScene) => Diagnostic | undefined;

const { find } = staffFindings;

/** All that stands against the move. */
export const judgeMove = (scene: MoveScene): Diagnostic[] => JUDGES.flatMap((judge) => judge(scene) ?? []);

/** Back to the sender, to lead a unit, within one network, or elsewhere. */
export function suggestForm(
  org: Org,
  holder: Posting | undefined,
  { to, from, position = 'officer' }: MoveRequest,
): MoveForm {
  if (holder !== undefined && isAway(holder) && isSender(org, holder, to, from)) return 'returns';
  if (isLeading(position)) return 'appointment';
  if (holder === undefined) return 'assignment';
  return shareNetwork(org, unitOf(org, holder.unit), to, from) ? 'assignment' : 'transfer';
}

/** The sending unit, or what became of it. */
function isSender(org: Org, holder: Posting, to: Unit, on: Day): boolean {
  if (holder.quotaUnit === to.id) return true;
  const today = resolveForward(org, { unit: holder.quotaUnit, since: holder.from, on });
  return today.kind === 'unit' ? today.unit === to.id : today.parts.includes(to.id);
}

const shareNetwork = (org: Org, a: Unit, b: Unit, day: Day): boolean =>
  a === b || (networkOf(org, a, day) !== undefined && networkOf(org, a, day) === networkOf(org, b, day));

/** The branch, or the commune's centre, that a unit is or stands under. */
function networkOf(org: Org, unit: Unit, day: Day): UnitId | undefined {
  return chainNear(org, unit, day).find((one) => {
    const { kind, level } = versionNear(one, day);
    return kind === 'branch' || (kind === 'centre' && level === 'commune');
  })?.id;
}

const hasLeft: Judge = ({ person: { code, leavingOn }, request: { from } }) =>
  leavingOn !== null && leavingOn <= from
    ? find('has-left', { code, last: lastDayOf(leavingOn) ?? '', day: from })
    : undefined;

const endsTooEarly: Judge = ({ request: { from, until } }) =>
  until !== null && until <= from
    ? find('ends-too-early', { until: lastDayOf(until) ?? '', first: from })
    : undefined;

/** Whoever goes to another unit, for good or for a time, and is not merely reassigned by the branch's director. */
const changesUnit = ({ form, holder, request }: MoveScene): boolean =>
  ['transfer', 'appointment', 'secondment', 'lent'].includes(form) && holder?.unit !== request.to.id;

const restricted: Judge = (scene) => {
  const { person, request } = scene;
  return changesUnit(scene) && isProtected(person, request.from)
    ? find('transfer-restricted', { code: person.code, day: request.from })
    : undefined;
};

const otherAgency: Judge = ({ person, form }) =>
  ['transfer', 'appointment', 'secondment'].includes(form) && isOfOtherAgency(person)
    ? find('other-agency', { code: person.code })
    : undefined;

/** A secondment excludes another transfer or secondment (Art. 25, 26); it can be ended. */
const alreadySeconded: Judge = ({ person: { code }, org, form, holder, request }) =>
  holder?.form === 'seconded' && ['transfer', 'appointment', 'secondment', 'lent'].includes(form)
    ? find('already-seconded', {
        code,
        unit: unitOf(org, holder.unit).code,
        sender: unitOf(org, holder.quotaUnit).code,
        day: request.from,
      })
    : undefined;

const secondmentTerm: Judge = ({ person: { code }, form, request: { from, until } }) => {
  if (form !== 'secondment') return undefined;
  const last = lastDayOf(limitOf(from)) ?? '';
  if (until === null) return find('secondment-end', { code, last });
  if (!isTooLong({ from, until })) return undefined;
  return find('secondment-term', {
    code,
    first: from,
    until: lastDayOf(until) ?? '',
    years: SECONDMENT_YEARS,
    last,
  });
};

const nobodySends: Judge = ({ person: { code }, form, holder, request: { from } }) =>
  (form === 'secondment' || form === 'lent') && holder === undefined
    ? find('no-posting-then', { code, day: from })
    : undefined;

const nothingToReturnFrom: Judge = ({ person: { code }, org, form, holder, request: { from, to } }) => {
  if (form !== 'returns') return undefined;
  if (holder === undefined || !isAway(holder)) return find('not-away', { code, day: from });
  return isSender(org, holder, to, from)
    ? undefined
    : find('not-the-sender', { code, sender: unitOf(org, holder.quotaUnit).code, unit: to.code });
};

const notOneNetwork: Judge = ({ org, person, form, holder, request: { to, from } }) => {
  const isPlaced = form !== 'assignment' || holder === undefined || isOfOtherAgency(person);
  return isPlaced || shareNetwork(org, unitOf(org, holder.unit), to, from)
    ? undefined
    : find('not-one-network', { from: unitOf(org, holder.unit).code, to: to.code });
};

const nextPosting: Judge = ({ person: { code }, org, form, next, request: { until } }) =>
  form !== 'concurrent' && next !== undefined && until !== null && until > next.from
    ? find('next-posting', {
        code,
        unit: unitOf(org, next.unit).code,
        start: next.from,
        until: lastDayOf(until) ?? '',
      })
    : undefined;

const alreadyConcurrent: Judge = ({ person: { code }, form, postings, request: { to, from, until } }) => {
  const there = postings.find(
    (posting) =>
      posting.form === 'concurrent' && posting.unit === to.id && overlaps(posting, { from, until }),
  );
  return form === 'concurrent' && there !== undefined
    ? find('already-concurrent', { code, unit: to.code, start: there.from })
    : undefined;
};

const JUDGES: readonly Judge[] = [
  endsTooEarly,
  hasLeft,
  otherAgency,
  restricted,
  alreadySeconded,
  secondmentTerm,
  nobodySends,
  nothingToReturnFrom,
  notOneNetwork,
  nextPosting,
  alreadyConcurrent,
];
