/** Settings kept in the database: what `init` was told about the centre. The caller owns the change. */
import type { Database } from 'better-sqlite3';

const LIST = /* sql */ 'SELECT name, value FROM setting ORDER BY name';
const SAVE = /* sql */ `INSERT INTO setting (name, value) VALUES (?, ?)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`;

export function openSettingStore(db: Database) {
  return {
    listSettings: (): Record<string, string> =>
      Object.fromEntries(
        db
          .prepare<[], { name: string; value: string }>(LIST)
          .all()
          .map(({ name, value }) => [name, value]),
      ),
    saveSettings: (settings: Readonly<Record<string, string>>): void => {
      const save = db.prepare<[string, string]>(SAVE);
      for (const [name, value] of Object.entries(settings)) save.run(name, value);
    },
  };
}
