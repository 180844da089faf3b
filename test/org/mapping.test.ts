/** The mergers of 2025 as published: every row is accounted for, each old commune ends where the file says. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Db, openMemory } from '#db/open.js';
import { readMapping } from '#io/read/mapping.js';
import { readTable } from '#io/read/read-table.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import type { AreaCode } from '#kit/brand.js';
import { groupBy } from '#kit/group.js';
import type { Areas } from '#org/area-model.js';
import { areaNature } from '#org/area-nature.js';
import { findBearer, indexBook, lifeOf, versionOn } from '#org/book.js';
import { saveChanges } from '#org/change-store.js';
import { orgErrors } from '#org/errors.js';
import { followLife } from '#org/lineage.js';
import { MAPPING_FORMAT } from '#org/mapping-format.js';
import type { MappingRow, SettledRow } from '#org/mapping-model.js';
import { parseMapping } from '#org/mapping-parse.js';
import { planMapping } from '#org/mapping-plan.js';
import { openAreaStore } from '#org/store.js';
import { day } from './state.js';

const UNITS = join(import.meta.dirname, '../../../shared/data/units');
const MAPPING = join(import.meta.dirname, '../../fixtures/io/mapping-xa-cu-xa-moi-2025.yaml');
const NEW = day('2025-07-01');
const EVE = day('2025-06-30');
const stamp = { recordedAt: '2025-07-01T00:00:00.000Z', actor: 'a', osUser: 'o', host: 'h', command: 'test' };

const PROVINCES = [
  { province: 'quang-ninh', rows: 184, olds: 171, news: 54, splits: 12, kept: 1 },
  { province: 'da-nang', rows: 282, olds: 280, news: 94, splits: 1, kept: 2 },
];

describe.each(PROVINCES)('the mapping of $province', ({ province, ...expected }) => {
  const file = join(UNITS, `commune-mapping-2025-${province}.csv`);
  const isHere = existsSync(file);
  if (!isHere) console.warn(`skipped: ${file} is not here`);

  let db: Db;
  let mapped: readonly MappingRow[] = [];
  let settled: readonly SettledRow[] = [];
  let areas: Areas;
  let change = 0;

  const plan = () => planMapping(areaNature, openAreaStore(db).readBook(), { rows: mapped, rejected: [] });

  beforeAll(async () => {
    if (!isHere) return;
    const mapping = await readMapping(MAPPING, MAPPING_FORMAT);
    const { value: table } = await readTable(file, MAPPING_FORMAT, { mapping });
    expect(table.read).toBe(expected.rows);
    const parsed = parseMapping(table, { effective: undefined, decision: '' });
    expect(parsed.rejected).toEqual([]);
    mapped = parsed.rows;
    db = openMemory();
    bringUp(db, stamp);
    const { value } = plan();
    settled = value.rows;
    expect(value.rejected).toEqual([]);
    change = recordChange(db, stamp, () => saveChanges(openAreaStore(db), value.changes)).change?.id ?? 0;
    areas = indexBook(openAreaStore(db).readBook());
  });

  test.runIf(isHere)('accounts for every row', () => {
    expect(settled).toHaveLength(expected.rows);
    expect(new Set(settled.map(({ row }) => row.place.line)).size).toBe(expected.rows);
    const olds = new Set(settled.flatMap(({ row }) => row.old.code ?? []));
    expect(olds.size).toBe(expected.olds);
    expect(new Set(settled.map(({ row }) => row.next.code)).size).toBe(expected.news);
    expect(settled.filter(({ fate }) => fate === 'kept')).toHaveLength(expected.kept);
  });

  test.runIf(isHere)('sends each old commune where the file says, all parts of a split included', () => {
    const byOld = groupBy(mapped, ({ old }) => old.code);
    let splits = 0;
    for (const [code, rows] of byOld) {
      const old = findBearer(areas, code as AreaCode, EVE);
      if (old === undefined) throw new Error(`nobody bears ${code}`);
      expect(versionOn(old, EVE)?.name).toBe(rows[0]?.old.name);
      const { parts } = followLife(areas, old.id, { since: EVE, on: NEW });
      const reached = parts.map((id) => {
        const life = lifeOf(areas, id);
        return [life.code, versionOn(life, NEW)?.name];
      });
      expect(reached.sort()).toEqual(rows.map(({ next }) => [next.code, next.name]).sort());
      if (rows.length > 1) splits++;
    }
    expect(splits).toBe(expected.splits);
  });

  test.runIf(isHere)('loses nobody: every commune of before ends in open ones', () => {
    const before = areas.lives.filter((life) => versionOn(life, EVE) !== undefined);
    expect(before).toHaveLength(expected.olds);
    for (const { id } of before) {
      const { parts } = followLife(areas, id, { since: EVE, on: NEW });
      expect(parts.every((part) => versionOn(lifeOf(areas, part), NEW) !== undefined)).toBe(true);
    }
    expect(areas.lives.filter((life) => versionOn(life, NEW) !== undefined)).toHaveLength(expected.news);
    expect(areaNature.check(areas)).toEqual([]);
  });

  test.runIf(isHere)('changes nothing a second time', () => {
    const { value } = plan();
    expect(value.changes).toEqual([]);
    expect(value.rows.every(({ isKnown }) => isKnown)).toBe(true);
  });

  test.runIf(isHere)('is taken back to the last row, with an equal digest', () => {
    const { change: undo } = undoChange(
      db,
      stamp,
      { change, withLater: false },
      { errors: orgErrors, undoBulk: () => [] },
    );
    expect(undo?.digestAfter).toBe(openJournalStore(db).findChange(change)?.digestBefore);
    expect(openAreaStore(db).readBook()).toEqual({ lives: [], lineage: [] });
  });
});
