/**
 * People whose post at a branch begins on the later day: until then they stay where they were, or where that unit has gone
 * meanwhile. A quota that the branch keeps stays with its predecessor as long. Pure.
 */

import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import type { UnitId } from '#org/model.js';
import { isLeading, type Person, type Posting, type PostingId, takesTheDay } from '#staff/model.js';
import type { NextPosting, PersonEntry, PersonForm, PostingStep } from '../model.js';
import { sayActing } from '../ranks.js';
import { reorgFindings } from '../words.js';
import { codeOf, type World } from '../world.js';
import type { Bound } from './bound.js';

/** The reason of everybody whom a late opening concerns. */
export const POSTPONED = 'postpone';

export interface LateScene {
  readonly world: World;
  /** The units as they will then be. */
  readonly after: Org;
  readonly bound: Bound;
  readonly day: Day;
  /** Postings as `reads` names them. */
  readonly names: ReadonlyMap<PostingId, string>;
}

interface Late {
  readonly person: Person;
  readonly posting: Posting;
  /** What ends on the day on which it begins. */
  readonly before: Posting | undefined;
}

export interface LatePeople {
  readonly people: readonly PersonEntry[];
  readonly postings: readonly PostingStep[];
}

/** In order of staff code. */
export function planLate(scene: LateScene): Checked<LatePeople> {
  const found: Diagnostic[] = [];
  const people: PersonEntry[] = [];
  const postings: PostingStep[] = [];
  for (const late of listLate(scene)) {
    const steps = stepsOf(scene, late);
    if (steps === undefined) {
      found.push(reorgFindings.find('postpone-nowhere', { staff: late.person.code, day: late.posting.from }));
      continue;
    }
    if (late.before === undefined) {
      const args = { staff: late.person.code, day: late.posting.from, on: scene.day };
      found.push(reorgFindings.find('postpone-starts', args));
    }
    postings.push(...steps);
    if (takesTheDay(late.posting) && isLate(scene, late.posting.unit)) people.push(toEntry(scene, late));
  }
  return { value: { people, postings }, diagnostics: found };
}

const isLate = ({ bound }: Pick<LateScene, 'bound'>, id: UnitId): boolean =>
  bound.opening.some((unit) => unit.id === id);

/** People with a posting that begins there too early. */
export function listLate({ world, bound, day }: Pick<LateScene, 'world' | 'bound' | 'day'>): Late[] {
  const { people, postings } = world.staff;
  return people
    .toSorted((a, b) => compareCodes(a.code, b.code))
    .flatMap((person) => {
      const own = postings.filter(({ staff }) => staff === person.id);
      return own
        .filter(
          ({ from, unit, quotaUnit }) => from < day && [unit, quotaUnit].some((id) => isLate({ bound }, id)),
        )
        .sort((a, b) => compareCodes(a.from, b.from))
        .map((posting): Late => ({ person, posting, before: findBefore(posting, own) }));
    });
}

/** Of several the one that is of the same sort. */
function findBefore(posting: Posting, own: readonly Posting[]): Posting | undefined {
  const ending = own.filter((one) => one.until === posting.from);
  return ending.find((one) => takesTheDay(one) === takesTheDay(posting));
}

/** undefined: the person would have no place until the day. */
function stepsOf(scene: LateScene, { person, posting, before }: Late): PostingStep[] | undefined {
  const { world, day, names } = scene;
  const staff = person.code;
  const step = { staff, posting: names.get(posting.id) ?? '', endsOn: null };
  const next = { ...placeOf(world.org, posting), from: day, until: posting.until };
  const isGone = posting.until !== null && posting.until <= day;
  if (before === undefined) return [{ ...step, next: isGone ? null : next }];
  const last = isGone && posting.until !== null ? posting.until : day;
  if (isLate(scene, posting.unit) && staysAt(scene, before, last)) {
    const kept = { staff, posting: names.get(before.id) ?? '', endsOn: last, next: null };
    return [kept, { ...step, next: isGone ? null : next }];
  }
  const between = placeBetween(scene, posting, before);
  if (between === undefined) return undefined;
  const first = { ...between, from: posting.from, until: last };
  return [isGone ? { ...step, next: first } : { ...step, next: first, after: next }];
}

type Place = Omit<NextPosting, 'from' | 'until'>;

const placeOf = (org: Org, { unit, quotaUnit, form, position, acting }: Posting): Place => ({
  ...{ unit: codeOf(org, unit), quotaUnit: codeOf(org, quotaUnit), form, position, acting },
});

/** A term that is over is not lengthened; a unit must be open so long. */
const staysAt = ({ after, bound }: LateScene, before: Posting, last: Day): boolean =>
  before.form !== 'seconded' &&
  before.form !== 'lent' &&
  [before.unit, before.quotaUnit].every((id) => !isLate({ bound }, id) && isOpenTo(after, id, last));

const isOpenTo = ({ byId }: Org, id: UnitId, last: Day): boolean => {
  const until = byId.get(id)?.until;
  return until === null || (until !== undefined && until >= last);
};

/** Where the person is meanwhile: on the former post, or as sent, with the quota where it was kept before. */
function placeBetween(scene: LateScene, posting: Posting, before: Posting): Place | undefined {
  const { world } = scene;
  const home = meanwhileAt(scene, before.quotaUnit);
  if (!isLate(scene, posting.unit)) {
    return home === undefined ? undefined : { ...placeOf(world.org, posting), quotaUnit: home };
  }
  const isBack = before.form === 'seconded' || before.form === 'lent';
  const unit = isBack ? home : meanwhileAt(scene, before.unit);
  if (unit === undefined || home === undefined) return undefined;
  const kept = placeOf(world.org, before);
  return { ...kept, unit, quotaUnit: home, ...(isBack ? { form: 'main' as const } : {}) };
}

/** The unit itself, what it is merged into meanwhile, or, of a unit that opens late, what closes into it. */
function meanwhileAt({ world: { org }, after, bound, day }: LateScene, id: UnitId): UnitCode | undefined {
  if (isLate({ bound }, id))
    return bound.closing.find(({ lines }) => lines.some(({ to }) => to === id))?.unit.code;
  if (isOpenTo(after, id, day)) return codeOf(org, id);
  const merged = after.lineage.find(({ event, from, on }) => event === 'merged' && from === id && on <= day);
  return merged?.to == null ? undefined : codeOf(org, merged.to);
}

function toEntry({ world: { org }, bound, day }: LateScene, { person, posting, before }: Late): PersonEntry {
  const position = before?.position ?? posting.position;
  const { until } = posting;
  const isGone = until !== null && until <= day;
  const ranks = { position, ...sayActing((before ?? posting).acting, !isGone && posting.acting) };
  const names = { staff: person.code, name: person.fullName, on: day, reason: POSTPONED, ...ranks };
  const from = codeOf(org, (before ?? posting).unit);
  if (isGone) return { ...names, from, to: null, form: 'leaves' };
  const isSent = posting.form === 'seconded' || posting.form === 'lent';
  return {
    ...{ ...names, from, to: codeOf(org, posting.unit), form: formOf(bound, posting, before) },
    ...(position === posting.position ? {} : { becomes: posting.position }),
    ...(isSent && until !== null ? { until } : {}),
  };
}

function formOf({ closing }: Bound, posting: Posting, before: Posting | undefined): PersonForm {
  if (posting.form === 'seconded') return 'secondment';
  if (posting.form === 'lent') return 'lent';
  const old = before?.position ?? posting.position;
  if (isLeading(posting.position) && posting.position !== old) return 'appointment';
  if (isLeading(old) && !isLeading(posting.position)) return 'relieved';
  const isOwn = closing.some(({ unit }) => unit.id === before?.unit);
  return isOwn ? 'follows' : 'transfer';
}
