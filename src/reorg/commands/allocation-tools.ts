/** What an allocation needs beside the state: the solver, loaded only then, and the dossiers that make the work. */
import { InvalidArgumentError } from 'commander';
import type { Db } from '#db/open.js';
import { parseDecimal } from '#kit/values.js';
import type { AllocationTools } from '../allocate/allocate.js';
import type { OpenDossiers } from '../model.js';
import type { Draft } from '../scenario-model.js';
import { openSolver } from '../solver.js';
import { readReceived } from './open-dossiers.js';

/** undefined: no phase asks for an allocation. */
export async function openTools(
  db: Db,
  drafts: readonly Draft[],
  open: readonly OpenDossiers[],
  seconds: number | undefined,
  kept?: AllocationTools['kept'],
): Promise<AllocationTools | undefined> {
  const wishes = drafts.flatMap(({ allocate }) => allocate ?? []);
  const [first] = drafts;
  if (first === undefined || wishes.length === 0) return undefined;
  const isEven = wishes.some(({ objectives }) => objectives.includes('even-load'));
  const received = isEven ? readReceived(db, first.effective) : [];
  return { solver: await openSolver(seconds), dossiers: [...open, ...received], kept };
}

/** Seconds for all that is asked of the solver, as a flag. */
export function toSeconds(text: string): number {
  const seconds = parseDecimal(text);
  if (seconds === undefined || seconds < 0) throw new InvalidArgumentError('30, 0.5 …');
  return seconds;
}
