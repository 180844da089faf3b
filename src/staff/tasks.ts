/** What people may do at the counter, by who employs them and where they stand. A limit is data: a province may differ. Pure. */
import { versionNear } from '#org/hierarchy.js';
import type { Employment, Unit } from '#org/model.js';
import { type Person, type Posting, TASKS, type Task } from './model.js';

/** Postal workers guide, digitise and hand results back; taking dossiers in is left to public servants. */
const BY_EMPLOYMENT: Partial<Readonly<Record<Employment, readonly Task[]>>> = {
  postal: ['guide', 'digitise', 'return'],
};

/** At an agent for online services people help citizens to file; nothing is received or handed out there. */
const AT_AGENT: readonly Task[] = ['guide', 'digitise'];

/** In the order of TASKS. */
export function tasksAllowed(
  person: Pick<Person, 'employment'>,
  unit: Unit,
  posting: Pick<Posting, 'from'>,
): Task[] {
  const own = BY_EMPLOYMENT[person.employment] ?? TASKS;
  const isAgent = versionNear(unit, posting.from).kind === 'agent';
  return TASKS.filter((task) => own.includes(task) && (!isAgent || AT_AGENT.includes(task)));
}

/** Is it among those that were given, or allowed where none were? */
export function hasTask(task: Task, person: Person, unit: Unit, posting: Posting): boolean {
  if (posting.tasks.length > 0) return posting.tasks.includes(task);
  const isAgent = versionNear(unit, posting.from).kind === 'agent';
  return (BY_EMPLOYMENT[person.employment] ?? TASKS).includes(task) && (!isAgent || AT_AGENT.includes(task));
}
