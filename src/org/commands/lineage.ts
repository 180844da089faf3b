/** `motcua org lineage <code>`: what a code became and where it came from, for every unit and area that bore it. */
import type { Command } from 'commander';
import { addExamples, toDayFlag } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { areaNature } from '../area-nature.js';
import { aboveAll, tellLineage } from '../history.js';
import { viewLineage } from '../history-view.js';
import { unitNature } from '../unit-nature.js';
import { orgHelp } from '../words.js';
import { findBearers } from './bearers.js';

export interface OrgLineageInput {
  readonly code: string;
  readonly at?: Day;
}

/** Gives the command, which has a verb of its own below it. */
export function declareOrgLineage(org: Command, lang: Lang, run: Run<OrgLineageInput>): Command {
  const lineage = org
    .command('lineage')
    .description(orgHelp.lineage[lang])
    .argument('<code>', orgHelp.code[lang])
    .option('--at <date>', orgHelp.at[lang], toDayFlag)
    .action((code: string, flags: Omit<OrgLineageInput, 'code'>) => run({ ...flags, code }));
  return addExamples(lineage, lang, [
    'motcua org lineage MC-STC',
    'motcua org lineage 26740 --at 2025-06-30',
    'motcua org lineage import xa-cu-xa-moi.csv --effective 2025-07-01',
  ]);
}

export async function runOrgLineage(
  { code: typed, at }: OrgLineageInput,
  session: Session,
): Promise<Outcome> {
  const code = tidy(typed);
  const { today } = session.settings;
  const { org, areas, ofUnits, ofAreas } = findBearers(await session.openDb('read'), code, at);
  const bearers = [
    ...ofUnits.map((unit) => tellLineage(org, unitNature, unit, today, aboveAll(org, today))),
    ...ofAreas.map((area) => tellLineage(areas, areaNature, area, today)),
  ];
  return { data: { code, bearers }, text: () => viewLineage(bearers, today, session.lang), diagnostics: [] };
}
