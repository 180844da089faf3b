/**
 * Moves one person: what held ends, the new posting begins, and whoever is away comes back (definitions.md 8, 9).
 * What may not be is judged by move-judge. Pure.
 */
import { type Day, holdsOn } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Org, unitOf } from '#org/hierarchy.js';
import type { PersonPlan } from './changes.js';
import { isLeading, type Person, type Posting, takesTheDay } from './model.js';
import { judgeMove, type MoveScene, suggestForm } from './move-judge.js';
import { type MoveForm, type MoveRequest, POSTING_OF } from './move-model.js';
import { isAway } from './secondment.js';
import type { Draft } from './timeline.js';
import { positionNames, staffFindings } from './words.js';

export interface MovePlan {
  readonly form: MoveForm;
  /** What the move ends; undefined: nothing. */
  readonly before: Posting | undefined;
  readonly plan: PersonPlan;
}

export interface MoveWorld {
  readonly org: Org;
  readonly person: Person;
  /** Of the person. */
  readonly postings: readonly Posting[];
}

const { find } = staffFindings;

export function planMove(world: MoveWorld, request: MoveRequest): Checked<MovePlan> {
  const scene = openScene(world, request);
  const { id: _, ...after } = world.person;
  const drafts = scene.form === 'concurrent' ? besides(scene) : moves(scene);
  const written = drafts.filter((draft) => !scene.postings.some((posting) => isSame(posting, draft)));
  const plan = { before: world.person, after, postings: written };
  const diagnostics = judgeMove(scene);
  const isPossible = diagnostics.length === 0;
  return {
    value: { form: scene.form, before: scene.form === 'concurrent' ? undefined : scene.holder, plan },
    diagnostics: isPossible ? sayEffects(scene, written) : diagnostics,
  };
}

function openScene({ org, person, postings }: MoveWorld, request: MoveRequest): MoveScene {
  const days = postings.filter(takesTheDay).toSorted((a, b) => compareCodes(a.from, b.from));
  const holder = days.find((posting) => holdsOn(posting, request.from));
  const next = days.find((posting) => posting.from > request.from);
  const form = request.form ?? suggestForm(org, holder, request);
  return { org, person, postings, holder, next, request, form };
}

const isSame = (posting: Posting, draft: Draft): boolean =>
  posting.id === draft.id &&
  (Object.keys(draft) as (keyof Draft)[]).every(
    (key) => JSON.stringify(posting[key as keyof Posting]) === JSON.stringify(draft[key]),
  );

/** A concurrent post stands beside the others and counts in no quota. */
const besides = (scene: MoveScene): Draft[] => {
  const { to, from, until } = scene.request;
  return [{ ...factsThere(scene), unit: to.id, quotaUnit: to.id, form: 'concurrent', from, until }];
};

function moves(scene: MoveScene): Draft[] {
  const { holder, next, request, form } = scene;
  const { from } = request;
  const until = endOf(scene);
  const there: Draft = { ...factsThere(scene), ...placeOf(scene), from, until };
  if (form === 'returns' && next !== undefined && comesBack(scene, next))
    return [...cut(holder, from), { ...next, ...decisionOf(request), from }];
  const replaced = holder?.from === from ? [{ ...there, id: holder.id }] : [...cut(holder, from), there];
  return [...replaced, ...returning(scene, until)];
}

/** The return that was foreseen, now earlier. */
const comesBack = ({ request, holder }: MoveScene, next: Posting): boolean =>
  next.unit === request.to.id && next.form === 'main' && holder?.until === next.from;

const cut = (holder: Posting | undefined, on: Day): Draft[] =>
  holder === undefined || holder.from >= on ? [] : [{ ...holder, until: on }];

/** Until the day asked for, the end of the absence that goes on, or the next posting. */
function endOf({ request, holder, next, form }: MoveScene): Day | null {
  if (request.until !== null) return request.until;
  const goesOn = form === 'assignment' && holder !== undefined && isAway(holder);
  return (goesOn ? holder.until : null) ?? next?.from ?? null;
}

function placeOf({ request, holder, form }: MoveScene): Pick<Draft, 'unit' | 'quotaUnit' | 'form'> {
  const unit = request.to.id;
  const kept = holder !== undefined && isAway(holder) ? holder : undefined;
  if (form === 'assignment') return { unit, quotaUnit: kept?.quotaUnit ?? unit, form: kept?.form ?? 'main' };
  const posting = POSTING_OF[form];
  return { unit, quotaUnit: isAway({ form: posting }) ? (holder?.quotaUnit ?? unit) : unit, form: posting };
}

type PostFacts = Pick<Draft, 'position' | 'acting' | 'tasks' | 'decision' | 'signedOn' | 'signer'>;

/** Position and tasks go along; a leading position ends with the unit it was held in, unless one is given. */
function factsThere(scene: MoveScene): PostFacts {
  const { request } = scene;
  const model = scene.form === 'returns' ? lastAtSender(scene) : scene.holder;
  const kept = model !== undefined && !lapses(scene, model) ? model : undefined;
  return {
    position: request.position ?? kept?.position ?? 'officer',
    acting: request.acting || (request.position === undefined && (kept?.acting ?? false)),
    tasks: request.tasks ?? model?.tasks ?? [],
    ...decisionOf(request),
  };
}

const decisionOf = ({ decision, signedOn }: MoveRequest) => ({ decision, signedOn, signer: '' });

const lapses = ({ request, form }: MoveScene, { position, unit }: Posting): boolean =>
  isLeading(position) && form !== 'returns' && unit !== request.to.id;

/** What the person was before going away. */
const lastAtSender = ({ postings, holder }: MoveScene): Posting | undefined =>
  postings
    .filter(({ form, from }) => form === 'main' && from < (holder?.from ?? from))
    .toSorted((a, b) => compareCodes(a.from, b.from))
    .at(-1);

/** Whoever is away until a day is at the sender again from that day, as if nothing had been. */
function returning({ holder, next, form, request }: MoveScene, until: Day | null): Draft[] {
  const isTimed =
    form === 'secondment' || form === 'lent' || (form === 'assignment' && request.until !== null);
  if (!isTimed || until === null || holder === undefined) return [];
  const isFilled = next !== undefined && next.from <= until;
  if (isFilled || (holder.until !== null && holder.until <= until)) return [];
  const { id: _, staff: __, ...facts } = holder;
  return [{ ...facts, from: until }];
}

/** What the person who moves somebody should know of. */
function sayEffects(scene: MoveScene, written: readonly Draft[]): Diagnostic[] {
  const { holder, next, request, org, person } = scene;
  const { code } = person;
  if (written.length === 0 || scene.form === 'concurrent') return [];
  const codeOf = (posting: Posting) => unitOf(org, posting.unit).code;
  return [
    ...(holder?.from === request.from
      ? [find('posting-replaced', { code, unit: codeOf(holder), start: holder.from })]
      : []),
    ...(next !== undefined && request.until === null && !isPulled(written, next)
      ? [find('until-next', { code, unit: codeOf(next), start: next.from })]
      : []),
    ...(holder !== undefined && lapses(scene, holder) && !isTemporary(scene)
      ? [
          find('post-lapses', {
            code,
            position: positionNames[holder.position],
            unit: codeOf(holder),
            day: request.from,
          }),
        ]
      : []),
  ];
}

const isPulled = (written: readonly Draft[], next: Posting): boolean =>
  written.some(({ id }) => id === next.id);

/** The post at the sender is kept while its holder is away for a time. */
const isTemporary = ({ form }: MoveScene): boolean => form === 'secondment' || form === 'lent';
