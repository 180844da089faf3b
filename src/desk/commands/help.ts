/** `motcua help [topic]`: pages that explain what no single command's `--help` can. */
import type { Command } from 'commander';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { listFormats, viewFormats } from '../formats.js';
import { PAGES, TOPICS, type Topic } from '../topics.js';
import { deskFindings, deskHelp } from '../words.js';

export interface HelpInput {
  readonly topic?: string;
}

export const addHelp = (program: Command, frame: Frame): void =>
  declareHelp(program, frame.lang, frame.run('help', runHelp));

export function declareHelp(program: Command, lang: Lang, run: Run<HelpInput>): void {
  program
    .command('help')
    .description(deskHelp.help[lang])
    .argument('[topic]', deskHelp.topic[lang])
    .action((topic: string | undefined) => run(topic === undefined ? {} : { topic }));
}

export async function runHelp({ topic }: HelpInput, session: Session): Promise<Outcome> {
  if (topic === undefined)
    return { data: { topics: TOPICS }, text: () => listTopics(session.lang), diagnostics: [] };
  if (!TOPICS.some((known) => known === topic)) {
    throw deskFindings.refuse('unusable', 'unknown-topic', { topic, topics: TOPICS.join(', ') });
  }
  if (topic === 'formats') {
    const formats = await listFormats();
    return { data: formats, text: () => viewFormats(formats, session.lang), diagnostics: [] };
  }
  const page = PAGES[topic as Exclude<Topic, 'formats'>];
  return { data: { topic, text: page[session.lang] }, text: () => page[session.lang], diagnostics: [] };
}

const listTopics = (lang: Lang): string =>
  [
    { vi: 'Các mục giải thích:', en: 'Topics:' }[lang],
    ...TOPICS.map((topic) => `  motcua help ${topic}`),
    { vi: 'Cách dùng một lệnh: motcua <lệnh> --help', en: 'How to use a command: motcua <command> --help' }[
      lang
    ],
  ].join('\n');
