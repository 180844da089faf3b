/**
 * On whose desk a dossier lies: it goes along the ledger with its unit, and what a split cannot divide stays with a unit
 * that goes on, to go on from there. Pure.
 */
import { holdsOn } from '#kit/dates.js';
import { type Org, unitOf } from '#org/hierarchy.js';
import { type ForwardQuestion, type Resolution, resolveForward } from '#org/lineage.js';

export function deskForward(org: Org, question: ForwardQuestion): Resolution {
  const { on, field } = question;
  const whole = resolveForward(org, question);
  if (whole.kind === 'unit') return whole;
  let { unit, since } = question;
  for (const day of splitDays(org, question)) {
    const at = resolveForward(org, { unit, since, on: day, field });
    if (at.kind === 'undivided' && !holdsOn(unitOf(org, at.unit), day)) return at;
    unit = at.unit;
    since = day;
  }
  return resolveForward(org, { unit, since, on, field });
}

const splitDays = ({ lineage }: Org, { since, on }: ForwardQuestion) => {
  const days = lineage.filter(({ event, on: day }) => event === 'split' && since < day && day <= on);
  return [...new Set(days.map(({ on: day }) => day))].sort();
};
