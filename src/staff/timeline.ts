/**
 * The postings of one person, row by row. A row whose first day is the stored one corrects that posting, a later one ends
 * it and begins another, one without a day must be told which (design.md 3). Pure.
 */
import type { StaffCode } from '#kit/brand.js';
import { type Day, holdsOn, lastDayOf } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type PostingFacts, type PostingId, takesTheDay } from './model.js';
import { staffFindings } from './words.js';

/** What the person asked for, beside the file. */
export interface StaffRequest {
  readonly today: Day;
  /** Rows without a first day hold from this one. */
  readonly effective?: Day | undefined;
  /** What differs corrects what is stored. */
  readonly correction: boolean;
}

/** A posting in the making; one without an id is new. */
export interface Draft extends PostingFacts {
  readonly id?: PostingId;
}

/** What a row says, its unit found; undefined members are not stated. */
export interface StatedPosting
  extends Pick<PostingFacts, 'unit' | 'quotaUnit' | 'form'>,
    Partial<Pick<PostingFacts, 'position' | 'acting' | 'tasks' | 'decision'>> {
  readonly code: StaffCode;
  readonly place: Place;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  /** Where the posting begins when nobody says: as long as the unit stands. */
  readonly unitFrom: Day;
}

export type RowResult = 'inserted' | 'updated' | 'unchanged' | 'rejected';

export interface Placed {
  readonly timeline: readonly Draft[];
  readonly result: RowResult;
  readonly diagnostics: readonly Diagnostic[];
}

const { find } = staffFindings;

/** Puts one row into the timeline. */
export function placePosting(
  timeline: readonly Draft[],
  stated: StatedPosting,
  request: StaffRequest,
): Placed {
  const rivals = rivalsOf(timeline, stated);
  const from = stated.from ?? request.effective;
  if (rivals.length === 0) return insert(timeline, stated, from ?? stated.unitFrom, undefined);
  if (from === undefined) return placeUndated(timeline, rivals, stated, request);
  const exact = rivals.find((draft) => draft.from === from);
  if (exact !== undefined) return correct(timeline, exact, stated, from);
  const holder = rivals.find((draft) => holdsOn(draft, from));
  if (holder !== undefined) return placeWithin(timeline, holder, { stated, from, request });
  return placeInGap(timeline, rivals, { stated, from, request });
}

/** A row with the day from which it is to hold. */
interface Dated {
  readonly stated: StatedPosting;
  readonly from: Day;
  readonly request: StaffRequest;
}

/** The postings that a row may be about: those that take the day, or the concurrent one at the same unit. */
const rivalsOf = (timeline: readonly Draft[], stated: StatedPosting): Draft[] =>
  timeline
    .filter((draft) =>
      takesTheDay(stated) ? takesTheDay(draft) : !takesTheDay(draft) && draft.unit === stated.unit,
    )
    .sort((a, b) => compareCodes(a.from, b.from));

const unchanged = (timeline: readonly Draft[], ...diagnostics: readonly Diagnostic[]): Placed => ({
  timeline,
  result: 'unchanged',
  diagnostics,
});

const rejected = (timeline: readonly Draft[], finding: Diagnostic): Placed => ({
  timeline,
  result: 'rejected',
  diagnostics: [finding],
});

/** A row without a day may say what is stored, correct it, or cannot be placed. */
function placeUndated(
  timeline: readonly Draft[],
  rivals: readonly Draft[],
  stated: StatedPosting,
  request: StaffRequest,
): Placed {
  const holder = rivals.find((draft) => holdsOn(draft, request.today)) ?? rivals.at(-1);
  if (holder === undefined) return insert(timeline, stated, stated.unitFrom, undefined);
  const isStored = [holder, ...rivals.filter(({ from }) => from === stated.unitFrom)].some(
    (draft) => differing(draft, cutShort(stated, draft, timeline)).length === 0,
  );
  if (isStored) return unchanged(timeline);
  if (request.correction) return correct(timeline, holder, stated, holder.from);
  const columns = differing(holder, cutShort(stated, holder, timeline)).join(', ');
  return rejected(timeline, find('needs-start', { code: stated.code, columns }, stated.place));
}

/** The first day lies inside a posting: the same content again, or a change. */
function placeWithin(timeline: readonly Draft[], holder: Draft, { stated, from, request }: Dated): Placed {
  if (request.correction) return correct(timeline, holder, stated, from);
  if (differing(holder, cutShort(stated, holder, timeline)).length === 0) {
    return stated.from === undefined
      ? unchanged(timeline)
      : unchanged(timeline, startIgnored(stated, holder));
  }
  if (!takesTheDay(stated)) return changedLater(timeline, stated, from, holder.from);
  const next = timeline.find((draft) => takesTheDay(draft) && draft.from > from);
  if (next !== undefined && stated.until !== undefined && stated.until > next.from)
    return changedLater(timeline, stated, from, next.from);
  const until = stated.until ?? next?.from;
  const cut = replace(timeline, holder, { ...holder, until: from });
  const placed = insert(cut, { ...stated, until }, from, holder);
  return { ...placed, timeline: [...placed.timeline, ...returning(holder, stated, until)] };
}

const startIgnored = ({ code, from, place }: StatedPosting, { from: stored }: Draft): Diagnostic =>
  find('start-ignored', { code, start: from ?? '', stored }, { ...place, column: 'from' });

/** A secondment or a loan that ends leads back to the sender (definitions.md 8). */
function returning(holder: Draft, { form }: StatedPosting, until: Day | undefined): Draft[] {
  const isAway = form === 'seconded' || form === 'lent';
  if (!isAway || until === undefined || (holder.until !== null && holder.until <= until)) return [];
  const { id: _, ...facts } = holder;
  return [{ ...facts, from: until }];
}

/** The first day lies in no posting: before, between or after them. */
function placeInGap(
  timeline: readonly Draft[],
  rivals: readonly Draft[],
  { stated, from, request }: Dated,
): Placed {
  const next = rivals.find((draft) => draft.from > from);
  if (next === undefined || (stated.until !== undefined && stated.until <= next.from))
    return insert(timeline, stated, from, undefined);
  if (request.correction) return correct(timeline, next, stated, from);
  return changedLater(timeline, stated, from, next.from);
}

const changedLater = (
  timeline: readonly Draft[],
  { code, place }: StatedPosting,
  start: Day,
  next: Day,
): Placed => rejected(timeline, find('changed-later', { code, start, next }, { ...place, column: 'from' }));

function insert(
  timeline: readonly Draft[],
  stated: StatedPosting,
  from: Day,
  before: Draft | undefined,
): Placed {
  const until = stated.until ?? null;
  if (until !== null && until <= from) return endsTooEarly(timeline, stated, from);
  const draft: Draft = {
    unit: stated.unit,
    quotaUnit: stated.quotaUnit,
    form: stated.form,
    position: stated.position ?? before?.position ?? 'officer',
    acting: stated.acting ?? before?.acting ?? false,
    tasks: stated.tasks ?? before?.tasks ?? [],
    from,
    until,
    decision: stated.decision ?? '',
    signedOn: null,
    signer: '',
  };
  return { timeline: [...timeline, draft], result: 'inserted', diagnostics: [] };
}

/** Puts what the row states in the place of what is stored, nothing else. */
function correct(timeline: readonly Draft[], stored: Draft, row: StatedPosting, from: Day): Placed {
  const stated = cutShort(row, stored, timeline);
  if (stored.from === from && differing(stored, stated).length === 0) return unchanged(timeline);
  const until = stated.until ?? stored.until;
  if (until !== null && until <= from) return endsTooEarly(timeline, stated, from);
  const { unit, quotaUnit, form, position, acting, tasks, decision } = { ...stored, ...defined(stated) };
  const facts = { unit, quotaUnit, form, position, acting, tasks, decision, from, until };
  return {
    timeline: replace(timeline, stored, { ...stored, ...facts }),
    result: 'updated',
    diagnostics: [],
  };
}

function endsTooEarly(timeline: readonly Draft[], { code, until, place }: StatedPosting, first: Day): Placed {
  const args = { code, last: lastDayOf(until ?? first) ?? '', first };
  return rejected(timeline, find('ends-before-start', args, { ...place, column: 'until' }));
}

/** A last day that a following posting has overtaken is no longer a difference. */
function cutShort(stated: StatedPosting, stored: Draft, timeline: readonly Draft[]): StatedPosting {
  const { until } = stored;
  const isOvertaken = until !== null && stated.until !== undefined && stated.until > until;
  return isOvertaken && timeline.some((draft) => draft.from === until) ? { ...stated, until } : stated;
}

const replace = (timeline: readonly Draft[], old: Draft, draft: Draft): Draft[] =>
  timeline.map((one) => (one === old ? draft : one));

const COMPARED = ['unit', 'quotaUnit', 'form', 'position', 'acting', 'tasks', 'decision', 'until'] as const;

/** Members that the row states otherwise than they are stored. */
const differing = (stored: Draft, stated: StatedPosting): string[] =>
  COMPARED.filter((key) => {
    const value = stated[key];
    return value !== undefined && JSON.stringify(value) !== JSON.stringify(stored[key]);
  });

const defined = <T extends object>(members: T): Partial<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
