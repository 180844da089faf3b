/** No person whom the plan touches has two main postings on one day (definitions.md 8). Pure. */
import { type Day, laterOf, overlaps } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Posting, takesTheDay } from '#staff/model.js';
import type { GateFailure } from '../gate-model.js';
import { reorgFindings } from '../words.js';
import { codeOf, lastsBeyond } from '../world.js';
import { failing, type Gate, type GateScene } from './gate.js';
import { personCodes, touchedIds } from './people.js';

export const twoPlaces: Gate = {
  name: 'two-places',
  source: {
    vi: 'Mỗi người mỗi ngày có một nơi công tác chính',
    en: 'A person has one main posting a day',
  },
  judge: judgeTwoPlaces,
  say: ({ unit, day, who }) => reorgFindings.find('two-places', { unit, day, staff: who }),
};

function judgeTwoPlaces({ after, plan }: GateScene): GateFailure[] {
  const { effective } = plan;
  const [touched, codes] = [touchedIds(after, plan), personCodes(after)];
  const filling = after.staff.postings.filter(
    (posting) => touched.has(posting.staff) && takesTheDay(posting) && lastsBeyond(posting, effective),
  );
  const place = (posting: Posting) => `${posting.from} ${codeOf(after.org, posting.unit)}`;
  return [...groupBy(filling, (posting) => posting.staff)].flatMap(([staff, postings]) => {
    const inOrder = postings.toSorted((a, b) => compareCodes(place(a), place(b)));
    const clash = firstClash(inOrder, effective);
    if (clash === undefined) return [];
    const unit = codeOf(after.org, clash.posting.unit);
    return [failing('two-places', { day: clash.day, unit, who: codes.get(staff) ?? '' })];
  });
}

/** The first day, from the effective one on, on which two of the postings, in order of their first days, take the same day. */
function firstClash(
  postings: readonly Posting[],
  effective: Day,
): { readonly day: Day; readonly posting: Posting } | undefined {
  const clash = postings.find((posting, i) =>
    postings.slice(0, i).some((earlier) => overlaps(earlier, posting)),
  );
  return clash && { day: laterOf(clash.from, effective), posting: clash };
}
