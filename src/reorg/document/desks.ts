/** Where an open dossier lies before a plan and after it: along the ledger, as its unit goes. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { addDays, type Day, holdsOn, laterOf } from '#kit/dates.js';
import { findBearer, type Org, unitOf } from '#org/hierarchy.js';
import { sinceIntake } from '#org/lineage.js';
import type { Plan } from '../model.js';
import { deskForward } from '../split/desk-forward.js';
import { codeOf } from '../world.js';

/** Why nobody takes a dossier: the unit leaves no successor, or its parts cannot be told apart for it. */
export type WithoutDesk = 'no-successor' | 'undivided';

export type DeskChange =
  | { readonly kind: 'stays' }
  | { readonly kind: 'moves'; readonly from: UnitCode; readonly to: UnitCode }
  | { readonly kind: WithoutDesk; readonly from: UnitCode };

export interface DeskQuestion {
  readonly desk: UnitCode;
  readonly received: Day;
  /** Of the procedure, where it is known: a unit may have been split by field. */
  readonly field: string | undefined;
}

export type FindDesk = (question: DeskQuestion) => DeskChange;

/** `after`: the units once the plan is carried out; what the plan looked at and what it left are the same to each dossier. */
export function openDesks(
  plan: Pick<Plan, 'effective' | 'phases' | 'units'>,
  before: Org,
  after: Org,
): FindDesk {
  const eve = addDays(plan.effective, -1);
  const last = [...plan.phases.map(({ effective }) => effective), ...plan.units.map(({ on }) => on)].reduce(
    laterOf,
  );
  const known = new Map<string, DeskChange>();
  return (question) => {
    const key = `${question.desk} ${question.received} ${question.field ?? ''}`;
    const found = known.get(key) ?? findChange(question, { before, after, eve, last });
    known.set(key, found);
    return found;
  };
}

interface Scene {
  readonly before: Org;
  readonly after: Org;
  readonly eve: Day;
  readonly last: Day;
}

function findChange({ desk, received, field }: DeskQuestion, scene: Scene): DeskChange {
  const { before, after, eve, last } = scene;
  // A desk named by a later import may have opened after the intake.
  const bearer = findBearer(before, desk, received) ?? before.byCode.get(desk)?.at(-1);
  if (bearer === undefined) return { kind: 'stays' };
  const since = (org: Org) => sinceIntake(unitOf(org, bearer.id), received);
  const old = deskForward(before, { unit: bearer.id, since: since(before), on: eve, field });
  const next = deskForward(after, { unit: bearer.id, since: since(after), on: last, field });
  const from = codeOf(before, old.unit);
  if (next.kind === 'undivided') {
    return old.kind === 'undivided' ? { kind: 'stays' } : { kind: 'undivided', from };
  }
  if (next.unit !== old.unit) return { kind: 'moves', from, to: codeOf(after, next.unit) };
  const wasOpen = holdsOn(unitOf(before, old.unit), eve);
  return wasOpen && !holdsOn(unitOf(after, next.unit), last)
    ? { kind: 'no-successor', from }
    : { kind: 'stays' };
}
