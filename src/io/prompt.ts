/** Questions at the terminal. Asked only where a person can answer; a flag can always answer instead. */
import { Refusal } from '#kit/refusal.js';
import type { Bilingual } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { ioFindings } from './words.js';

export interface Ask {
  /** Can a person answer? */
  readonly isPossible: boolean;
  /** Passes when the answer is yes or `--yes` was given; refuses as declined otherwise. */
  confirm(question: Bilingual): Promise<void>;
  /** A line of text; `flag` answers it in scripts. */
  text(question: Bilingual, flag: string, preset?: string): Promise<string>;
  /** One of several. */
  choose<T extends string>(
    question: Bilingual,
    flag: string,
    choices: readonly { value: T; name: Bilingual }[],
  ): Promise<T>;
}

export interface AskOptions {
  readonly lang: Lang;
  readonly isTerminal: boolean;
  readonly yes: boolean;
}

export function makeAsk({ lang, isTerminal, yes }: AskOptions): Ask {
  const needs = (flag: string) => ioFindings.refuse('unusable', 'needs-flag', { flag });
  return {
    isPossible: isTerminal,
    async confirm(question) {
      if (yes) return;
      if (!isTerminal) throw needs('--yes');
      const agreed = await answer<boolean>({ type: 'confirm', message: question[lang], default: false });
      if (!agreed) throw ioFindings.refuse('declined', 'declined', {});
    },
    async text(question, flag, preset) {
      if (!isTerminal) throw needs(flag);
      return answer<string>({
        type: 'input',
        message: question[lang],
        ...(preset === undefined ? {} : { default: preset }),
      });
    },
    async choose(question, flag, choices) {
      if (!isTerminal) throw needs(flag);
      const options = choices.map(({ value, name }) => ({ value, name: name[lang] }));
      const theme = { style: { keysHelpTip: () => keysTip[lang] } };
      return answer({ type: 'select', message: question[lang], choices: options, theme });
    },
  };
}

const keysTip: Bilingual = { vi: '↑↓ di chuyển · ⏎ chọn', en: '↑↓ move · ⏎ choose' };

/** Ctrl-C at a prompt is an interruption, not a bug. */
async function answer<T>(question: Record<string, unknown>): Promise<T> {
  const { default: inquirer } = await import('inquirer');
  const context = { output: process.stderr }; // stdout is the answer of the command, never a question
  try {
    const prompt = inquirer.createPromptModule(context);
    const answers = await prompt([{ ...question, name: 'answer' }] as never);
    return (answers as { answer: T }).answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Refusal('interrupted', []);
    throw error;
  }
}
