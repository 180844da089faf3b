/** What keeps a text from being YAML, in words that say what to mend. Pure. */
import type { YAMLError } from 'yaml';
import type { Diagnostic } from '#kit/diagnostic.js';
import { reorgFindings } from '../words.js';

const { find } = reorgFindings;

/** One finding for each line: what follows on it is owed to the first. */
export function toYamlFindings(
  errors: readonly YAMLError[],
  text: string,
  locate: (offset: number) => NonNullable<Diagnostic['where']>,
): Diagnostic[] {
  const byLine = new Map(
    errors
      .map((error) => ({ ...sayError(error, text), where: locate(error.pos[0]) }))
      .toReversed()
      .map((finding) => [finding.where.line, finding]),
  );
  return [...byLine.values()].toReversed();
}

function sayError({ code, message, pos }: YAMLError, text: string): Diagnostic {
  const at = text.slice(pos[0]);
  switch (code) {
    case 'DUPLICATE_KEY':
      return find('key-twice', { key: /^["']?([^:"'\n]*)/.exec(at)?.[1]?.trim() ?? '' });
    case 'TAB_AS_INDENT':
      return find('tab-indent', {});
    case 'BLOCK_AS_IMPLICIT_KEY':
      return find('colon-in-text', {});
    case 'BAD_SCALAR_START':
      return find('reserved-start', { sign: at.slice(0, 1) });
    case 'MULTILINE_IMPLICIT_KEY':
      return find('no-colon', {});
    case 'MULTIPLE_DOCS':
      return find('many-documents', {});
    case 'TAG_RESOLVE_FAILED':
      return find('tag-used', {});
    default:
      return sayMissing(message) ?? find('scenario-unreadable', { detail: firstLine(message) });
  }
}

/** The library has one code for what we tell apart. */
function sayMissing(message: string): Diagnostic | undefined {
  const sign = /end with an? (.)/.exec(message)?.[1] ?? /Missing closing (.)/.exec(message)?.[1];
  if (sign !== undefined) return find('not-closed', { sign });
  if (message.startsWith('Implicit map keys need')) return find('no-colon', {});
  return message.includes('must start at the same column') ? find('uneven-indent', {}) : undefined;
}

const firstLine = (message: string): string => message.split(/ at line \d/)[0] ?? message;
