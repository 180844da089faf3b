/** Edits a database behind the journal's back. */
import type { Db } from '#db/open.js';

/** As someone with another program would: without the triggers, which are put back afterwards. */
export function editByHand(db: Db, sql: string): void {
  const triggers = db.prepare<[], { name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
  );
  const kept = triggers.all();
  for (const { name } of kept) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  for (const trigger of kept) db.exec(trigger.sql);
}
