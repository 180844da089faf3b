/** How grave each rule is in a run: `catalogue/code-internal: off` in the settings, `--rule due-missing=error`. Pure. */
import type { Severity } from './diagnostic.js';

export type RuleLevel = Severity | 'off';

const LEVELS: readonly string[] = ['off', 'note', 'warning', 'error'] satisfies RuleLevel[];

export const isRuleLevel = (text: string): text is RuleLevel => LEVELS.includes(text);

/** Rooms whose rules may stand side by side in the settings; a name without a room is the catalogue's. */
const ROOMS: readonly string[] = ['catalogue', 'org', 'staff', 'dossier'];
const NAMELESS = 'catalogue';

/** `rule=level` as it was written, the room's name taken off. */
export type RulePair = readonly [rule: string, level: string];

/** What concerns a room: of the settings its own, then all flags, which win. */
export function rulePairs(
  room: string,
  settings: Readonly<Record<string, string>>,
  flags: readonly string[],
): RulePair[] {
  const isOurs = (rule: string) => {
    const named = ROOMS.find((one) => rule.startsWith(`${one}/`));
    return (named ?? NAMELESS) === room;
  };
  const own = Object.entries(settings).filter(([rule]) => isOurs(rule));
  return [...own, ...flags.map(splitPair)].map(([rule, level]) => [withoutRoom(room, rule), level]);
}

export const withoutRoom = (room: string, rule: string): string =>
  rule.startsWith(`${room}/`) ? rule.slice(room.length + 1) : rule;

function splitPair(flag: string): RulePair {
  const at = flag.indexOf('=');
  return at === -1 ? [flag, ''] : [flag.slice(0, at), flag.slice(at + 1)];
}
