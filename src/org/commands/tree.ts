/** `motcua org tree`: the units of a day, each under its parent. */
import type { Command } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { indexOrg } from '../hierarchy.js';
import { openOrgStore } from '../store.js';
import { treeRows, treeSheet } from '../tree.js';
import { viewTree } from '../tree-view.js';
import { orgHelp } from '../words.js';

export interface OrgTreeInput {
  readonly asOf?: Day;
}

export function declareOrgTree(org: Command, lang: Lang, run: Run<OrgTreeInput>): void {
  const tree = org
    .command('tree')
    .description(orgHelp.tree[lang])
    .option('--as-of <date>', orgHelp.asOf[lang], toDayFlag)
    .action((flags: OrgTreeInput) => run(flags));
  addTableOutput(tree, lang);
  addExamples(tree, lang, ['motcua org tree', 'motcua org tree --as-of 2025-02-28 -o so-do.xlsx']);
}

export async function runOrgTree({ asOf }: OrgTreeInput, session: Session): Promise<Outcome> {
  const day = asOf ?? session.settings.today;
  const db = await session.openDb('read');
  const rows = treeRows(indexOrg(openOrgStore(db).readState()), day);
  const units = rows.map(({ isLast: _, ...row }) => row);
  return {
    data: { asOf: day, units },
    text: () => viewTree(rows, day, session.lang),
    diagnostics: [],
    sheets: [treeSheet(rows, session.lang)],
  };
}
