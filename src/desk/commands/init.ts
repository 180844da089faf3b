/** `motcua init`: makes the database of a centre. Asks on a terminal; every answer is a flag too. */
import { type Command, Option } from 'commander';
import { addDryRun, addExamples } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { openSettingStore } from '../setting-store.js';
import { viewInit } from '../view.js';
import { deskFindings, deskHelp } from '../words.js';

export interface InitInput {
  readonly centre?: string;
  readonly name?: string;
  readonly level?: 'province' | 'commune';
  readonly dryRun?: boolean;
}

export function addInit(program: Command, frame: Frame): void {
  declareInit(program, frame.lang, frame.run('init', runInit));
}

export function declareInit(program: Command, lang: Lang, run: Run<InitInput>): void {
  const init = program
    .command('init')
    .description(deskHelp.init[lang])
    .option('--centre <code>', deskHelp.centre[lang])
    .option('--name <text>', deskHelp.centreName[lang])
    .addOption(new Option('--level <level>', deskHelp.level[lang]).choices(['province', 'commune']))
    .action((flags: InitInput) => run(flags));
  addDryRun(init, lang);
  addExamples(init, lang, [
    'motcua init --centre H26.99 --name "Trung tâm Phục vụ hành chính công" --level province',
  ]);
}

export async function runInit(input: InitInput, session: Session): Promise<Outcome> {
  const centre = await settleCentre(input, session);
  const { db: file, busyTimeoutMs, storage } = session.settings;
  if (input.dryRun !== true) {
    const { createDatabase } = await import('#db/open.js');
    const { bringUp } = await import('#journal/bring-up.js');
    const { recordChange } = await import('#journal/change.js');
    createDatabase(file, { access: 'write', busyTimeoutMs, storage }, (db) => {
      bringUp(db, session.stamp());
      recordChange(db, session.stamp(), () => openSettingStore(db).saveSettings(centre));
    });
  }
  const data = { file, ...centre, created: input.dryRun !== true };
  return { data, text: () => viewInit(data, session.lang), diagnostics: [] };
}

async function settleCentre(input: InitInput, session: Session) {
  const { ask } = session;
  const code = tidy(input.centre ?? (await ask.text(deskHelp.askCentre, '--centre')));
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(code)) {
    throw deskFindings.refuse('unusable', 'bad-centre-code', { value: code });
  }
  const name = tidy(input.name ?? (await ask.text(deskHelp.askCentreName, '--name')));
  const level =
    input.level ??
    (await ask.choose(deskHelp.askLevel, '--level', [
      { value: 'province', name: deskHelp.province },
      { value: 'commune', name: deskHelp.commune },
    ]));
  return { centre: code, name, level };
}
