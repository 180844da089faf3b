/** The published schemas of `--json`: the envelope around the data of each command. Rooms are loaded when somebody asks. */
import {
  type Answers,
  anything,
  book,
  day,
  either,
  list,
  maybe,
  number,
  object,
  type Shape,
  text,
  whole,
  words,
} from '#kit/shape.js';

const ROOMS: Readonly<Record<string, () => Promise<Answers>>> = {
  catalogue: async () => (await import('#catalogue/answers.js')).catalogueAnswers,
  org: async () => (await import('#org/answers.js')).orgAnswers,
  staff: async () => (await import('#staff/answers.js')).staffAnswers,
  reorg: async () => (await import('#reorg/answers.js')).reorgAnswers,
  dossier: async () => (await import('#dossier/answers.js')).dossierAnswers,
  feedback: async () => (await import('#feedback/answers.js')).feedbackAnswers,
  report: async () => (await import('#report/answers.js')).reportAnswers,
  calendar: async () => (await import('#calendar/answers.js')).calendarAnswers,
  desk: async () => (await import('./own-answers.js')).deskAnswers,
};

const roomOf = (command: string): string => {
  const noun = command.split(' ')[0] ?? '';
  return Object.hasOwn(ROOMS, noun) ? noun : 'desk';
};

/** The shape of what a command answers; undefined where there is no such command. */
export async function answerOf(command: string): Promise<Shape | undefined> {
  const answers = await ROOMS[roomOf(command)]?.();
  return answers !== undefined && Object.hasOwn(answers, command) ? answers[command] : undefined;
}

/** All commands that have one, in the order of the rooms. */
export async function answeringCommands(): Promise<string[]> {
  const rooms = await Promise.all(Object.values(ROOMS).map((load) => load()));
  return rooms.flatMap((answers) => Object.keys(answers));
}

const DIAGNOSTIC = object({
  code: text,
  severity: words('error', 'warning', 'note'),
  'where?': object({ 'file?': text, 'sheet?': text, 'line?': whole, 'column?': either(number, text) }),
  args: book(either(text, number, object({ vi: text, en: text }))),
  message: text,
});

/** The one object that `--json` prints. `data` is null where the command could not run. */
export async function envelopeSchema(command: string): Promise<Shape | undefined> {
  const data = await answerOf(command);
  if (data === undefined) return undefined;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `motcua ${command} --json`,
    ...object({
      data: data === anything ? anything : maybe(data),
      diagnostics: list(DIAGNOSTIC),
      meta: object({
        command: { const: command },
        version: text,
        today: either(day, { const: '' }),
        complete: { const: true },
      }),
    }),
  };
}
