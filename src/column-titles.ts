/**
 * Names columns as a file has them: findings carry the key of a column (`from`), which scripts and mappings use; a
 * Vietnamese reader is told the title that stands above it in the file, with the key behind it: `Từ ngày (from)`; in a list without.
 */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Lang } from '#lang/words.js';

/** In English a key says what a title would. */
export async function titleColumns(found: readonly Diagnostic[], lang: Lang): Promise<readonly Diagnostic[]> {
  const named = found.filter(namesColumn);
  if (lang === 'en' || named.length === 0) return found;
  const titles = await loadTitles(new Set(named.map(roomOf)));
  return found.map((finding) => withTitle(finding, titles));
}

const roomOf = (finding: Diagnostic): string => finding.code.slice(0, finding.code.indexOf('/'));

const namesColumn = ({ where, args }: Diagnostic): boolean =>
  [where?.column, args.column, args.columns].some((key) => typeof key === 'string');

/** By room and key; two formats of a room that call a key differently leave it as it is. */
type Titles = ReadonlyMap<string, string | undefined>;

async function loadTitles(rooms: ReadonlySet<string>): Promise<Titles> {
  const { formatsOfRoom } = await import('#desk/formats.js');
  const titles = new Map<string, string | undefined>();
  for (const room of rooms) {
    for (const { key, title } of (await formatsOfRoom(room)).flatMap((format) => format.columns)) {
      const id = `${room}/${key}`;
      titles.set(id, !titles.has(id) || titles.get(id) === title.vi ? title.vi : undefined);
    }
  }
  return titles;
}

function withTitle(finding: Diagnostic, titles: Titles): Diagnostic {
  const titleOf = (key: string) => titles.get(`${roomOf(finding)}/${key}`);
  const say = (key: string): string => {
    const title = titleOf(key);
    return title === undefined ? key : `${title} (${key})`;
  };
  const sayAll = (keys: string): string =>
    keys
      .split(', ')
      .map((key) => titleOf(key) ?? key)
      .join(', ');
  const { where, args } = finding;
  return {
    ...finding,
    ...(typeof where?.column === 'string' ? { where: { ...where, column: say(where.column) } } : {}),
    args: {
      ...args,
      ...(typeof args.column === 'string' ? { column: say(args.column) } : {}),
      ...(typeof args.columns === 'string' ? { columns: sayAll(args.columns) } : {}),
    },
  };
}
