/** Runs all rules over one day and says which of them had nothing to look at. Pure. */
import { compareDiagnostics, type Diagnostic } from '#kit/diagnostic.js';
import type { RuleLevel } from '#kit/rule-level.js';
import { checkAreas } from './area-validate.js';
import { openUnits } from './rules/open-units.js';
import { DAY_RULES } from './rules/registry.js';
import type { DayRule, Need, World } from './rules/rule.js';
import { checkOrg } from './validate.js';

export type RuleLevels = ReadonlyMap<string, RuleLevel>;

export interface NotEvaluated {
  readonly rule: string;
  readonly reason: Need;
}

export interface Check {
  readonly diagnostics: readonly Diagnostic[];
  readonly notEvaluated: readonly NotEvaluated[];
}

export function checkWorld(world: World, levels: RuleLevels = new Map()): Check {
  const isOn = ({ slug }: DayRule) => levels.get(slug) !== 'off';
  const asked = DAY_RULES.filter(isOn).map((rule) => ({ rule, lacking: lackingFor(rule, world) }));
  const found = [
    ...checkOrg(world.org, world.locate),
    ...checkAreas(world.areas, world.locateArea),
    ...asked.flatMap(({ rule, lacking }) => (lacking === undefined ? [...rule.check(world)] : [])),
  ];
  const notEvaluated = asked.flatMap(({ rule, lacking }) =>
    lacking === undefined ? [] : [{ rule: rule.slug, reason: lacking }],
  );
  return { diagnostics: found.flatMap((one) => atLevel(one, levels)).sort(compareDiagnostics), notEvaluated };
}

function atLevel(finding: Diagnostic, levels: RuleLevels): Diagnostic[] {
  const level = levels.get(finding.code.replace(/^org\//, ''));
  if (level === 'off') return [];
  return [level === undefined ? finding : { ...finding, severity: level }];
}

const lackingFor = ({ needs = [] }: DayRule, world: World): Need | undefined =>
  needs.find((need) => !HAS[need](world));

const HAS: Readonly<Record<Need, (world: World) => boolean>> = {
  postings: ({ postings }) => postings.length > 0,
  procedures: ({ procedures }) => procedures.length > 0,
  areas: ({ areas }) => areas.lives.length > 0,
  scopes: (world) =>
    openUnits(world).some(({ version }) => version.fields.length + version.procedures.length > 0),
};
