/** `motcua feedback`: what citizens say of the service. */
import type { Command } from 'commander';
import type { Frame } from '#session.js';
import { feedbackHelp } from '../words.js';
import { addFeedbackImport } from './import.js';
import { addFeedbackList } from './list.js';

export function addFeedback(program: Command, frame: Frame): void {
  const feedback = program.command('feedback').description(feedbackHelp.feedback[frame.lang]);
  addFeedbackImport(feedback, frame);
  addFeedbackList(feedback, frame);
}
