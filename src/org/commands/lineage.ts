/** `motcua org lineage <code>`: what a code became and where it came from, for every unit that bore it. */
import type { Command } from 'commander';
import { addExamples, toDayFlag } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { indexOrg } from '../hierarchy.js';
import { tellLineage } from '../history.js';
import { viewLineage } from '../history-view.js';
import { openOrgStore } from '../store.js';
import { orgFindings, orgHelp } from '../words.js';

export interface OrgLineageInput {
  readonly code: string;
  readonly at?: Day;
}

export function declareOrgLineage(org: Command, lang: Lang, run: Run<OrgLineageInput>): void {
  const lineage = org
    .command('lineage')
    .description(orgHelp.lineage[lang])
    .argument('<code>', orgHelp.code[lang])
    .option('--at <date>', orgHelp.at[lang], toDayFlag)
    .action((code: string, flags: Omit<OrgLineageInput, 'code'>) => run({ ...flags, code }));
  addExamples(lineage, lang, ['motcua org lineage MC-STC', 'motcua org lineage 26740 --at 2025-06-30']);
}

export async function runOrgLineage(
  { code: typed, at }: OrgLineageInput,
  session: Session,
): Promise<Outcome> {
  const code = tidy(typed) as UnitCode;
  const { today } = session.settings;
  const org = indexOrg(openOrgStore(await session.openDb('read')).readState());
  const known = org.byCode.get(code);
  if (known === undefined) throw orgFindings.refuse('unusable', 'unknown-unit', { code });
  const chosen = known.filter((unit) => at === undefined || holdsOn(unit, at));
  if (chosen.length === 0) throw orgFindings.refuse('unusable', 'not-born-then', { code, day: at ?? today });
  const bearers = chosen.map((unit) => tellLineage(org, unit, today));
  return { data: { code, bearers }, text: () => viewLineage(bearers, today, session.lang), diagnostics: [] };
}
