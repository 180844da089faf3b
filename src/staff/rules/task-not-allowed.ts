/** A postal worker does not receive dossiers; an agent for online services neither receives nor hands out. */

import type { Task } from '../model.js';
import { tasksAllowed } from '../tasks.js';
import { staffFindings, taskNames } from '../words.js';
import { postingRule } from './rule.js';

export const taskNotAllowed = postingRule('task-not-allowed', {}, (posting, person, { unitOf, locate }) => {
  if (posting.tasks.length === 0) return undefined;
  const unit = unitOf(posting);
  const allowed = tasksAllowed(person, unit, posting);
  const excess = posting.tasks.filter((task) => !allowed.includes(task));
  if (excess.length === 0) return undefined;
  const args = { code: person.code, unit: unit.code, tasks: sayTasks(excess), allowed: sayTasks(allowed) };
  return staffFindings.find('task-not-allowed', args, locate(posting, 'tasks'));
});

const sayTasks = (tasks: readonly Task[]) => ({
  vi: tasks.map((task) => taskNames[task].vi).join(', '),
  en: tasks.map((task) => taskNames[task].en).join(', '),
});
