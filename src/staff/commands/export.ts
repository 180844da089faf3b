/** `motcua staff export`: people and postings in the canonical columns, as a file that imports to the same. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Run, Session } from '#session.js';
import { exportSheet, sayUnposted, toExportRows } from '../export.js';
import { openStaffStore } from '../store.js';
import { viewRoster } from '../view.js';
import { staffHelp } from '../words.js';

export interface StaffExportInput {
  readonly showRestrictions?: boolean;
}

export function declareStaffExport(staff: Command, lang: Lang, run: Run<StaffExportInput>): void {
  const command = staff
    .command('export')
    .description(staffHelp.export[lang])
    .option('--show-restrictions', staffHelp.exportRestrictions[lang])
    .action((flags: StaffExportInput) => run(flags));
  addTableOutput(command, lang);
  addExamples(command, lang, [
    'motcua staff export -o can-bo.csv',
    'motcua staff export -o can-bo.xlsx --headers vi',
  ]);
}

export async function runStaffExport(input: StaffExportInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const org = indexOrg(openOrgStore(db).readState());
  const state = openStaffStore(db).readState();
  const sheet = exportSheet(toExportRows(org, state), input.showRestrictions ?? false);
  const keys = sheet.columns.map(({ key }) => key);
  const postings = sheet.rows.map((row) => Object.fromEntries(row.map((cell, i) => [keys[i], cell])));
  return {
    data: { postings },
    text: () => viewRoster(sheet, session.lang, session.columns),
    diagnostics: sayUnposted(state),
    sheets: [sheet],
  };
}
