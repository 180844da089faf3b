/** `motcua feedback list`: what is stored of one kind, in the order in which it came in. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import { parseInteger } from '#kit/values.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { type Facts, KINDS, type Kind } from '../model.js';
import { openFeedbackStore } from '../store.js';
import { listSheet } from '../view.js';
import { feedbackHelp as help } from '../words.js';

export interface FeedbackListInput {
  readonly kind: Kind;
  readonly unit?: string;
  readonly limit?: number;
}

export const addFeedbackList = (feedback: Command, frame: Frame): void =>
  declareList(feedback, frame.lang, frame.run('feedback list', runFeedbackList));

export function declareList(feedback: Command, lang: Lang, run: Run<FeedbackListInput>): void {
  const list = feedback
    .command('list')
    .description(help.list[lang])
    .addOption(new Option('--kind <kind>', help.listKind[lang]).choices(KINDS).default('ballots'))
    .option('--unit <code>', help.unit[lang])
    .option('--limit <n>', help.limit[lang], toLimit)
    .action((flags: FeedbackListInput) => run(flags));
  addTableOutput(list, lang);
  addExamples(list, lang, [
    'motcua feedback list --unit CN-TH',
    'motcua feedback list --kind petitions -o phan-anh.xlsx',
  ]);
}

function toLimit(value: string): number {
  const limit = parseInteger(value);
  if (limit === undefined || limit < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return limit;
}

const DEFAULT_LIMIT = 10_000;

export async function runFeedbackList(input: FeedbackListInput, session: Session): Promise<Outcome> {
  const { kind, unit, limit = DEFAULT_LIMIT } = input;
  const found: Facts[] = [];
  for (const row of openFeedbackStore(await session.openDb('read')).list(kind, unit)) {
    found.push(row);
    if (found.length > limit) break;
  }
  const hasMore = found.length > limit;
  const rows = found.slice(0, limit);
  const sheet = listSheet(kind, rows, session.lang, hasMore);
  return {
    data: { kind, rows, hasMore },
    text: () => layoutSheet(sheet, session.lang, session.columns).join('\n'),
    diagnostics: [],
    sheets: [sheet],
  };
}
