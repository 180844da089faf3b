/** `motcua completion <shell>`: prints what a shell loads so that Tab completes our words. */
import { Argument, type Command } from 'commander';
import { addExamples } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run } from '#session.js';
import { SCRIPTS } from '../completion/scripts.js';
import { SHELLS, type Shell } from '../completion/shell-words.js';
import { deskHelp } from '../words.js';

export interface CompletionInput {
  readonly shell: Shell;
}

export const addCompletion = (program: Command, frame: Frame): void =>
  declareCompletion(program, frame.lang, frame.run('completion', runCompletion));

export function declareCompletion(program: Command, lang: Lang, run: Run<CompletionInput>): void {
  const completion = program
    .command('completion')
    .description(deskHelp.completion[lang])
    .addArgument(new Argument('<shell>', deskHelp.shell[lang]).choices(SHELLS))
    .action((shell: Shell) => run({ shell }));
  addExamples(completion, lang, [
    'Add-Content $PROFILE "motcua completion powershell | Out-String | Invoke-Expression"',
    `echo 'source <(motcua completion bash)' >> ~/.bashrc`,
    `echo 'source <(motcua completion zsh)' >> ~/.zshrc`,
    'motcua completion fish > ~/.config/fish/completions/motcua.fish',
  ]);
}

export function runCompletion({ shell }: CompletionInput): Outcome {
  const script = SCRIPTS[shell];
  return { data: { shell, script }, text: () => script.trimEnd(), diagnostics: [] };
}
