/** `motcua org apply <file>`: brings units and areas to what files declare, as one journaled change; the difference comes first. */
import { type Command, Option } from 'commander';
import { addDryRun, addExamples, toDayFlag } from '#io/flags.js';
import { addReadFlags } from '#io/read/read-flags.js';
import { recordChange } from '#journal/change.js';
import type { Day } from '#kit/dates.js';
import { hasErrors } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import { account } from '#kit/row-counts.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { areaNature } from '../area-nature.js';
import { parseAreas } from '../area-parse.js';
import { parseUnits } from '../parse.js';
import { openAreaStore, openOrgStore } from '../store.js';
import { listStranded, type Stranded } from '../stranded-store.js';
import type { OrgRequest } from '../targets.js';
import { unitNature } from '../unit-nature.js';
import { SAY_REFUSED, SAY_SAME, sayDone } from '../view.js';
import { orgFindings, orgHelp } from '../words.js';
import { type DeclarationFiles, readDeclarations } from './declarations.js';
import { type Part, planPart, sumRows } from './part.js';

export interface OrgApplyInput extends DeclarationFiles {
  readonly effective?: Day;
  readonly correction?: boolean;
  readonly prune?: boolean;
  readonly decision?: string;
  readonly dryRun?: boolean;
}

export function declareOrgApply(org: Command, lang: Lang, run: Run<OrgApplyInput>): void {
  const apply = org
    .command('apply')
    .description(orgHelp.apply[lang])
    .argument('[file]', orgHelp.file[lang])
    .option('--areas <file>', orgHelp.areas[lang])
    .option('--effective <date>', orgHelp.effective[lang], toDayFlag)
    .addOption(new Option('--correction', orgHelp.correction[lang]).conflicts('effective'))
    .option('--prune', orgHelp.prune[lang])
    .option('--decision <number>', orgHelp.decision[lang])
    .action((file: string | undefined, flags: Omit<OrgApplyInput, 'file'>) =>
      run({ ...flags, ...(file === undefined ? {} : { file }) }),
    );
  addReadFlags(apply, lang);
  addDryRun(apply, lang);
  addExamples(apply, lang, [
    'motcua org apply don-vi.csv',
    'motcua org apply don-vi.xlsx --effective 2025-07-01 --decision "29/KH-UBND" --dry-run',
    'motcua org apply --areas xa-phuong.csv --effective 2025-07-01',
    'motcua org apply co-cau.yaml',
  ]);
}

export async function runOrgApply(input: OrgApplyInput, session: Session): Promise<Outcome> {
  const { units, areas } = await readDeclarations(input);
  const db = await session.openDb('write');
  const request = toRequest(input, session);
  const parts = [
    ...(areas === undefined ? [] : [planPart(areas, parseAreas, areaNature, openAreaStore(db), request)]),
    ...(units === undefined ? [] : [planPart(units, parseUnits, unitNature, openOrgStore(db), request)]),
  ];
  const diagnostics = parts.flatMap((part) => part.diagnostics);
  if (hasErrors(diagnostics)) return refused(parts, diagnostics, session.lang);
  const isSame = parts.every(({ changes }) => changes.length === 0);
  const { dryRun = false } = input;
  if (!isSame && !dryRun) await session.ask.confirm(questionOf(parts));
  const stamp = session.stamp({ effectiveOn: input.effective, decision: input.decision });
  const work = () => {
    const before = listStranded(db);
    for (const part of parts) part.save();
    refuseStranded(before, listStranded(db));
  };
  const { change } = isSame ? {} : recordChange(db, stamp, work, { dryRun, inMemory: true });
  const { rows, ...told } = dataOf(parts);
  const last = (lang: Lang) => (isSame ? SAY_SAME[lang] : sayDone(change?.id, change === undefined, lang));
  return {
    data: { rows: account(rows), ...told, ...(change === undefined ? {} : { change: change.id }) },
    text: () => `${viewParts(parts, session.lang)}\n${last(session.lang)}`,
    diagnostics,
  };
}

/** Closing a unit under people's feet would leave them posted nowhere: they are moved first. */
function refuseStranded(before: readonly Stranded[], after: readonly Stranded[]): void {
  const known = new Map(before.map(({ unit, people }) => [unit, people]));
  const fresh = after.filter(({ unit, people }) => people > (known.get(unit) ?? 0));
  if (fresh.length === 0) return;
  throw new Refusal(
    'refused',
    fresh.map(({ unit, people }) => orgFindings.find('still-staffed', { code: unit, people })),
  );
}

const toRequest = (
  { effective, decision = '', correction = false, prune = false }: OrgApplyInput,
  { settings }: Session,
): OrgRequest => ({ today: settings.today, effective, correction, prune, decision });

const dataOf = (parts: readonly Part[]) => ({
  rows: sumRows(parts.map(({ rows }) => rows)),
  changes: parts.flatMap(({ changes }) => changes),
  unnamed: parts.reduce((sum, { unnamed }) => sum + unnamed, 0),
});

/** Strict: one bad row, and none is taken. */
function refused(parts: readonly Part[], diagnostics: Outcome['diagnostics'], lang: Lang): Outcome {
  const { rows, unnamed } = dataOf(parts);
  const none = { inserted: 0, updated: 0, unchanged: 0, rejected: rows.read - rows.blank };
  return {
    data: { rows: account({ ...rows, ...none }), changes: [], unnamed },
    text: () => SAY_REFUSED[lang],
    diagnostics,
  };
}

const viewParts = (parts: readonly Part[], lang: Lang): string =>
  parts.map((part) => part.view(lang)).join('\n');

const questionOf = (parts: readonly Part[]) => ({
  vi: `${viewParts(parts, 'vi')}\nGhi các thay đổi này?`,
  en: `${viewParts(parts, 'en')}\nWrite these changes?`,
});
