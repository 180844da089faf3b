/** Who is sent elsewhere than their own unit goes, and what the law has against it. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Person } from '#staff/model.js';
import { isProtected } from '#staff/protection.js';
import { isTooLong, limitOf } from '#staff/secondment.js';
import type { GateFailure, PersonEntry, PersonForm } from '../model.js';
import type { UnitTree } from './unit-tree.js';
import type { EndingUnit } from './units.js';

/** Forms by which somebody changes units on a decision; NĐ 170/2025/NĐ-CP, Art. 25 and 26. */
const SENT: ReadonlySet<PersonForm> = new Set(['transfer', 'appointment', 'relieved', 'secondment', 'lent']);

export interface SentQuestion {
  readonly people: readonly PersonEntry[];
  readonly persons: readonly Person[];
  readonly ending: readonly EndingUnit[];
  readonly tree: UnitTree;
  readonly effective: Day;
}

export function judgeSent(question: SentQuestion): GateFailure[] {
  const { people, effective } = question;
  const sent = people.flatMap((entry) =>
    isSent(question, entry) ? [{ ...entry, to: entry.to as UnitCode }] : [],
  );
  const restricted = restrictedCodes(question);
  return [
    ...sent
      .filter(({ staff }) => restricted.has(staff))
      .map(({ staff, to }) => fail('reorg/transfer-restricted', effective, to, staff)),
    ...sent
      .filter(
        ({ form, until }) => form === 'secondment' && isTooLong({ from: effective, until: until ?? null }),
      )
      .map(({ staff, to }) => fail('reorg/secondment-term', limitOf(effective), to, staff)),
  ];
}

/** Following one's own unit into its successor, or beneath it, is not a transfer, whatever one becomes there. */
function isSent({ ending, tree }: SentQuestion, { form, from, to }: PersonEntry): boolean {
  if (to === null || to === from || !SENT.has(form)) return false;
  const successor = ending.find(({ unit }) => unit.code === from)?.into;
  return successor === undefined || successor === null || !tree.chainOf(to).includes(successor);
}

const restrictedCodes = ({ persons, effective }: SentQuestion): ReadonlySet<string> =>
  new Set(persons.filter((person) => isProtected(person, effective)).map(({ code }) => code));

const fail = (code: GateFailure['code'], day: Day, unit: UnitCode, who: string): GateFailure => ({
  ...{ code, day, unit, field: null, who, accepted: null },
});
