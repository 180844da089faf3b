/** Flags that the commands which make plans share. */
import { type Acceptances, parseAcceptance } from '../plan/accept.js';
import { reorgFindings } from '../words.js';

/** A flag that may be given several times. */
export const collectFlags = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** Usage: what is no acceptance at all is refused before anything is read. */
export function toAcceptances(texts: readonly string[]): Acceptances {
  const pairs = texts.map((value) => {
    const pair = parseAcceptance(value);
    if (pair === undefined) throw reorgFindings.refuse('unusable', 'bad-acceptance', { value });
    return pair;
  });
  return new Map(pairs);
}

/** The plan among the files that an answer is written to. */
export const planFileIn = (output: readonly string[] = []): string | undefined =>
  output.map((target) => target.replace(/^json=/, '')).find((target) => target.endsWith('.json'));
