/** Imports of feedback: every row accounted for, the same file twice changes nothing, an undo restores to the byte. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { KINDS } from '#feedback/model.js';
import { undo } from '../dossier/world.js';
import { worldArbitrary } from '../oracle/worlds.js';
import { settle } from '../report/settle.js';
import { feedbackArbitrary, importKind, toFeedback } from '../report/settle-feedback.js';

const TABLES = ['feedback_batch', 'ballot', 'survey_count', 'petition'];

const dump = (db: Db): string =>
  JSON.stringify(TABLES.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()));

const countRows = (db: Db): number =>
  TABLES.slice(1).reduce(
    (sum, table) => sum + (db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0),
    0,
  );

test('rows are accounted for, a second import changes nothing, undo restores what was there', () => {
  const seen = { updated: 0, unchanged: 0, rejected: 0, undone: 0 };
  fc.assert(
    fc.property(worldArbitrary, feedbackArbitrary, feedbackArbitrary, (world, first, second) => {
      const db = settle(world);
      const [before, after] = [toFeedback(world, first), toFeedback(world, second)];
      for (const kind of KINDS) importKind(db, world, kind, before[kind]);
      const stood = dump(db);
      for (const kind of KINDS) {
        const { counts } = importKind(db, world, kind, before[kind]);
        expect([kind, counts.inserted, counts.updated]).toEqual([kind, 0, 0]);
      }
      expect(dump(db)).toBe(stood);
      const changes: number[] = [];
      for (const kind of KINDS) {
        const had = countRows(db);
        const { counts, change } = importKind(db, world, kind, after[kind]);
        const { read, inserted, updated, unchanged, rejected, blank } = counts;
        expect(inserted + updated + unchanged + rejected + blank).toBe(read);
        expect(countRows(db)).toBe(had + inserted);
        seen.updated += updated;
        seen.unchanged += unchanged;
        seen.rejected += rejected;
        if (change !== undefined) changes.push(change);
      }
      for (const change of changes.reverse()) seen.undone += Math.sign(undo(db, change));
      expect(dump(db)).toBe(stood);
      db.close();
    }),
    { seed: 20251124, numRuns: 40 },
  );
  for (const [what, count] of Object.entries(seen)) expect([what, count > 20]).toEqual([what, true]);
});
