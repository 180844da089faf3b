/** Whose fault is a failure? On a file that is no longer as this program wrote it, it is the file's, and no bug. */
import type { Db } from '#db/open.js';
import { dbFindings } from '#db/words.js';
import { Refusal } from '#kit/refusal.js';

/** The refusal that names the file; undefined where it is sound, or none was opened. */
export async function blameFile(db: Db | undefined, file: string): Promise<Refusal | undefined> {
  if (db === undefined) return undefined;
  if (db.inTransaction) db.exec('ROLLBACK'); // what the failed command began is not the file's fault
  const { checkJournal } = await import('#journal/check.js');
  try {
    const faults = checkJournal(db);
    return faults.length === 0 ? undefined : new Refusal('unusable', faults);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return dbFindings.refuse('unusable', 'damaged', { file, detail }); // a sound file can be checked
  }
}
