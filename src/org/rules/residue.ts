/** Nothing points to a closed unit from its closing day on: no posting, no quota, no line of the ledger, no open dossier. */
import { type Day, laterOf } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import type { OpenDesk } from '../desk-model.js';
import { findBearer, unitOf } from '../hierarchy.js';
import { resolveForward } from '../lineage.js';
import type { LineageKind, Unit, UnitId } from '../model.js';
import type { PostedPerson } from '../posting-model.js';
import { eventNames, orgFindings } from '../words.js';
import { listHandovers } from './handovers.js';
import type { DayRule, World } from './rule.js';

export const residue: DayRule = {
  slug: 'residue',
  *check(world) {
    yield* closedPosts(world);
    yield* closedDesks(world);
    for (const { event, on, from, to } of listHandovers(world.org)) {
      const next = unitOf(world.org, to);
      if (next.until === null || next.until > on || isHandedOn(world, to, on)) continue;
      const what = sayEvent(event, unitOf(world.org, from), next);
      yield orgFindings.find('residue', { code: next.code, what, day: on }, world.locate(next, 'closes_on'));
    }
  },
};

/** What comes to a unit on its closing day goes on at once where the unit goes on that day. */
const isHandedOn = ({ org }: World, unit: UnitId, day: Day): boolean =>
  unitOf(org, unit).until === day &&
  org.lineage.some(({ from, to, on }) => from === unit && on === day && to !== null && to !== unit);

function* closedPosts({ org, postings, locate }: World): Iterable<Diagnostic> {
  for (const posting of postings) {
    for (const id of new Set([posting.unit, posting.quotaUnit])) {
      const unit = unitOf(org, id);
      if (unit.until === null || !outlives(posting, unit)) continue;
      const what = { vi: `quá trình công tác của ${posting.staff}`, en: `a posting of ${posting.staff}` };
      yield orgFindings.find(
        'residue',
        { code: unit.code, what, day: unit.until },
        locate(unit, 'closes_on'),
      );
    }
  }
}

/** Open dossiers wander along the ledger with their unit; where nothing took it over, they lie there still. */
function* closedDesks({ org, desks = [], day, locate }: World): Iterable<Diagnostic> {
  const counts = new Map<string, { unit: Unit; role: OpenDesk['role']; count: number }>();
  for (const { role, unit: code, received, count } of desks) {
    const bearer = findBearer(org, code, received) ?? org.byCode.get(code)?.at(-1);
    if (bearer === undefined) continue;
    const since = laterOf(bearer.from, received);
    const at = resolveForward(org, { unit: bearer.id, since, on: day });
    const unit = unitOf(org, at.unit);
    if (at.kind !== 'unit' || unit.until === null || unit.until > day) continue;
    const key = `${role} ${unit.id}`;
    counts.set(key, { unit, role, count: count + (counts.get(key)?.count ?? 0) });
  }
  for (const { unit, role, count } of counts.values()) {
    const args = { code: unit.code, what: DESKS[role](count), day: unit.until ?? day };
    yield orgFindings.find('residue', args, locate(unit, 'closes_on'));
  }
}

const DESKS: Readonly<Record<OpenDesk['role'], (count: number) => Bilingual>> = {
  desk: (count) => ({
    vi: `${formatInteger(count, 'vi')} hồ sơ đang giải quyết tại đó`,
    en: `open dossiers on its desk: ${formatInteger(count, 'en')}`,
  }),
  handler: (count) => ({
    vi: `${formatInteger(count, 'vi')} hồ sơ ghi đơn vị này là cơ quan giải quyết`,
    en: `open dossiers that it handles: ${formatInteger(count, 'en')}`,
  }),
};

/** Does the posting go on when the unit is closed? */
const outlives = ({ until }: PostedPerson, unit: Unit): boolean =>
  unit.until !== null && (until === null || until > unit.until);

function sayEvent(event: LineageKind, from: Unit, to: Unit): Bilingual {
  const codes = `${from.code} → ${to.code}`;
  const { vi, en } = eventNames[event];
  return { vi: `${vi} ${codes}`, en: `${en} ${codes}` };
}
