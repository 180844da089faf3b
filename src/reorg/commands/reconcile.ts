/** `motcua reorg reconcile <plan> <list>`: a signed personnel list against the plan; overrides, and a new plan that equals it. */

import type { Command } from 'commander';
import type { Db } from '#db/open.js';
import { writeDurably } from '#io/durable.js';
import { addExamples } from '#io/flags.js';
import { renderSheets } from '#io/write/render.js';
import type { UnitCode } from '#kit/brand.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { Checked, Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { override } from '../after/overridden.js';
import { type Override, overrideSheet, toOrders, toOverrides } from '../after/override.js';
import { type PhaseQuestion, peopleOf, phaseOf, sayUnphased } from '../after/phased.js';
import { type ListDifference, type Reconciliation, reconcile, sayDifference } from '../after/reconcile.js';
import { reconciliationSheet, SAY_NOT_RECONCILED, viewReconciled } from '../after/reconcile-view.js';
import { afterHelp } from '../after/words.js';
import { worldsBefore } from '../changes.js';
import { openPlaces } from '../document/places.js';
import type { Plan } from '../model.js';
import { sayGate } from '../obstacles.js';
import { rankAfter } from '../ranks.js';
import { openReorgStore } from '../store.js';
import { judgeOrders } from '../validate-staff.js';
import { reorgFindings, reorgHelp } from '../words.js';
import type { World } from '../world.js';
import { refuseStale } from './carry-out.js';
import { partsIn, readOpenDossiers } from './open-dossiers.js';
import { readPlan } from './plan-file.js';
import { readListed } from './signed-list-file.js';
import { readWorld } from './world.js';

export interface ReorgReconcileInput {
  readonly file: string;
  readonly list: string;
  readonly branch?: UnitCode;
  readonly with?: string;
  readonly phase?: string;
  readonly output?: string;
  readonly planOut?: string;
}

export const addReorgReconcile = (reorg: Command, frame: Frame): void =>
  declareReorgReconcile(reorg, frame.lang, frame.run('reorg reconcile', runReorgReconcile));

export function declareReorgReconcile(reorg: Command, lang: Lang, run: Run<ReorgReconcileInput>): void {
  const command = reorg
    .command('reconcile')
    .description(afterHelp.reconcile[lang])
    .argument('<plan>', reorgHelp.planFile[lang])
    .argument('<list>', afterHelp.signedList[lang])
    .option('--branch <code>', afterHelp.listBranch[lang])
    .option('--with <file>', afterHelp.listWith[lang])
    .option('--phase <name>', afterHelp.listPhase[lang])
    .option('-o, --output <file>', afterHelp.overridesOut[lang])
    .option('--plan-out <file>', afterHelp.planOut[lang])
    .action((file: string, list: string, flags: Omit<ReorgReconcileInput, 'file' | 'list'>) =>
      run({ ...flags, file, list }),
    );
  addExamples(command, lang, [
    'motcua reorg reconcile plan.json da-ky.xlsx',
    'motcua reorg reconcile plan.json da-ky.csv --with ly-lich.xlsx -o overrides.csv --plan-out plan-2.json',
  ]);
}

export async function runReorgReconcile(input: ReorgReconcileInput, session: Session): Promise<Outcome> {
  const plan = await readPlan(input.file);
  refusePhase(plan, input.phase);
  const db = await session.openDb('read');
  if (input.planOut !== undefined) refuseRewriting(plan, db);
  const world = readWorld(db);
  const places = openPlaces(plan, world);
  const { value: list, diagnostics: readings } = await readListed(input, { plan, world, places });
  if (hasErrors(readings)) return notReconciled(readings, session);
  const { listed, isMeant } = list;
  const compare = (one: Plan) =>
    reconcile(peopleOf(one, input.phase) ?? [], listed, { file: input.list, isMeant });
  const found = compare(plan);
  const { lang, columns } = session;
  const isAsked = input.output !== undefined || input.planOut !== undefined;
  const { value: overrides, diagnostics: faults } = isAsked
    ? settle(found.differences, { plan, world, places, phase: input.phase })
    : { value: [], diagnostics: [] };
  if (faults.length > 0) return notReconciled([...readings, ...faults], session);
  const { value: anew, diagnostics: bars } =
    input.planOut === undefined ? NOTHING : planAgain(db, plan, world, overrides);
  const left = anew === undefined ? bars : sayLeft(anew, compare(anew));
  if (left.length > 0) return notReconciled([...readings, ...left], session);
  await write(input, { plan, anew, overrides, lang });
  const said = { overrides: input.output, planFile: input.planOut, hash: anew?.hash, lang, columns };
  return {
    data: {
      ...{ hash: plan.hash, listed: listed.length, same: found.same },
      differences: found.differences.map(toData),
      ...{ overrides: input.output ?? null, plan: anew?.hash ?? null },
    },
    text: () => viewReconciled(found, said),
    diagnostics: [...readings, ...found.differences.map(sayDifference), ...(anew?.gates ?? []).map(sayGate)],
    sheets: [reconciliationSheet(found, lang)],
    isDelivered: true,
  };
}

/** A row that is not understood may be anybody, and who is not there cannot be sent: nothing is written. */
const notReconciled = (diagnostics: readonly Diagnostic[], { lang }: Session): Outcome => ({
  data: null,
  text: () => SAY_NOT_RECONCILED[lang],
  diagnostics,
  isDelivered: true,
});

const NOTHING: Checked<Plan | undefined> = { value: undefined, diagnostics: [] };

/** Each in its phase. Who cannot be sent there on the day cannot be written so either. */
function settle(
  differences: readonly ListDifference[],
  { world, ...question }: PhaseQuestion & { readonly plan: Plan; readonly world: World },
): Checked<readonly Override[]> {
  const { plan } = question;
  const lost = differences.filter((one) => phaseOf(one, question) === undefined);
  if (lost.length > 0) return { value: [], diagnostics: lost.map((one) => sayUnphased(one, plan)) };
  const worlds = worldsBefore(plan, world);
  const scene = { plan, worlds, phaseOf: (one: ListDifference) => phaseOf(one, question) ?? 0 };
  const value = toOverrides(differences, scene);
  const diagnostics = plan.phases.flatMap(({ effective }, i) =>
    judgeOrders(
      worlds[i] ?? world,
      effective,
      value.filter(({ phase }) => phase === i),
    ),
  );
  return { value, diagnostics };
}

function planAgain(
  db: Db,
  plan: Plan,
  world: World,
  overrides: readonly Override[],
): Checked<Plan | undefined> {
  const dossiers = readOpenDossiers(db, world.org, partsIn(plan));
  return override({ plan, world, orders: toOrders(overrides, plan), dossiers });
}

function refusePhase({ phases }: Plan, phase: string | undefined): void {
  if (phase === undefined || phases.some(({ name }) => name === phase)) return;
  const names = phases.map(({ name }) => name).join(', ');
  throw reorgFindings.refuse('unusable', 'list-phase-unknown', { phase, phases: names });
}

/** Not of what is done already. */
function refuseRewriting(plan: Plan, db: Db): void {
  const change = openReorgStore(db).findApplied(plan.hash);
  if (change !== undefined) throw reorgFindings.refuse('refused', 'list-applied', { change: String(change) });
  refuseStale(readWorld(db), plan);
}

/** A posting that begins later goes with its unit, whatever a list says of the day: a plan that still differs is not written. */
const sayLeft = ({ people }: Plan, { differences }: Reconciliation): Diagnostic[] =>
  differences.map(({ staff, name, where }) => {
    const unit = people.find((entry) => entry.staff === staff)?.to ?? '–';
    return reorgFindings.find('list-left', { staff, name, unit }, where);
  });

interface WriteScene {
  readonly plan: Plan;
  readonly anew: Plan | undefined;
  readonly overrides: readonly Override[];
  readonly lang: Lang;
}

/** The overrides, and the plan that they make. */
async function write(
  { output, planOut }: ReorgReconcileInput,
  { plan, anew, overrides, lang }: WriteScene,
): Promise<void> {
  if (output !== undefined) {
    const form = output.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
    await writeDurably(output, await renderSheets([overrideSheet(overrides, plan)], form, { lang }));
  }
  if (planOut !== undefined && anew !== undefined) {
    await writeDurably(planOut, `${JSON.stringify(anew, null, 2)}\n`);
  }
}

const toData = ({ kind, staff, where, planned, listed }: ListDifference) => ({
  ...{ kind, staff, line: where.line ?? null },
  planned: planned === null ? null : { to: planned.to, ...rankAfter(planned) },
  listed:
    listed === null ? null : { to: listed.unit, position: listed.position ?? null, acting: listed.acting },
});
