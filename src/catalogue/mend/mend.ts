/** Mends damage that has one right answer: the normal form of Unicode, invisible characters, blanks and suffixes of codes. */
import { removeInvisible, tidy } from '#kit/vietnamese.js';
import { type CodeParts, parseProcedureCode } from '../procedure-code.js';

export type MendKind = 'normal-form' | 'invisible' | 'blanks' | 'suffix';

export interface Mended {
  readonly text: string;
  readonly kinds: readonly MendKind[];
}

/** The mended text of a cell, and what had to be done; no kinds: nothing. */
export function mendCell(column: string, text: string): Mended {
  const kinds: MendKind[] = [];
  const step = (kind: MendKind, now: string, then: string): string => {
    if (now !== then) kinds.push(kind);
    return then;
  };
  const normal = step('normal-form', text, text.normalize('NFC'));
  const visible = step('invisible', normal, removeInvisible(normal));
  if (column === 'name') return { text: step('blanks', visible, tidy(visible)), kinds };
  const code = column === 'code' ? parseProcedureCode(visible) : undefined;
  if (code === undefined) return { text: visible, kinds };
  const whole = step('blanks', visible, visible.replace(/\s+/gu, ''));
  return { text: step('suffix', whole, coreOf(code)), kinds };
}

/** The suffix says whose copy it is, never which procedure. */
const coreOf = ({ core }: CodeParts): string => core;
