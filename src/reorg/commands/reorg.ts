/** `motcua reorg`: plans for reorganising units and people, and carrying them out. Only the verb that is called is loaded. */
import type { Command } from 'commander';
import type { Frame } from '#session.js';
import { reorgHelp } from '../words.js';

type AddVerb = (reorg: Command, frame: Frame) => void;

/** In the order of the help page. */
const VERBS: Readonly<Record<string, () => Promise<AddVerb>>> = {
  new: async () => (await import('./new.js')).addReorgNew,
  plan: async () => (await import('./plan.js')).addReorgPlan,
  show: async () => (await import('./show.js')).addReorgShow,
  why: async () => (await import('./why.js')).addReorgWhy,
  compare: async () => (await import('./compare.js')).addReorgCompare,
  split: async () => (await import('./split.js')).addReorgSplit,
  decisions: async () => (await import('./decisions.js')).addReorgDecisions,
  handover: async () => (await import('./handover.js')).addReorgHandover,
  sign: async () => (await import('./sign.js')).addReorgSign,
  reconcile: async () => (await import('./reconcile.js')).addReorgReconcile,
  postpone: async () => (await import('./postpone.js')).addReorgPostpone,
  apply: async () => (await import('./apply.js')).addReorgApply,
};

export async function addReorg(program: Command, frame: Frame): Promise<void> {
  const reorg = program.command('reorg').description(reorgHelp.reorg[frame.lang]);
  const isOne = frame.verb !== undefined && Object.hasOwn(VERBS, frame.verb);
  for (const [verb, load] of Object.entries(VERBS)) {
    if (!isOne || verb === frame.verb) (await load())(reorg, frame);
    else reorg.command(verb);
  }
}
