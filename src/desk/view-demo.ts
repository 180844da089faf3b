/** The story that the demo tells: day by day each step, what to type, what came of it, and the proof at the end. */
import type { Bilingual } from '#kit/sheet.js';
import { formatDay } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';

export interface PlayedStep {
  readonly say: Bilingual;
  readonly argv: readonly string[];
  readonly exit: number;
  readonly output: string;
}

export interface PlayedChapter {
  readonly title: Bilingual;
  readonly on: string;
  readonly steps: readonly PlayedStep[];
}

export interface DemoData {
  readonly folder: string;
  readonly chapters: readonly PlayedChapter[];
  /** What the commands wrote, in order of name. */
  readonly written: readonly string[];
  /** Digest of all data before the plan was applied, and after it was taken back. */
  readonly original: string | null;
  readonly restored: string | null;
}

export function viewDemo({ folder, chapters, written, original, restored }: DemoData, lang: Lang): string {
  const count = chapters.reduce((sum, { steps }) => sum + steps.length, 0);
  let number = 0;
  const told = chapters.flatMap(({ title, on, steps }) => [
    `━━ ${formatDay(on, lang)} · ${title[lang]} ━━`,
    '',
    ...steps.flatMap((step) => tellStep(step, `${++number}/${count}`, lang)),
  ]);
  return [...told, sayProof(original, restored)[lang], ...sayPlace(folder, written, lang)].join('\n');
}

function tellStep({ say, argv, exit, output }: PlayedStep, number: string, lang: Lang): string[] {
  const end = { vi: `(mã kết thúc ${exit})`, en: `(exit code ${exit})` }[lang];
  return [
    `── ${number} ${say[lang]}`,
    `$ motcua ${argv.map(quote).join(' ')}`,
    exit === 0 ? output : `${output}${end}\n`,
  ];
}

const sayProof = (original: string | null, restored: string | null): Bilingual =>
  original === restored
    ? {
        vi: `Mã kiểm toàn bộ dữ liệu trước phương án và sau hoàn tác trùng nhau: ${original}`,
        en: `The digest of all data before the plan equals that after the undo: ${original}`,
      }
    : {
        vi: `Mã kiểm KHÁC nhau: ${original} / ${restored}`,
        en: `The digests DIFFER: ${original} / ${restored}`,
      };

const sayPlace = (folder: string, written: readonly string[], lang: Lang): string[] => [
  { vi: `Tệp mẫu và cơ sở dữ liệu: ${folder}`, en: `Sample files and database: ${folder}` }[lang],
  { vi: `Các lệnh đã ghi: ${written.join(', ')}`, en: `Written by the commands: ${written.join(', ')}` }[
    lang
  ],
];

const quote = (word: string): string => (/[\s"]/.test(word) ? `"${word.replaceAll('"', '\\"')}"` : word);
