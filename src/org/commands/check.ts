/** `motcua org check`: whether the organisation holds together on a day; rules can be set, findings decide the exit code. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { addExamples, toDayFlag } from '#io/flags.js';
import { splitCell } from '#kit/cells.js';
import type { Day } from '#kit/dates.js';
import type { Diagnostic, Severity } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { isRuleLevel, rulePairs } from '#kit/rule-level.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { versionOn } from '../book.js';
import { checkWorld, type RuleLevels } from '../check.js';
import { viewCheck } from '../check-view.js';
import { listOpenDesks } from '../desk-store.js';
import { LIMITS, type Limits } from '../rules/limits.js';
import { openUnits } from '../rules/open-units.js';
import { DAY_RULES, STRUCTURE_RULES } from '../rules/registry.js';
import { parseKind } from '../values.js';
import { orgHelp as help, orgFindings } from '../words.js';
import { readWorld } from './world.js';

export interface OrgCheckInput {
  readonly asOf?: Day;
  readonly rule?: readonly string[];
  readonly failOn?: Severity | 'never';
  readonly deputies?: number;
  readonly fixedFields?: readonly string[];
  readonly rules?: boolean;
}

export function declareOrgCheck(org: Command, lang: Lang, run: Run<OrgCheckInput>): void {
  const check = org
    .command('check')
    .description(help.check[lang])
    .option('--as-of <date>', help.asOf[lang], toDayFlag)
    .option('--rule <code=level>', help.rule[lang], collect)
    .addOption(
      new Option('--fail-on <level>', help.failOn[lang]).choices(['error', 'warning', 'note', 'never']),
    )
    .option('--deputies <number>', help.deputies[lang], toCount)
    .option('--fixed-fields <kind=fields>', help.fixedFields[lang], collect)
    .option('--rules', help.rules[lang])
    .action((flags: OrgCheckInput) => run(flags));
  addExamples(check, lang, [
    'motcua org check',
    'motcua org check --as-of 2025-07-01 --fail-on warning',
    'motcua org check --rule same-address=off --fixed-fields "branch=Tư pháp; Xây dựng"',
  ]);
}

const collect = (value: string, all: readonly string[] = []): string[] => [...all, value];

function toCount(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('0, 1, 2 …');
  return Number(text);
}

export async function runOrgCheck(input: OrgCheckInput, session: Session): Promise<Outcome> {
  const levels = settleLevels(session.settings.rules, input.rule ?? []);
  if (input.rules === true) return listRules(levels, session.lang);
  const day = input.asOf ?? session.settings.today;
  const db = await session.openDb('read');
  const world = { ...readWorld(db, day, settleLimits(input)), desks: listOpenDesks(db) };
  const { diagnostics, notEvaluated } = checkWorld(world, levels);
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  const summary = {
    asOf: day,
    units: openUnits(world).length,
    areas: world.areas.lives.filter((area) => versionOn(area, day) !== undefined).length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    residue: levels.get('residue') === 'off' ? null : countResidue(diagnostics),
  };
  return {
    data: { summary, notEvaluated },
    text: () => viewCheck(summary, notEvaluated, session.lang),
    diagnostics,
    ...(input.failOn === undefined ? {} : { failOn: input.failOn }),
  };
}

/** A child under a closed unit is said by a rule of its own. */
const countResidue = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ code }) => code === 'org/residue' || code === 'org/outside-parent').length;

/** Codes are judged for units and areas alike, and stand beside the registry. */
const SHARED_RULES = ['overlapping-lives', 'code-reused', 'coordinates-swapped'] as const;
const SLUGS: readonly string[] = [...STRUCTURE_RULES, ...DAY_RULES]
  .map(({ slug }) => slug)
  .concat(SHARED_RULES);

function settleLevels(settings: Readonly<Record<string, string>>, flags: readonly string[]): RuleLevels {
  return new Map(
    rulePairs('org', settings, flags).map(([rule, level]) => {
      if (!SLUGS.includes(rule)) throw orgFindings.refuse('unusable', 'unknown-rule', { value: rule });
      if (!isRuleLevel(level)) throw orgFindings.refuse('unusable', 'bad-rule-level', { rule, value: level });
      return [rule, level];
    }),
  );
}

function settleLimits({ deputies, fixedFields = [] }: OrgCheckInput): Limits {
  const { branch = { directors: 1, deputies: 2 } } = LIMITS.leaders;
  const fixed = fixedFields.map((flag) => {
    const [word = '', fields = ''] = flag.split(/=(.*)/s);
    const kind = parseKind(word);
    if (kind === undefined) throw orgFindings.refuse('unusable', 'bad-fixed-fields', { value: flag });
    return [kind, splitCell(fields)] as const;
  });
  return {
    ...LIMITS,
    leaders: { ...LIMITS.leaders, branch: { ...branch, deputies: deputies ?? branch.deputies } },
    fixedFields: { ...LIMITS.fixedFields, ...Object.fromEntries(fixed) },
  };
}

function listRules(levels: RuleLevels, lang: Lang): Outcome {
  const gallery: Readonly<
    Record<string, { readonly severity: Severity; readonly vi: string; readonly en: string }>
  > = orgFindings.gallery;
  const rules = SLUGS.map((slug) => ({
    code: `org/${slug}`,
    level: levels.get(slug) ?? gallery[slug]?.severity ?? 'error',
    message: gallery[slug]?.[lang] ?? '',
  }));
  const text = () => rules.map(({ code, level, message }) => `${code}  ${level}\n  ${message}`).join('\n');
  return { data: { rules: rules.map(({ code, level }) => ({ code, level })) }, text, diagnostics: [] };
}
