/** One change of a procedure's versions, and what it leads to. */
import type { ProcedureCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Attributes, ProcedureVersion } from '../model.js';
import { parseProcedureCode } from '../procedure-code.js';

export type ProcedureChange =
  | { readonly kind: 'promulgate'; readonly version: ProcedureVersion }
  | {
      readonly kind: 'correct';
      readonly version: ProcedureVersion;
      readonly keys: readonly (keyof Attributes)[];
    }
  | {
      readonly kind: 'amend';
      readonly version: ProcedureVersion;
      readonly keys: readonly (keyof Attributes)[];
    }
  | {
      readonly kind: 'abolish' | 'replace';
      readonly version: ProcedureVersion;
      readonly on: Day;
      readonly decision: string;
    };

export type EndingChange = Extract<ProcedureChange, { readonly on: Day }>;

export const isEnding = (change: ProcedureChange): change is EndingChange =>
  change.kind === 'abolish' || change.kind === 'replace';

/** The versions of a procedure after a change. */
export function advance(versions: readonly ProcedureVersion[], change: ProcedureChange): ProcedureVersion[] {
  const { version } = change;
  const end = (until: Day) => versions.map((one) => (one.until === null ? { ...one, until } : one));
  switch (change.kind) {
    case 'promulgate':
      return [...versions, version];
    case 'correct':
      return versions.map((one) => (one.from === version.from ? version : one));
    case 'amend':
      return [...end(version.from), version];
    case 'abolish':
    case 'replace':
      return end(change.on);
  }
}

/** What a new or amended procedure replaces ends on the day it begins. */
export function planReplaced(
  { kind, version }: ProcedureChange,
  state: ReadonlyMap<ProcedureCode, readonly ProcedureVersion[]>,
): ProcedureChange[] {
  if (kind !== 'promulgate' && kind !== 'amend') return [];
  const { from: on, decision } = version;
  return version.replaces.flatMap((text) => {
    const code = parseProcedureCode(text)?.core;
    const last = code === undefined || code === version.code ? undefined : state.get(code)?.at(-1);
    const isEnded = last === undefined || last.until !== null || on <= last.from;
    return isEnded ? [] : [{ kind: 'replace', version: last, on, decision }];
  });
}
