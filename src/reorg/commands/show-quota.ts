/** `motcua reorg show <plan> --by quota`: what the plan makes of the quotas; asked while the data are as the plan read them. */
import type { UnitCode } from '#kit/brand.js';
import type { Outcome } from '#kit/outcome.js';
import { layoutSheet } from '#lang/table.js';
import type { QuotaRow } from '#org/quota.js';
import { quotaChangeSheet } from '#org/quota-view.js';
import type { Session } from '#session.js';
import type { Plan } from '../model.js';
import { lastDayOfEffect, planQuota } from '../quota.js';
import { refuseStale } from './carry-out.js';
import { readWorld } from './world.js';

/** Of one unit, where one is asked for. */
export async function showQuota(plan: Plan, session: Session, unit?: UnitCode): Promise<Outcome> {
  const world = readWorld(await session.openDb('read'));
  refuseStale(world, plan);
  const changes = planQuota(plan, world).filter((one) => unit === undefined || one.code === unit);
  const { lang, columns } = session;
  const day = lastDayOfEffect(plan);
  const sheet = quotaChangeSheet(changes, day, lang);
  const rows = changes.map(({ before, after, ...one }) => ({
    ...one,
    ...{ before: numbersOf(before), after: numbersOf(after) },
  }));
  return {
    data: { hash: plan.hash, effective: day, rows },
    text: () => layoutSheet(sheet, lang, columns).join('\n'),
    diagnostics: [],
    sheets: [sheet],
  };
}

function numbersOf(row: QuotaRow | null) {
  if (row === null) return null;
  const { unit: _, employment: __, ...numbers } = row;
  return numbers;
}
