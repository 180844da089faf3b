/** `motcua staff import <file>`: brings people and postings to what a file says, as one journaled change. */
import { type Command, Option } from 'commander';
import { addDryRun, addExamples, toDayFlag } from '#io/flags.js';
import { noteDetected } from '#io/read/detected.js';
import { addReadFlags, type ReadFlags, toReadOptions } from '#io/read/read-flags.js';
import { readTable } from '#io/read/read-table.js';
import { recordChange } from '#journal/change.js';
import type { Day } from '#kit/dates.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { InputTable } from '#kit/input.js';
import type { Outcome } from '#kit/outcome.js';
import { account } from '#kit/row-counts.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Run, Session } from '#session.js';
import { savePeople } from '../change-store.js';
import { STAFF_FORMAT } from '../format.js';
import { parseStaff } from '../parse.js';
import { planStaff, type StaffPlan } from '../plan.js';
import { openStaffStore } from '../store.js';
import { SAY_REFUSED, sayDone, viewImport } from '../view.js';
import { staffHelp } from '../words.js';

export interface StaffImportInput extends ReadFlags {
  readonly file: string;
  readonly effective?: Day;
  readonly correction?: boolean;
  readonly dryRun?: boolean;
}

export function declareStaffImport(staff: Command, lang: Lang, run: Run<StaffImportInput>): void {
  const command = staff
    .command('import')
    .description(staffHelp.import[lang])
    .argument('<file>', staffHelp.file[lang])
    .option('--effective <date>', staffHelp.effective[lang], toDayFlag)
    .addOption(new Option('--correction', staffHelp.correction[lang]).conflicts('effective'))
    .action((file: string, flags: Omit<StaffImportInput, 'file'>) => run({ ...flags, file }));
  addReadFlags(command, lang);
  addDryRun(command, lang);
  addExamples(command, lang, ['motcua staff import can-bo.csv', 'motcua staff import can-bo.xlsx --dry-run']);
}

export async function runStaffImport(input: StaffImportInput, session: Session): Promise<Outcome> {
  const options = await toReadOptions(input, STAFF_FORMAT);
  const { value: table, diagnostics: readings } = await readTable(input.file, STAFF_FORMAT, options);
  const { value: statements, diagnostics: faults } = parseStaff(table);
  const db = await session.openDb('write');
  const store = openStaffStore(db);
  const org = indexOrg(openOrgStore(db).readState());
  const { effective, correction = false, dryRun = false } = input;
  const request = { today: session.settings.today, effective, correction };
  const { value: plan, diagnostics: found } = planStaff(
    { state: store.readState(), org, request },
    statements,
  );
  const diagnostics = [noteDetected(table), ...readings, ...faults, ...found];
  if (hasErrors(diagnostics)) return refused(table, diagnostics, session.lang);
  const isChanged = plan.people.length > 0;
  const stamp = session.stamp({ effectiveOn: effective });
  const { change } = isChanged
    ? recordChange(db, stamp, () => savePeople(store, plan.people), { dryRun, inMemory: true })
    : {};
  const data = { ...dataOf(table, plan), ...(change === undefined ? {} : { change: change.id }) };
  const last = sayDone(change?.id, isChanged, session.lang);
  return { data, text: () => `${viewImport(plan, org, session.lang)}\n${last}`, diagnostics };
}

const dataOf = ({ read, blank }: InputTable, { rows, people }: StaffPlan) => ({
  rows: account({ read, ...rows, rejected: 0, blank }),
  people: people.map(({ before, after, postings }) => ({
    staff: after.code,
    action: before === undefined ? 'inserted' : 'updated',
    postings: postings.length,
  })),
});

/** Strict: one bad row, and none is taken. */
function refused({ read, blank }: InputTable, diagnostics: readonly Diagnostic[], lang: Lang): Outcome {
  const rows = account({ read, inserted: 0, updated: 0, unchanged: 0, rejected: read - blank, blank });
  return { data: { rows, people: [] }, text: () => SAY_REFUSED[lang], diagnostics };
}
