/**
 * Which postings and lines of the ledger of an applied plan bear the decisions that were signed for it: those that it wrote,
 * found again by what they say, as far as nobody has recorded another decision for them since. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { LineageEvent } from '#org/model.js';
import type { Posting } from '#staff/model.js';
import type { LineageStep, PlanContent } from '../model.js';
import { arrivalOf } from '../split/takers.js';
import { codeOf, type World } from '../world.js';
import type { Signature } from './signature-model.js';

/** What they bear: of `basis`, of a decision that was recorded wrongly, or already. */
type Known = readonly string[];

export interface Decided<T> {
  readonly row: T;
  readonly signature: Signature;
}

export interface DecidedRows {
  readonly postings: readonly Decided<Posting>[];
  readonly events: readonly Decided<LineageEvent>[];
}

export interface DecisionBook {
  /** By the branch of the unit. */
  readonly signatureFor: (unit: UnitCode) => Signature | undefined;
  /** Numbers that stood there before and may be replaced. */
  readonly replaced: Known;
}

/** Only what does not bear the decision yet. */
export function listDecided(
  plan: Pick<PlanContent, 'basis' | 'postings' | 'lineage' | 'units'>,
  world: World,
  { signatureFor, replaced }: DecisionBook,
): DecidedRows {
  const mayBear = new Set(['', plan.basis, ...replaced]);
  const decide = <T extends Posting | LineageEvent>(row: T, unit: UnitCode | null): Decided<T>[] => {
    const signature = unit === null ? undefined : signatureFor(unit);
    if (signature === undefined) return [];
    const mayChange = mayBear.has(row.decision) || row.decision === signature.number;
    return mayChange && !bears(row, signature) ? [{ row, signature }] : [];
  };
  const people = new Map(world.staff.people.map(({ id, code }) => [id, code]));
  const keyOf = (staff: string, unit: string, from: Day): string => `${staff} ${unit} ${from}`;
  const written = new Set(
    plan.postings.flatMap(({ staff, next, after }) =>
      [next, after].flatMap((one) => (one ? [keyOf(staff, one.unit, one.from)] : [])),
    ),
  );
  const lines = new Map(plan.lineage.map((step) => [lineKey(step), step]));
  const code = (id: LineageEvent['to']): UnitCode | null => (id === null ? null : codeOf(world.org, id));
  return {
    postings: world.staff.postings.flatMap((posting) => {
      const unit = codeOf(world.org, posting.unit);
      const isWritten = written.has(keyOf(people.get(posting.staff) ?? '', unit, posting.from));
      return isWritten ? decide(posting, unit) : [];
    }),
    events: world.org.lineage.flatMap((line) => {
      const [from, to] = [code(line.from), code(line.to)];
      const step = lines.get(lineKey({ ...line, from, to }));
      return step === undefined ? [] : decide(line, arrivalOf(step, plan.units));
    }),
  };
}

const lineKey = ({ event, on, from, to }: Pick<LineageStep, 'event' | 'on' | 'from' | 'to'>): string =>
  `${event} ${on} ${from} ${to}`;

const bears = (row: Posting | LineageEvent, { number, signedOn, signer }: Signature): boolean =>
  row.decision === number && row.signedOn === signedOn && row.signer === signer;
