/** Writes rejected rows beside their files, byte for byte, with the reason of each. */
import type { SourceTable } from '#io/read/read-table.js';
import { writeRejects } from '#io/read/rejects.js';
import { ioFindings } from '#io/words.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { sayMessage } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import type { Sifted } from '../sift.js';
import { feedbackFindings } from '../words.js';

interface GiveBack {
  readonly tables: readonly SourceTable[];
  readonly sifted: readonly Sifted[];
  readonly found: readonly Diagnostic[];
  readonly lang: Lang;
}

/** The names of the files of rejected rows. */
export async function giveBack({ tables, sifted, found, lang }: GiveBack): Promise<string[]> {
  const galleries = { io: ioFindings.gallery, feedback: feedbackFindings.gallery };
  const say = (finding: Diagnostic) => sayMessage(finding, galleries, lang);
  const names: string[] = [];
  for (const [i, table] of tables.entries()) {
    const { rejected = [], diagnostics = [] } = sifted[i] ?? {};
    const own = found.filter(({ where }) => where?.file === table.file);
    const written = await writeRejects(table, rejected, [...own, ...diagnostics], say);
    if (written !== undefined) names.push(written.rows);
  }
  return names;
}
