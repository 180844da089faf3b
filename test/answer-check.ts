/** Holds what commands answer against the schemas that `help schema` publishes; a key more or less is an error. */
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { answerOf } from '#desk/answers.js';

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const known = new Map<string, ValidateFunction>();

/** Throws where a command has no schema, or where its data is of another shape. */
export async function checkAnswer(command: string, data: unknown): Promise<void> {
  const isValid = known.get(command) ?? (await compile(command));
  if (data === null || data === undefined || isValid(JSON.parse(JSON.stringify(data)))) return;
  const faults = ajv.errorsText(isValid.errors, { separator: '\n', dataVar: 'data' });
  throw new Error(
    `motcua ${command} --json is not what help schema ${command} says (src/*/answers.ts):\n${faults}`,
  );
}

async function compile(command: string): Promise<ValidateFunction> {
  const shape = await answerOf(command);
  if (shape === undefined)
    throw new Error(
      `motcua ${command} has no schema: add it to answers.ts of its room (desk/answers.ts names them)`,
    );
  const made = ajv.compile(shape);
  known.set(command, made);
  return made;
}
