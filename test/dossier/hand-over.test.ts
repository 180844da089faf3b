/** Where a dossier lies after its unit was merged or split: told by the lineage, for as long as the dossier is open. */
import { describe, expect, test } from 'vitest';
import { handOverOf } from '#dossier/hand-over.js';
import type { Dossier } from '#dossier/model.js';
import { viewDossier } from '#dossier/view.js';
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { event, org, unit } from '../org/state.js';
import { at, dossier } from './rule-world.js';

const MERGED = '2025-03-10' as Day;
const SPLIT = '2025-04-01' as Day;

/** MC-1 was merged into CN-1, MC-2 divided by field between CN-1 and CN-2, MC-3 by area. */
const world = org(
  [
    unit(1, 'MC-1', { until: MERGED }),
    unit(2, 'MC-2', { until: SPLIT }),
    unit(3, 'MC-3', { until: SPLIT }),
    unit(4, 'CN-1'),
    unit(5, 'CN-2', { from: MERGED }),
  ],
  [
    event('merged', MERGED, 1, 4),
    event('split', SPLIT, 2, 4, { fields: ['Hộ tịch'] }),
    event('split', SPLIT, 2, 5, { rest: true }),
    event('split', SPLIT, 3, 4, { areas: ['00001' as never] }),
    event('split', SPLIT, 3, 5, { rest: true }),
  ],
);

const ask = (some: Partial<Dossier>, today = '2025-06-30', field?: string) =>
  handOverOf(world, dossier(some), { today: today as Day, field });
const in_ = (code: string) => ({ unit: code as UnitCode });

describe('a hand-over', () => {
  test.each<
    [string, Partial<Dossier>, string | undefined, string | undefined, readonly string[] | undefined]
  >([
    ['by a merger', in_('MC-1'), undefined, undefined, ['CN-1']],
    ['not before the day', in_('MC-1'), '2025-03-09', undefined, undefined],
    [
      'of what had ended by then, none',
      { ...in_('MC-1'), finishedAt: at('2025-03-09 16:00') },
      undefined,
      undefined,
      undefined,
    ],
    [
      'of what ended after it',
      { ...in_('MC-1'), finishedAt: at('2025-03-12') },
      undefined,
      undefined,
      ['CN-1'],
    ],
    ['by field', in_('MC-2'), undefined, 'Hộ tịch', ['CN-1']],
    ['by field, the rest', in_('MC-2'), undefined, 'Đất đai', ['CN-2']],
    ['that nobody can divide', in_('MC-3'), undefined, 'Đất đai', ['CN-1', 'CN-2']],
    ['of a unit that stays', in_('CN-1'), undefined, undefined, undefined],
    ['of a unit that nobody knows', in_('MC-9'), undefined, undefined, undefined],
    [
      'from the desk, not from the unit of intake',
      { ...in_('CN-2'), desk: 'MC-1' as UnitCode },
      undefined,
      undefined,
      ['CN-1'],
    ],
  ])('%s', (_, some, today, field, to) => {
    const found = ask(some, today ?? '2025-06-30', field);
    expect(found?.to).toEqual(to);
    if (found) expect(found.from).toBe(some.desk ?? some.unit);
  });

  test('is a line of its own in both languages', () => {
    const states = [{ dossier: dossier(in_('MC-3')), batch: undefined }];
    const handOver = ask(in_('MC-3'));
    expect(viewDossier(states, handOver, 'vi')).toContain(
      'Bàn giao theo quá trình thay đổi đơn vị: MC-3 → một trong các đơn vị CN-1, CN-2',
    );
    expect(viewDossier(states, ask(in_('MC-1')), 'en')).toContain(
      'Handed over along the lineage: MC-1 → CN-1\n',
    );
    expect(viewDossier(states, undefined, 'vi')).not.toContain('Bàn giao');
  });
});
