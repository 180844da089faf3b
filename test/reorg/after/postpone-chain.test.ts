/** A branch that opens late waits with what is split up for it, and with what that took over on the same day. */
import { expect, test } from 'vitest';
import { recordChange } from '#journal/change.js';
import { postpone } from '#reorg/after/postponed.js';
import { worldAfter } from '#reorg/changes.js';
import { carryOut } from '#reorg/commands/carry-out.js';
import { readWorld } from '#reorg/commands/world.js';
import { gateId } from '#reorg/gate-model.js';
import { day } from '../../org/state.js';
import { CENTRE, planReorg, STAMP, sayPostings, scenarioOf, storeWorld, worldOf } from '../small-world.js';

test('both close with the branch, and nobody is without a place', () => {
  const before = worldOf({
    units: [
      CENTRE,
      { code: 'MC-1', fields: ['Hộ tịch', 'Đất đai'] },
      { code: 'MC-2', fields: ['Hộ tịch', 'Đất đai'] },
    ],
    people: [
      { code: 'A', fields: ['Đất đai'] },
      { code: 'B', fields: ['Hộ tịch'] },
    ],
    postings: [
      { staff: 'A', unit: 'MC-2', from: '2024-01-01' },
      { staff: 'B', unit: 'MC-1', from: '2024-01-01' },
    ],
  });
  const scenario = scenarioOf({
    open: [{ code: 'CN-TH' }, { code: 'D-1', kind: 'point', parent: 'CN-TH' }],
    merge: [['MC-1', ['MC-2']]],
    split: [
      [
        'MC-1',
        [
          { to: 'CN-TH', fields: ['Đất đai'] },
          { to: 'D-1', fields: ['Hộ tịch'] },
        ],
      ],
    ],
  });
  const draft = planReorg(before, [], scenario);
  const db = storeWorld(before);
  const accepted = new Map(draft.gates.map((gate) => [gateId(gate), 'thử'] as const));
  recordChange(db, STAMP, (id) => carryOut(db, planReorg(before, [], scenario, accepted), id));
  const world = readWorld(db);
  const unit = world.org.units.find(({ code }) => code === 'CN-TH');
  if (unit === undefined) throw new Error('no branch');
  const applied = { scenario: '', title: '', basis: '' };
  const { value: late, diagnostics } = postpone({
    ...{ world, unit, day: day('2025-04-01'), applied, dossiers: [], acceptances: new Map() },
  });
  expect(diagnostics).toEqual([]);
  if (late === undefined) throw new Error('no plan');
  const after = worldAfter(late, world);
  const lives = after.org.units.map(({ code, from, until }) => `${code} ${from}..${until ?? ''}`);
  expect(lives.filter((life) => !life.startsWith('HPASC'))).toEqual([
    ...['CN-TH 2025-04-01..', 'D-1 2025-04-01..'],
    ...['MC-1 1900-01-01..2025-04-01', 'MC-2 1900-01-01..2025-04-01'],
  ]);
  expect(sayPostings(after)).toEqual([
    'A CN-TH/CN-TH main officer 2025-04-01..',
    'A MC-2/MC-2 main officer 2024-01-01..2025-04-01',
    'B D-1/D-1 main officer 2025-04-01..',
    'B MC-1/MC-1 main officer 2024-01-01..2025-04-01',
  ]);
  expect(late.gates.map(gateId).filter((id) => !id.startsWith('leadership'))).toEqual([]);
  db.close();
});
