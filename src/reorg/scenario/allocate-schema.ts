/** What a scenario may ask to hold afterwards (`require`), and how the people whom it leaves open are placed (`allocate`). */
import type { InferOutput } from 'valibot';
import { wordTable } from '#kit/cells.js';
import { parseDecimal } from '#kit/values.js';
import { UNIT_KINDS } from '#org/model.js';
import { parseCount, parseKind } from '#org/values.js';
import { POSITIONS, TASKS, type Task } from '#staff/model.js';
import { parseTasks } from '#staff/values.js';
import { OBJECTIVES, type Objective } from '../allocate/wish-model.js';
import type { Scalars, Valibot } from './scalars.js';
import { parsePosition } from './staff-schema.js';

export function makeAllocateSchema(v: Valibot, scalars: Scalars) {
  const { text, unitCode, choice, numberBy, yesNo } = scalars;
  const requirement = v.strictObject({
    unit: v.optional(unitCode),
    kind: v.optional(choice(UNIT_KINDS, parseKind)),
    parent: v.optional(unitCode),
    field: v.optional(text),
    fields: v.optional(v.pipe(v.array(text, 'not-a-list'), v.minLength(1, 'empty-value'))),
    position: v.optional(choice(POSITIONS, parsePosition)),
    task: v.optional(choice(TASKS, parseTask)),
    at_least: v.optional(numberBy(parseCount)),
    at_most: v.optional(numberBy(parseCount)),
  });
  const allocation = v.strictObject({
    objective: v.optional(
      v.pipe(
        v.array(choice(OBJECTIVES, parseObjective), 'not-a-list'),
        v.minLength(1, 'empty-value'),
        v.transform((objectives) => [...new Set(objectives)]),
      ),
    ),
    max_distance_km: v.optional(numberBy(parseKilometres)),
    place_surplus: v.optional(yesNo),
  });
  return { requirement, allocation };
}

type AllocateSchema = ReturnType<typeof makeAllocateSchema>;
export type RequirementInput = InferOutput<AllocateSchema['requirement']>;
export type AllocationInput = InferOutput<AllocateSchema['allocation']>;

/** The entries known in each map of the two sections. */
export const allocateKeys = ({ requirement, allocation }: AllocateSchema) => ({
  require: Object.keys(requirement.entries),
  allocate: Object.keys(allocation.entries),
});

const parseObjective: (text: string) => Objective | undefined = wordTable({
  'fewest-moves': ['Ít người chuyển trụ sở nhất', 'Ít người chuyển nhất'],
  'shortest-distance': ['Quãng đường ngắn nhất', 'Khoảng cách ngắn nhất'],
  'even-load': ['Khối lượng đồng đều', 'Khối lượng công việc đồng đều'],
});

function parseTask(word: string): Task | undefined {
  const tasks = parseTasks(word) ?? [];
  return tasks.length === 1 ? tasks[0] : undefined;
}

/** Kilometres as people write them, in whole metres. */
function parseKilometres(text: string): number | undefined {
  const kilometres = parseDecimal(text);
  return kilometres === undefined || kilometres < 0 ? undefined : Math.round(kilometres * 1000);
}
