/** Progress on stderr: shown at once when long work starts on a terminal, not at all elsewhere. */
import type { Bilingual } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';

export interface Progress {
  /** Shows where the work stands. Draws by itself, because a synchronous transaction leaves no room for timers. */
  update(text: Bilingual): void;
  stop(): void;
}

export type StartProgress = (text: Bilingual) => Promise<Progress>;

const SILENT: Progress = { update: () => {}, stop: () => {} };
/** Redrawing more often than this costs time and shows nothing more. */
const REDRAW_MS = 80;

export function makeProgress({ lang, isShown }: { lang: Lang; isShown: boolean }): StartProgress {
  if (!isShown) return async () => SILENT;
  return async (text) => {
    const { default: ora } = await import('ora');
    // No cursor hiding and no stdin handling: both install a SIGINT handler, which would run only after a transaction's commit.
    const spinner = ora({ text: text[lang], stream: process.stderr, hideCursor: false, discardStdin: false });
    spinner.start();
    let drawnAt = performance.now();
    return {
      update(next) {
        if (performance.now() - drawnAt < REDRAW_MS) return;
        drawnAt = performance.now();
        spinner.text = next[lang];
        spinner.render();
      },
      stop: () => void spinner.stop(),
    };
  };
}
