/** The work of `motcua catalogue validate`: read, judge, compare with the baseline, say it in every form. */
import type { Diagnostic, Severity } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Session } from '#session.js';
import { unreadableFor, validateCatalogue } from '../validate.js';
import { viewValidation } from '../view-validation.js';
import { catalogueFindings } from '../words.js';
import { applyBaseline } from './baseline-file.js';
import { readCatalogues } from './read-catalogues.js';
import { settleLevels } from './rule-levels.js';
import type { CatalogueValidateInput } from './validate.js';

export async function runCatalogueValidate(
  input: CatalogueValidateInput,
  session: Session,
): Promise<Outcome> {
  if (input.explain !== undefined)
    return (await import('./run-rules.js')).explainRule(input.explain, session);
  if (input.files.length === 0) throw catalogueFindings.refuse('unusable', 'no-file', {});
  const { lang, settings } = session;
  const levels = settleLevels(settings.rules, input.rule ?? []);
  const { codes = [] } = input;
  const lists = codes.length === 0 ? {} : await (await import('./read-lists.js')).readLists(codes);
  const { all, unreadable, diagnostics: read } = await readCatalogues(input.files, input, { goOn: true });
  const files = all.map(({ catalogue }) => catalogue);
  const validation = validateCatalogue(files, { today: settings.today, lists }, levels);
  const rows = files.reduce((sum, file) => sum + file.rows.length, 0);
  const readable = files
    .flatMap((file) => file.rows)
    .filter((row) => row.code !== undefined && row.name !== '');
  const found = [...read, ...validation.diagnostics, ...judgeCount(readable.length, input.minRows)];
  const notEvaluated = [
    ...validation.notEvaluated,
    ...unreadable.flatMap((file) => unreadableFor(file, levels)),
  ];
  const { diagnostics, known, written } = await applyBaseline(found, input);
  const failOn = input.failOn ?? 'error';
  const account = {
    summary: summarise(rows, diagnostics, notEvaluated.length),
    notEvaluated,
    known,
    ...(written === undefined ? {} : { baseline: written }),
  };
  const text = () => viewValidation(account, lang);
  const parts = { diagnostics, notEvaluated, files: input.files, levels, failOn };
  const form = (name: 'sarif' | 'junit' | 'github') => async () =>
    (await import('./report-forms.js')).renderReport(name, parts, lang);
  return {
    data: { ...account, files: all.map(({ table: { file, detected } }) => ({ file, ...detected })) },
    text,
    diagnostics,
    failOn,
    ...(unreadable.length === 0 ? {} : { stopped: 'unusable' as const }),
    forms: {
      text: async () => (await import('./said.js')).reportText(diagnostics, text(), lang),
      sarif: form('sarif'),
      junit: form('junit'),
      github: form('github'),
    },
  };
}

/** A file in which no procedure was recognised must not pass for a clean one. */
function judgeCount(rows: number, least: number | undefined): Diagnostic[] {
  if (rows === 0) return [catalogueFindings.find('no-procedure', {})];
  if (least === undefined || rows >= least) return [];
  return [catalogueFindings.find('too-few-rows', { rows, least })];
}

function summarise(rows: number, diagnostics: readonly Diagnostic[], notEvaluated: number) {
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  return { rows, errors: count('error'), warnings: count('warning'), notes: count('note'), notEvaluated };
}
