/** `motcua reorg new`: begins a scenario. Asks on a terminal; every answer is a flag too. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { addExamples } from '#io/flags.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import { type Org, versionOn } from '#org/hierarchy.js';
import type { Frame, Run, Session } from '#session.js';
import type { Answers } from '../new/answers.js';
import { writeScenario } from '../new/text.js';
import { newHelp } from '../new/words.js';
import { foldPhases } from '../phases/fold.js';
import { parseScenario } from '../scenario.js';
import { SAY_NOTHING_PLANNED, viewBegun } from '../view.js';
import type { World } from '../world.js';
import { askAnswers, type NewFlags } from './new-questions.js';
import { readWorld } from './world.js';

export interface ReorgNewInput extends NewFlags {
  readonly parent?: string;
  readonly output?: string;
}

export const addReorgNew = (reorg: Command, frame: Frame): void =>
  declareReorgNew(reorg, frame.lang, frame.run('reorg new', runReorgNew));

export function declareReorgNew(reorg: Command, lang: Lang, run: Run<ReorgNewInput>): void {
  const command = reorg
    .command('new')
    .description(newHelp.new[lang])
    .option('--scenario <code>', newHelp.code[lang])
    .option('--title <text>', newHelp.title[lang])
    .option('--basis <text>', newHelp.basis[lang])
    .option('--effective <day>', newHelp.effective[lang])
    .option('--parallel-until <day>', newHelp.parallel[lang])
    .option('--open <unit>', newHelp.open[lang], collect)
    .option('--merge <units>', newHelp.merge[lang], collect)
    .option('--director <person>', newHelp.director[lang], collect)
    .option('--parent <code>', newHelp.parent[lang])
    .option('-o, --output <file>', newHelp.output[lang])
    .action((flags: ReorgNewInput) => run(flags));
  addExamples(command, lang, [
    'motcua reorg new -o sap-nhap.yaml',
    'motcua reorg new --scenario tay-ho --effective 01/03/2025 --open "CN-TH=Chi nhánh Tây Hồ" --merge "CN-TH=level:district" -o sap-nhap.yaml',
  ]);
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

export async function runReorgNew(input: ReorgNewInput, session: Session): Promise<Outcome> {
  const { lang, ask } = session;
  const world = readWorld(await session.openDb('read'));
  const { output } = input;
  if (output !== undefined && existsSync(output)) await ask.confirm(sayOverwrite(output));
  const answers = await askAnswers(input, ask);
  const parent = input.parent ?? centreOn(world.org, answers.effective);
  const text = writeScenario({ ...answers, parent }, lang);
  const { isScenario, diagnostics } = await tryOut(text, output ?? `${answers.code}.yaml`, world);
  if (!isScenario)
    return { data: null, text: () => SAY_NOTHING_PLANNED[lang], diagnostics, isDelivered: true };
  if (output === undefined) return { data: { scenario: text }, text: () => text.trimEnd(), diagnostics };
  const { writeDurably } = await import('#io/durable.js');
  await writeDurably(output, text);
  return { data: { file: output }, text: () => viewBegun(output, lang), diagnostics, isDelivered: true };
}

const sayOverwrite = (file: string) => ({
  vi: newHelp.askOverwrite.vi.replace('{file}', file),
  en: newHelp.askOverwrite.en.replace('{file}', file),
});

/** The centre of the province, under which branches open. */
function centreOn(org: Org, effective: Answers['effective']): string | null {
  const centre = org.units.find((unit) => {
    const version = versionOn(unit, effective);
    return version?.kind === 'centre' && version.level === 'province';
  });
  return centre?.code ?? null;
}

interface Trial {
  /** Can it be read at all? What no unit fits can be mended in the file. */
  readonly isScenario: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What `reorg plan` would say of it. */
async function tryOut(text: string, file: string, world: World): Promise<Trial> {
  const { value: drafts, diagnostics } = await parseScenario(text, file);
  if (drafts === undefined) return { isScenario: false, diagnostics };
  return { isScenario: true, diagnostics: foldPhases(world, drafts).diagnostics };
}
