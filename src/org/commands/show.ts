/** `motcua org show <code>`: every unit that ever bore a code, with its versions and events. */
import type { Command } from 'commander';
import { addExamples } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import type { Outcome } from '#kit/outcome.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { indexOrg } from '../hierarchy.js';
import { tellUnit } from '../history.js';
import { viewUnits } from '../history-view.js';
import { openOrgStore } from '../store.js';
import { orgFindings, orgHelp } from '../words.js';

export interface OrgShowInput {
  readonly code: string;
}

export function declareOrgShow(org: Command, lang: Lang, run: Run<OrgShowInput>): void {
  const show = org
    .command('show')
    .description(orgHelp.show[lang])
    .argument('<code>', orgHelp.code[lang])
    .action((code: string) => run({ code }));
  addExamples(show, lang, ['motcua org show CN-TH']);
}

export async function runOrgShow(input: OrgShowInput, session: Session): Promise<Outcome> {
  const code = tidy(input.code) as UnitCode;
  const org = indexOrg(openOrgStore(await session.openDb('read')).readState());
  const bearers = org.byCode.get(code);
  if (bearers === undefined) throw orgFindings.refuse('unusable', 'unknown-unit', { code });
  const units = bearers.map((unit) => tellUnit(org, unit));
  return { data: { code, units }, text: () => viewUnits(units, session.lang), diagnostics: [] };
}
