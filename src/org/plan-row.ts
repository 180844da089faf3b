/** What one row of a file changes: a life opens, is as the row says, closes. Pure. */
import { ALWAYS, type Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { versionNear } from './book.js';
import { changeLife } from './changes.js';
import type { Life, Sort, Version } from './life-model.js';
import { type PlannedChange, planContent, type RowContext, type RowPlan, toEvent } from './plan-content.js';
import type { Statement } from './statement.js';
import { endsBeforeStart, type OrgRequest } from './targets.js';
import { orgFindings } from './words.js';

const { find } = orgFindings;
const rejected = (...diagnostics: readonly Diagnostic[]) => ({ value: [], diagnostics });

/** A row that opens a life. What always was has no opening in the ledger. */
export function planOpening<S extends Sort>(
  life: Life<S>,
  statement: Statement<S>,
  context: RowContext<S>,
): RowPlan<S> {
  const { id, from, until } = life;
  const facts = context.nature.complete(statement.stated, undefined, { day: from, ...context });
  if (facts === undefined) return rejected(unknownParent(statement));
  const version: Version<S> = { ...facts, from, until };
  const events = [
    ...(from === ALWAYS ? [] : [toEvent<S>('opened', from, null, id, context.request)]),
    ...(until === null ? [] : [toEvent<S>('closed', until, id, null, context.request)]),
  ];
  const opening: PlannedChange<S> = {
    change: { kind: 'open', life: { ...life, versions: [version] }, events },
    code: life.code,
    name: facts.name,
    differences: [],
  };
  return { value: [opening], diagnostics: [] };
}

/** A row about a life that is known. */
export function planUpdate<S extends Sort>(
  life: Life<S>,
  statement: Statement<S>,
  context: RowContext<S>,
): RowPlan<S> {
  const from = startOf(life, statement, context.request);
  const stored = versionNear(life, from ?? context.request.today);
  const at = { day: from ?? stored.from, ...context };
  const facts = context.nature.complete(statement.stated, stored, at);
  if (facts === undefined) return rejected(unknownParent(statement));
  const wanted: Version<S> = { ...facts, from: stored.from, until: stored.until };
  const content = planContent({ life, statement, stored, wanted, from, context });
  const changed = content.value.reduce((sum, { change }) => changeLife(sum, change), life);
  const closing = planClosing(changed, statement, context.request);
  return {
    value: [...content.value, ...closing.value],
    diagnostics: [...content.diagnostics, ...closing.diagnostics],
  };
}

/** The day from which the row is to hold. `--effective` wins over the first day of a version that is stored already. */
function startOf<S extends Sort>(
  life: Life<S>,
  { opensOn }: Statement<S>,
  { effective }: OrgRequest,
): Day | undefined {
  if (opensOn === undefined || effective === undefined || effective <= opensOn) return opensOn ?? effective;
  return life.versions.some(({ from }) => from === opensOn) ? effective : opensOn;
}

const unknownParent = <S extends Sort>({ code, stated, place }: Statement<S>): Diagnostic => {
  const parent = (stated as { readonly parent?: string | null }).parent ?? '';
  return find('unknown-parent', { code, parent }, { ...place, column: 'parent' });
};

/** A row that gives a last day closes the life; another last day than the stored one needs a look. */
function planClosing<S extends Sort>(
  life: Life<S>,
  statement: Statement<S>,
  request: OrgRequest,
): RowPlan<S> {
  const { code, closesOn, place } = statement;
  if (closesOn === undefined || closesOn === life.until) return { value: [], diagnostics: [] };
  if (life.until !== null) {
    const args = { code, stored: life.until, columns: 'closes_on' };
    return rejected(find('closed-already', args, { ...place, column: 'closes_on' }));
  }
  const last = versionNear(life, closesOn);
  const tooEarly = endsBeforeStart(statement, life.versions.at(-1)?.from ?? last.from);
  return tooEarly.length > 0
    ? rejected(...tooEarly)
    : { value: [closeLife(life, closesOn, request)], diagnostics: [] };
}

export function closeLife<S extends Sort>(life: Life<S>, on: Day, request: OrgRequest): PlannedChange<S> {
  const events = [toEvent<S>('closed', on, life.id, null, request)];
  const { name } = versionNear(life, on);
  return { change: { kind: 'close', id: life.id, on, events }, code: life.code, name, differences: [] };
}
