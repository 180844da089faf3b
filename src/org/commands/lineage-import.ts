/** `motcua org lineage import <file>`: takes in what old codes became, row by row, as one journaled change. */
import { type Command, Option } from 'commander';
import { addDryRun, addExamples, toDayFlag } from '#io/flags.js';
import { noteDetected } from '#io/read/detected.js';
import { addReadFlags, type ReadFlags, toReadOptions } from '#io/read/read-flags.js';
import { readTable, type SourceTable } from '#io/read/read-table.js';
import { writeRejects } from '#io/read/rejects.js';
import { ioFindings } from '#io/words.js';
import { recordChange } from '#journal/change.js';
import type { Day } from '#kit/dates.js';
import { compareDiagnostics, type Diagnostic, type Place } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import { account, type RowCounts } from '#kit/row-counts.js';
import { sayRows } from '#lang/account.js';
import { sayMessage } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { areaNature } from '../area-nature.js';
import { saveChanges } from '../change-store.js';
import type { Sort } from '../life-model.js';
import type { LifeStore } from '../life-store.js';
import { MAPPING_FORMAT } from '../mapping-format.js';
import type { SettledRow } from '../mapping-model.js';
import { type ParsedMapping, parseMapping } from '../mapping-parse.js';
import { planMapping } from '../mapping-plan.js';
import { summariseDays, viewDays } from '../mapping-view.js';
import type { Nature } from '../statement.js';
import { openAreaStore, openOrgStore } from '../store.js';
import { unitNature } from '../unit-nature.js';
import { SAY_SAME, sayDone } from '../view.js';
import { orgFindings, orgHelp } from '../words.js';

export interface LineageImportInput extends ReadFlags {
  readonly file: string;
  readonly of: 'areas' | 'units';
  readonly effective?: Day;
  readonly decision?: string;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
}

export function declareLineageImport(lineage: Command, lang: Lang, run: Run<LineageImportInput>): void {
  const command = lineage
    .command('import')
    .description(orgHelp.lineageImport[lang])
    .argument('<file>', orgHelp.mappingFile[lang])
    .addOption(new Option('--of <what>', orgHelp.of[lang]).choices(['areas', 'units']).default('areas'))
    .option('--effective <date>', orgHelp.mappingEffective[lang], toDayFlag)
    .option('--decision <number>', orgHelp.decision[lang])
    .option('--strict', orgHelp.strict[lang])
    .action((file: string, flags: Omit<LineageImportInput, 'file'>) => run({ ...flags, file }));
  addReadFlags(command, lang);
  addDryRun(command, lang);
  addExamples(command, lang, [
    'motcua org lineage import xa-cu-xa-moi.csv --effective 2025-07-01',
    'motcua org lineage import commune-mapping-2025.csv --mapping xa-cu-xa-moi.yaml',
  ]);
}

export async function runLineageImport(input: LineageImportInput, session: Session): Promise<Outcome> {
  const options = await toReadOptions(input, MAPPING_FORMAT);
  const { value: table, diagnostics: readings } = await readTable(input.file, MAPPING_FORMAT, options);
  session.note(noteDetected(table));
  // Another table says nothing of what codes became; each of its rows would be an error.
  if (readings.some(({ code }) => code === 'io/missing-column')) throw new Refusal('unusable', readings);
  const parsed = parseMapping(table, { effective: input.effective, decision: input.decision ?? '' });
  const db = await session.openDb('write');
  const planned =
    input.of === 'units'
      ? plan(unitNature, openOrgStore(db), parsed)
      : plan(areaNature, openAreaStore(db), parsed);
  const rejected = [...parsed.rejected.map(({ place }) => place), ...planned.rejected];
  const rows = countRows(table, planned.rows, rejected);
  const diagnostics = [...readings, ...parsed.diagnostics, ...planned.diagnostics].sort(compareDiagnostics);
  const { strict = false, dryRun = false, effective, decision } = input;
  const isStopped = strict && rows.rejected > 0;
  const rejects = dryRun ? undefined : await giveBack(table, rejected, diagnostics, session.lang);
  const stamp = session.stamp({ effectiveOn: effective, decision });
  const { change, rowCount } = recordChange(db, stamp, planned.save, { dryRun: dryRun || isStopped });
  const days = summariseDays(planned.rows);
  const last = (lang: Lang) =>
    rowCount === 0 ? SAY_SAME[lang] : sayDone(change?.id, change === undefined, lang);
  return {
    data: { rows, days, rejects: rejects ?? null, ...(change === undefined ? {} : { change: change.id }) },
    text: () => [sayRows(rows, session.lang), ...viewDays(days, session.lang), last(session.lang)].join('\n'),
    diagnostics,
  };
}

function plan<S extends Sort>(nature: Nature<S>, store: LifeStore<S>, mapping: ParsedMapping) {
  const { value, diagnostics } = planMapping(nature, store.readBook(), mapping);
  return { ...value, diagnostics, save: () => void saveChanges(store, value.changes) };
}

function countRows(
  { read, blank, broken }: SourceTable,
  settled: readonly SettledRow[],
  rejected: readonly Place[],
): RowCounts {
  const known = settled.filter(({ isKnown }) => isKnown).length;
  const updated = settled.filter(
    ({ isKnown, fate, row }) => !isKnown && fate === 'renamed' && row.old.code === row.next.code,
  ).length;
  const inserted = settled.length - known - updated;
  return account({
    ...{ read, inserted, updated, unchanged: known },
    ...{ rejected: rejected.length + broken.length, blank },
  });
}

async function giveBack(
  table: SourceTable,
  rejected: readonly Place[],
  found: readonly Diagnostic[],
  lang: Lang,
): Promise<string | undefined> {
  const galleries = { io: ioFindings.gallery, org: orgFindings.gallery };
  const rows = rejected.map(({ line = 0, sheet }) => ({ line, ...(sheet === undefined ? {} : { sheet }) }));
  const written = await writeRejects(table, rows, found, (finding) => sayMessage(finding, galleries, lang));
  return written?.rows;
}
