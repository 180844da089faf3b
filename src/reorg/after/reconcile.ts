/** A signed list against the plan: who is missing, who was added, who goes elsewhere or as something else. Pure. */

import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { Bilingual } from '#kit/sheet.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Rank } from '#staff/values.js';
import { sayRank } from '#staff/words.js';
import { lastEntries } from '../document/last-entries.js';
import type { PersonEntry } from '../model.js';
import { rankAfter } from '../ranks.js';
import { reorgFindings } from '../words.js';
import type { Listed } from './listed.js';
import type { NamedPlace } from './signed-list.js';

export const DIFFERENCES = ['missing', 'added', 'elsewhere'] as const;

/** What the list says otherwise than the plan. */
export interface ListDifference {
  readonly kind: (typeof DIFFERENCES)[number];
  readonly staff: StaffCode;
  readonly name: string;
  /** Of the list; the list as a whole where somebody is missing. */
  readonly where: Place;
  /** null: the plan does not name the person. */
  readonly planned: PersonEntry | null;
  /** null: missing. */
  readonly listed: NamedPlace<UnitCode> | null;
}

export interface Reconciliation {
  /** In order of the list, then who is missing by code. */
  readonly differences: readonly ListDifference[];
  readonly same: number;
}

/** `isMeant`: does the list speak for this unit? */
export function reconcile(
  people: readonly PersonEntry[],
  listed: readonly Listed[],
  { file, isMeant }: { readonly file: string; readonly isMeant: (unit: UnitCode) => boolean },
): Reconciliation {
  const last = lastEntries(people);
  const beside = people.filter((entry) => entry.beside);
  const plannedFor = (one: Listed): PersonEntry | null =>
    beside.find((entry) => saysSame(one, entry)) ?? last.get(one.person.code) ?? null;
  const otherwise = listed.flatMap((one) => compare(one, plannedFor(one), isMeant));
  const named = new Set(listed.map(({ person }) => person.code));
  const missing = [...last.values()]
    .filter(({ staff, to }) => to !== null && isMeant(to) && !named.has(staff))
    .sort((a, b) => compareCodes(a.staff, b.staff))
    .map(
      (planned): ListDifference => ({
        ...{
          kind: 'missing',
          staff: planned.staff,
          name: planned.name,
          where: { file },
          planned,
          listed: null,
        },
      }),
    );
  return { differences: [...otherwise, ...missing], same: listed.length - otherwise.length };
}

function compare(
  one: Listed,
  planned: PersonEntry | null,
  isMeant: (unit: UnitCode) => boolean,
): ListDifference[] {
  if (planned !== null && saysSame(one, planned)) return [];
  const { person, row, unit, position, acting } = one;
  const kind = planned?.to != null && isMeant(planned.to) ? 'elsewhere' : 'added';
  const { code: staff, fullName: name } = person;
  return [{ kind, staff, name, where: row.where, planned, listed: { unit, position, acting } }];
}

const saysSame = ({ person, unit, position, acting }: Listed, planned: PersonEntry): boolean =>
  planned.staff === person.code &&
  planned.to === unit &&
  (position === undefined || isSameRank({ position, acting }, rankAfter(planned)));

const isSameRank = (a: Rank, b: Rank): boolean => a.position === b.position && a.acting === b.acting;

/** Nobody's fault, but nothing that may stay as it is. */
export function sayDifference({ kind, staff, name, where, planned, listed }: ListDifference): Diagnostic {
  const plannedTo = planned?.to ?? '–';
  switch (kind) {
    case 'missing':
      return reorgFindings.find('list-lacks', { staff, name, unit: plannedTo }, where);
    case 'added':
      return reorgFindings.find(
        'list-adds',
        { staff, name, unit: listed?.unit ?? '', planned: plannedTo },
        where,
      );
    case 'elsewhere': {
      const said = sayListed(listed);
      const now = sayPost(plannedTo, planned === null ? undefined : rankAfter(planned));
      return reorgFindings.find('list-differs', { staff, name, listed: said, planned: now }, where);
    }
  }
}

export const sayListed = (listed: ListDifference['listed']): Bilingual => {
  const { unit = '', position, acting = false } = listed ?? {};
  return sayPost(unit, position && { position, acting });
};

export function sayPost(unit: string, rank: Rank | undefined): Bilingual {
  if (rank === undefined) return { vi: unit, en: unit };
  return { vi: `${unit} (${sayRank(rank, 'vi')})`, en: `${unit} (${sayRank(rank, 'en')})` };
}
