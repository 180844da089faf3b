/** Nothing is dated on a day on which its unit, or the unit above, is not open. Pure. */
import { addDays, type Day, laterOf, type Period } from '#kit/dates.js';
import { findBearer, unitOf } from '#org/hierarchy.js';
import { reorgFindings } from '../words.js';
import { codeOf, lastsBeyond } from '../world.js';
import { type Found, failing, type Gate, type GateScene, listClosings } from './gate.js';
import { personCodes, touchedIds } from './people.js';
import { sayOutside } from './words.js';

export const datesOutsideLives: Gate = {
  name: 'dates-outside-lives',
  source: {
    vi: 'Phân công, trực thuộc và thay đổi đơn vị chỉ có hiệu lực khi đơn vị đang hoạt động',
    en: 'Postings, parents and lines of the ledger hold only while their unit is open',
  },
  judge: (scene) => [...postingsOutside(scene), ...childrenOutside(scene), ...stepsOutside(scene)],
  say: (failure) =>
    reorgFindings.find('dates-outside-lives', {
      unit: failure.unit,
      day: failure.day,
      ...sayOutside(failure),
    }),
};

/** Of the people whom the plan touches; who is left at a unit that the plan closes is a gate of its own. */
function postingsOutside({ after, plan }: GateScene): Found[] {
  const [touched, codes] = [touchedIds(after, plan), personCodes(after)];
  const closing = new Set(listClosings({ after, plan }).map(({ life }) => life.id));
  return after.staff.postings
    .filter((posting) => touched.has(posting.staff) && lastsBeyond(posting, plan.effective))
    .flatMap((posting) =>
      [...new Set([posting.unit, posting.quotaUnit])].flatMap((id) => {
        const unit = unitOf(after.org, id);
        const day = firstOutside(posting, unit, plan.effective);
        if (day === undefined || (closing.has(id) && day === unit.until)) return [];
        const who = codes.get(posting.staff) ?? '';
        return [failing('dates-outside-lives', { day, unit: unit.code, who, why: 'posting' })];
      }),
    );
}

/** The first day of the inner period, from the effective day on, that lies outside the outer one. */
function firstOutside(inner: Period, outer: Period, effective: Day): Day | undefined {
  const start = laterOf(inner.from, effective);
  if (start < outer.from) return start;
  if (outer.until === null || (inner.until !== null && inner.until <= outer.until)) return undefined;
  return laterOf(start, outer.until);
}

/** Of the units that the plan opens or changes; a child below a unit that the plan closes is a gate of its own. */
function childrenOutside({ after, plan }: GateScene): Found[] {
  const closing = new Set(listClosings({ after, plan }).map(({ life }) => life.id));
  return plan.units.flatMap(({ code, change, on }) => {
    const unit = change === 'closed' ? undefined : findBearer(after.org, code, on);
    return (unit?.versions ?? []).flatMap((version) => {
      if (version.parent === null || closing.has(version.parent)) return [];
      const day = firstOutside(version, unitOf(after.org, version.parent), plan.effective);
      if (day === undefined || !lastsBeyond(version, plan.effective)) return [];
      const who = codeOf(after.org, version.parent);
      return [failing('dates-outside-lives', { day, unit: code, who, why: 'parent' })];
    });
  });
}

/** A line of the ledger leads from a unit that is open on its eve to one that is open on its day, or is divided on it. */
function stepsOutside({ after, plan }: GateScene): Found[] {
  const divided = new Set(
    plan.units.flatMap(({ code, on, ...unit }) => ('parts' in unit ? [`${code} ${on}`] : [])),
  );
  return plan.lineage.flatMap(({ event, from, to, on }) => {
    const isFrom = from === null || findBearer(after.org, from, addDays(on, -1)) !== undefined;
    const isTo = to === null || divided.has(`${to} ${on}`) || findBearer(after.org, to, on) !== undefined;
    const unit = isFrom ? to : from;
    if ((isFrom && isTo) || unit === null) return [];
    return [failing('dates-outside-lives', { day: on, unit, who: event, why: 'lineage' })];
  });
}
