/** Who the codes of a mapping are: those stored already, and those it brings. Pure. */
import { ALWAYS, addDays, type Day, holdsOn, lastDayOf } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { sameSpelling } from '#kit/vietnamese.js';
import { findBearer, versionNear } from './book.js';
import type { Book, Life, Sort } from './life-model.js';
import type { MappingGroup, MappingSideRow } from './mapping-model.js';
import type { Nature } from './statement.js';
import { orgFindings } from './words.js';

/** What a mapping is held against. Lives that it brings bear the ids that `nextId` gives. */
export interface MappingContext<S extends Sort> {
  readonly nature: Nature<S>;
  readonly book: Book<S>;
  readonly nextId: () => S['id'];
}

export interface Side<S extends Sort> {
  readonly life: Life<S>;
  /** Not stored: the mapping brings it. */
  readonly isNew: boolean;
}

const { find } = orgFindings;

/** The bearer of an old code on the eve; one that nobody stored is taken to have always been, until the day. */
export function findOld<S extends Sort>(
  { code, name, place }: MappingSideRow,
  on: Day,
  { nature, book, nextId }: MappingContext<S>,
): Side<S> | Diagnostic {
  const eve = addDays(on, -1);
  const stored = findBearer(book, code, eve);
  if (stored !== undefined)
    return checkStored({ code, name, place }, stored, on, nature) ?? { life: stored, isNew: false };
  const former = book.byCode.get(code)?.findLast((life) => life.until !== null && life.until <= eve);
  const facts = name === '' ? undefined : nature.newborn(name);
  if (former !== undefined && (facts === undefined || isCalled(former, name, eve)))
    return { life: former, isNew: false }; // it closed early: a gap, which a check tells
  if (facts === undefined) return find('mapping-unknown', { code }, { ...place, column: 'old_unit' });
  const period = { from: former?.until ?? ALWAYS, until: on };
  return { life: { id: nextId(), code, ...period, versions: [{ ...facts, ...period }] }, isNew: true };
}

const isCalled = <S extends Sort>(life: Life<S>, name: string, day: Day): boolean =>
  sameSpelling(versionNear(life, day).name, name);

/** An old commune ends on the day at the latest, and not under the name of its successor; a unit may run on beside it. */
function checkStored<S extends Sort>(
  { code, name, place }: MappingSideRow,
  stored: Life<S>,
  on: Day,
  nature: Nature<S>,
): Diagnostic | undefined {
  if (!nature.staysInMerger && stored.until !== null && stored.until > on) {
    const args = { code, stored: lastDayOf(stored.until) ?? '', on };
    return find('mapping-closes-later', args, place);
  }
  const known = versionNear(stored, addDays(on, -1)).name;
  if (name === '' || sameSpelling(known, name)) return undefined;
  return find('mapping-other-name', { code, name, stored: known, on }, { ...place, column: 'old_name' });
}

/** Whom the new code means from the day on. */
export function findNew<S extends Sort>(
  side: MappingSideRow,
  { on, rows }: MappingGroup,
  { nature, book, nextId }: MappingContext<S>,
): Side<S> | Diagnostic {
  const { code, name, place } = side;
  const opened = book.byCode.get(code)?.find((life) => life.from === on);
  if (opened !== undefined) return { life: opened, isNew: false };
  const lasting = findBearer(book, code, addDays(on, -1));
  if (lasting !== undefined && goesOn(code, rows, nature)) return { life: lasting, isNew: false };
  if (lasting !== undefined && !rows.some(({ old }) => old.code === code)) {
    const isSame = holdsOn(lasting, on) && (name === '' || sameSpelling(versionNear(lasting, on).name, name));
    if (isSame) return { life: lasting, isNew: false };
    if (holdsOn(lasting, on)) return find('code-reused', { code, day: on }, { ...place, column: 'new_unit' });
  }
  const facts = name === '' ? undefined : nature.newborn(name);
  const later = book.byCode.get(code)?.find((life) => life.from > on);
  if (facts === undefined && later !== undefined) return { life: later, isNew: false }; // it opens late: a gap
  if (facts === undefined) return find('mapping-unknown', { code }, { ...place, column: 'new_unit' });
  const period = { from: on, until: null };
  return { life: { id: nextId(), code, ...period, versions: [{ ...facts, ...period }] }, isNew: true };
}

/** Is the bearer of a code the same before and after? Alone with itself, or of a sort that stays itself in a merger. */
export function goesOn<S extends Sort>(code: string, rows: MappingGroup['rows'], nature: Nature<S>): boolean {
  const sources = rows.filter(({ next }) => next.code === code).map(({ old }) => old.code);
  const targets = rows.filter(({ old }) => old.code === code).map(({ next }) => next.code);
  if (!sources.includes(code)) return false;
  return nature.staysInMerger || (sources.length === 1 && targets.length === 1);
}
