/** `motcua org quota`: what each unit was granted, who counts in it, who is there. */
import type { Command } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { chainNear } from '../hierarchy.js';
import { type QuotaRow, quotaRows } from '../quota.js';
import { quotaSheet } from '../quota-view.js';
import { orgFindings, orgHelp } from '../words.js';
import { readWorld } from './world.js';

export interface OrgQuotaInput {
  readonly asOf?: Day;
  readonly unit?: UnitCode;
}

export function declareOrgQuota(org: Command, lang: Lang, run: Run<OrgQuotaInput>): void {
  const quota = org
    .command('quota')
    .description(orgHelp.quota[lang])
    .option('--unit <code>', orgHelp.under[lang])
    .option('--as-of <date>', orgHelp.asOf[lang], toDayFlag)
    .action((flags: OrgQuotaInput) => run(flags));
  addTableOutput(quota, lang);
  addExamples(quota, lang, ['motcua org quota', 'motcua org quota --unit CN-TH --as-of 2025-03-01']);
}

export async function runOrgQuota({ asOf, unit: asked }: OrgQuotaInput, session: Session): Promise<Outcome> {
  const day = asOf ?? session.settings.today;
  const { org, postings } = readWorld(await session.openDb('read'), day);
  if (asked !== undefined && !org.byCode.has(asked))
    throw orgFindings.refuse('unusable', 'unknown-unit', { code: asked });
  const isAsked = ({ unit }: QuotaRow) =>
    asked === undefined || chainNear(org, unit, day).some(({ code }) => code === asked);
  const rows = quotaRows(org, postings, day).filter(isAsked).filter(isTelling);
  const { lang, columns } = session;
  const sheet = quotaSheet(rows, day, lang);
  return {
    data: { asOf: day, rows: rows.map(({ unit, ...row }) => ({ unit: unit.code, ...row })) },
    text: () => layoutSheet(sheet, lang, columns).join('\n'),
    diagnostics: [],
    sheets: [sheet],
  };
}

/** Units without number and without people say nothing. */
const isTelling = ({ quota, assigned, present }: QuotaRow): boolean =>
  quota !== null || assigned + present > 0;
