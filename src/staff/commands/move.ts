/** `motcua staff move <code>`: one person to another unit, as one journaled change. */
import { type Command, Option } from 'commander';
import { addDryRun, addExamples, toDayFlag } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, untilAfter } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { findBearer, type Org } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import { orgFindings } from '#org/words.js';
import type { Run, Session } from '#session.js';
import type { Task } from '../model.js';
import { planMove } from '../move.js';
import { MOVE_FORMS, type MoveForm, type MoveRequest } from '../move-model.js';
import type { Rank } from '../values.js';
import { dataOfMove, viewMove } from '../view-move.js';
import { staffHelp as help } from '../words.js';
import { openPerson, saveOne } from './one-person.js';
import { toRankFlag, toTasksFlag } from './value-flags.js';

export interface StaffMoveInput {
  readonly code: string;
  readonly to: string;
  readonly from: Day;
  readonly decision: string;
  readonly signedOn?: Day;
  readonly form?: MoveForm;
  /** Inclusive, as typed. */
  readonly until?: Day;
  readonly position?: Rank;
  readonly acting?: boolean;
  readonly tasks?: readonly Task[];
  readonly dryRun?: boolean;
}

export function declareStaffMove(staff: Command, lang: Lang, run: Run<StaffMoveInput>): void {
  const move = staff
    .command('move')
    .description(help.move[lang])
    .argument('<code>', help.code[lang])
    .requiredOption('--to <unit>', help.moveTo[lang])
    .requiredOption('--from <date>', help.moveFrom[lang], toDayFlag)
    .requiredOption('--decision <number>', help.moveDecision[lang])
    .option('--signed-on <date>', help.signedOn[lang], toDayFlag)
    .addOption(new Option('--form <form>', help.moveForm[lang]).choices(MOVE_FORMS))
    .option('--until <date>', help.moveUntil[lang], toDayFlag)
    .option('--position <title>', help.position[lang], toRankFlag)
    .option('--acting', help.acting[lang])
    .option('--tasks <list>', help.tasks[lang], toTasksFlag)
    .action((code: string, flags: Omit<StaffMoveInput, 'code'>) => run({ ...flags, code }));
  addDryRun(move, lang);
  addExamples(move, lang, [
    'motcua staff move CB0012 --to CN-TH --from 2026-03-01 --decision 12/QĐ-UBND',
    'motcua staff move CB0012 --to CN-TH-01 --form secondment --from 01/03/2026 --until 28/02/2029 --decision 13/QĐ-UBND',
  ]);
}

export async function runStaffMove(input: StaffMoveInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('write');
  const opened = openPerson(db, input.code);
  const request = toRequest(input, opened.org);
  const { value: move, diagnostics } = planMove(opened, request);
  const stamp = session.stamp({ effectiveOn: input.from, decision: input.decision });
  const save = { plan: move.plan, found: diagnostics, stamp, dryRun: input.dryRun ?? false };
  const change = saveOne(db, opened, save);
  const data = dataOfMove(opened.org, move, { request, change });
  return { data, text: () => viewMove(data, session.lang), diagnostics };
}

function toRequest(input: StaffMoveInput, org: Org): MoveRequest {
  const { from, until, position, form, tasks, signedOn } = input;
  return {
    to: findTarget(org, input.to, from),
    from,
    until: until === undefined ? null : untilAfter(until),
    form,
    position: position?.position,
    acting: input.acting === true || position?.acting === true,
    tasks,
    decision: tidy(input.decision),
    signedOn: signedOn ?? null,
  };
}

/** Who bears the code then; a unit that is not open then is told by the rules. */
function findTarget(org: Org, typed: string, day: Day): Unit {
  const code = tidy(typed) as UnitCode;
  const unit = findBearer(org, code, day) ?? org.byCode.get(code)?.at(-1);
  if (unit === undefined) throw orgFindings.refuse('unusable', 'unknown-unit', { code });
  return unit;
}
