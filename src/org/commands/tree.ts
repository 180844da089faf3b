/** `motcua org tree`: the units of a day, each under its parent; what is alike is counted, what needs a look is marked. */
import { type Command, InvalidArgumentError } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { checkWorld } from '../check.js';
import type { World } from '../rules/rule.js';
import { treeRows, treeSheet } from '../tree.js';
import { layTree, type Problems, type TreeShape } from '../tree-lines.js';
import { viewTree } from '../tree-view.js';
import { orgFindings, orgHelp } from '../words.js';
import { readWorld } from './world.js';

export interface OrgTreeInput extends TreeShape {
  readonly asOf?: Day;
  readonly unit?: UnitCode;
}

export function declareOrgTree(org: Command, lang: Lang, run: Run<OrgTreeInput>): void {
  const tree = org
    .command('tree')
    .description(orgHelp.tree[lang])
    .option('--as-of <date>', orgHelp.asOf[lang], toDayFlag)
    .option('--unit <code>', orgHelp.under[lang])
    .option('--depth <number>', orgHelp.depth[lang], toDepth)
    .option('--all', orgHelp.all[lang])
    .action((flags: OrgTreeInput) => run(flags));
  addTableOutput(tree, lang);
  addExamples(tree, lang, [
    'motcua org tree',
    'motcua org tree --unit CN-TH --all',
    'motcua org tree --as-of 2025-02-28 -o so-do.xlsx',
  ]);
}

function toDepth(text: string): number {
  if (!/^\d$/.test(text)) throw new InvalidArgumentError('0, 1, 2 …');
  return Number(text);
}

export async function runOrgTree({ asOf, unit, ...shape }: OrgTreeInput, session: Session): Promise<Outcome> {
  const day = asOf ?? session.settings.today;
  const world = readWorld(await session.openDb('read'), day);
  if (unit !== undefined && !world.org.byCode.has(unit))
    throw orgFindings.refuse('unusable', 'unknown-unit', { code: unit });
  const rows = treeRows(world.org, day, unit);
  const units = rows.map(({ isLast: _, ...row }) => row);
  return {
    data: { asOf: day, units },
    text: () => viewTree(rows, layTree(rows, shape, problemsOf(world)), day, session.lang),
    diagnostics: [],
    sheets: [treeSheet(rows, session.lang)],
  };
}

/** Errors and warnings of each unit. */
function problemsOf(world: World): Problems {
  const problems = new Map<UnitCode, number>();
  for (const { severity, args } of checkWorld(world).diagnostics) {
    const code = args.code as UnitCode | undefined;
    if (severity !== 'note' && code !== undefined) problems.set(code, (problems.get(code) ?? 0) + 1);
  }
  return problems;
}
