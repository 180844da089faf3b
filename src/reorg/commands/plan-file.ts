/** Reads a plan from its file, or refuses: a plan is applied and shown whole and unedited, or not at all. */
import { readText } from '#io/read/read-text.js';
import { Refusal } from '#kit/refusal.js';
import type { Plan } from '../model.js';
import { parsePlan } from '../plan/file.js';
import { reorgFindings } from '../words.js';

const NO_TEXT = { vi: 'tệp không phải văn bản UTF-8', en: 'a file that is not UTF-8 text' };

export async function readPlan(file: string): Promise<Plan> {
  const text = await readText(file);
  if (text === undefined) throw reorgFindings.refuse('unusable', 'not-a-plan', { found: NO_TEXT }, { file });
  const { value: plan, diagnostics } = parsePlan(text, file);
  if (plan !== undefined) return plan;
  const isEdited = diagnostics.some(({ code }) => code === 'reorg/plan-edited');
  throw new Refusal(isEdited ? 'refused' : 'unusable', diagnostics);
}
