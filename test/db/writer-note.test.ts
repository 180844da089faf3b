/** The note of who is writing informs, and never stands in the way of the work. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withWriterNote } from '#db/writer-note.js';
import { inFolder } from '../in-folder.js';

const NOTE = 'a.db-writer';

it('lies there while the work is done, and not after it', () =>
  inFolder(async () => {
    const said = withWriterNote('a.db', 'org apply', () => readFileSync(NOTE, 'utf8'));
    expect(JSON.parse(said)).toMatchObject({ pid: process.pid, command: 'org apply' });
    expect(existsSync(NOTE)).toBe(false);
  }));

it('takes nothing back when it cannot be removed, as on Windows while somebody reads it', () =>
  inFolder(async () => {
    const work = (): string => {
      rmSync(NOTE);
      mkdirSync(NOTE); // a folder is not removed as a file is
      return 'committed';
    };
    expect(withWriterNote('a.db', 'org apply', work)).toBe('committed');
  }));
