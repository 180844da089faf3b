/** `motcua org show <code>`: every unit and area that ever bore a code, with its versions and events. */
import type { Command } from 'commander';
import { addExamples } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { areaNature } from '../area-nature.js';
import { tellLife } from '../history.js';
import { viewLives } from '../history-view.js';
import { unitNature } from '../unit-nature.js';
import { orgHelp } from '../words.js';
import { findBearers } from './bearers.js';

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
  const code = tidy(input.code);
  const { org, areas, ofUnits, ofAreas } = findBearers(await session.openDb('read'), code);
  const units = ofUnits.map((unit) => tellLife(org, unitNature, unit));
  const told = ofAreas.map((area) => tellLife(areas, areaNature, area));
  return {
    data: { code, units, areas: told },
    text: () => viewLives([...units, ...told], session.lang),
    diagnostics: [],
  };
}
