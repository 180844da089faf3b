/** How grave rules are in one run, as people set it: `code-internal=off`. Every room with rules reads it so. Pure. */
import type { Severity } from './diagnostic.js';

export type RuleLevel = Severity | 'off';

const LEVELS: readonly string[] = ['off', 'note', 'warning', 'error'] satisfies RuleLevel[];

export const isRuleLevel = (text: string): text is RuleLevel => LEVELS.includes(text);

/** `rule=level`; without `=` the level is blank. */
export function splitRulePair(flag: string): readonly [rule: string, level: string] {
  const at = flag.indexOf('=');
  return at === -1 ? [flag, ''] : [flag.slice(0, at).trim(), flag.slice(at + 1).trim()];
}

/** The slug of a rule, with or without its room. */
export const ruleSlug = (text: string, room: string): string =>
  text.startsWith(`${room}/`) ? text.slice(room.length + 1) : text;
