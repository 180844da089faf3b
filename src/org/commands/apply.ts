/** `motcua org apply <file>`: brings the units to what a file declares, as one journaled change; the difference comes first. */
import { type Command, Option } from 'commander';
import { addDryRun, addExamples, toDayFlag } from '#io/flags.js';
import { noteDetected } from '#io/read/detected.js';
import { readTable } from '#io/read/read-table.js';
import { recordChange } from '#journal/change.js';
import type { Day } from '#kit/dates.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { InputTable } from '#kit/input.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { saveChanges } from '../change-store.js';
import { UNIT_FORMAT } from '../format.js';
import { parseUnits } from '../parse.js';
import { type OrgPlan, planOrg } from '../plan.js';
import { openOrgStore } from '../store.js';
import { SAY_REFUSED, SAY_SAME, sayDone, viewDifference } from '../view.js';
import { orgHelp } from '../words.js';

export interface OrgApplyInput {
  readonly file: string;
  readonly effective?: Day;
  readonly correction?: boolean;
  readonly prune?: boolean;
  readonly decision?: string;
  readonly dryRun?: boolean;
}

export function declareOrgApply(org: Command, lang: Lang, run: Run<OrgApplyInput>): void {
  const apply = org
    .command('apply')
    .description(orgHelp.apply[lang])
    .argument('<file>', orgHelp.file[lang])
    .option('--effective <date>', orgHelp.effective[lang], toDayFlag)
    .addOption(new Option('--correction', orgHelp.correction[lang]).conflicts('effective'))
    .option('--prune', orgHelp.prune[lang])
    .option('--decision <number>', orgHelp.decision[lang])
    .action((file: string, flags: Omit<OrgApplyInput, 'file'>) => run({ ...flags, file }));
  addDryRun(apply, lang);
  addExamples(apply, lang, [
    'motcua org apply don-vi.csv',
    'motcua org apply don-vi.xlsx --effective 2025-07-01 --decision "29/KH-UBND" --dry-run',
  ]);
}

export async function runOrgApply(input: OrgApplyInput, session: Session): Promise<Outcome> {
  const { value: table, diagnostics: readings } = await readTable(input.file, UNIT_FORMAT);
  const { value: statements, diagnostics: faults } = parseUnits(table);
  const db = await session.openDb('write');
  const store = openOrgStore(db);
  const { effective, decision = '', correction = false, prune = false, dryRun = false } = input;
  const request = { today: session.settings.today, effective, correction, prune, decision };
  const plan = planOrg(store.readState(), statements, request);
  const diagnostics = [noteDetected(table), ...readings, ...faults, ...plan.diagnostics];
  if (hasErrors(diagnostics)) return refused(table, plan.value, diagnostics, session.lang);
  const { changes } = plan.value;
  if (changes.length > 0 && !dryRun) await session.ask.confirm(questionOf(plan.value));
  const work = () =>
    saveChanges(
      store,
      changes.map(({ change }) => change),
    );
  const stamp = session.stamp({ effectiveOn: effective, decision: input.decision });
  const { change } = changes.length === 0 ? {} : recordChange(db, stamp, work, { dryRun });
  const data = { ...dataOf(table, plan.value), ...(change === undefined ? {} : { change: change.id }) };
  return { data, text: () => textOf(plan.value, change?.id, session.lang), diagnostics };
}

const dataOf = ({ read, blank }: InputTable, { changes, rows, unnamed }: OrgPlan) => ({
  rows: { read, ...rows, rejected: 0, blank },
  changes: changes.map(({ change, code, name, differences }) => ({
    action: change.kind,
    unit: code,
    name,
    ...(change.kind === 'revise' ? { from: change.version.from } : {}),
    ...(change.kind === 'close' ? { closedFrom: change.on } : {}),
    differences,
  })),
  unnamed,
});

/** Strict: one bad row, and none is taken. */
function refused(table: InputTable, plan: OrgPlan, diagnostics: readonly Diagnostic[], lang: Lang): Outcome {
  const { read, blank } = table;
  const data = {
    ...dataOf(table, { ...plan, changes: [] }),
    rows: { read, inserted: 0, updated: 0, unchanged: 0, rejected: read - blank, blank },
  };
  return { data, text: () => SAY_REFUSED[lang], diagnostics };
}

const questionOf = (plan: OrgPlan) => ({
  vi: `${viewDifference(plan, 'vi')}\nGhi các thay đổi này?`,
  en: `${viewDifference(plan, 'en')}\nWrite these changes?`,
});

function textOf(plan: OrgPlan, change: number | undefined, lang: Lang): string {
  const last = plan.changes.length === 0 ? SAY_SAME[lang] : sayDone(change, change === undefined, lang);
  return `${viewDifference(plan, lang)}\n${last}`;
}
