/** Converts flags that take words of a staff file, in either language; anything else is a usage error. */
import { InvalidArgumentError } from 'commander';
import type { Words } from '#lang/words.js';
import type { Employment } from '#org/model.js';
import type { LeavingReason, Task } from '../model.js';
import { parseEmployment, parseLeavingReason, parseRank, parseTasks, type Rank } from '../values.js';
import { employmentNames, leavingNames, positionNames, taskNames } from '../words.js';

/** The message of a usage error names both languages: it is made before a language is settled. */
const toValue =
  <T>(parse: (text: string) => T | undefined, names: Words<string>) =>
  (text: string): T => {
    const value = parse(text);
    if (value !== undefined) return value;
    const known = Object.entries(names).map(([key, { vi }]) => `${vi} (${key})`);
    throw new InvalidArgumentError(known.join('; '));
  };

export const toRankFlag: (text: string) => Rank = toValue(parseRank, positionNames);
export const toEmploymentFlag: (text: string) => Employment = toValue(parseEmployment, employmentNames);
export const toTasksFlag: (text: string) => readonly Task[] = toValue(parseTasks, taskNames);
export const toReasonFlag: (text: string) => LeavingReason = toValue(parseLeavingReason, leavingNames);
