/** `motcua dossier check`: judges what is stored; counts everything, tells some, writes all of it where it is asked to. */
import { type Command, Option } from 'commander';
import { openCalendarStore } from '#calendar/store.js';
import { openCatalogueStore } from '#catalogue/store.js';
import type { Db } from '#db/open.js';
import { writeDurably } from '#io/durable.js';
import { addExamples, addTableOutput } from '#io/flags.js';
import { type RowForm, type RowValue, renderRows, rowFormOf } from '#io/write/rows.js';
import type { Severity } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { isRuleLevel, rulePairs } from '#kit/rule-level.js';
import { sayMessage } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Frame, Run, Session } from '#session.js';
import type { World } from '../case.js';
import { ALL_RULES, checkDossiers, type Found, openSamples, openTally, type RuleLevels } from '../check.js';
import { summarise } from '../check-summary.js';
import { rulesSheet, unitsSheet, viewCheck } from '../check-view.js';
import { checkHelp as help } from '../help-words.js';
import type { Dossier } from '../model.js';
import { dossierFindings } from '../words.js';
import { addSignalFlags, refuseMixed, runSignals, type SignalFlags } from './check-signals.js';
import { addFilterFlags, type FilterFlags, scanFiltered, settleFilter } from './filter-flags.js';

export interface DossierCheckInput extends FilterFlags, SignalFlags {
  readonly rule?: readonly string[];
  readonly failOn?: Severity | 'never';
  readonly findings?: string;
  readonly format?: string;
  readonly output?: readonly string[];
}

export const addDossierCheck = (dossier: Command, frame: Frame): void =>
  declareCheck(dossier, frame.lang, frame.run('dossier check', runDossierCheck));

export function declareCheck(dossier: Command, lang: Lang, run: Run<DossierCheckInput>): void {
  const check = dossier
    .command('check')
    .description(help.check[lang])
    .option('--rule <code=level>', help.rule[lang], (value: string, all: string[] = []) => [...all, value])
    .addOption(
      new Option('--fail-on <severity>', help.failOn[lang]).choices(['error', 'warning', 'note', 'never']),
    )
    .option('--findings <file>', help.findings[lang])
    .action((flags: DossierCheckInput) => run(flags));
  addFilterFlags(check, lang);
  addSignalFlags(check, lang);
  addTableOutput(check, lang);
  addExamples(check, lang, [
    'motcua dossier check --period 2025-03',
    'motcua dossier check --unit CN-TH --rule code-date=off --fail-on warning --findings phat-hien.csv',
    'motcua dossier check --signals --period 2025-H1',
    'motcua dossier check --signals --period 2025-H1 --list 1 -o ho-so.xlsx',
  ]);
}

export async function runDossierCheck(flags: DossierCheckInput, session: Session): Promise<Outcome> {
  refuseMixed(flags);
  const input = settleFilter(flags, session);
  if (input.signals === true) return runSignals(input, session);
  const { lang, settings } = session;
  const levels = settleLevels(settings.rules, input.rule ?? []);
  const form = input.findings === undefined ? undefined : settleForm(input.findings);
  const db = await session.openDb('read');
  const tally = openTally(levels);
  const shown = asksForAll(input, settings.json) ? SHOWN_TO_SCRIPTS : SHOWN_TO_PEOPLE;
  const samples = openSamples(shown);
  const progress = await session.progress({ vi: 'Đang rà soát', en: 'Checking' });
  const told = telling(scanFiltered(db, input, settings.today), (n) =>
    progress.update({ vi: `Đã rà soát ${n} hồ sơ`, en: `Checked ${n} dossiers` }),
  );
  const found = sampling(checkDossiers(told, readWorld(db, settings.today), tally), samples.add);
  try {
    if (input.findings === undefined || form === undefined) drain(found);
    else await writeDurably(input.findings, renderRows(FINDING_COLUMNS, toRows(found, lang), form));
  } finally {
    progress.stop();
  }
  const account = { ...summarise(tally), shown, file: input.findings ?? null };
  return {
    data: account,
    text: () => viewCheck(account, lang, session.columns),
    diagnostics: samples.list(),
    failOn: input.failOn ?? 'error',
    sheets: [rulesSheet(account, lang), unitsSheet(account, lang)],
  };
}

/** Of each rule so many findings go to a person, and to a script, which can have them all in a file. */
const SHOWN_TO_PEOPLE = 5;
const SHOWN_TO_SCRIPTS = 10_000;

const asksForAll = (
  { format, output = [] }: Pick<DossierCheckInput, 'format' | 'output'>,
  asJson: boolean,
): boolean => asJson || format === 'json' || output.some((target) => /\.json$|^json=/.test(target));

function settleLevels(settings: Readonly<Record<string, string>>, flags: readonly string[]): RuleLevels {
  const pairs = rulePairs('dossier', settings, flags).map(([value, level]) => {
    const slug = ALL_RULES.find((known) => known === value);
    if (slug === undefined)
      throw dossierFindings.refuse('unusable', 'unknown-rule', { value, known: ALL_RULES.join(', ') });
    if (!isRuleLevel(level))
      throw dossierFindings.refuse('unusable', 'bad-rule-level', { rule: slug, value: level });
    return [slug, level] as const;
  });
  return Object.fromEntries(pairs);
}

function settleForm(file: string): RowForm {
  const form = rowFormOf(file);
  if (form === undefined) throw dossierFindings.refuse('unusable', 'findings-ending', { file });
  return form;
}

const readWorld = (db: Db, today: World['today']): World => ({
  today,
  org: indexOrg(openOrgStore(db).readState()),
  procedures: openCatalogueStore(db).listVersions(),
  calendar: openCalendarStore(db).compile(),
});

const TOLD_EVERY = 10_000;

function* telling(dossiers: Iterable<Dossier>, tell: (count: number) => void): Generator<Dossier> {
  let count = 0;
  for (const dossier of dossiers) {
    yield dossier;
    count++;
    if (count % TOLD_EVERY === 0) tell(count);
  }
}

function* sampling(found: Iterable<Found>, add: (one: Found) => void): Generator<Found> {
  for (const one of found) {
    add(one);
    yield one;
  }
}

function drain(found: Iterable<Found>): void {
  for (const _ of found);
}

const FINDING_COLUMNS = ['rule', 'severity', 'unit', 'dossier', 'message'];

function* toRows(found: Iterable<Found>, lang: Lang): Generator<RowValue[]> {
  const galleries = { dossier: dossierFindings.gallery };
  for (const { slug, finding, unit, dossier } of found)
    yield [slug, finding.severity, unit, dossier, sayMessage(finding, galleries, lang)];
}
