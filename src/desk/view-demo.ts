/** The story that the demo tells: each step, what to type, what came of it, and the proof at the end. */
import type { Bilingual } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';

export interface PlayedStep {
  readonly say: Bilingual;
  readonly argv: readonly string[];
  readonly output: string;
}

export interface DemoData {
  readonly folder: string;
  readonly steps: readonly PlayedStep[];
  /** Digest of all data before the plan was applied, and after it was taken back. */
  readonly original: string | null;
  readonly restored: string | null;
}

export function viewDemo({ folder, steps, original, restored }: DemoData, lang: Lang): string {
  const told = steps.flatMap(({ say, argv, output }, i) => [
    `── ${i + 1}/${steps.length} ${say[lang]}`,
    `$ motcua ${argv.map(quote).join(' ')}`,
    output,
  ]);
  const proof =
    original === restored
      ? {
          vi: `Mã kiểm toàn bộ dữ liệu trước phương án và sau hoàn tác trùng nhau: ${original}`,
          en: `The digest of all data before the plan equals that after the undo: ${original}`,
        }
      : {
          vi: `Mã kiểm KHÁC nhau: ${original} / ${restored}`,
          en: `The digests DIFFER: ${original} / ${restored}`,
        };
  const place = {
    vi: `Tệp mẫu và cơ sở dữ liệu: ${folder}`,
    en: `Sample files and database: ${folder}`,
  };
  return [...told, proof[lang], place[lang]].join('\n');
}

const quote = (word: string): string => (/[\s"]/.test(word) ? `"${word.replaceAll('"', '\\"')}"` : word);
