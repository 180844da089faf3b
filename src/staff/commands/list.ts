/** `motcua staff list`: who is posted where on a day. */
import type { Command } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { findBearer, indexOrg, type Org } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import { openOrgStore } from '#org/store.js';
import { orgFindings } from '#org/words.js';
import type { Run, Session } from '#session.js';
import type { PeopleFilter } from '../filter.js';
import { listRoster, rosterSheet } from '../roster.js';
import { openStaffStore } from '../store.js';
import { viewRoster } from '../view.js';
import { staffHelp } from '../words.js';
import { toEmploymentFlag, toRankFlag } from './value-flags.js';

export interface StaffListInput extends PeopleFilter {
  readonly unit?: string;
  readonly asOf?: Day;
  readonly showRestrictions?: boolean;
}

export function declareStaffList(staff: Command, lang: Lang, run: Run<StaffListInput>): void {
  const list = staff
    .command('list')
    .description(staffHelp.list[lang])
    .option('--unit <code>', staffHelp.unit[lang])
    .option('--search <text>', staffHelp.search[lang])
    .option('--field <name>', staffHelp.field[lang])
    .option('--employment <kind>', staffHelp.employment[lang], toEmploymentFlag)
    .option('--position <title>', staffHelp.positionFilter[lang], toRankFlag)
    .option('--as-of <date>', staffHelp.asOf[lang], toDayFlag)
    .option('--show-restrictions', staffHelp.restrictions[lang])
    .action((flags: StaffListInput) => run(flags));
  addTableOutput(list, lang);
  addExamples(list, lang, [
    'motcua staff list --unit CN-TH --field "đất đai"',
    'motcua staff list --search "dang thi hoa" --as-of 2025-06-30',
    'motcua staff list -o can-bo.xlsx',
  ]);
}

export async function runStaffList(input: StaffListInput, session: Session): Promise<Outcome> {
  const day = input.asOf ?? session.settings.today;
  const db = await session.openDb('read');
  const org = indexOrg(openOrgStore(db).readState());
  const unit = input.unit === undefined ? undefined : findUnit(org, input.unit, day);
  const filter = { ...input, day, unit, showRestrictions: input.showRestrictions ?? false };
  const staff = listRoster(org, openStaffStore(db).readState(), filter);
  const sheet = rosterSheet(staff, session.lang, filter.showRestrictions);
  return {
    data: { asOf: day, staff },
    text: () => viewRoster(sheet, session.lang, session.columns),
    diagnostics: [],
    sheets: [sheet],
  };
}

function findUnit(org: Org, typed: string, day: Day): Unit {
  const code = tidy(typed) as UnitCode;
  const unit = findBearer(org, code, day);
  if (unit !== undefined) return unit;
  throw org.byCode.has(code)
    ? orgFindings.refuse('unusable', 'not-born-then', { code, day })
    : orgFindings.refuse('unusable', 'unknown-unit', { code });
}
