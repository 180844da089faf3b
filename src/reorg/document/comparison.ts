/** Plans side by side: what each comes to, and who fares otherwise in one than in another. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { isOpen } from '../gate-model.js';
import {
  PERSON_FORMS,
  type PersonEntry,
  type PersonForm,
  type Plan,
  type PlanCoverage,
  type Travel,
  type UnitFigures,
} from '../model.js';
import { lastEntries } from './last-entries.js';

/** What a plan comes to; null: the plan does not say. */
export interface Measures {
  readonly units: { readonly opened: number; readonly changed: number; readonly closed: number };
  readonly branches: number;
  readonly points: number;
  readonly people: number;
  readonly forms: Readonly<Record<PersonForm, number>>;
  /** People whom the plan does not touch. */
  readonly others: number;
  /** Who works on other premises, and the ways; null: a part of a plan does not reckon them. */
  readonly travel: Travel | null;
  readonly openDossiers: number;
  /** Who has a point near before and after; null: the plan does not say. */
  readonly coverage: PlanCoverage | null;
  /** Open dossiers that a unit takes over for each of its people: on average, and where it is most. */
  readonly load: {
    readonly mean: number | null;
    readonly most: number | null;
    readonly unit: UnitCode | null;
  };
  /** Dossiers of a year for each of the people at work in new units: on average, where most and where least. */
  readonly year: { readonly mean: number; readonly most: UnitLoad; readonly least: UnitLoad } | null;
  /** Posts of new units, how many are filled, and where the share is greatest; null: the plan does not say. */
  readonly quota: { readonly people: number; readonly posts: number; readonly most: number | null } | null;
  readonly surplus: number;
  readonly short: number;
  readonly gates: { readonly open: number; readonly accepted: number };
  readonly warnings: number;
  readonly isOptimal: boolean | null;
}

/** Dossiers for each of its people. */
export interface UnitLoad {
  readonly unit: UnitCode;
  readonly each: number;
}

export function measure(plan: Plan): Measures {
  const { units, metrics, gates } = plan;
  const opened = units.filter((unit) => unit.change === 'opened');
  const ofKind = (kind: string): number => opened.filter((unit) => unit.kind === kind).length;
  const staff = lastEntries(plan.people);
  const open = gates.filter(isOpen).length;
  return {
    units: { opened: metrics.opened, changed: metrics.changed, closed: metrics.closed },
    ...{ branches: ofKind('branch'), points: ofKind('point'), people: staff.size },
    forms: countForms([...staff.values()]),
    others: metrics.others,
    travel: plan.travel ?? null,
    ...{ openDossiers: metrics.openDossiers, coverage: plan.coverage ?? null },
    ...{ load: loadOf(plan), year: yearOf(plan), quota: quotaOf(plan) },
    surplus: plan.surplus.length,
    short: plan.shortages
      .filter(({ employment }) => employment === 'total')
      .reduce((sum, one) => sum + one.short, 0),
    gates: { open, accepted: gates.length - open },
    warnings: plan.warnings?.length ?? 0,
    isOptimal: plan.allocation?.optimal ?? null,
  };
}

const countForms = (entries: readonly PersonEntry[]): Readonly<Record<PersonForm, number>> =>
  Object.fromEntries(
    PERSON_FORMS.map((form) => [form, entries.filter((entry) => entry.form === form).length]),
  ) as Record<PersonForm, number>;

function loadOf(plan: Plan): Measures['load'] {
  const arriving = groupBy(lastEntries(plan.people).values(), ({ to }) => to ?? undefined);
  const taking = groupBy(plan.handover, ({ to }) => to ?? undefined);
  const loads = [...taking].flatMap(([unit, lines]) => {
    const people = arriving.get(unit)?.length ?? 0;
    const open = lines.reduce((sum, line) => sum + line.open, 0);
    return people === 0 ? [] : [{ unit, open, people, each: open / people }];
  });
  const most = loads.toSorted((a, b) => b.each - a.each || compareCodes(a.unit, b.unit))[0];
  const people = loads.reduce((sum, load) => sum + load.people, 0);
  const open = loads.reduce((sum, load) => sum + load.open, 0);
  return { mean: people === 0 ? null : open / people, most: most?.each ?? null, unit: most?.unit ?? null };
}

/** Of units that open, none of which hangs beneath another. */
function topFigures({ units, figures = [] }: Pick<Plan, 'units' | 'figures'>): UnitFigures[] {
  const opened = units.filter((unit) => unit.change === 'opened');
  const codes = new Set(opened.map(({ code }) => code));
  const tops = new Set(
    opened.filter(({ parent }) => parent === null || !codes.has(parent)).map(({ code }) => code),
  );
  return figures.filter(({ unit }) => tops.has(unit));
}

/** What one figure lacks would be missing in the average. */
export function yearOf(plan: Pick<Plan, 'units' | 'figures'>): Measures['year'] {
  const tops = topFigures(plan);
  const known = tops.flatMap(({ unit, people, received }) =>
    received === null || people === 0 ? [] : [{ unit, people, received, each: received / people }],
  );
  const [most, ...others] = known.toSorted((a, b) => b.each - a.each || compareCodes(a.unit, b.unit));
  if (most === undefined || tops.some(({ received }) => received === null)) return null;
  const { unit, each } = others.at(-1) ?? most;
  const sum = (figure: 'people' | 'received') => known.reduce((total, one) => total + one[figure], 0);
  return {
    mean: sum('received') / sum('people'),
    most: { unit: most.unit, each: most.each },
    least: { unit, each },
  };
}

/** As the gate counts them (definitions.md 8): seconded and lent people at home, contract and postal staff where they have a number. */
function quotaOf(plan: Plan): Measures['quota'] {
  if (plan.figures === undefined) return null;
  const filled = topFigures(plan).flatMap(({ assigned, posts }) =>
    posts === null ? [] : [{ assigned, posts }],
  );
  const shares = filled.filter(({ posts }) => posts > 0).map(({ assigned, posts }) => assigned / posts);
  return {
    people: filled.reduce((sum, { assigned }) => sum + assigned, 0),
    posts: filled.reduce((sum, { posts }) => sum + posts, 0),
    most: shares.length === 0 ? null : Math.max(...shares),
  };
}

/** Somebody for whom the plans do not say the same; null: the plan does not name the person. */
export interface Difference {
  readonly staff: StaffCode;
  readonly name: string;
  readonly from: UnitCode;
  readonly entries: readonly (PersonEntry | null)[];
}

/** In order of staff code. Who ends up alike may have gone by other ways: told is the last day on which it differs. */
export function listDifferences(plans: readonly Pick<Plan, 'people'>[]): Difference[] {
  const books = plans.map(({ people }) => groupBy(people, ({ staff }) => staff));
  const last = plans.map(({ people }) => lastEntries(people));
  const codes = [...new Set(books.flatMap((book) => [...book.keys()]))].sort(compareCodes);
  return codes.flatMap((staff): Difference[] => {
    const own = books.map((book) => book.get(staff) ?? []);
    const ends = last.map((book) => book.get(staff) ?? null);
    const days = [...new Set(own.flatMap((entries) => entries.map(({ on }) => on)))].sort();
    const byDay = days.map((day) => own.map((entries) => entries.find(({ on }) => on === day) ?? null));
    const entries = [...byDay, ends].findLast(differ);
    const known = entries?.find((entry) => entry !== null);
    return !entries || !known ? [] : [{ staff, name: known.name, from: known.from, entries }];
  });
}

const differ = (entries: readonly (PersonEntry | null)[]): boolean =>
  new Set(entries.map((entry) => (entry === null ? '' : sayPlace(entry)))).size > 1;

const sayPlace = ({ to, form, on, becomes, becomesActing, until }: PersonEntry): string =>
  [to, form, on, becomes ?? '', becomesActing ?? '', until ?? ''].join(' ');
