/** The work of `motcua catalogue import`: read, judge, plan, ask, write as one change. */
import { recordChange } from '#journal/change.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import type { Outcome } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import type { Session } from '#session.js';
import { accountFor, countChanges, countRows } from '../import/account.js';
import { planMissing, sayAbolished } from '../import/missing.js';
import { type ImportPlan, planImport } from '../import/plan.js';
import type { ProcedureChange } from '../import/procedure-change.js';
import { openCatalogueStore } from '../store.js';
import { viewImport } from '../view.js';
import { catalogueFindings } from '../words.js';
import { giveBack } from './give-back.js';
import type { CatalogueImportInput } from './import.js';
import { judgeFiles } from './judge-files.js';
import type { ReadCatalogues } from './read-catalogues.js';

export async function runCatalogueImport(input: CatalogueImportInput, session: Session): Promise<Outcome> {
  const { read, rows, diagnostics: found } = await judgeFiles(input, session);
  const { dryRun = false, strict = false, effective, decision } = input;
  const db = await session.openDb('write');
  const store = openCatalogueStore(db);
  const stored = groupBy(store.listVersions(), ({ code }) => code);
  const counted = countRows(read.all, rows.length);
  const isWhole = counted.rejected === 0 && !hasErrors(found);
  const plan = withMissing(planImport({ ...input, rows, stored }), { input, read, stored, isWhole });
  const rowAccount = accountFor(counted, plan);
  const isStopped = strict && rowAccount.rejected > 0;
  await askToAbolish(plan, input, session);
  const diagnostics = [
    ...found,
    ...plan.diagnostics,
    ...sayAbolished(plan.changes),
    ...sayStopped(isStopped, rowAccount.rejected),
  ];
  const rejects = dryRun ? [] : await giveBack(read, diagnostics, session.lang);
  const { change } = recordChange(
    db,
    session.stamp({ effectiveOn: effective, decision }),
    () => plan.changes.forEach(store.applyChange),
    { dryRun: dryRun || isStopped },
  );
  const data = {
    rows: rowAccount,
    changes: countChanges(plan.changes),
    abolished: codesOf(plan, 'abolish'),
    replaced: codesOf(plan, 'replace'),
    ...(change === undefined ? {} : { change: change.id }),
    rejects,
    dryRun,
  };
  return { data, text: () => viewImport({ ...data, isStopped }, session.lang), diagnostics };
}

const codesOf = (plan: ImportPlan, kind: ProcedureChange['kind']): string[] =>
  plan.changes.filter((change) => change.kind === kind).map(({ version }) => version.code);

interface MissingParts {
  readonly input: CatalogueImportInput;
  readonly read: ReadCatalogues;
  readonly stored: Parameters<typeof planMissing>[0]['stored'];
  /** No row was rejected before the plan, and nothing of the files was lost. */
  readonly isWhole: boolean;
}

/** A full list also says what is no longer in force, but only `--abolish-missing` ends it. */
function withMissing(plan: ImportPlan, { input, read, stored, isWhole }: MissingParts): ImportPlan {
  if (input.mode !== 'full') return plan;
  const files = read.all.map(({ catalogue }) => catalogue);
  const { effective, decision = '' } = input;
  const missing = planMissing({
    files,
    stored,
    isWhole: isWhole && !plan.results.includes('rejected'),
    effective,
    decision,
    abolish: input.abolishMissing === true,
  });
  if (missing.stop !== undefined)
    throw new Refusal(missing.stop.kind, [...plan.diagnostics, missing.stop.finding]);
  return {
    ...plan,
    changes: [...plan.changes, ...missing.changes],
    diagnostics: [...plan.diagnostics, ...missing.diagnostics],
  };
}

/** What ends because it is missing was named by nobody: the person must agree. */
async function askToAbolish(plan: ImportPlan, input: CatalogueImportInput, session: Session): Promise<void> {
  const count = plan.changes.filter(({ kind }) => kind === 'abolish').length;
  if (input.abolishMissing !== true || input.dryRun === true || count === 0) return;
  await session.ask.confirm({
    vi: `Bãi bỏ ${count} thủ tục?`,
    en: `Abolish ${count} procedures?`,
  });
}

const sayStopped = (isStopped: boolean, rejected: number): Diagnostic[] =>
  isStopped ? [catalogueFindings.find('strict-stopped', { rejected })] : [];
