/** `motcua help [topic]`: pages that explain what no single command's `--help` can. */
import type { Command } from 'commander';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { listFindings, viewFindings, writeFindings } from '../findings-page.js';
import { listFormats, viewFormats } from '../formats.js';
import { PAGES, TOPICS, type Topic, topicHelp } from '../topics.js';
import { deskFindings, deskHelp } from '../words.js';
import { findSchema, SCHEMAS, viewSchemas } from './schemas.js';

export interface HelpInput {
  readonly topic?: string;
  /** Which one of the topic: the schema's name. */
  readonly name?: string;
}

export const addHelp = (program: Command, frame: Frame): void =>
  declareHelp(
    program,
    frame.lang,
    frame.run('help', (input: HelpInput, session) => runHelp(input, session, frame.galleries)),
  );

export function declareHelp(program: Command, lang: Lang, run: Run<HelpInput>): void {
  program
    .command('help')
    .description(deskHelp.help[lang])
    .argument('[topic]', deskHelp.topic[lang])
    .argument('[name...]', deskHelp.topicName[lang])
    .option('-o, --output <file>', deskHelp.topicOutput[lang], (file: string) => [file])
    .action((topic: string | undefined, name: readonly string[]) =>
      run({
        ...(topic === undefined ? {} : { topic }),
        ...(name.length === 0 ? {} : { name: name.join(' ') }),
      }),
    );
}

export async function runHelp(
  { topic, name }: HelpInput,
  session: Session,
  galleries: Frame['galleries'],
): Promise<Outcome> {
  if (topic === undefined)
    return { data: { topics: TOPICS }, text: () => listTopics(session.lang), diagnostics: [] };
  if (!TOPICS.some((known) => known === topic)) {
    throw deskFindings.refuse('unusable', 'unknown-topic', { topic, topics: TOPICS.join(', ') });
  }
  if (topic === 'schema') return helpSchema(name, session);
  if (topic === 'findings') return helpFindings(name, session, galleries);
  if (topic === 'formats') return helpFormats(name, session);
  const page = PAGES[topic as Exclude<Topic, 'formats' | 'schema' | 'findings'>];
  return { data: { topic, text: page[session.lang] }, text: () => page[session.lang], diagnostics: [] };
}

/** Every input format, or one by its name. */
async function helpFormats(name: string | undefined, { lang }: Session): Promise<Outcome> {
  const all = await listFormats();
  const asked = name === undefined ? all : all.filter((format) => format.name === name);
  if (asked.length === 0 && name !== undefined) {
    const formats = all.map((format) => format.name).join(', ');
    throw deskFindings.refuse('unusable', 'unknown-format', { name, formats });
  }
  return { data: asked, text: () => viewFormats(asked, lang), diagnostics: [] };
}

/** Every finding there is, those of a room, or one by its code. */
async function helpFindings(
  name: string | undefined,
  { lang }: Session,
  galleries: Frame['galleries'],
): Promise<Outcome> {
  const all = listFindings(await galleries());
  const asked = all.filter(({ code }) => name === undefined || code === name || code.startsWith(`${name}/`));
  if (asked.length === 0 && name !== undefined)
    throw deskFindings.refuse('unusable', 'unknown-finding', { name });
  return {
    data: asked,
    text: () => viewFindings(asked, lang),
    diagnostics: [],
    forms: { md: () => writeFindings(asked, lang) },
  };
}

/** One schema, as it is read by editors and validators; without a name those there are. */
async function helpSchema(name: string | undefined, { lang }: Session): Promise<Outcome> {
  if (name === undefined) {
    const schemas = SCHEMAS.map((one) => one.name);
    return { data: { schemas }, text: () => viewSchemas(lang), diagnostics: [] };
  }
  const schema = await findSchema(name, lang);
  if (schema === undefined) {
    const schemas = SCHEMAS.map((one) => one.name).join(', ');
    throw deskFindings.refuse('unusable', 'unknown-schema', { name, schemas });
  }
  const text = JSON.stringify(schema, null, 2);
  return { data: schema, text: () => text, diagnostics: [], forms: { json: () => `${text}\n` } };
}

const listTopics = (lang: Lang): string =>
  [
    { vi: 'Các mục giải thích:', en: 'Topics:' }[lang],
    ...TOPICS.map((topic) => `  motcua help ${topic.padEnd(12)}  ${topicHelp[topic][lang]}`),
    { vi: 'Cách dùng một lệnh: motcua <lệnh> --help', en: 'How to use a command: motcua <command> --help' }[
      lang
    ],
  ].join('\n');
