/** What a file changes, row by row, of units or of areas; what it leads to must break no rule. Pure. */
import { type Day, holdsOn } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import type { TakenRows } from '#kit/row-counts.js';
import { indexBook } from './book.js';
import { changeBook, changeLife } from './changes.js';
import type { Book, BookState, Life, Sort } from './life-model.js';
import type { PlannedChange, RowContext } from './plan-content.js';
import { closeLife, planOpening, planUpdate } from './plan-row.js';
import type { Nature, Statement } from './statement.js';
import { findTargets, type OrgRequest, type Targets } from './targets.js';

export interface OrgPlan<S extends Sort> {
  readonly changes: readonly PlannedChange<S>[];
  /** Rows by what they do. */
  readonly rows: TakenRows;
  /** Open lives that the file does not name and that stay as they are. */
  readonly unnamed: number;
}

export function planOrg<S extends Sort>(
  nature: Nature<S>,
  state: BookState<S>,
  statements: readonly Statement<S>[],
  request: OrgRequest,
): Checked<OrgPlan<S>> {
  const book = indexBook(state);
  const targets = findTargets(book, statements, request);
  const rows = planRows(book, targets.value, contextOf(nature, targets.value, request));
  const unnamed = listUnnamed(book, targets.value, request);
  const closings = request.prune ? unnamed.map((life) => closeLife(life, dayOf(request), request)) : [];
  const changes = [...rows.changes, ...closings];
  const found = [...targets.diagnostics, ...rows.diagnostics];
  const isSound = found.every(({ severity }) => severity !== 'error');
  const broken = isSound ? newErrors(nature, state, changes, targets.value) : [];
  const plan = { changes, rows: rows.counts, unnamed: request.prune ? 0 : unnamed.length };
  return { value: plan, diagnostics: [...found, ...broken] };
}

const dayOf = ({ effective, today }: OrgRequest): Day => effective ?? today;

/** Each row meets its life as the rows before it left it. */
function planRows<S extends Sort>(book: Book<S>, { list }: Targets<S>, context: RowContext<S>) {
  const lives = new Map<S['id'], Life<S>>(book.byId);
  const changes: PlannedChange<S>[] = [];
  const diagnostics: Diagnostic[] = [];
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  for (const { statement, life, isNew } of list) {
    const known = lives.get(life.id) ?? life;
    if (!isNew && known.versions.length === 0) continue; // the row that should open it was rejected
    const row = isNew ? planOpening(life, statement, context) : planUpdate(known, statement, context);
    changes.push(...row.value);
    diagnostics.push(...row.diagnostics);
    lives.set(
      life.id,
      row.value.reduce((sum, { change }) => changeLife(sum, change), known),
    );
    counts[isNew ? 'inserted' : row.value.length > 0 ? 'updated' : 'unchanged']++;
  }
  return { changes, diagnostics, counts };
}

function contextOf<S extends Sort>(
  nature: Nature<S>,
  { bearers }: Targets<S>,
  request: OrgRequest,
): RowContext<S> {
  const codes = new Map([...bearers.values()].flat().map((life) => [life.id, life.code]));
  return {
    nature,
    request,
    codeOf: (id) => {
      const code = codes.get(id);
      if (code === undefined) throw new Error(`nobody has id ${id}`);
      return code;
    },
    bearerNear: (code, day) => {
      const known = bearers.get(code);
      return (
        known?.find((life) => holdsOn(life, day)) ?? known?.find((life) => life.from > day) ?? known?.at(-1)
      );
    },
  };
}

/** What is open on the day of the change and of which no row speaks. */
function listUnnamed<S extends Sort>(book: Book<S>, { list }: Targets<S>, request: OrgRequest): Life<S>[] {
  const named = new Set(list.map(({ life }) => life.id));
  const day = dayOf(request);
  return book.lives.filter((life) => life.from < day && life.until === null && !named.has(life.id));
}

/** Rules that the changes would break, at the row that says so; what was wrong before is not the file's fault. */
function newErrors<S extends Sort>(
  nature: Nature<S>,
  state: BookState<S>,
  changes: readonly PlannedChange<S>[],
  { list }: Targets<S>,
): Diagnostic[] {
  const places = new Map(list.map(({ life, statement }) => [life.id, statement.place]));
  const locate = (life: Life<S>, column: string) => {
    const place = places.get(life.id);
    return place === undefined ? undefined : { ...place, column };
  };
  const keyOf = ({ code, args }: Diagnostic) => `${code} ${JSON.stringify(args)}`;
  const known = new Set(nature.check(state).map(keyOf));
  const next = changeBook(
    state,
    changes.map(({ change }) => change),
  );
  return nature.check(next, locate).filter((finding) => !known.has(keyOf(finding)));
}
