/** A command as the journal keeps it: what was done, without folders, form, or anything about people. */

/** Flags whose values may tell of a person: the journal keeps that they were given, not what they said. */
const PERSONAL_FLAGS = new Set(['--reason', '--name', '--wish', '--note']);
/** Flags that change how an answer looks or where it goes, not what is done. */
const OUTER_FLAGS = new Set(['--json', '--no-input', '--no-color', '--quiet', '-q', '--trace']);
/** The same, with a value. Actor and database have places of their own. */
const OUTER_VALUE_FLAGS = new Set(['--db', '--lang', '--actor']);

/** The words after `motcua`, joined for a reader; paths are cut to their last part, since folders name people too. */
export function commandLine(argv: readonly string[]): string {
  const words = argv.flatMap((arg) => /^(--[\w-]+)=(.*)$/s.exec(arg)?.slice(1) ?? [arg]);
  const kept = words.flatMap((word, i) => {
    const before = words[i - 1] ?? '';
    if (OUTER_FLAGS.has(word) || OUTER_VALUE_FLAGS.has(word) || OUTER_VALUE_FLAGS.has(before)) return [];
    if (before === '--accept') return [word.replace(/=.*$/s, '=…')]; // the gate is kept, the reason may name a person
    return PERSONAL_FLAGS.has(before) ? ['…'] : [withoutFolders(word)];
  });
  return kept.join(' ');
}

/** Paths that lead out of the working folder are cut; `16/QĐ-SNV` and `01/04/2025` have slashes too and stay. */
const withoutFolders = (word: string): string =>
  /^(?:[\\/~.]|[A-Za-z]:[\\/])|\\/.test(word) ? word.replace(/^.*[\\/](?=.)/s, '') : word;
