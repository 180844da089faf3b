/** Plans side by side: what each comes to, and who fares otherwise in one than in another. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { isOpen } from '../gate-model.js';
import { PERSON_FORMS, type PersonEntry, type PersonForm, type Plan, type Travel } from '../model.js';

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
  /** Open dossiers that a unit takes over for each of its people: on average, and where it is most. */
  readonly load: {
    readonly mean: number | null;
    readonly most: number | null;
    readonly unit: UnitCode | null;
  };
  /** People in the new units that have a number of posts, the posts, and where the share is greatest. */
  readonly quota: { readonly people: number; readonly posts: number; readonly most: number | null };
  readonly surplus: number;
  readonly short: number;
  readonly gates: { readonly open: number; readonly accepted: number };
  readonly warnings: number;
  readonly isOptimal: boolean | null;
}

export function measure(plan: Plan): Measures {
  const { units, metrics, gates } = plan;
  const opened = units.filter((unit) => unit.change === 'opened');
  const ofKind = (kind: string): number => opened.filter((unit) => unit.kind === kind).length;
  const staff = lastEntries(plan);
  const open = gates.filter(isOpen).length;
  return {
    units: { opened: metrics.opened, changed: metrics.changed, closed: metrics.closed },
    ...{ branches: ofKind('branch'), points: ofKind('point'), people: staff.size },
    forms: countForms([...staff.values()]),
    others: metrics.others,
    travel: plan.travel ?? null,
    openDossiers: metrics.openDossiers,
    ...{ load: loadOf(plan), quota: quotaOf(plan) },
    surplus: plan.surplus.length,
    short: plan.shortages
      .filter(({ employment }) => employment === 'total')
      .reduce((sum, one) => sum + one.short, 0),
    gates: { open, accepted: gates.length - open },
    warnings: plan.warnings?.length ?? 0,
    isOptimal: plan.allocation?.optimal ?? null,
  };
}

/** Where everybody is in the end. */
const lastEntries = ({ people }: Plan): Map<StaffCode, PersonEntry> =>
  new Map(people.toSorted((a, b) => compareCodes(a.on, b.on)).map((entry) => [entry.staff, entry]));

const countForms = (entries: readonly PersonEntry[]): Readonly<Record<PersonForm, number>> =>
  Object.fromEntries(
    PERSON_FORMS.map((form) => [form, entries.filter((entry) => entry.form === form).length]),
  ) as Record<PersonForm, number>;

function loadOf(plan: Plan): Measures['load'] {
  const arriving = groupBy(lastEntries(plan).values(), ({ to }) => to ?? undefined);
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

/** A quota bounds a unit with all below it; who is only sent there counts at home (definitions.md 8). */
function quotaOf(plan: Plan): Measures['quota'] {
  const opened = plan.units.filter((unit) => unit.change === 'opened');
  const parents = new Map<string, UnitCode | null>(opened.map(({ code, parent }) => [code, parent]));
  const isUnder = (code: UnitCode | null, top: UnitCode): boolean =>
    code !== null && (code === top || isUnder(parents.get(code) ?? null, top));
  const counted = [...lastEntries(plan).values()].filter(
    ({ form }) => form !== 'secondment' && form !== 'lent',
  );
  const filled = opened.flatMap(({ code, quota: posts }) =>
    posts === null ? [] : [{ people: counted.filter(({ to }) => isUnder(to, code)).length, posts }],
  );
  const shares = filled.filter(({ posts }) => posts > 0).map(({ people, posts }) => people / posts);
  return {
    people: filled.reduce((sum, one) => sum + one.people, 0),
    posts: filled.reduce((sum, one) => sum + one.posts, 0),
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

/** In order of staff code. */
export function listDifferences(plans: readonly Plan[]): Difference[] {
  const books = plans.map(lastEntries);
  const codes = [...new Set(books.flatMap((book) => [...book.keys()]))].sort(compareCodes);
  return codes.flatMap((staff) => {
    const entries = books.map((book) => book.get(staff) ?? null);
    const said = new Set(entries.map((entry) => (entry === null ? '' : sayPlace(entry))));
    const known = entries.find((entry) => entry !== null);
    return said.size < 2 || !known ? [] : [{ staff, name: known.name, from: known.from, entries }];
  });
}

const sayPlace = ({ to, form, on, becomes, until }: PersonEntry): string =>
  [to, form, on, becomes ?? '', until ?? ''].join(' ');
