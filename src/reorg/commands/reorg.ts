/** `motcua reorg`: plans for reorganising units and people, and carrying them out. */
import type { Command } from 'commander';
import type { Frame } from '#session.js';
import { reorgHelp } from '../words.js';
import { addReorgApply } from './apply.js';
import { addReorgCompare } from './compare.js';
import { addReorgDecisions } from './decisions.js';
import { addReorgHandover } from './handover.js';
import { addReorgNew } from './new.js';
import { addReorgPlan } from './plan.js';
import { addReorgPostpone } from './postpone.js';
import { addReorgReconcile } from './reconcile.js';
import { addReorgShow } from './show.js';
import { addReorgSign } from './sign.js';
import { addReorgSplit } from './split.js';
import { addReorgWhy } from './why.js';

export function addReorg(program: Command, frame: Frame): void {
  const reorg = program.command('reorg').description(reorgHelp.reorg[frame.lang]);
  addReorgNew(reorg, frame);
  addReorgPlan(reorg, frame);
  addReorgShow(reorg, frame);
  addReorgWhy(reorg, frame);
  addReorgCompare(reorg, frame);
  addReorgSplit(reorg, frame);
  addReorgDecisions(reorg, frame);
  addReorgHandover(reorg, frame);
  addReorgSign(reorg, frame);
  addReorgReconcile(reorg, frame);
  addReorgPostpone(reorg, frame);
  addReorgApply(reorg, frame);
}
