/** `motcua staff check`: people and postings against the rules. */
import { type Command, Option } from 'commander';
import { openCatalogueStore } from '#catalogue/store.js';
import type { Db } from '#db/open.js';
import { addExamples, toDayFlag } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import type { Severity } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import { rulePairs } from '#kit/rule-level.js';
import { fold } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openAreaStore, openOrgStore } from '#org/store.js';
import type { Run, Session } from '#session.js';
import { parseLevels } from '../rule-levels.js';
import type { StaffWorld } from '../rules/rule.js';
import { openStaffStore } from '../store.js';
import { validateStaff } from '../validate.js';
import { accountOf, viewCheck } from '../view-check.js';
import { staffHelp } from '../words.js';

export interface StaffCheckInput {
  readonly asOf?: Day;
  readonly rule?: readonly string[];
  readonly failOn?: Severity | 'never';
}

export function declareStaffCheck(staff: Command, lang: Lang, run: Run<StaffCheckInput>): void {
  const collect = (value: string, all: readonly string[] = []) => [...all, value];
  const check = staff
    .command('check')
    .description(staffHelp.check[lang])
    .option('--as-of <date>', staffHelp.checkAsOf[lang], toDayFlag)
    .option('--rule <code=level>', staffHelp.rule[lang], collect)
    .addOption(
      new Option('--fail-on <severity>', staffHelp.failOn[lang]).choices([
        'error',
        'warning',
        'note',
        'never',
      ]),
    )
    .action((flags: StaffCheckInput) => run(flags));
  addExamples(check, lang, [
    'motcua staff check',
    'motcua staff check --rule same-name=off --fail-on warning',
  ]);
}

export async function runStaffCheck(input: StaffCheckInput, session: Session): Promise<Outcome> {
  const { value: levels, diagnostics: faults } = parseLevels(
    rulePairs('staff', session.settings.rules, input.rule ?? []),
  );
  if (faults.length > 0) throw new Refusal('unusable', faults);
  const world = readWorld(await session.openDb('read'), input.asOf ?? session.settings.today);
  const validation = validateStaff(world, levels);
  const account = accountOf(world.state, validation);
  return {
    data: { asOf: world.today, ...account },
    text: () => viewCheck(account, session.lang),
    diagnostics: validation.diagnostics,
    ...(input.failOn === undefined ? {} : { failOn: input.failOn }),
  };
}

/** The staff, and what rules compare it with where that is there. */
function readWorld(db: Db, today: Day): StaffWorld {
  const fields = openCatalogueStore(db)
    .listVersions()
    .map(({ field }) => fold(field));
  const areas = openAreaStore(db)
    .readBook()
    .lives.map(({ code }) => code);
  return {
    state: openStaffStore(db).readState(),
    org: indexOrg(openOrgStore(db).readState()),
    today,
    ...(fields.length === 0 ? {} : { fields: new Set(fields) }),
    ...(areas.length === 0 ? {} : { areas: new Set(areas) }),
  };
}
