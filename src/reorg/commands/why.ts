/** `motcua reorg why <code> --plan <plan>`: one page about one person: from, to, and what decided it. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import { readText } from '#io/read/read-text.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { sayAllocation } from '../allocate/view.js';
import { entryText, toYamlPath } from '../document/entry-text.js';
import {
  type DecidingEntry,
  listEntries,
  listGates,
  listQuotas,
  listRequirements,
  type PersonPage,
} from '../document/person-page.js';
import { openPlaces } from '../document/places.js';
import { documentHelp } from '../document/words.js';
import type { PersonEntry, Plan } from '../model.js';
import { collectReads, findStale } from '../reads.js';
import { readYamlTree } from '../scenario/yaml-tree.js';
import { personSheet } from '../sheets/person-sheet.js';
import { viewPerson } from '../view-document.js';
import { reorgFindings } from '../words.js';
import type { World } from '../world.js';
import { readPlan } from './plan-file.js';
import { readWorld } from './world.js';

export interface ReorgWhyInput {
  readonly code: string;
  readonly plan: string;
  readonly scenario?: string;
}

export const addReorgWhy = (reorg: Command, frame: Frame): void =>
  declareReorgWhy(reorg, frame.lang, frame.run('reorg why', runReorgWhy));

export function declareReorgWhy(reorg: Command, lang: Lang, run: Run<ReorgWhyInput>): void {
  const why = reorg
    .command('why')
    .description(documentHelp.why[lang])
    .argument('<code>', documentHelp.whyCode[lang])
    .requiredOption('--plan <plan>', documentHelp.whyPlan[lang])
    .option('--scenario <file>', documentHelp.whyScenario[lang])
    .action((code: string, { plan, scenario }: Omit<ReorgWhyInput, 'code'>) =>
      run({ code, plan, ...(scenario === undefined ? {} : { scenario }) }),
    );
  addTableOutput(why, lang);
  addExamples(why, lang, [
    'motcua reorg why CB0104 --plan plan.json',
    'motcua reorg why CB0104 --plan plan.json --scenario sap-nhap.yaml -o CB0104.html',
  ]);
}

export async function runReorgWhy(input: ReorgWhyInput, session: Session): Promise<Outcome> {
  const plan = await readPlan(input.plan);
  const world = readWorld(await session.openDb('read'));
  const places = openPlaces(plan, world);
  const entries = listEntries(plan, input.code);
  if (entries === undefined) throw explainAbsence(input, world);
  const isFresh = findStale(plan.reads, collectReads(world, plan.reads.about)).length === 0;
  const page: PersonPage = {
    staff: entries[0]?.staff ?? (input.code as never),
    name: entries[0]?.name ?? '',
    entries,
    deciding: await readDeciding(entries, input.scenario),
    requirements: listRequirements(plan, entries),
    quotas: isFresh ? listQuotas(plan, world, entries) : [],
    gates: listGates(plan, input.code, entries),
  };
  const { lang, columns } = session;
  const sheet = personSheet(page, { plan, places, lang, isFresh, reached: sayReached(plan, lang) });
  return {
    data: { hash: plan.hash, ...page, deciding: page.deciding.map((one) => one ?? null) },
    text: () => viewPerson(sheet, { lang, columns }),
    diagnostics: [],
    sheets: [sheet],
  };
}

const sayReached = (plan: Plan, lang: Lang): string => sayAllocation(plan, lang).join(' ').trim();

/** Nobody whom the plan moves: known to the data, or to nobody. */
function explainAbsence({ code, plan }: ReorgWhyInput, { staff }: World) {
  const isKnown = staff.people.some((person) => person.code === code);
  return reorgFindings.refuse('unusable', isKnown ? 'not-touched' : 'nobody-of-code', {
    staff: code,
    file: plan,
  });
}

async function readDeciding(
  entries: readonly PersonEntry[],
  file: string | undefined,
): Promise<(DecidingEntry | undefined)[]> {
  if (file === undefined) return entries.map(() => undefined);
  const text = await readText(file);
  const { value: tree } = text === undefined ? { value: undefined } : await readYamlTree(text, file);
  if (text === undefined || tree === undefined) {
    throw reorgFindings.refuse('unusable', 'scenario-not-read', { file }, { file });
  }
  return entries.map(({ reason }) => {
    const line = tree.valueAt(toYamlPath(reason)).line ?? 1;
    return line === 1 ? undefined : { file, line, text: entryText(text, line) };
  });
}
