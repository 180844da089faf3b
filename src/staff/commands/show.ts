/** `motcua staff show <code>`: one person and every posting. */
import type { Command } from 'commander';
import { addExamples } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Run, Session } from '#session.js';
import { tellPerson } from '../roster.js';
import { openStaffStore } from '../store.js';
import { viewPerson } from '../view.js';
import { staffFindings, staffHelp } from '../words.js';

export interface StaffShowInput {
  readonly code: string;
  readonly showRestrictions?: boolean;
}

export function declareStaffShow(staff: Command, lang: Lang, run: Run<StaffShowInput>): void {
  const show = staff
    .command('show')
    .description(staffHelp.show[lang])
    .argument('<code>', staffHelp.code[lang])
    .option('--show-restrictions', staffHelp.restrictions[lang])
    .action((code: string, flags: Omit<StaffShowInput, 'code'>) => run({ ...flags, code }));
  addExamples(show, lang, ['motcua staff show CB0012']);
}

export async function runStaffShow(
  { code: typed, showRestrictions }: StaffShowInput,
  session: Session,
): Promise<Outcome> {
  const code = tidy(typed);
  const db = await session.openDb('read');
  const { people, postings } = openStaffStore(db).readState();
  const person = people.find((one) => one.code === code);
  if (person === undefined) throw staffFindings.refuse('unusable', 'unknown-person', { code });
  const own = postings.filter(({ staff }) => staff === person.id);
  const org = indexOrg(openOrgStore(db).readState());
  const told = tellPerson(org, person, own, showRestrictions ?? false);
  return { data: told, text: () => viewPerson(told, session.settings.today, session.lang), diagnostics: [] };
}
