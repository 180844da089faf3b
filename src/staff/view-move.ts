/** What `staff move` and `staff end` answer: what ended, what begins, and the change. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type Day, lastDayOf } from '#kit/dates.js';
import { formatDay } from '#lang/numbers.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import { type Org, unitOf } from '#org/hierarchy.js';
import type { PersonPlan } from './changes.js';
import type { MovePlan } from './move.js';
import type { MoveForm, MoveRequest } from './move-model.js';
import { type ToldPosting, tellPosting } from './roster.js';
import { sayDone, viewPosting } from './view.js';
import { moveNames } from './words.js';

export interface ToldChange {
  readonly staff: string;
  readonly fullName: string;
  /** Postings that were written, as they are now. */
  readonly postings: readonly ToldPosting[];
  readonly changed: boolean;
  /** Absent under `--dry-run`, or when nothing changed. */
  readonly change?: number;
}

export interface ToldMove extends ToldChange {
  readonly form: MoveForm;
  readonly from: UnitCode | null;
  readonly to: UnitCode;
}

const told = (org: Org, { after, postings, removed = [] }: PersonPlan, change: number | undefined) => ({
  staff: after.code,
  fullName: after.fullName,
  postings: postings.map((draft) => tellPosting(org, draft)).sort((a, b) => (a.from < b.from ? -1 : 1)),
  changed: postings.length + removed.length > 0,
  ...(change === undefined ? {} : { change }),
});

export const dataOfMove = (
  org: Org,
  { form, before, plan }: MovePlan,
  { request, change }: { readonly request: MoveRequest; readonly change: number | undefined },
): ToldMove => ({
  ...told(org, plan, change),
  form,
  from: before === undefined ? null : unitOf(org, before.unit).code,
  to: request.to.code,
});

export function viewMove(move: ToldMove, lang: Lang): string {
  const way = move.from === null ? move.to : `${move.from} → ${move.to}`;
  return [
    neutralise(`${move.staff}  ${move.fullName}: ${moveNames[move.form][lang]}  ${way}`),
    ...viewPostings(move, lang),
    sayDone(move.change, move.changed, lang),
  ].join('\n');
}

const viewPostings = ({ postings }: ToldChange, lang: Lang): string[] =>
  postings.map((posting) => neutralise(`  ${viewPosting(posting, lang)}`));

export interface ToldEnd extends ToldChange {
  readonly lastDay: Day;
  readonly concurrent: string | null;
}

interface EndFacts {
  readonly on: Day;
  readonly concurrent: string | undefined;
  readonly change: number | undefined;
}

export function dataOfEnd(org: Org, plan: PersonPlan, { on, concurrent, change }: EndFacts): ToldEnd {
  const isLeaving = plan.before?.leavingOn !== plan.after.leavingOn;
  const isExplained = plan.before?.leavingReason !== plan.after.leavingReason;
  const facts = told(org, plan, change);
  return {
    ...facts,
    changed: facts.changed || isLeaving || isExplained,
    lastDay: lastDayOf(on) ?? on,
    concurrent: concurrent ?? null,
  };
}

export function viewEnd(end: ToldEnd, lang: Lang): string {
  const day = formatDay(end.lastDay, lang);
  const what =
    end.concurrent === null
      ? { vi: `làm việc đến hết ${day}`, en: `leaves after ${day}` }
      : {
          vi: `kiêm nhiệm tại ${end.concurrent} đến hết ${day}`,
          en: `concurrent post at ${end.concurrent} until ${day}`,
        };
  return [
    neutralise(`${end.staff}  ${end.fullName}: ${what[lang]}`),
    ...viewPostings(end, lang),
    sayDone(end.change, end.changed, lang),
  ].join('\n');
}
