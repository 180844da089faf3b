/**
 * Not one day on which a citizen finds no counter: what was served on the eve of a phase, field by field and area by
 * area, is served on every judged day after it (definitions.md 10 and 11). Pure.
 */
import type { GateFailure } from '../gate-model.js';
import { reorgFindings } from '../words.js';
import { judgedDays } from './days.js';
import { type Found, failing, type Gate, type GateScene } from './gate.js';
import { type Hole, type Holes, openHoles } from './holes.js';
import { sayAreas, sayFormer, saySpan } from './say.js';
import { type Span, spansOf } from './spans.js';
import { warnThin } from './spare.js';
import { sayCause } from './words.js';

export const continuity: Gate = {
  name: 'continuity',
  source: {
    vi: 'Tiếp nhận liên tục theo từng lĩnh vực, từng địa bàn; tiếp nhận không phụ thuộc địa giới hành chính: Điều 14 và Điều 17 Nghị định 118/2025/NĐ-CP',
    en: 'Each field is received without a break in each area; reception: NĐ 118/2025/NĐ-CP, Art. 14 and 17',
  },
  judge: judgeContinuity,
  say: sayContinuity,
};

function judgeContinuity(scene: GateScene): Found[] {
  const holes = openHoles(scene);
  const days = judgedDays(scene.plan, [scene.after]);
  const found = spansOf(days, holes.on).map((span) => toFailure(span, holes.listOf));
  const { spare = 0 } = scene;
  return spare > 0 ? [...found, ...warnThin(scene, spare)] : found;
}

/** One for each unit, field and stretch of days: the areas and former units of all its days together. */
function toFailure({ from, until, found }: Span<Hole>, listOf: Holes['listOf']): Found {
  const [first] = found;
  const former = [...new Set(found.flatMap((hole) => hole.former))].sort();
  const failure = failing('continuity', {
    ...{ day: from, unit: first.unit, field: first.field, who: '', why: first.why, until, former },
    areas: listOf(found),
  });
  return first.weight === undefined ? failure : { ...failure, weight: first.weight };
}

function sayContinuity(failure: GateFailure) {
  const { field, unit, who: staff, found = 0, limit: spare = 0 } = failure;
  if (failure.why === 'thin') {
    const said = { span: saySpan(failure), areas: sayAreas(failure) };
    return reorgFindings.find('thin-cover', {
      field: field ?? '',
      unit,
      staff,
      count: found,
      spare,
      ...said,
    });
  }
  return reorgFindings.find('continuity', {
    ...{ field: field ?? '', span: saySpan(failure), areas: sayAreas(failure) },
    ...{ former: sayFormer(failure), ...sayCause(failure) },
  });
}
