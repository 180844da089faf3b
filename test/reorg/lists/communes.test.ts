/** Real communes: the 171 old ones of a province and the 54 they became, as a scenario that names the list and a mapping. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { recordChange } from '#journal/change.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import type { UnitCode } from '#kit/brand.js';
import { groupBy } from '#kit/group.js';
import { findBearer, unitOf } from '#org/hierarchy.js';
import { resolveForward } from '#org/lineage.js';
import type { UnitId } from '#org/model.js';
import { carryOut } from '#reorg/commands/carry-out.js';
import { readDrafts } from '#reorg/commands/scenario-file.js';
import { readWorld } from '#reorg/commands/world.js';
import { isAcceptable } from '#reorg/gate-model.js';
import { planPhase } from '#reorg/phases/phase.js';
import { assemblePlan } from '#reorg/plan.js';
import { settleDraft } from '#reorg/select.js';
import { validateScenario } from '#reorg/validate.js';
import { area, day } from '../../org/state.js';
import { CENTRE, STAMP, storeWorld, worldOf } from '../small-world.js';

const LIST = join(import.meta.dirname, '../../../../shared/data/units/commune-mapping-2025-quang-ninh.csv');
const MAPPING = join(import.meta.dirname, '../../../fixtures/reorg/xa/mapping-xa-cu-xa-moi.yaml');
const isThere = existsSync(LIST);
if (!isThere) console.warn('no list of communes: its test is skipped');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-communes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Codes of each row, read without the program. */
const readPairs = (text: string) =>
  text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(',');
      const clean = (cell = '') => cell.replace(/\.0$/, '').padStart(5, '0');
      return { line, from: clean(cells[4]), into: clean(cells[17]) };
    });

async function readScenario(list: string) {
  const file = join(folder, 's.yaml');
  const entry = `{ file: ${JSON.stringify(list)}, mapping: ${JSON.stringify(MAPPING)} }`;
  writeFileSync(file, `scenario: xa\neffective: 2025-07-01\nmerge: [ ${entry} ]\n`);
  const { value, diagnostics } = await readDrafts(file, { note: () => {} });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const draft = value?.[0];
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

test.skipIf(!isThere)(
  '54 successors, twelve old communes divided; what comes to one that goes on stays with it',
  async () => {
    const text = readFileSync(LIST, 'utf8');
    const pairs = readPairs(text);
    const byOld = groupBy(pairs, ({ from }) => from);
    const divided = [...byOld].filter(([, rows]) => rows.length > 1).map(([from]) => from);
    const keeping = divided.filter((from) => byOld.get(from)?.some(({ into }) => into === from));
    expect([byOld.size, new Set(pairs.map(({ into }) => into)).size, divided.length, keeping.length]).toEqual(
      [171, 54, 12, 7],
    );

    const draft = await readScenario(LIST);
    expect(draft.split.map(({ from }) => from.code).sort()).toEqual([...divided].sort());
    const merged = draft.merge.flatMap(({ from }) => from.map(({ code }) => code));
    const gone = [...byOld].filter(([from, rows]) => rows.length === 1 && rows[0]?.into !== from);
    expect(merged.sort()).toEqual(gone.map(([from]) => from).sort());

    const world = worldOf({
      units: [
        CENTRE,
        ...[...byOld.keys()].map((code) => ({
          code,
          level: 'commune' as const,
          fields: ['Hộ tịch'],
          areas: [area(code)],
        })),
      ],
      postings: [...byOld.keys()].map((code) => ({ staff: `CB-${code}`, unit: code, from: '2024-01-01' })),
    });
    const said = validateScenario(world.org, settleDraft(world.org, draft).value);
    expect(new Set(said.map(({ code }) => code))).toEqual(new Set(['reorg/split-unsaid']));
    expect(said).toHaveLength(12);

    // Seven give and take on one day: all is planned, applied and undone as one.
    const scenario = settleDraft(world.org, draft).value;
    const plan = assemblePlan([planPhase(world, scenario)], []);
    expect(plan.gates.filter((gate) => !isAcceptable(gate))).toEqual([]);
    const db: Db = storeWorld(world);
    const state = () => openJournalStore(db).findLastBefore()?.stateDigest;
    const before = state();
    const { change } = recordChange(db, STAMP, (id) => carryOut(db, plan, id));
    const open = readWorld(db).org.units.filter(({ code, until }) => until === null && code !== 'HPASC');
    expect(open).toHaveLength(54);
    const { org } = readWorld(db);
    for (const [from, rows] of byOld) {
      const unit = findBearer(org, from as UnitCode, day('2025-06-30'))?.id as UnitId;
      const end = resolveForward(org, { unit, since: day('2025-06-01'), on: day('2025-07-01') });
      const told = (end.kind === 'unit' ? [end.unit] : end.parts).map((id) => unitOf(org, id).code);
      expect(told.toSorted(), from).toEqual([...new Set(rows.map(({ into }) => into))].sort());
    }
    undoChange(
      db,
      STAMP,
      { change: change?.id ?? 0, withLater: false },
      { errors: () => [], undoBulk: () => [] },
    );
    expect(state()).toBe(before);
    db.close();
  },
);
