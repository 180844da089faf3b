/** `motcua report impact A B`: what a change of the catalogue touches; for the person who decides on a pull request. */
import type { Command } from 'commander';
import { READ_FORMAT } from '#catalogue/columns.js';
import { type CatalogueState, diffCatalogues } from '#catalogue/diff/diff.js';
import { stateOfVersions, stateOn } from '#catalogue/diff/state.js';
import { stateRows } from '#catalogue/import/state-rows.js';
import { parseCatalogue } from '#catalogue/parse.js';
import { openCatalogueStore } from '#catalogue/store.js';
import { rejectedRows, validateCatalogue } from '#catalogue/validate.js';
import type { Db } from '#db/open.js';
import { addExamples, addTableOutput } from '#io/flags.js';
import { addReadFlags, type ReadFlags, toReadOptions } from '#io/read/read-flags.js';
import { readTable } from '#io/read/read-table.js';
import { toDayNumber } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { parseOfficeDay } from '#kit/values.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Frame, Run, Session } from '#session.js';
import { openStaffStore } from '#staff/store.js';
import { judgeImpact } from '../impact.js';
import { openReportStore } from '../store.js';
import { impactSheet, viewImpact } from '../view/impact.js';
import { reportHelp as help, reportFindings } from '../words.js';

export interface ImpactInput extends ReadFlags {
  readonly before: string;
  readonly after: string;
}

export const addReportImpact = (report: Command, frame: Frame): void =>
  declareImpact(report, frame.lang, frame.run('report impact', runReportImpact));

export function declareImpact(report: Command, lang: Lang, run: Run<ImpactInput>): void {
  const impact = report
    .command('impact')
    .description(help.impact[lang])
    .argument('<before>', help.catalogueSide[lang])
    .argument('<after>', help.catalogueSide[lang])
    .action((before: string, after: string, flags: ReadFlags) => run({ ...flags, before, after }));
  addReadFlags(impact, lang);
  addTableOutput(impact, lang);
  addExamples(impact, lang, [
    'motcua report impact "@db" danh-muc-moi.xlsx',
    'motcua report impact "@2025-07-01" "@db" --format md',
  ]);
}

export async function runReportImpact(input: ImpactInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const before = await readSide(input.before, input, db, session);
  const after = await readSide(input.after, input, db, session);
  const { today } = session.settings;
  const report = judgeImpact(diffCatalogues(before.state, after.state), [before.state, after.state], {
    org: indexOrg(openOrgStore(db).readState()),
    staff: openStaffStore(db).readState(),
    today,
    open: openReportStore(db).countOpenByProcedure(toDayNumber(today)),
  });
  return {
    data: { report: 'impact', ...report },
    text: () => viewImpact(report, session.lang, session.columns),
    diagnostics: [...before.diagnostics, ...after.diagnostics],
    sheets: [impactSheet(report, session.lang)],
  };
}

interface Side {
  readonly state: CatalogueState;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file, `@db` for the catalogue of today, or `@2025-07-01` for that of a day. */
async function readSide(source: string, flags: ReadFlags, db: Db, session: Session): Promise<Side> {
  const { today } = session.settings;
  if (source.startsWith('@')) {
    const day = source === '@db' ? today : parseOfficeDay(source.slice(1));
    if (day === undefined) throw reportFindings.refuse('unusable', 'bad-catalogue-side', { value: source });
    return { state: stateOfVersions(openCatalogueStore(db).listOn(day)), diagnostics: [] };
  }
  const { value: table, diagnostics } = await readTable(
    source,
    READ_FORMAT,
    await toReadOptions(flags, READ_FORMAT),
  );
  const files = [parseCatalogue(table)];
  const found = validateCatalogue(files, { today, decision: '' }).diagnostics;
  const errors = found.filter(({ severity }) => severity === 'error');
  return {
    state: stateOn(stateRows(files, rejectedRows(errors)), today),
    diagnostics: [...diagnostics, ...errors],
  };
}
