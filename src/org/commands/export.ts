/** `motcua org export`: units or areas as a file that `org apply` reads back without a difference. */
import type { Command } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { Bilingual } from '#kit/sheet.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { areaNature } from '../area-nature.js';
import { indexBook } from '../book.js';
import { exportSheet } from '../export.js';
import { openAreaStore, openOrgStore } from '../store.js';
import { unitNature } from '../unit-nature.js';
import { orgHelp } from '../words.js';

export interface OrgExportInput {
  readonly areas?: boolean;
  readonly asOf?: Day;
}

export function declareOrgExport(org: Command, lang: Lang, run: Run<OrgExportInput>): void {
  const command = org
    .command('export')
    .description(orgHelp.export[lang])
    .option('--areas', orgHelp.areasInstead[lang])
    .option('--as-of <date>', orgHelp.onlyAsOf[lang], toDayFlag)
    .action((flags: OrgExportInput) => run(flags));
  addTableOutput(command, lang);
  addExamples(command, lang, [
    'motcua org export -o don-vi.csv',
    'motcua org export --areas -o xa-phuong.xlsx',
  ]);
}

const UNITS: Bilingual = { vi: 'Đơn vị', en: 'Units' };
const AREAS: Bilingual = { vi: 'Địa bàn', en: 'Areas' };

export async function runOrgExport(
  { areas = false, asOf }: OrgExportInput,
  session: Session,
): Promise<Outcome> {
  const db = await session.openDb('read');
  const sheet = areas
    ? exportSheet(indexBook(openAreaStore(db).readBook()), areaNature, AREAS, asOf)
    : exportSheet(indexBook(openOrgStore(db).readBook()), unitNature, UNITS, asOf);
  const keys = sheet.columns.map(({ key }) => key);
  const rows = sheet.rows.map((row) => Object.fromEntries(row.map((cell, i) => [keys[i] ?? '', cell])));
  return {
    data: { of: areas ? 'areas' : 'units', asOf: asOf ?? null, rows },
    text: () => layoutSheet(sheet, session.lang, session.columns).join('\n'),
    diagnostics: [],
    sheets: [sheet],
  };
}
